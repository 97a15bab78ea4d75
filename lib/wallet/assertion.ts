import type { Credential } from '../words';

/**
 * The Open Badges 2.0 file of a badge that lives at its issuer's: an assertion with its class and issuer within it (Open Badges 2.0, §"Data Classes"),
 * as it was last read. By itself it proves nothing, as any hosted one; whoever checks it asks its id.
 *
 * @returns null for a badge that is no hosted Open Badge: its own file is the only one there is
 */
export function assertionOf(credential: Credential): object | null {
  const { format, id, holder, issued, expires, evidence, issuer, criteriaUrl } = credential;
  const recipient = holder.identities[0];
  if (!format.startsWith('open-badges-') || !format.endsWith('-hosted') || !/^https:\/\//iu.test(id) || !recipient || !issued) return null;
  return {
    '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id,
    recipient: { type: recipient.type, hashed: recipient.hashed, identity: recipient.identity, ...(recipient.salt !== undefined && { salt: recipient.salt }) },
    issuedOn: issued.text, ...(expires && { expires: expires.text }), ...(evidence.length > 0 && { evidence }),
    badge: {
      type: 'BadgeClass', name: credential.name, description: credential.description, ...(credential.image && { image: credential.image }),
      criteria: { ...(criteriaUrl && { id: criteriaUrl }), narrative: credential.criteria }, tags: credential.skills,
      issuer: { type: 'Issuer', id: issuer.id, name: issuer.name },
    },
    verification: { type: 'hosted' },
  };
}
