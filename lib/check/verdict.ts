import type { AwardKind, CredentialFormat, Fact, FactId, FactState, Verdict } from '../words';
import { NOT_CONCLUDED, fact } from './facts';
import { REQUIRED } from './required';

/** A verdict and the fact that decided it. */
export interface Decision {
  verdict: Verdict;
  because: Fact;
}

/** What a verdict is folded from. */
export interface Case {
  /** Null where nothing was recognised: a look-alike host, a wrapper. */
  kind: AwardKind | null;
  /** Null where no credential came back. */
  format: CredentialFormat | null;
  facts: readonly Fact[];
  /** When it is decided, ISO 8601; for facts that are missing. */
  at: string;
}

/** What is worse comes first: where two facts of one id are given, the worse one counts. */
const WORST: readonly FactState[] = ['fail', 'unknown', 'not-applicable', 'pass'];

/**
 * The verdict: the first of these that holds (docs/how-it-decides.md). A fact that is missing counts as unknown, and only
 * `pass` counts as passed, so nothing becomes verified by being left out. `holder` and `claim` never enter.
 *
 * @throws never
 */
export function decide({ kind, format, facts, at }: Case): Decision {
  const of = (id: FactId): Fact => worst(facts, id) ?? fact(id, 'unknown', NOT_CONCLUDED[id], { at, source: 'proofmark' });
  const [structure, integrity, key, issuer, status, dates] =
    [of('structure'), of('integrity'), of('key'), of('issuer'), of('status'), of('dates')];
  const required = kind === null ? 'never' : REQUIRED[kind];

  // 1. Nothing was awarded.
  if (required === 'no-award') return { verdict: 'no-award', because: structure };
  // 2. Positive disproof, and nothing less.
  for (const one of [integrity, key]) if (one.state === 'fail') return { verdict: 'invalid', because: one };
  // 3. Taken back, by the issuer's own word.
  if (status.state === 'fail') return { verdict: status.code === 'status.suspended' ? 'suspended' : 'revoked', because: status };
  // 4. What it is, that it is the issuer's own and that the issuer serves it could not be concluded.
  // A signature that was not tried for want of a key has the key's reason.
  const tried = integrity.code === 'integrity.no-key' && key.state !== 'pass' ? [structure, key, integrity] : [structure, integrity, key];
  for (const one of tried) if (one.state !== 'pass') return { verdict: 'unconfirmed', because: one };
  if (required === 'never' || format === null) return { verdict: 'unconfirmed', because: structure };
  const needed = required[format];
  // 5. Genuine, by somebody we do not know.
  if (needed.includes('issuer') && issuer.state !== 'pass') return { verdict: 'unknown-issuer', because: issuer };
  // 6. Out of its dates.
  if (dates.state === 'fail') return { verdict: dates.code === 'dates.not-yet' ? 'not-yet-valid' : 'expired', because: dates };
  // 7. Whether it was taken back, or anything else that is required, was not learned.
  for (const one of [status, ...needed.map(of)]) {
    if (needed.includes(one.id) && one.state !== 'pass') return { verdict: 'unconfirmed', because: one };
  }
  // 8. Every required fact was concluded, one by one.
  return { verdict: 'verified', because: integrity };
}

function worst(facts: readonly Fact[], id: FactId): Fact | undefined {
  const given = facts.filter((one) => one.id === id);
  return WORST.map((state) => given.find((one) => one.state === state)).find((one) => one !== undefined);
}
