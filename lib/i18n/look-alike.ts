import type { Report } from '../words';

/** Whether a report was decided by an imitation, of a platform's address or of an issuer's name: shown as gravely as a forgery. */
export function isLookAlike({ because }: Pick<Report, 'because'>): boolean {
  return because.code === 'structure.look-alike-host' || because.code === 'issuer.look-alike';
}
