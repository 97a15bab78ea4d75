/** Everything that checks a file, in one piece that is loaded when the first file is met. The engine for signed badges has its own file. */
import browser from 'webextension-polyfill';
import { asset } from '../../lib/extension-assets';
import type { SignedEnv } from '../../lib/check/document';
import type { Derived } from '../../lib/check/proof/base/words';
import type { JsonObject } from '../../lib/formats/value';
import { recognise } from '../../lib/links/recognise';
import { createDoor } from '../../lib/net/door';
import { askInPage, type RunInPage } from '../../lib/net/in-page';
import { part } from '../../lib/parts';
import { automaticHosts, postedAddresses } from '../../lib/platforms/registry';
import { createArt } from '../../lib/session/art';
import { stackLoader } from '../../lib/signed-file/load';
import { createJudging } from '../../lib/session/judging';
import { getArt, putArt } from '../../lib/store/art';
import type { PageFrame } from './rows';

export { learnFound } from '../../lib/check/document';
export { refreshed } from '../../lib/check/refresh';
export { NOTHING_SAID, report } from '../../lib/check/report';
export { open } from '../../lib/formats/sniff';
export { mostBytes } from '../../lib/documents/size';
export { documentAddress, plainAddress } from '../../lib/documents/addresses';
export { askForDocument } from '../../lib/documents/ask';
export { learnImage } from './learn-image';
export { recognise };

/** A baked picture can be of print quality; in bytes. */
const LARGEST_PICTURE = 8 * 1_048_576;

const now = () => Date.now();
const unbidden = (host: string) => automaticHosts.has(host);

/** The page's own door: as the background's, with its own permissions looked up before every request. */
const door = createDoor({
  fetch: (...request) => fetch(...request),
  permitted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  unbidden,
  posts: postedAddresses,
  online: () => navigator.onLine,
  now,
  limits: { artBytes: LARGEST_PICTURE },
});

/** The same file as the background's, run as a module. */
// @ts-expect-error -- a file of the package, built beside this one
const stack = stackLoader(() => import('/signed.js'));
const signed = async () => (await stack()).check;

/** Cuts a badge to what its holder shows, by its own proof and without asking anybody; null where its proof does not let that be done. */
export async function disclosed(document: JsonObject, shown: readonly string[]): Promise<Derived | null> {
  return (await stack()).disclose(document, shown, { ask: () => Promise.resolve({ ok: false, problem: 'not-asked', at: new Date(now()).toISOString() }), asset, now, part });
}

/**
 * The engine's world. Whoever chose a file, pasted a text or chose the menu's entry has clicked (law 4).
 *
 * @param signal after it, nobody is asked
 * @param from a page that is asked first for a document of its own origin
 */
export function envUntil(signal: AbortSignal, from?: PageFrame): SignedEnv {
  return {
    async ask(request) {
      if (signal.aborted) return { ok: false, problem: 'not-asked', at: new Date(now()).toISOString() };
      const inPage = from && request.accept === 'document' ? await askInPage(request, { run: runIn(from), now }) : null;
      if (inPage) return inPage;
      return door.ask(request, { byClick: true });
    },
    asset,
    now,
    signed,
    part,
  };
}

/** By the leave that the click in the toolbar or the menu gave for that tab. */
const runIn = ({ tabId, frameId }: PageFrame): RunInPage => async (func, args) => {
  const [ran] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func: func as () => void, args });
  return ran?.result as never;
};

/** Fetches a badge's art by the same door. */
export const fetchArt = createArt({ ask: (request, by) => door.ask(request, by), unbidden, now, get: getArt, put: putArt });

/** Whose word on issuers counts: the user's lists, their organisation's, the registries that were switched on (a click, too). */
export const judging = createJudging({ ask: (request) => door.ask(request, { byClick: true }), now });
