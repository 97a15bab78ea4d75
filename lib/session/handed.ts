/** What the context menu hands to the Check page: addresses, kept in the session's memory so that they stand in no history. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** What was pointed at: a link, a picture, or a picture in a link. */
export interface Handed {
  link?: string;
  image?: string;
  /** A badge itself. */
  text?: string;
  /** The link is to be read as a document, whatever it looks like. */
  document?: true;
  /** What that document is called, where its address does not say it. */
  name?: string;
  /** Where it was pointed at: that page can be asked for a document of its own origin. */
  from?: { tabId: number; frameId: number };
}

const KEY = 'handed';

/** Longest address: a picture can be written out in its address (`data:`). In UTF-16 units. */
const LONGEST = 4_194_304;
/** Most that waits for a page to take it. */
const MOST = 20;

const address = v.pipe(v.string(), v.maxLength(LONGEST));
const number = v.pipe(v.number(), v.safeInteger());
const one = v.object({
  link: v.optional(address), image: v.optional(address), text: v.optional(address), document: v.optional(v.literal(true)), name: v.optional(v.pipe(v.string(), v.maxLength(200))), from: v.optional(v.object({ tabId: number, frameId: number })),
});

/** Leaves something for the Check page that is about to open. @throws what the browser's storage throws */
export async function hand(what: Handed): Promise<void> {
  const waiting = await read();
  await browser.storage.session.set({ [KEY]: [...waiting, what].slice(-MOST) });
}

/** Takes what was left, once. Never throws: what cannot be read was not left. */
export async function takeHanded(): Promise<Handed[]> {
  try {
    const waiting = await read();
    if (waiting.length > 0) await browser.storage.session.remove(KEY);
    return waiting;
  } catch {
    return [];
  }
}

async function read(): Promise<Handed[]> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.flatMap((each) => (v.is(one, each) ? [each] : [])) : [];
}
