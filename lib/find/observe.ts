import { EMBED, isElement, page, type Root } from './dom';
import { MAX_ROOTS } from './limits';

/** What has changed: where something was added, whose address changed, and whether anything did at all, removals included. */
export const nothing = () => ({ roots: new Set<Root>(), changed: new Set<Element>(), any: false });

export type Changes = ReturnType<typeof nothing>;

let changes = nothing();
let observer: MutationObserver;

/**
 * Begins to watch the document for anything that could bring a badge. The document itself is observed, so that it outlives
 * `document.write`.
 *
 * @param onChange called once for each batch of records
 */
export function start(onChange: () => void): void {
  observer = new MutationObserver((records) => {
    note(records);
    onChange();
  });
  watch(page);
}

/** Watches an open shadow root too. */
export function watch(root: Node): void {
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['href', 'src', EMBED, 'contenteditable'] });
}

export const stop = (): void => observer.disconnect();

/** What has changed since the last call. */
export function take(): Changes {
  note(observer.takeRecords());
  const taken = changes;
  changes = nothing();
  return taken;
}

/** Does something to the page and leaves no trace of it among the changes. */
export function unseen(act: () => void): void {
  note(observer.takeRecords());
  act();
  observer.takeRecords();
}

/** Reads as little of each record as it can: every node that is read costs a wrapper. */
function note(records: MutationRecord[]): void {
  for (const record of records) {
    changes.any = true;
    if (record.type === 'attributes') changes.changed.add(record.target as Element);
    else if (changes.roots.size > MAX_ROOTS) changes.roots = new Set([page]);
    else if (!changes.roots.has(page)) {
      const { addedNodes: { 0: node, length }, target } = record;
      // One element is scanned itself; of several, and of text, the place that they came to.
      if (node) changes.roots.add((length === 1 && isElement(node) ? node : target) as Root);
    }
  }
}
