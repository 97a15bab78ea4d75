import type { Report } from '../words';

/** Whether a badge may be held: an award that was read, and that nothing disproves. What could not be checked in full is held with its verdict. */
export function mayHold({ verdict, credential, reference }: Pick<Report, 'verdict' | 'credential' | 'reference'>): boolean {
  return credential !== null && reference?.kind === 'award' && verdict !== 'invalid' && verdict !== 'no-award';
}
