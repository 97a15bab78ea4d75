import { addressOf } from './addresses';
import { get, inEditable, isElement, page, type Root } from './dom';
import type { HostPage } from './hosts/host';
import * as ledger from './ledger';
import { watch, type Changes } from './observe';
import { scan, type Found } from './scan';
import { shadowRoots } from './shadow';
import { MAX_SHADOWS } from './limits';

/** Goes through what is new in a document, a slice at a time, and takes down what it finds. */

const roots = new Set<Root>();
const shadows = new Set<ShadowRoot>();

/** The scan that is under way. */
let scanning: Iterator<Found | null> | undefined;

/** Whether there is work left. */
export const isBusy = (): unknown => roots.size || scanning;

/** Begins anew, with all that is there. */
export function restart(): void {
  scanning = undefined;
  shadows.clear();
  roots.clear();
  roots.add(page);
}

/** Takes in what has changed. */
export function note({ roots: added, changed }: Changes): void {
  for (const element of changed) if (!addressOf(element)) ledger.drop(element);
  for (const root of [...changed, ...added]) roots.add(root);
}

/** Works until the time is up; what is found for the first time is returned. */
export function work(host: HostPage, timeLeft: () => boolean): ledger.Entry[] {
  const entries: ledger.Entry[] = [];
  do {
    scanning ??= next(host);
    const found = scanning?.next();
    if (found?.done) scanning = undefined;
    const entry = found?.value?.node.isConnected && ledger.add(found.value);
    if (entry) entries.push(entry);
  } while (isBusy() && timeLeft());
  return entries;
}

/** Begins with the next root; undefined when there is nothing to read in it. */
function next({ texts }: HostPage): Iterator<Found | null> | undefined {
  for (const root of roots) {
    roots.delete(root);
    // The document is asked for everything at once; what else is in it need not be, but for what may show another badge now.
    if (root === page) for (const other of roots) if (isElement(other) && !ledger.isKnown(other)) roots.delete(other);
    if (get(root, 'isConnected') && !inEditable(root)) {
      for (const shadow of shadowRoots(root)) {
        if (shadows.size >= MAX_SHADOWS) break;
        watch(shadow);
        shadows.add(shadow);
        roots.add(shadow);
      }
      return scan(root, texts, ledger.isKnown);
    }
  }
  return undefined;
}
