import type { SightingPlace } from '../words';
import { addressesIn, addressOf, CANDIDATES, hints } from './addresses';
import { all, call, closest, elementOf, EMBED, inEditable, isElement, page, parentOf, type Root } from './dom';

/** Something on a page that has a badge's address. */
export interface Found {
  /** The element, or the text node that holds the address. */
  node: Element | Text;
  place: SightingPlace;
  url: string;
}

/** Elements whose text nobody reads. */
const CODE = 'script,style,noscript';

/**
 * Finds what carries a badge's address under a root: links, pictures, frames and embeds, then text, each in document order. Attributes
 * and text only: nothing that would make the browser lay the page out. It yields after everything it has looked at, `null`
 * where that is no badge, so that a caller can stop for a while.
 *
 * @param textIn selector of the parts whose plain text counts; absent: none
 * @param isKnown whether an element under the root need not be looked at again; absent: none is
 */
export function* scan(root: Root, textIn?: string, isKnown?: (node: Node) => boolean): Generator<Found | null> {
  const self = isElement(root) && call(root, 'matches', String(CANDIDATES)) ? [root] : [];
  for (const node of [...self, ...CANDIDATES.flatMap((selector) => all(root, selector)).filter((node) => !isKnown?.(node))]) {
    const address = addressOf(node);
    // An image in a badge's link is that link's; a frame in embed markup is that embed's.
    const around = address && closest(parentOf(node), `a[href],[${EMBED}]`);
    yield address && !(around && addressOf(around)) && !inEditable(node) ? { node, ...address } : null;
  }
  if (!textIn) return;
  const parts = closest(elementOf(root), textIn) ? [root] : all(root, textIn).filter((part) => !closest(parentOf(part), textIn));
  for (const part of parts) {
    // Scripts and styles are in the text content too; walking through all text for their sake would cost most of a scan.
    if (hints(part) === all(part, CODE).reduce((sum, code) => sum + hints(code), 0)) continue;
    const walker = call(page, 'createTreeWalker', part, 4 /* text */);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      yield null;
      if (!hints(node) || closest(parentOf(node), `a,${CODE}`) || inEditable(node)) continue;
      for (const url of addressesIn(node.data)) yield { node, place: 'text', url };
    }
  }
}
