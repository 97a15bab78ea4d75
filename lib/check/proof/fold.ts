import type { KeyBinding } from '../keys/keys';
import type { ProofOutcome } from './outcome';

/** What binds a key best comes first. */
const BEST: readonly KeyBinding[] = [
  'published', 'self-certifying', 'not-listed', 'unreachable', 'self-asserted', 'other-controller', 'history-broken', 'not-loaded', 'unsupported', 'malformed',
];

/**
 * The one proof of a document that counts. A signature that does not fit is what is said, whatever else stands beside it; else
 * the proof that fits with the best bound key (one is enough, Open Badges 3.0, §8.2); else the first that could not be concluded.
 *
 * @returns undefined where there is no proof
 */
export function foldProofs(outcomes: readonly ProofOutcome[]): ProofOutcome | undefined {
  const failed = outcomes.find((one) => one.integrity.state === 'fail');
  if (failed) return failed;
  const fitting = outcomes.filter((one) => one.integrity.state === 'pass');
  return BEST.map((binding) => fitting.find((one) => one.key.binding === binding)).find((one) => one !== undefined) ?? outcomes[0];
}
