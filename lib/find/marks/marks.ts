import { inEditable } from '../dom';
import { marked, type Entry } from '../ledger';
import { createMark, type Mark, type Shown } from './mark';
import { MAX_RETURNS, MAX_RETURNS_IN_ALL } from '../limits';

/** The marks of one document. Their bookkeeping is here; nothing is written onto the page's own nodes. */

interface Placed {
  mark: Mark;
  returns: number;
}

const wanted = new Map<number, Shown>();
const placed = new Map<number, Placed>();
let returns = 0;
let beaten = false;

/** Whether there is anything to show or to take away. */
export const wantsAny = (): boolean => !beaten && wanted.size > 0;

/** Takes verdicts; new ones are shown at the next `tidy`. */
export function show(verdicts: readonly Shown[]): void {
  for (const shown of verdicts) {
    wanted.set(shown.n, shown);
    placed.get(shown.n)?.mark.show(shown);
  }
}

/** Takes every mark out of the page and forgets the verdicts. */
export function clear(): void {
  wanted.clear();
  for (const { mark } of placed.values()) mark.host.remove();
  placed.clear();
}

/**
 * Makes the page show what is wanted: new marks are placed, those whose badge has gone are removed, those that the page
 * took away or moved are put back a few times. Reads no layout.
 *
 * @param open called with its number when a person activates a mark
 * @returns false when the page took marks away so often that all were given up
 */
export function tidy(open: (n: number) => void): boolean {
  for (const [n, shown] of wanted) {
    const entry = marked(n);
    const known = placed.get(n);
    if (!entry?.node.isConnected || inEditable(entry.node)) {
      known?.mark.host.remove();
      placed.delete(n);
    } else if (!known) {
      const mark = createMark(() => open(n));
      mark.show(shown);
      mark.placeAfter(entry.node);
      placed.set(n, { mark, returns: 0 });
    } else if (!stays(known, entry)) {
      beaten = true;
      clear();
    }
  }
  return !beaten;
}

/** Leaves a mark where it stands, or puts it back; false when the page has won. */
function stays(known: Placed, { node, place }: Entry): boolean {
  const { host, placeAfter } = known.mark;
  // A text with several badges has several marks in a row.
  if (host.previousSibling === node || (place === 'text' && host.parentNode === node.parentNode)) return true;
  if (known.returns++ >= MAX_RETURNS || returns++ >= MAX_RETURNS_IN_ALL) return false;
  placeAfter(node);
  return true;
}
