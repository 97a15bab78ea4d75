import { hasType } from './open-badges-2';
import { asList, field } from './value';

/** What stands in a place, and what stands within that. */
interface Place {
  type?: string;
  within?: Readonly<Record<string, Place>>;
}

const PROFILE: Place = { type: 'Profile', within: { parentOrg: { type: 'Profile' }, otherIdentifier: { type: 'IdentifierEntry' } } };

const ACHIEVEMENT: Place = {
  type: 'Achievement',
  within: { creator: PROFILE, alignment: { type: 'Alignment' }, resultDescription: { type: 'ResultDescription' }, otherIdentifier: { type: 'IdentifierEntry' } },
};

const SUBJECT: Place = { within: { identifier: { type: 'IdentityObject' }, source: PROFILE, result: { type: 'Result' }, achievement: ACHIEVEMENT } };

/** Open Badges 3.0, §B and CLR 2.0, §B: what each place of a credential has to be. */
const CREDENTIAL: Place = { within: { issuer: PROFILE, evidence: { type: 'Evidence' } } };

/**
 * The first place in a credential that holds something of another type than belongs there, or null. A type that is left out is
 * tolerated: some issuers do, and the place says what it must be.
 *
 * @param subject what the credential is about: `AchievementSubject`, `ClrSubject`
 */
export function typeFault(document: unknown, subject: string): string | null {
  return faultWithin(document, { within: { ...CREDENTIAL.within, credentialSubject: { ...SUBJECT, type: subject } } }, '');
}

function faultWithin(value: unknown, { within = {} }: Place, path: string): string | null {
  for (const [key, place] of Object.entries(within)) {
    for (const one of asList(field(value, key))) {
      const there = path === '' ? key : `${path}.${key}`;
      const typed = field(one, 'type') !== undefined;
      if (place.type !== undefined && typed && !hasType(one, place.type)) return there;
      const fault = faultWithin(one, place, there);
      if (fault !== null) return fault;
    }
  }
  return null;
}
