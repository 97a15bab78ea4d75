import { computed } from '@preact/signals';
import type { Found } from '../../lib/formats/sniff';
import { mayHold } from '../../lib/wallet/may-hold';
import type { Origin } from '../../lib/wallet/words';
import { rows } from './rows';
import { trouble } from './wallet';
import { added, addShown } from './wallet-add';

/** The badges on the Check page that can be added and were not yet. */
export const addable = computed(() => rows.value.filter(({ item }) => item.state === 'done' && item.report && mayHold(item.report) && added.value[item.key] === undefined));

/** Adds all of them, one after the other; it ends where there is no more room. */
export async function addAll(): Promise<void> {
  trouble.value = null;
  for (const { item } of addable.peek()) {
    if (item.report) await addShown(item.key, item.report);
    if (trouble.peek() !== null) return;
  }
}

/** Where a badge on the Check page came from, and the file that it came as. */
export function originOfRow(key: string): { origin: Origin; found?: Found } {
  const source = rows.peek().find(({ item }) => item.key === key)?.source;
  if (source?.kind !== 'found') return { origin: { kind: 'file', name: '' } };
  const { found } = source;
  return { origin: found.kind === 'address' && found.source === '' ? { kind: 'address', name: found.url } : { kind: 'file', name: found.source }, found };
}
