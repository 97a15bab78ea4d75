import type { PageNames } from '../words';
import { call, closest, elementOf, isElement, page, parentOf, placeOf } from './dom';
import type { HostPage } from './hosts/host';
import { MAX_SHADOWS, NEAR } from './limits';
import { quotedIn } from './quoted';
import { scan } from './scan';
import { shadowRoots } from './shadow';

/**
 * Reads a mail's own words around its badges: who wrote it may write of somebody else, and may pass on what somebody else wrote. In a script of its own, put
 * into a frame when its page script has told of badges there: no page pays for it that has none.
 */

/** A badge, whose it is by what the page script can tell, and whose it is by this closer look: nobody's where it is quoted, else with the words around it. */
export interface BadgeNear {
  url: string;
  by: PageNames;
  names: PageNames;
}

/**
 * @param hosts the webmails that are known; where none speaks for this frame's address nothing is read
 * @param words selector of messages' own words
 */
export function readNear(hosts: readonly HostPage[], words: string): BadgeNear[] {
  const host = hosts.find((one) => one.matches(placeOf(page)));
  const found: BadgeNear[] = [];
  if (!host) return found;
  const look = lookCloser(words);
  for (const root of [page, ...shadowRoots(page).slice(0, MAX_SHADOWS)]) {
    for (const one of scan(root, host.texts)) {
      const element = one && elementOf(one.node);
      if (!element) continue;
      const by = host.around(element, { kind: 'unknown' }).names;
      const names = look(one.node, by, one.place === 'text' ? one.url : undefined);
      if (names) found.push({ url: one.url, by, names });
      if (found.length === NEAR.badges) return found;
    }
  }
  return found;
}

/**
 * @param words selector of messages' own words, beyond which nothing is read
 * @returns whose something is by a closer look, with the words around it; nothing where it is nobody's by the page
 */
export function lookCloser(words: string): (node: Element | Text, by: PageNames, address?: string) => PageNames | undefined {
  const known = new Map<Element, ReturnType<typeof quotedIn>>();
  return (node, by, address) => {
    const body = closest(elementOf(node), `${words},body`);
    if (!body || (by.kind !== 'own' && by.kind !== 'around')) return undefined;
    const isQuoted = known.get(body) ?? quotedIn(body);
    known.set(body, isQuoted);
    return isQuoted(node, address) ? { kind: 'quoted' } : { ...by, near: wordsNear(node, body, isQuoted, address) };
  };
}

/**
 * The mail's own words around what is there: text of the same message on both sides, each side bounded in text and in pieces, whatever the mail; none of it
 * quoted. Hidden text counts too: nothing is laid out, and it could gain nobody anything (`namedToo` in lib/check/holder.ts).
 */
function wordsNear(node: Element | Text, body: Element, isQuoted: (node: Text) => boolean, address = ''): string {
  const walker = call(page, 'createTreeWalker', body, 4 /* text */);
  const read = (step: 'previousNode' | 'nextNode'): string[] => {
    const pieces: string[] = [];
    walker.currentNode = node;
    for (let n = 0, length = 0; n < NEAR.pieces && length < NEAR.text && walker[step](); n++) {
      const text = walker.currentNode as Text;
      const said = closest(parentOf(text), 'style,script') || isQuoted(text) ? '' : text.data.replace(/\s+/g, ' ');
      pieces.push(said);
      length += said.trim().length;
    }
    return pieces;
  };
  // An address that is only written stands in its own words.
  const own = isElement(node) ? '' : node.data;
  const at = Math.max(0, own.indexOf(address));
  const before = [...read('previousNode').reverse(), own.slice(0, at)].join(' ');
  const after = [own.slice(at), ...read('nextNode')].join(' ');
  // No part of a word: of an address that can accept a badge, its end would not be known as one.
  const last = before.length > NEAR.text ? before.slice(-NEAR.text).replace(/^[!-~]+/, '') : before;
  const first = after.length > NEAR.text ? after.slice(0, NEAR.text).replace(/[!-~]+$/, '') : after;
  return `${last} ${first}`.replace(/\s+/g, ' ').trim();
}
