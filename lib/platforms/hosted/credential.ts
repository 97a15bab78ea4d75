import { issuerPlace } from '../../check/issuer-place';
import type { Assertion, BadgeClass, Profile } from '../../formats/open-badges-2';
import type { Credential, CredentialFormat, Remark } from '../../words';

/** An assertion of any version before 3.0: the oldest need not say when it was issued. */
export type AnyAssertion = Omit<Assertion, 'issued'> & Partial<Pick<Assertion, 'issued'>> & { format?: CredentialFormat };

/** The three documents of a badge before 3.0 as one credential. */
export function credentialOf(assertion: AnyAssertion, badge: BadgeClass, profile: Profile, format: CredentialFormat): Credential {
  const { id: _, issuer: __, extensions: ___, tags, ...words } = badge;
  return {
    format, id: assertion.id, ...words, skills: tags,
    issuer: { name: profile.name, id: profile.id, domain: issuerPlace(profile.id) },
    holder: { ...(assertion.holderName && { name: assertion.holderName }), identities: [assertion.recipient] },
    ...(assertion.issued && { issued: assertion.issued }), ...(assertion.expires && { expires: assertion.expires }), evidence: assertion.evidence,
  };
}

/** That the extensions of a badge's documents were not checked; nothing where there are none. */
export function extensionRemarks(...documents: readonly { extensions?: string[] }[]): Remark[] {
  const names = [...new Set(documents.flatMap(({ extensions = [] }) => extensions))];
  return names.length > 0 ? [{ code: 'remark.extensions', params: { names: names.slice(0, 8).join(', ') } }] : [];
}
