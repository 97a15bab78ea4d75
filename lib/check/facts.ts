import type { Code } from '../codes';
import type { Fact, FactId, FactState } from '../words';

/** The facts that are learned from an issuer's answers; dates, holder and claim are judged when a report is made. */
export const LEARNED_FACTS = ['structure', 'integrity', 'key', 'issuer', 'status'] as const satisfies readonly FactId[];

/** What stands for a fact that nobody concluded. */
export const NOT_CONCLUDED = {
  structure: 'structure.unreadable', integrity: 'integrity.not-concluded', key: 'key.not-concluded', issuer: 'issuer.not-concluded',
  status: 'status.not-concluded', dates: 'dates.not-concluded', holder: 'holder.no-badge-name', claim: 'claim.not-concluded',
} as const satisfies Record<FactId, Code>;

/** Where and when a fact was concluded. */
export interface Basis {
  at: string;
  source: string;
}

type CodeOf<Id extends FactId> = Extract<Code, `${Id}.${string}`>;

/**
 * One fact. The code must be one of that fact's own.
 *
 * @param params untrusted values for the code's sentence
 */
export function fact<Id extends FactId>(id: Id, state: FactState, code: CodeOf<Id>, basis: Basis, params?: Record<string, string>): Fact {
  return { id, state, code, at: basis.at, source: basis.source, ...(params && { params }) };
}

/** The given facts, and for each learned fact that is not among them one that says so. In the order of {@link LEARNED_FACTS}. */
export function completed(facts: readonly Fact[], at: string, state: 'unknown' | 'not-applicable' = 'unknown'): Fact[] {
  return LEARNED_FACTS.flatMap((id) => {
    const given = facts.filter((one) => one.id === id);
    return given.length > 0 ? given : [fact(id, state, NOT_CONCLUDED[id], { at, source: 'proofmark' })];
  });
}

/** The facts as they were learned, without the word of any list. */
export function unlisted(facts: readonly Fact[]): Fact[] {
  return facts.flatMap((one) => one.instead ?? [one]);
}
