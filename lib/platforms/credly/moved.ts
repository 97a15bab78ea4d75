import type { Findings } from '../platform';

/**
 * Microsoft's certifications left Credly in 2023, and are renewed at Microsoft alone: one that has expired here says so, with where to
 * look. It changes nothing about the verdict.
 *
 * @param now milliseconds since 1970
 */
export function movedToMicrosoft(findings: Findings, now: number): Findings {
  const { credential } = findings;
  const hasMoved = credential?.issuer.name.trim().toLowerCase() === 'microsoft' && credential.expires !== undefined && credential.expires.to < now
    && (credential.issued?.from ?? Infinity) < Date.UTC(2024, 0, 1);
  return hasMoved ? { ...findings, remarks: [...(findings.remarks ?? []), { code: 'remark.moved-to-microsoft' }] } : findings;
}
