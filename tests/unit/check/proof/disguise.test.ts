import { beforeAll, describe, expect, it } from 'vitest';
import { CONTEXTS } from '../../../../assets/contexts';
import { disguises, termsOf } from '../../../../lib/check/proof/disguise';
import { verifyEmbedded } from '../../../../lib/check/proof/proof';
import { world } from '../keys/world';
import { badge, newKey, oldBadge, signed, stockCanonical, type TestKey } from './sign';

type Badge = Awaited<ReturnType<typeof signed<ReturnType<typeof badge>>>>;
const env = world();
const UNTIL = 'https://www.w3.org/2018/credentials#validUntil';
const DATE = 'http://www.w3.org/2001/XMLSchema#dateTime';
const contexts = (whole: Badge): unknown[] => whole['@context'] as unknown[];

let key: TestKey;
let whole: Badge;
beforeAll(async () => {
  key = await newKey();
  whole = await signed(badge(key.did), { key });
});

/** Each says the very same as the signed badge, so its signature fits; each hides that the badge ended yesterday. */
const ATTACKS: readonly [string, (whole: Badge) => object][] = [
  ['the end under its full address', ({ validUntil, ...rest }) => ({ ...rest, [UNTIL]: { '@type': DATE, '@value': validUntil } })],
  ['the end under a prefix of the badge’s own', ({ validUntil, ...rest }) => ({
    ...rest, '@context': [...(rest['@context'] as unknown[]), { w: { '@id': 'https://www.w3.org/2018/credentials#', '@prefix': true } }],
    'w:validUntil': { '@type': DATE, '@value': validUntil },
  })],
  ['the end under a name of the badge’s own', ({ validUntil, ...rest }) => ({
    ...rest, '@context': [...(rest['@context'] as unknown[]), { formerly: { '@id': UNTIL, '@type': DATE } }], formerly: validUntil,
  })],
  ['the end by a vocabulary of the badge’s own', ({ validUntil, ...rest }) => ({
    ...rest, '@context': [...(rest['@context'] as unknown[]), { '@vocab': 'https://www.w3.org/2018/credentials#valid' }], Until: { '@type': DATE, '@value': validUntil },
  })],
  ['the end as a list', (one) => ({ ...one, validUntil: [one.validUntil] })],
  ['the end as an object', (one) => ({ ...one, validUntil: { '@type': DATE, '@value': one.validUntil } })],
  ['the end in the refresh service', ({ validUntil, refreshService, ...rest }) => ({
    ...rest, refreshService: { ...(refreshService as object), type: ['1EdTechCredentialRefresh', 'VerifiableCredential'], validUntil },
  })],
  ['the refresh service’s type on the badge itself', (one) => ({ ...one, type: [...(one.type as string[]), '1EdTechCredentialRefresh'] })],
  ['the status in a list in a list', (one) => ({ ...one, credentialStatus: [[one.credentialStatus]] })],
  ['the status under a keyword’s alias', ({ credentialStatus, ...rest }) => ({ ...rest, '@nest': { credentialStatus } })],
  ['the issuer’s id under a keyword', (one) => {
    const { id, ...issuer } = one.issuer as { id: string };
    return { ...one, issuer: { '@id': id, ...issuer } };
  }],
  ['the whole badge in a graph', ({ '@context': context, proof, ...rest }) => ({ '@context': context, proof, '@graph': [rest] })],
];

describe('the same statements under other names', () => {
  it.each(ATTACKS)('%s', async (_, attack) => {
    const { proof: _proof, ...disguised } = attack(whole) as Badge;
    const { proof: _own, ...plain } = whole;
    // The attack is real: any verifier that looks at statements alone would take it.
    expect(await stockCanonical(disguised)).toBe(await stockCanonical(plain));
    const [outcome] = await verifyEmbedded(attack(whole), env);
    expect(outcome?.integrity).toMatchObject({ state: 'unknown', reason: 'terms-disguised' });
  });
});

it('what was achieved under its type’s name, in the first version of Open Badges 3.0', async () => {
  const old = oldBadge(key.did);
  const plain: typeof old = { ...old, '@context': (old['@context'] as string[]).with(1, 'https://purl.imsglobal.org/spec/ob/v3p0/context.json') };
  const { achievement, ...subject } = plain.credentialSubject as { achievement: object };
  const disguised = { ...plain, credentialSubject: { ...subject, Achievement: achievement } };
  expect(await stockCanonical(disguised)).toBe(await stockCanonical(plain));
  const { proof } = await signed(plain, { key, suite: 'Ed25519Signature2020' });
  expect((await verifyEmbedded({ ...plain, proof }, env))[0]?.integrity).toEqual({ state: 'pass' });
  expect((await verifyEmbedded({ ...disguised, proof }, env))[0]?.integrity).toEqual({ state: 'unknown', reason: 'terms-disguised', terms: ['Achievement'] });
});

