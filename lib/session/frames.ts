import browser from 'webextension-polyfill';

/** What the page script is built as. */
export const PAGE_SCRIPT = 'page.js';

/** A document or a frame of a tab. */
export type Part = { document: string } | { frameId: number };

/**
 * Whether a document or frame in which our page script ran is still there. The browser is asked, not the page, which could
 * answer anything.
 */
export async function isThere(tabId: number, part: Part): Promise<boolean> {
  const target = 'document' in part ? { tabId, documentIds: [part.document] } : { tabId, frameIds: [part.frameId] };
  try {
    return (await browser.scripting.executeScript({ target, func: () => true })).length > 0;
  } catch {
    return false;
  }
}
