import type { JsonObject } from '../../formats/value';
import type { Canonicals } from './canonical';
import { labelled, statements } from './linked-data';
import type { Integrity } from './outcome';

/** A proof of which a part is shown, as the two cryptosuites that let a holder choose have it. */
export interface Shown {
  /** The issuer's names of blank nodes, by the number that the canonical form gives them here. */
  labels: ReadonlyMap<string, string>;
  /** Whether it holds over the hash of its options and the statements under the issuer's names. */
  holds(options: Uint8Array, lines: readonly string[]): Promise<boolean>;
}

/**
 * Checks a derived proof in each reading of its document, until it holds in one.
 *
 * @param options the proof without its value, under the document's contexts
 */
export async function holdsInOne({ labels, holds }: Shown, options: JsonObject, document: JsonObject, canonicals: Canonicals): Promise<Integrity> {
  const readings = canonicals.readings(options, document);
  if ('reason' in readings) return { state: 'unknown', ...readings };
  let first: Integrity | undefined;
  for (const reading of readings) {
    const [about, said] = [await canonicals.hashOf(options, reading, 'SHA-256'), await statements(document, reading)];
    if (!said.ok || !about.ok) {
      first = { state: 'unknown', ...(said.ok ? (about.ok ? { reason: 'too-large' } : about.unknown) : said.unknown) };
      continue;
    }
    const lines = await labelled(said.quads, labels);
    if (lines && await holds(about.bytes, lines)) return { state: 'pass' };
    first ??= { state: 'fail', reason: 'signature-wrong' };
  }
  return first ?? { state: 'unknown', reason: 'too-large' };
}