describe('contexts of the badge’s own', () => {
  const check = async (context: unknown): Promise<string[]> => disguises({ ...whole, '@context': [...contexts(whole), context] }, CONTEXTS).terms;

  it.each([
    ['a new term', { tidal: 'https://badges.example/terms#tidal' }],
    ['a new term with a type', { tidal: { '@id': 'https://badges.example/terms#tidal', '@type': '@id', '@container': '@set' } }],
    ['a vocabulary of its own', { '@vocab': 'https://badges.example/terms#', '@version': 1.1, '@protected': true }],
  ])('%s may be', async (_, context) => expect(await check(context)).toEqual([]));

  it.each([
    ['a known name', { name: 'https://badges.example/terms#name' }, ['name']],
    ['a known name from deep inside a bundled context', { narrative: 'https://badges.example/terms#n' }, ['narrative']],
    ['a known address', { x: 'https://schema.org/name' }, ['x']],
    ['a keyword', { x: '@index' }, ['x']],
    ['nothing', { name: null }, ['name']],
    ['a compact address', { x: 'schema:name' }, ['x']],
    ['a scoped context', { x: { '@id': 'https://badges.example/terms#x', '@context': { name: '@index' } } }, ['x']],
    ['a reverse', { x: { '@reverse': 'https://www.w3.org/2018/credentials#issuer' } }, ['x']],
    ['an import', { '@import': 'https://www.w3.org/ns/credentials/v2' }, ['@import']],
    ['a base', { '@base': 'https://badges.example/' }, ['@base']],
    ['null', null, ['@context']],
    ['a list', [['https://www.w3.org/ns/credentials/v2']], ['@context']],
    ['a number', 7, ['@context']],
  ])('%s may not be', async (_, context, terms) => expect(await check(context)).toEqual(terms));

  it('also deep inside', async () => {
    const credentialSubject = { ...(whole.credentialSubject as object), '@context': { name: '@index' } };
    expect(disguises({ ...whole, credentialSubject }, CONTEXTS).terms).toEqual(['name']);
  });

  it('an address that is not bundled is named, also when it looks like a member of every object', async () => {
    for (const address of ['https://badges.example/context.json', 'constructor', '{"name":"@index"}']) {
      expect(disguises({ ...whole, '@context': [...contexts(whole), address] }, CONTEXTS).unknown).toEqual([address]);
      const [outcome] = await verifyEmbedded({ ...whole, '@context': [...contexts(whole), address] }, env);
      expect(outcome?.integrity).toEqual({ state: 'unknown', reason: 'unknown-context', contexts: [address] });
    }
  });
});

describe('bundled contexts', () => {
  const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
  it.each(['validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'credentialStatus', 'issuer', 'credentialSubject'])(
    'none gives %s another name', (name) => {
      const terms = Object.values(CONTEXTS).flat().flatMap((one) => termsOf(one));
      const names = new Set(terms.filter(({ iri }) => iri === CREDENTIALS + name).map(({ term }) => term));
      expect([...names]).toEqual([name]);
    },
  );

  it('only the Open Badges and security contexts have names for the same things', () => {
    const byIri = new Map<string, Set<string>>();
    for (const { term, iri } of Object.values(CONTEXTS).flat().flatMap((one) => termsOf(one))) {
      if (iri !== null) byIri.set(iri, (byIri.get(iri) ?? new Set()).add(term));
    }
    const several = [...byIri].filter(([, names]) => names.size > 1).map(([iri, names]) => `${iri} ${[...names].sort().join(' ')}`);
    expect(several.sort()).toMatchSnapshot();
  });
});

it('names what the signature leaves out', async () => {
  const [outcome] = await verifyEmbedded({ ...whole, grade: 'A', honours: 'first' }, env);
  const terms: unknown = expect.arrayContaining(['grade', 'honours']);
  expect(outcome?.integrity).toMatchObject({ state: 'unknown', reason: 'terms-not-covered', terms });
});
