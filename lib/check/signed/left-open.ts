import type { Credential, Fact } from '../../words';
import { fact, type Basis } from '../facts';
import type { ProofOutcome } from '../proof/proof';
import type { StatusFindings } from '../status/status';

/**
 * Of a credential of which only a part is shown, the rest may say when it ends or how it is withdrawn, unless the part says so. Whoever
 * shows it could leave that out: then neither is known. That it is not suspended says nothing about whether it was withdrawn.
 *
 * @param taken what was learned of its status
 */
export function leftOpen({ facts, tellsRevoked }: StatusFindings, { expires }: Pick<Credential, 'expires'>, outcome: ProofOutcome | undefined, basis: Basis): Fact[] {
  const listed = facts.filter(({ code }) => code !== 'status.no-list');
  if (!outcome?.remarks.some((one) => one === 'selective' || one === 'base-proof') || (expires && tellsRevoked)) return facts;
  return [...listed, fact('status', 'unknown', 'status.not-disclosed', basis)];
}
