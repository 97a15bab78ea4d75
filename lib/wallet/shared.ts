import type { Report } from '../words';
import type { Held } from './words';

/**
 * What others get to see of a badge: its report without what its holder keeps back. Everything that is shared, embedded or exported for
 * others is made from this and from nothing else.
 *
 * @param walletShown the whole wallet's switch
 * @returns null for a badge that is hidden
 */
export function sharedOf({ shown, details }: Pick<Held, 'shown' | 'details'>, walletShown: boolean, report: Report): Report | null {
  const { credential } = report;
  if (!shown || !walletShown || !credential) return null;
  const { expires, holder, evidence, skills, ...rest } = credential;
  return {
    ...report,
    credential: {
      ...rest,
      // An address can tell who it is as a name does.
      holder: details.name ? holder : { identities: [] },
      ...(details.expiry && expires && { expires }),
      evidence: details.evidence ? evidence : [],
      skills: details.skills ? skills : [],
    },
  };
}
