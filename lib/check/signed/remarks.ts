import type { Remark } from '../../words';
import type { Remark as ProofRemark } from '../proof/proof';

const MISSING = 'missing-';

/** What is to be noted of a proof: what is against the letter of a standard and tolerated, and that parts were left out. */
export function proofRemarks(noted: readonly ProofRemark[]): Remark[] {
  const missing = noted.filter((one) => one.startsWith(MISSING)).map((one) => one.slice(MISSING.length));
  const others = noted.filter((one): one is Exclude<ProofRemark, `missing-${string}`> => !one.startsWith(MISSING));
  return [
    ...others.map((one) => ({ code: `remark.${one}` as const })),
    ...(missing.length > 0 ? [{ code: 'remark.missing-claims' as const, params: { claims: missing.join(', ') } }] : []),
  ];
}
