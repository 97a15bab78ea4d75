/** "Read this page": takes what stands in the page of an award, by the leave that the click in the toolbar gives (`activeTab`). */
import browser from 'webextension-polyfill';
import * as v from 'valibot';
import { LONGEST_PAGE } from '../net/open-page';
import type { ReadPage } from '../messages';
import { platform } from '../platforms/registry';
import type { AwardReference } from '../words';
import { addOpenPage } from './merge';
import { emptyRecord } from './record';
import type { Session } from './session';

const answer = v.object({ address: v.string(), html: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PAGE)), loadedAt: v.number() });

/**
 * Reads the page in a tab, if it is one that is read where it is open, and puts what it came to into the tab's list. Which award it is
 * says the tab's address, as the browser tells it before and after: never the page.
 */
export async function readPage({ world, tabs, checks }: Session, tabId: number): Promise<ReadPage> {
  const of = await awardIn(world, tabId);
  if (of === null || of === undefined) return { read: of === null ? 'none' : 'no-access' };
  const taken = await take(tabId);
  if (!taken) return { read: 'no-access' };
  const [inPage, after] = [awardOf(world, taken.address), await awardIn(world, tabId)];
  if (inPage?.url !== of.url || after?.url !== of.url) return { read: 'moved' };
  const { incognito } = await browser.tabs.get(tabId);
  await tabs.change(tabId, (record, spent) => {
    const known = record ?? { ...emptyRecord(tabId, spent), once: true as const, host: new URL(of.url).hostname };
    if (incognito) known.isPrivate = true;
    addOpenPage(known, of);
    return known;
  });
  await checks.readOpen(tabId, of.url, { award: of.url, html: taken.html, loadedAt: taken.loadedAt });
  return { read: 'done' };
}

/** The award of a tab's address; null where it is none that is read so, undefined where the browser does not tell. */
async function awardIn(world: Session['world'], tabId: number): Promise<AwardReference | null | undefined> {
  const url = await browser.tabs.get(tabId).then((tab) => tab.url, () => undefined);
  return url === undefined ? undefined : awardOf(world, url);
}

function awardOf({ recognise }: Session['world'], address: string): AwardReference | null {
  const found = address.startsWith('https://') ? recognise(address) : null;
  const of = found?.type === 'reference' ? found.reference : null;
  return of && of.platform !== 'document' && platform(of.platform).readsOpenPage?.(of) === true ? of : null;
}

async function take(tabId: number): Promise<v.InferOutput<typeof answer> | null> {
  const ran = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: drawn, args: [LONGEST_PAGE] }).catch(() => []);
  const read = v.safeParse(answer, ran[0]?.result);
  return read.success ? read.output : null;
}

/** Runs in the page. Carries nothing from here: only its text is sent. */
function drawn(most: number): { address: string; html: string; loadedAt: number } {
  const html = document.documentElement.outerHTML;
  return { address: location.href, html: html.length <= most ? html : '', loadedAt: performance.timeOrigin };
}
