import { signal } from '@preact/signals';
import type { Found } from '../../lib/formats/sniff';
import { learnedOf } from '../../lib/session/record';
import { NotKept } from '../../lib/store/database';
import { mayHold } from '../../lib/wallet/may-hold';
import type { Incoming } from '../../lib/store/take-in';
import type { Origin } from '../../lib/wallet/words';
import type { Report } from '../../lib/words';
import { announce } from './live';
import { allowIssuers } from './places';
import { loadParts, note, putAway, take } from './wallet-imports';
import { changed, failed, tryAgain } from './wallet';
import { t } from './voice';

/** What came of a click on "Add": it is at it, it is held now or was before, or why it could not be kept, and then it can be tried again. */
type Added = 'adding' | 'new' | 'known' | NotKept['reason'];

/** The same by the badge's key in its list. */
export const added = signal<Readonly<Record<string, Added>>>({});

/** Whether a badge can be added: it was not tried, or could not be kept. */
export const isToAdd = (key: string): boolean => ['full', 'broken', undefined].includes(added.value[key]);

/** Where a badge on this page came from, and the file that it came as. */
let origins: (key: string) => { origin: Origin; found?: Found } = () => ({ origin: { kind: 'page', name: '' } });

/** Has badges added with what this page knows of where they come from. */
export function addFrom(how: typeof origins): void {
  origins = how;
}

/** Takes a badge that is on the screen into the wallet, as it was checked there. */
export async function addShown(key: string, report: Report): Promise<void> {
  const is = await addSome([{ key, report }]);
  if (is.new + is.known > 0) announce(t(is.new > 0 ? 'wallet.added' : 'wallet.known', { name: report.credential!.name }));
}

/** Badges that are kept in one step; after it, it is shown how far it is. */
const AT_ONCE = 50;

/**
 * Takes badges into the wallet in their order, until there is no more room; that is then said.
 *
 * @returns how many are new and how many were there
 */
export async function addSome(all: readonly { key: string; report: Report }[]): Promise<{ new: number; known: number }> {
  const count = { new: 0, known: 0 };
  let wanted = all.filter(({ key, report }) => mayHold(report) && isToAdd(key));
  tryAgain();
  mark(wanted, () => 'adding');
  try {
    const parts = await loadParts();
    while (wanted.length > 0) {
      const some = wanted.slice(0, AT_ONCE);
      const taken = await parts.addSomeHeld(await Promise.all(some.map((one) => incoming(parts, one))), Date.now());
      mark(some, (n) => (taken[n]!.isNew ? 'new' : 'known'));
      for (const { isNew } of taken) count[isNew ? 'new' : 'known'] += 1;
      wanted = wanted.slice(AT_ONCE);
    }
  } catch (error) {
    // What was not reached can be added another time.
    mark(wanted, (n) => (n === 0 && error instanceof NotKept ? error.reason : undefined));
    failed(error);
  }
  if (count.new + count.known > 0) await changed();
  return count;
}

async function incoming(parts: Awaited<ReturnType<typeof loadParts>>, { key, report }: { key: string; report: Report }): Promise<Incoming> {
  const { origin, found } = origins(key);
  const learned = { ...learnedOf(report), credential: report.credential! };
  const [original, art] = [found && parts.originalOf(found), await parts.artOf(learned)];
  return { learned, origin, ...(original && { original }), ...(art && { art }) };
}

function mark(some: readonly { key: string }[], as: (n: number) => Added | undefined): void {
  const all: Record<string, Added> = { ...added.peek() };
  for (const [n, { key }] of some.entries()) {
    const now = as(n);
    if (now) all[key] = now;
    else delete all[key];
  }
  added.value = all;
}

/** What is wrong with an address that was given, as a message; null where it is being brought in. */
export type Wrong = 'wallet.add.none' | 'wallet.add.list' | 'wallet.add.page' | 'wallet.add.refused' | null;

/**
 * Brings in what an address leads to. Called in a click: the browser is asked for the hosts before anything is awaited, and what is to be
 * done is noted meanwhile, since a popup may close under the browser's question.
 *
 * @param parts loaded before, so that nothing has to be awaited
 */
export async function addAddress(text: string, parts: Awaited<ReturnType<typeof loadParts>>): Promise<{ wrong: Wrong; name: string; page?: string; /** Settles when it came in, or could not. */ done?: Promise<void> }> {
  const lead = parts.leadOf(text);
  if (lead.kind === 'none') return { wrong: 'wallet.add.none', name: '' };
  if (lead.kind === 'list') return { wrong: lead.page === undefined ? 'wallet.add.list' : 'wallet.add.page', name: lead.name, ...(lead.page && { page: lead.page }) };
  const allowed = allowIssuers(lead.origins).catch(() => false);
  const { url } = lead.reference;
  try {
    const noted = await note(url, lead.kind, lead.kind === 'award' ? { pending: [{ award: url }] } : { pending: [], listing: lead.reference });
    if (await allowed) return { wrong: null, name: lead.name, done: take(noted) };
    await putAway(noted.id);
    return { wrong: 'wallet.add.refused', name: lead.name };
  } catch (error) {
    failed(error);
    return { wrong: null, name: lead.name };
  }
}
