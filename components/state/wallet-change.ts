import { signal } from '@preact/signals';
import { changeHeld, putWhole, removeHeld, type Whole } from '../../lib/store/held';
import { dropOffer } from '../../lib/store/follow';
import type { Details, Held } from '../../lib/wallet/words';
import { announce } from './live';
import { changed, failed, opened } from './wallet';
import { t } from './voice';

/** What was removed last, to be put back. */
export const removed = signal<Whole | null>(null);

async function change(id: string, how: (held: Held) => Held): Promise<void> {
  try {
    await changeHeld([id], how);
    await changed();
  } catch (error) {
    failed(error);
  }
}

/** Shows or hides a badge in everything that is shared. */
export const show = (id: string, shown: boolean): Promise<void> => change(id, (held) => ({ ...held, shown }));

/** Chooses which details go along. */
export const showDetails = (id: string, some: Partial<Details>): Promise<void> => change(id, (held) => ({ ...held, details: { ...held.details, ...some } }));

/** Longest name of a collection, and most of one badge. */
const LONGEST = 60;
const MOST = 20;

/** Puts a badge into collections, by their names with commas between. */
export function collect(id: string, names: string): Promise<void> {
  const collections = [...new Set(names.split(/[,，、;]/u).map((name) => name.trim().slice(0, LONGEST)).filter(Boolean))].slice(0, MOST);
  return change(id, (held) => ({ ...held, collections }));
}

/** Removes a badge; it can be put back until the page closes or another is removed. */
export async function remove(id: string): Promise<void> {
  try {
    removed.value = (await removeHeld(id, Date.now())) ?? null;
    opened.value = null;
    await changed();
    const name = removed.value?.held.credential.name;
    if (name !== undefined) announce(t('wallet.removed', { name }));
  } catch (error) {
    failed(error);
  }
}

/** Puts back what was removed last. */
export async function undo(): Promise<void> {
  const whole = removed.peek();
  if (!whole) return;
  try {
    await putWhole([whole]);
    const { reference } = whole.held.learned;
    if (reference) await dropOffer(reference.url);
    removed.value = null;
    await changed();
    announce(t('wallet.undone', { name: whole.held.credential.name }));
  } catch (error) {
    failed(error);
  }
}
