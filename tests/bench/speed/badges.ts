import { openBadge3 } from '../../fixtures/documents';
import { newKey, signed, stockCanonical, token, type TestKey } from '../../unit/check/proof/sign';

/** A signed badge as the text that every side is given. */
export interface SignedBadge {
  name: string;
  text: string;
  /** The same with one letter of its name changed. */
  tampered: string;
  /** How many statements its signature covers. */
  quads: number;
}

const HOME = 'https://badges.northgate.example';

/** Signs a small and a large badge (Open Badges 3.0, eddsa-rdfc-2022, did:key) with a fresh key. */
export async function signedBadges(): Promise<{ small: SignedBadge; large: SignedBadge; issuer: string }> {
  const key = await newKey();
  return { small: await sign('small', small(key.did), key), large: await sign('large', large(key.did), key), issuer: key.did };
}

/** Small badges of as many issuers, so that nothing can be kept of all of them. */
export async function manyBadges(count: number): Promise<{ text: string; issuer: string }[]> {
  return Promise.all(Array.from({ length: count }, async () => {
    const key = await newKey();
    return { text: (await sign('small', small(key.did), key)).text, issuer: key.did };
  }));
}

/** The small badge as a token: VCDM 2.0, EdDSA or ES256. */
export async function signedToken(type: 'Ed25519' | 'P-256'): Promise<{ compact: string; key: TestKey }> {
  const key = await newKey(type);
  const document = small(key.did);
  const claims = { ...document, iss: key.did, jti: document.id, nbf: Date.parse(String(document.validFrom)) / 1_000 };
  return { compact: await token(key, claims, { typ: 'vc+jwt', kid: key.method }), key };
}

async function sign(name: string, document: Record<string, unknown>, key: TestKey): Promise<SignedBadge> {
  const text = JSON.stringify(await signed(document, { key }));
  const lines = (await stockCanonical(document)).trimEnd().split('\n');
  return { name, text, tampered: text.replaceAll('Bridge Inspector', 'Bridge Inspectar'), quads: lines.length };
}

/** An ordinary one. */
function small(issuer: string): Record<string, unknown> {
  return openBadge3({ issuer: { id: issuer, type: ['Profile'], name: 'Northgate Institute' }, validUntil: '2099-05-03T00:00:00Z' });
}

/** One with nearly everything that the specification has a name for. */
function large(issuer: string): Record<string, unknown> {
  const each = <Kind>(count: number, make: (n: number) => Kind): Kind[] => Array.from({ length: count }, (_, n) => make(n));
  const alignments = (part: string, count: number) => each(count, (n) => ({
    type: ['Alignment'], targetCode: `${part}-${n}`, targetName: `Skill ${n} of ${part}`, targetDescription: `What ${part} ${n} means`, targetFramework: 'Skills of the North',
    targetType: 'CTDL', targetUrl: `https://skills.example/${part}/${n}`,
  }));
  const profile = (id: string, name: string) => ({
    id, type: ['Profile'], name, url: 'https://northgate.example/', phone: '+15550100', description: `About ${name}`, email: 'badges@northgate.example',
    official: 'Grace Example', image: { id: `${HOME}/logo.png`, type: 'Image', caption: 'Logo' },
    address: { type: ['Address'], addressCountry: 'Example', addressCountryCode: 'US', addressRegion: 'North', addressLocality: 'Northgate', streetAddress: '1 Bridge Road', postalCode: '12345', geo: { type: 'GeoCoordinates', latitude: 1.5, longitude: 2.5 } },
    otherIdentifier: each(2, (n) => ({ type: 'IdentifierEntry', identifier: `${name} ${n}`, identifierType: 'identifier' })),
  });
  const result = (n: number) => `urn:uuid:0b6c7a10-0000-4000-8000-00000000000${n}`;
  return {
    ...small(issuer), description: 'Inspects bridges of every kind', image: { id: `${HOME}/17.png`, type: 'Image', caption: 'A bridge' }, awardedDate: '2025-05-03T00:00:00Z', issuer: profile(issuer, 'Northgate Institute'),
    evidence: each(4, (n) => ({ id: `https://work.example/${n}`, type: ['Evidence'], name: `Work ${n}`, narrative: `Bridge ${n}`, description: 'A report', genre: 'Report', audience: 'Engineers' })),
    credentialSubject: {
      id: 'did:example:ada', type: ['AchievementSubject'], activityStartDate: '2024-05-03T00:00:00Z', activityEndDate: '2025-05-03T00:00:00Z', creditsEarned: 42, licenseNumber: 'A-9320041', role: 'Inspector', term: 'Spring',
      narrative: 'Passed', source: profile('https://school.example/issuers/2', 'Bridge School'), image: { id: `${HOME}/ada.png`, type: 'Image' },
      identifier: each(2, (n) => ({ type: 'IdentityObject', hashed: true, identityHash: `sha256$${String(n).repeat(64)}`, identityType: 'emailAddress', salt: 'grain' })),
      result: each(3, (n) => ({ type: ['Result'], resultDescription: result(n), status: 'Completed', value: `${n}`, alignment: alignments(`result${n}`, 1) })),
      achievement: {
        id: `${HOME}/achievements/4`, type: ['Achievement'], achievementType: 'Certificate', creator: profile('https://school.example/issuers/3', 'Guild of Bridges'), creditsAvailable: 36, version: '1.0', inLanguage: 'en-US',
        criteria: { id: `${HOME}/criteria/4`, narrative: 'Inspect ten bridges.' }, description: 'Inspects bridges.', fieldOfStudy: 'Bridges', humanCode: 'R1', image: { id: `${HOME}/4.png`, type: 'Image', caption: 'A bridge' },
        name: 'Bridge Inspector', specialization: 'Steel', tag: ['steel', 'concrete', 'stone'], alignment: alignments('achievement', 5),
        otherIdentifier: each(3, (n) => ({ type: 'IdentifierEntry', identifier: `abde-${n}`, identifierType: 'identifier' })),
        related: each(2, (n) => ({ id: `${HOME}/achievements/${n}`, type: ['Related'], inLanguage: 'en-US', version: '1.0' })),
        resultDescription: each(3, (n) => ({
          id: result(n), type: ['ResultDescription'], name: `Test ${n}`, resultType: 'LetterGrade', allowedValue: ['A', 'B', 'C'], requiredValue: 'B', valueMin: '1', valueMax: '9', alignment: alignments(`test${n}`, 1),
          rubricCriterionLevel: each(1, (m) => ({ id: `urn:uuid:0b6c7a10-0000-4000-8000-0000000001${n}${m}`, type: ['RubricCriterionLevel'], name: `Level ${m}`, description: 'Knows it', level: 'Known', points: '3' })),
        })),
      },
    },
  };
}
