import type { PageNames } from '../words';
import { all, call, closest, elementOf, page, parentOf, placeOf } from './dom';
import type { HostPage } from './hosts/host';
import { follows, QUOTE_MARKS, QUOTES } from './hosts/mail';
import { scan } from './scan';
import { shadowRoots } from './shadow';
import { MAX_SHADOWS, NEAR } from './limits';

/**
 * Reads a mail's own words around its badges: who wrote it may write of somebody else. In a script of its own, put into a frame when its page script
 * has told of badges there: no page pays for it that has none.
 */

/** A badge, whose it is by the page, and the words around it. */
export interface BadgeNear {
  url: string;
  names: PageNames;
}

/** @param hosts the webmails that are known; where none speaks for this frame's address nothing is read */
export function readNear(hosts: readonly HostPage[], words: string): BadgeNear[] {
  const host = hosts.find((one) => one.matches(placeOf(page)));
  const found: BadgeNear[] = [];
  if (!host) return found;
  for (const root of [page, ...shadowRoots(page).slice(0, MAX_SHADOWS)]) {
    for (const one of scan(root, host.textIn)) {
      const element = one && elementOf(one.node);
      if (!element) continue;
      const { names } = host.around(element, { kind: 'unknown' });
      const near = wordsNear(one.node, names, words);
      if (near !== undefined) found.push({ url: one.url, names: { ...names, near } });
      if (found.length === NEAR.badges) return found;
    }
  }
  return found;
}

/**
 * The mail's own words around what is there: text of the same message on both sides, each side bounded in text and in pieces, whatever the mail; none of it
 * quoted. Hidden text counts too: nothing is laid out, and it could gain nobody anything (`namedToo` in lib/check/holder.ts).
 *
 * @param names whose it is by the page; of what is nobody's no words are read
 * @param words selector of messages' own words, beyond which nothing is read
 */
export function wordsNear(node: Element | Text, { kind }: PageNames, words: string): string | undefined {
  const body = closest(elementOf(node), `${words},body`);
  if (!body || (kind !== 'own' && kind !== 'around')) return undefined;
  const marks = all(body, QUOTE_MARKS);
  const isOwn = (text: Node) => !closest(parentOf(text), `${QUOTES},style,script`) && !marks.some((mark) => follows(text, mark));
  const walker = call(page, 'createTreeWalker', body, 4 /* text */);
  const read = (step: 'previousNode' | 'nextNode'): string[] => {
    const pieces: string[] = [];
    walker.currentNode = node;
    for (let n = 0, length = 0; n < NEAR.pieces && length < NEAR.text && walker[step](); n++) {
      const text = walker.currentNode as Text;
      const said = isOwn(text) ? text.data.replace(/\s+/g, ' ') : '';
      pieces.push(said);
      length += said.trim().length;
    }
    return pieces;
  };
  const before = read('previousNode').reverse().join(' ').slice(-NEAR.text);
  // An address that is only written stands in its own words.
  const own = node instanceof Text ? [node.data] : [];
  return `${before} ${[...own, ...read('nextNode')].join(' ').slice(0, NEAR.text)}`.replace(/\s+/g, ' ').trim();
}
