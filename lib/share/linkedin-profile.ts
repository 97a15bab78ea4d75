import { yearAndMonth } from './month';
import { withQuery } from './query';
import type { Shareable } from './shareable';

/** LinkedIn's field takes no more; a longer id would be cut, and a cut one is wrong. */
const LONGEST_ID = 80;

/**
 * LinkedIn's own form "Add to profile" for licences and certifications, filled in: name, organisation by its number or else by its
 * name, months of issue and end, the award's id and address. LinkedIn reads whole numbers: years in full, months from 1.
 */
export function linkedInProfileUrl({ title, issuer, issued, expires, address, credentialId = '' }: Shareable): string {
  const begin = issued && yearAndMonth(issued);
  const end = expires && yearAndMonth(expires);
  const number = issuer.linkedInId && /^[1-9]\d{0,18}$/u.test(issuer.linkedInId) ? issuer.linkedInId : undefined;
  return withQuery('https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME', {
    name: title,
    organizationId: number,
    organizationName: number ? undefined : issuer.name,
    issueYear: begin && String(begin.year),
    issueMonth: begin && String(begin.month),
    expirationYear: end && String(end.year),
    expirationMonth: end && String(end.month),
    certUrl: address,
    certId: credentialId.length <= LONGEST_ID ? credentialId : undefined,
  });
}
