import { addressesIn, hints } from './addresses';
import { all, call, closest, elementOf, inEditable, page, parentOf, type Root } from './dom';
import type { Found } from './scan';

/** Elements whose text nobody reads. */
const CODE = 'script,style,noscript';

/**
 * Finds badge addresses that are written in plain text. In a file of its own: a site on which every address is a link does not pay for it.
 *
 * @param where selector of the parts whose text counts
 * @returns what goes through a root, in document order, and yields after every text, `null` where it holds no badge
 */
export const textsIn = (where: string) => function* (root: Root): Generator<Found | null> {
  const parts = closest(elementOf(root), where) ? [root] : all(root, where).filter((part) => !closest(parentOf(part), where));
  for (const part of parts) {
    // Scripts and styles are in the text content too; walking through all text for their sake would cost most of a scan.
    if (hints(part) === all(part, CODE).reduce((sum, code) => sum + hints(code), 0)) continue;
    const walker = call(page, 'createTreeWalker', part, 4 /* text */);
    for (let node; (node = walker.nextNode() as Text | null); ) {
      yield null;
      if (!hints(node) || closest(parentOf(node), `a,${CODE}`) || inEditable(node)) continue;
      for (const url of addressesIn(node.data)) yield { node, place: 'text', url };
    }
  }
};
