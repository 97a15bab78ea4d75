import { computed } from '@preact/signals';
import type { Found } from '../../lib/formats/sniff';
import { mayHold } from '../../lib/wallet/may-hold';
import type { Origin } from '../../lib/wallet/words';
import { announce } from './live';
import { rows } from './rows';
import { trouble } from './wallet';
import { addSome, isToAdd } from './wallet-add';
import { t, voice } from './voice';

/** The badges on the Check page that can be added and were not yet. */
export const addable = computed(() => rows.value.filter(({ item }) => item.state === 'done' && item.report && mayHold(item.report) && isToAdd(item.key)));

/** Adds all of them. */
export async function addAll(): Promise<void> {
  const { new: isNew, known } = await addSome(addable.peek().flatMap(({ item: { key, report } }) => (report ? [{ key, report }] : [])));
  if (trouble.peek() === null) announce([...(isNew > 0 ? [voice().t('wallet.import.added', { count: isNew })] : []), ...(known > 0 ? [voice().t('wallet.import.known', { count: known })] : [])].join(t('separator.sentence')));
}

/** Where a badge on the Check page came from, and the file that it came as. */
export function originOfRow(key: string): { origin: Origin; found?: Found } {
  const source = rows.peek().find(({ item }) => item.key === key)?.source;
  if (source?.kind !== 'found') return { origin: { kind: 'file', name: '' } };
  const { found } = source;
  return { origin: found.kind === 'address' && found.source === '' ? { kind: 'address', name: found.url } : { kind: 'file', name: found.source }, found };
}
