import { asList, field } from '../../../formats/value';
import type { History } from './log';
import { signerOf } from './proof';

const MOST_PROOFS = 200;

/**
 * Whether every entry was approved by as many of its witnesses as it needs (did:webvh 1.0, §3.7.8). Who approves an entry approves
 * those before it.
 *
 * @param file the DID's `did-witness.json` as parsed
 */
export async function approved({ entries }: History, file: unknown): Promise<boolean> {
  const numbers = new Map(entries.map(({ id }, i) => [id, i]));
  const proofs = asList(file).flatMap((one) => {
    const [versionId, at] = [field(one, 'versionId'), numbers.get(String(field(one, 'versionId')))];
    return at === undefined ? [] : asList(field(one, 'proof')).map((proof) => ({ proof, at, versionId }));
  });
  if (proofs.length > MOST_PROOFS) return false;
  /** By key, the last entry that it approves. */
  const reached = new Map<string, number>();
  for (const { proof, at, versionId } of proofs) {
    const key = await signerOf(proof, { versionId });
    if (key !== null) reached.set(key, Math.max(at, reached.get(key) ?? -1));
  }
  return entries.every(({ witnesses }, i) => !witnesses || witnesses.keys.filter((key) => (reached.get(key) ?? -1) >= i).length >= witnesses.threshold);
}
