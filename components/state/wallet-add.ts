import { signal } from '@preact/signals';
import type { Found } from '../../lib/formats/sniff';
import { learnedOf } from '../../lib/session/record';
import { mayHold } from '../../lib/wallet/may-hold';
import type { Origin } from '../../lib/wallet/words';
import type { Report } from '../../lib/words';
import { announce } from './live';
import { allowIssuers } from './places';
import { loadParts, note, putAway, take } from './wallet-imports';
import { changed, failed } from './wallet';
import { t } from './voice';

/** What came of a click on "Add", by the badge's key in its list. */
export const added = signal<Readonly<Record<string, 'adding' | 'new' | 'known'>>>({});

/** Where a badge on this page came from, and the file that it came as. */
let origins: (key: string) => { origin: Origin; found?: Found } = () => ({ origin: { kind: 'page', name: '' } });

/** Has badges added with what this page knows of where they come from. */
export function addFrom(how: typeof origins): void {
  origins = how;
}

/** Takes a badge that is on the screen into the wallet, as it was checked there. */
export async function addShown(key: string, report: Report): Promise<void> {
  const { credential } = report;
  if (!credential || !mayHold(report) || added.peek()[key] === 'adding') return;
  mark(key, 'adding');
  try {
    const parts = await loadParts();
    const { origin, found } = origins(key);
    const learned = { ...learnedOf(report), credential };
    const [original, art] = [found && parts.originalOf(found), await parts.artOf(learned)];
    const { isNew } = await parts.addHeld({ learned, origin, ...(original && { original }), ...(art && { art }) }, Date.now());
    mark(key, isNew ? 'new' : 'known');
    announce(t(isNew ? 'wallet.added' : 'wallet.known', { name: credential.name }));
    await changed();
  } catch (error) {
    mark(key, undefined);
    failed(error);
  }
}

function mark(key: string, as: 'adding' | 'new' | 'known' | undefined): void {
  const { [key]: _, ...others } = added.peek();
  added.value = as ? { ...others, [key]: as } : others;
}

/** What is wrong with an address that was given, as a message; null where it is being brought in. */
export type Wrong = 'wallet.add.none' | 'wallet.add.list' | 'wallet.add.page' | 'wallet.add.refused' | null;

/**
 * Brings in what an address leads to. Called in a click: the browser is asked for the hosts before anything is awaited, and what is to be
 * done is noted meanwhile, since a popup may close under the browser's question.
 *
 * @param parts loaded before, so that nothing has to be awaited
 */
export async function addAddress(text: string, parts: Awaited<ReturnType<typeof loadParts>>): Promise<{ wrong: Wrong; name: string; page?: string }> {
  const lead = parts.leadOf(text);
  if (lead.kind === 'none') return { wrong: 'wallet.add.none', name: '' };
  if (lead.kind === 'list') return { wrong: lead.page === undefined ? 'wallet.add.list' : 'wallet.add.page', name: lead.name, ...(lead.page && { page: lead.page }) };
  const allowed = allowIssuers(lead.origins).catch(() => false);
  const { url } = lead.reference;
  try {
    const noted = await note(url, lead.kind, lead.kind === 'award' ? { pending: [{ award: url }] } : { pending: [], listing: lead.reference });
    if (await allowed) void take(noted);
    else await putAway(noted.id);
    return { wrong: (await allowed) ? null : 'wallet.add.refused', name: lead.name };
  } catch (error) {
    failed(error);
    return { wrong: null, name: lead.name };
  }
}
