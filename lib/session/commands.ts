/** Does what our own pages want. */
import type { CheckedPage, Command, PageSender } from '../messages';
import browser from 'webextension-polyfill';
import { forget } from '../store/learned';
import { countCheck, forgetChecks } from '../store/checked-sites';
import { inspect } from './inspect';
import { emptyRecord } from './record';
import { forgetAnswers } from './registries';
import { readPage } from './read-page';
import { onTabUpdated } from './resume';
import type { Session } from './session';
import { focusKey } from './view';

/** @returns what the page is answered. Rejects where the browser fails, so that the page can say so. */
export async function obey(session: Session, command: Command): Promise<unknown> {
  switch (command.type) {
    case 'check-page':
      return checkPage(session, command.tabId);
    case 'read-page':
      return readPage(session, command.tabId);
    case 'check-again': {
      const award = (await itemOf(session, command))?.award;
      if (award !== undefined) await session.checks.askAgain(command.tabId, award);
      return null;
    }
    case 'get-newer': {
      const award = (await itemOf(session, command))?.award;
      if (award !== undefined) await session.checks.getNewer(command.tabId, award);
      return (await itemOf(session, command))?.report?.remarks?.find(({ code }) => code.startsWith('refresh.')) ?? null;
    }
    case 'compare-with':
      await compareWith(session, command);
      return null;
    case 'look':
      await session.mine.look(command.list);
      return null;
    case 'plan':
      await session.mine.plan();
      return null;
    case 'forget':
      return forgetAsTold(command);
  }
}

const itemOf = async ({ tabs }: Session, { tabId, key: wanted }: { tabId: number; key: string }) => (await tabs.read(tabId))?.items.find(({ key }) => key === wanted);

/** All that is listed is compared anew at once; what comes later on this page, too (`comparedWith`). */
async function compareWith({ tabs, publisher }: Session, { tabId, name }: { tabId: number; name?: string | undefined }): Promise<void> {
  await tabs.change(tabId, (record) => {
    if (name) return record && { ...record, typed: name };
    delete record?.typed;
    return record;
  });
  await publisher.remake(tabId, 'all');
}

/** The click frees what the tab's budget held back, too. */
async function checkPage(session: Session, tabId: number): Promise<CheckedPage> {
  const { tabs, checks } = session;
  // What is left of a page that has gone must not be taken for this one's.
  await onTabUpdated(session, tabId, 'complete');
  await tabs.change(tabId, (record) => {
    const looked = record ?? emptyRecord(tabId);
    for (const item of looked.items) delete item.held;
    delete looked.spent;
    return { ...looked, once: true };
  });
  const { host, canStay, ...checked } = await inspect(tabId);
  if (checked.reached === 'no-access') {
    await tabs.clear(tabId);
    return checked;
  }
  await tabs.change(tabId, (record) => record && { ...record, host });
  // What is offered after the third click is a switch for good; what a private window shows is not written down.
  if (canStay && !(await isPrivate(tabId))) await countCheck(host, session.world.now());
  await checks.take(tabId);
  return checked;
}

const isPrivate = (tabId: number): Promise<boolean> => browser.tabs.get(tabId).then(({ incognito }) => incognito, () => false);

async function forgetAsTold({ person, site }: { person?: string; site?: string }): Promise<number> {
  const count = person !== undefined ? await forget({ person }) : site !== undefined ? await forget({ site }) : await forget('all');
  if (person === undefined && site === undefined) await forgetAnswers();
  if (person !== undefined) return count;
  // Where "Check this page" was clicked is told by sites too.
  await forgetChecks(site);
  return count;
}

/** Tells the panel at which badge it was opened. */
export async function focusOn({ tabs }: Session, { tabId, frameId }: PageSender, n: number): Promise<void> {
  const record = await tabs.read(tabId);
  const item = record?.items.find(({ at }) => at.some((place) => place.frameId === frameId && place.n === n));
  if (item) await browser.storage.session.set({ [focusKey(tabId)]: { key: item.key, at: Date.now() } });
}
