import type { SightingPlace } from '../words';
import { addressOf, CANDIDATES } from './addresses';
import { all, call, closest, EMBED, inEditable, isElement, parentOf, type Root } from './dom';

/** Something on a page that has a badge's address. */
export interface Found {
  /** The element, or the text node that holds the address. */
  node: Element | Text;
  place: SightingPlace;
  url: string;
}

/**
 * Finds what carries a badge's address under a root: links, pictures, frames and embeds, then text, each in document order. Attributes
 * and text only: nothing that would make the browser lay the page out. It yields after everything it has looked at, `null`
 * where that is no badge, so that a caller can stop for a while.
 *
 * @param texts finds what is written in plain text; absent: none of it counts
 * @param isKnown whether an element under the root need not be looked at again; absent: none is
 */
export function* scan(root: Root, texts?: (root: Root) => Iterable<Found | null>, isKnown?: (node: Node) => boolean): Generator<Found | null> {
  const self = isElement(root) && call(root, 'matches', String(CANDIDATES)) ? [root] : [];
  for (const node of [...self, ...CANDIDATES.flatMap((selector) => all(root, selector)).filter((node) => !isKnown?.(node))]) {
    const address = addressOf(node);
    // An image in a badge's link is that link's; a frame in embed markup is that embed's.
    const around = address && closest(parentOf(node), `a[href],[${EMBED}]`);
    yield address && !(around && addressOf(around)) && !inEditable(node) ? { node, ...address } : null;
  }
  if (texts) yield* texts(root);
}
