/** Lists that their issuer keeps as one record, such as a transcript: each line of one is a badge of its own, and is asked about by the list. */
import { completed, fact } from '../check/facts';
import type { Held as Entry, Learned } from '../words';

/** The address of a line: the list's own, and in its fragment which line. Undefined for one that cannot be read. */
export function entryAddress(list: string, { credential, facts }: Entry): string | undefined {
  const { hash } = URL.canParse(credential.id) ? new URL(credential.id) : { hash: '' };
  return hash !== '' && facts.some(({ id, state }) => id === 'structure' && state === 'pass') ? `${list}${hash}` : undefined;
}

/** Whether an address names a line of a list; those of one list are answered by one request. */
export const isEntry = (address: string): boolean => URL.canParse(address) && new URL(address).hash.length > 1;

/**
 * What was learned of one line of a list, as of an award that lives in it. Nothing of the list's holder goes along.
 *
 * @param address as `entryAddress` gives it
 */
export function entryOf(list: Learned, address: string): Learned {
  const { hash } = new URL(address);
  const { engine, at, requests, retryAt, needs } = list;
  const entry = list.holds?.find((one) => URL.canParse(one.credential.id) && new URL(one.credential.id).hash === hash);
  const platform = list.reference?.platform ?? 'document';
  const reference = { platform, kind: 'award' as const, id: entry?.credential.id ?? address, url: address };
  const rest = { award: address, reference, engine, at, requests, ...(retryAt && { retryAt }), ...(needs && { needs }) };
  if (entry) return { ...rest, credential: entry.credential, facts: completed(entry.facts, at) };
  const wasRead = list.facts.some(({ code }) => code === 'structure.list');
  const facts = wasRead ? [fact('structure', 'unknown', 'structure.not-found', { at, source: new URL(address).hostname })] : list.facts.filter(({ id }) => id === 'structure');
  return { ...rest, credential: null, facts: completed(facts, at) };
}
