import browser from 'webextension-polyfill';
import type { CheckedPage, Command, ReadPage } from '../../lib/messages';
import type { Remark } from '../../lib/words';

/** Has the background look at a tab once; answers what could not be reached. */
export async function checkPage(tabId: number): Promise<CheckedPage> {
  return (await send({ type: 'check-page', tabId })) as CheckedPage;
}

/** Has the award's page in a tab read; answers whether it was. */
export async function readOpenPage(tabId: number): Promise<ReadPage> {
  return (await send({ type: 'read-page', tabId })) as ReadPage;
}

/** Asks the issuer again, now. */
export async function checkAgain(tabId: number, key: string): Promise<void> {
  await send({ type: 'check-again', tabId, key });
}

/** Has the badges of a tab compared with a name; without one, with whom the page names. */
export async function compareWith(tabId: number, name?: string): Promise<void> {
  await send({ type: 'compare-with', tabId, ...(name !== undefined && { name }) });
}

/** Gets the newer copy that a badge offers; answers what came of it. */
export async function getNewerCopy(tabId: number, key: string): Promise<Remark | null> {
  return (await send({ type: 'get-newer', tabId, key })) as Remark | null;
}

/** Has a list that is followed looked at now; ends when that is done. */
export async function lookNow(list: string): Promise<void> {
  await send({ type: 'look', list });
}

/** Tells the background that what it does for the holder by itself has changed. */
export async function plan(): Promise<void> {
  await send({ type: 'plan' });
}

/** Forgets what was learned about a person, a site, or (with neither) everyone. */
export async function forget(what: { person?: string; site?: string } = {}): Promise<void> {
  await send({ type: 'forget', ...what });
}

/** A background that went to sleep between waking and answering is asked once more. */
async function send(command: Command): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(command);
  } catch {
    return await browser.runtime.sendMessage(command);
  }
}
