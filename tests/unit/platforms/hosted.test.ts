import { describe, expect, it } from 'vitest';
import { datesFact } from '../../../lib/check/dates';
import { learn } from '../../../lib/check/learn';
import { decide } from '../../../lib/check/verdict';
import { award, recognise } from '../../../lib/platforms/hosted/recognise';
import type { AwardReference } from '../../../lib/words';
import { hostedAward, hostedPaths, hostedRecords } from '../../fixtures/answers/hosted';
import { answering, html, json, NOW, problem, type Reply } from './answers';

const OF = hostedAward('badges.example.org', 'guide-1');
const PATHS = hostedPaths(OF);
const REFERENCE = award(new URL(PATHS.assertion));

function table(change: (records: ReturnType<typeof hostedRecords>) => void = () => {}): Record<string, Reply> {
  const records = hostedRecords(OF);
  change(records);
  return { [PATHS.assertion]: json(records.assertion), [PATHS.badge]: json(records.badge), [PATHS.issuer]: json(records.issuer) };
}

async function check(answers: Record<string, Reply>, reference: AwardReference = REFERENCE) {
  const env = answering(answers);
  const learned = await learn(reference, env);
  const facts = [...learned.facts, datesFact(learned.credential, NOW)];
  return { learned, env, ...decide({ kind: reference.kind, format: learned.credential?.format ?? null, facts, at: learned.at }) };
}

describe('an issuer’s own host that does not answer with a record', () => {
  it.each<[string, Reply, string]>([
    ['410: only its adapter could say that this means withdrawn', json({}, 410), 'structure.gone'],
    ['404', json({}, 404), 'structure.not-found'],
    ['403', json({}, 403), 'structure.login'],
    ['500', json({}, 500), 'structure.server-error'],
    ['a login page', html('<form><input TYPE=password>'), 'structure.login'],
    ['a page', html('<!doctype html>'), 'structure.web-page'],
    ['a redirect', problem('redirect'), 'structure.redirect'],
    ['not asked without a click', problem('not-asked'), 'structure.not-asked'],
    ['an address that is never asked', problem('refused-address'), 'structure.refused-address'],
    ['a shape of its own', json({ hello: 'world' }), 'structure.not-a-badge'],
    ['a Europass document, where signatures cannot be checked', json({ type: ['VerifiableCredential', 'EuropeanDigitalCredential'] }), 'structure.signed'],
    ['a Blockcerts document', json({ type: 'Assertion', recipient: {}, signature: { type: 'MerkleProof2017' } }), 'structure.signed'],
  ])('%s', async (_, reply, code) => {
    const { verdict, because } = await check({ [PATHS.assertion]: reply });
    expect([verdict, because.code]).toEqual(['unconfirmed', code]);
  });
});

describe('the rules for hosted badges', () => {
  it('a good badge is genuine, by an issuer that nobody vouches for', async () => {
    const { verdict, because, learned } = await check(table());
    expect([verdict, because.code, because.params]).toEqual(['unknown-issuer', 'issuer.unknown', { domain: 'example.org' }]);
    expect(learned.requests.map(({ url }) => url)).toEqual([PATHS.assertion, PATHS.badge, PATHS.issuer]);
    expect(learned.credential).toMatchObject({ name: 'Museum Guide', issuer: { name: 'City Museum', id: PATHS.issuer, domain: 'example.org' } });
  });

  it.each<[string, (r: ReturnType<typeof hostedRecords>) => void, string, string]>([
    ['a context of something else', (r) => (r.assertion['@context'] = 'https://w3id.org/openbadges/invalid'), 'structure.bad-field', '@context'],
    ['an issuer that is no address', (r) => (r.badge['issuer'] = 'urn:uuid:1'), 'structure.bad-field', 'issuer.id'],
    ['a class of another id', (r) => (r.badge['id'] = 'https://badges.example.org/badges/other.json'), 'structure.bad-field', 'badge.id'],
    ['a profile without a name', (r) => delete r.issuer['name'], 'structure.bad-field', 'issuer.name'],
    ['a profile of another id', (r) => (r.issuer['id'] = 'https://badges.example.org/other.json'), 'key.profile-other-id', 'badges.example.org'],
  ])('%s', async (_, change, code, value) => {
    const { verdict, because } = await check(table(change));
    expect([verdict, because.code, Object.values(because.params ?? {})]).toEqual(['unconfirmed', code, [value]]);
  });

  it('an id on another host proves nothing, and that host is not asked', async () => {
    const { verdict, because, env } = await check(table((r) => (r.assertion['id'] = 'https://elsewhere.example/assertions/1.json')));
    expect([verdict, because.code, because.params]).toEqual(['unconfirmed', 'integrity.other-address', { host: 'elsewhere.example' }]);
    expect(env.asked).toHaveLength(1);
  });

  it('an id on the same host is asked once more, there', async () => {
    const own = 'https://badges.example.org/assertions/own.json';
    const answers = table((r) => (r.assertion['id'] = own));
    expect((await check(answers)).because.code).toBe('structure.unreachable');
    const { verdict, env } = await check({ ...answers, [own]: answers[PATHS.assertion]! });
    expect([verdict, env.asked.map(({ url }) => url).slice(0, 2)]).toEqual(['unknown-issuer', [PATHS.assertion, own]]);
    const third = 'https://badges.example.org/assertions/third.json';
    const chain = { ...answers, [own]: table((r) => (r.assertion['id'] = third))[PATHS.assertion]! };
    expect((await check(chain)).because.code).toBe('integrity.other-address');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a limit to another start', { startsWith: 'https://badges.example.org/other/' }, 'invalid'],
    ['a start that only looks like ours', { startsWith: 'https://badges.example.org.evil.example/' }, 'invalid'],
    ['a start as text, of another host', { startsWith: 'https://badges.example' }, 'invalid'],
    ['other origins', { allowedOrigins: ['example.com', 'www.example.org'] }, 'invalid'],
    ['both, of which one fails', { allowedOrigins: 'badges.example.org', startsWith: 'https://badges.example.org/x' }, 'invalid'],
    ['a limit that cannot be read', { startsWith: 7 }, 'unconfirmed'],
    ['an empty limit', { allowedOrigins: [] }, 'unconfirmed'],
    ['its origin', { allowedOrigins: ['other.example', 'badges.example.org'] }, 'unknown-issuer'],
    ['its start', { startsWith: ['https://other.example/', 'https://badges.example.org/assertions/'] }, 'unknown-issuer'],
    ['its origin, written as one', { allowedOrigins: 'https://badges.example.org' }, 'unknown-issuer'],
  ])('%s', async (_, verification, verdict) => {
    expect((await check(table((r) => (r.issuer['verification'] = verification)))).verdict).toBe(verdict);
  });

  it('names an issuer elsewhere whose own profile does not let it: disproved', async () => {
    const issuer = 'https://museum.example/issuer.json';
    const named = (verification?: unknown) => ({
      ...table((r) => (r.badge['issuer'] = { id: issuer, name: 'City Museum', verification: { allowedOrigins: 'badges.example.org' } })),
      [issuer]: json({ type: 'Issuer', id: issuer, name: 'City Museum', ...(verification !== undefined && { verification }) }),
    });
    const { verdict, because } = await check(named());
    expect([verdict, because.code, because.params]).toEqual(['invalid', 'key.profile-excludes', { host: 'museum.example' }]);
    expect((await check(named({ allowedOrigins: 'badges.example.org' }))).verdict).toBe('unknown-issuer');
  });

  it('an embedded issuer is never believed: its profile is fetched from its own id', async () => {
    const copy = { type: 'Profile', id: PATHS.issuer, name: 'Somebody Grand' };
    const { learned } = await check(table((r) => (r.badge['issuer'] = copy)));
    expect(learned.credential?.issuer.name).toBe('City Museum');
    const answers = table((r) => (r.badge['issuer'] = copy));
    delete answers[PATHS.issuer];
    const { verdict, because } = await check(answers);
    expect([verdict, because.code]).toEqual(['unconfirmed', 'key.profile-unreachable']);
  });

  it('a class may be embedded', async () => {
    const records = hostedRecords(OF);
    const answers = table((r) => (r.assertion['badge'] = records.badge));
    delete answers[PATHS.badge];
    expect((await check(answers)).verdict).toBe('unknown-issuer');
  });

  it('a missing permission for the issuer’s host is said as itself, with what to grant', async () => {
    const { because, learned } = await check({ ...table(), [PATHS.issuer]: problem('no-permission', { needs: 'https://badges.example.org/*' }) });
    expect([because.code, learned.needs]).toEqual(['structure.no-permission', ['https://badges.example.org/*']]);
  });

  it('200 with revoked is withdrawn, with its reason', async () => {
    const { verdict, because } = await check({ [PATHS.assertion]: json({ id: PATHS.assertion, revoked: true, revocationReason: 'Issued in error' }) });
    expect([verdict, because.params]).toEqual(['revoked', { reason: 'Issued in error' }]);
  });

  it('other JSON that says "revoked" is no withdrawn badge', async () => {
    for (const body of [{ revoked: true }, { revoked: true, type: 'Certificate', id: 'https://badges.example.org/other' }]) {
      expect((await check({ [PATHS.assertion]: json(body) })).verdict).toBe('unconfirmed');
    }
  });

  it('a profile that says nothing excludes nobody under its own registered name', async () => {
    const issuer = 'https://www.example.org/issuer.json';
    const { verdict, because } = await check({ ...table((r) => (r.badge['issuer'] = issuer)), [issuer]: json({ type: 'Issuer', id: issuer, name: 'City Museum' }) });
    expect([verdict, because.code]).toEqual(['unconfirmed', 'key.not-concluded']);
  });

  it('an address without end that a badge names is neither asked nor kept', async () => {
    const long = `https://${'x'.repeat(100_000)}.example/`;
    for (const change of [(r: ReturnType<typeof hostedRecords>) => (r.assertion['id'] = long), (r: ReturnType<typeof hostedRecords>) => (r.assertion['badge'] = long), (r: ReturnType<typeof hostedRecords>) => (r.badge['issuer'] = long)]) {
      const { learned, because } = await check(table(change));
      expect([because.code, JSON.stringify(learned).length < 5_000]).toEqual(['structure.bad-field', true]);
    }
  });

  it('a link with a secret that a badge names is not kept with it', async () => {
    const { learned } = await check(table((r) => (r.badge['issuer'] = 'https://elsewhere.example/claim/s3cret?token=s3cret')));
    expect([learned.requests.at(-1)?.url, JSON.stringify(learned).includes('s3cret')]).toEqual(['https://elsewhere.example/', false]);
  });

  it.each(['Microsoft', 'Micr0soft', 'MICROSOFT Certified', 'Мicrosoft', 'Microsofft'])('an issuer that calls itself %s elsewhere is a look-alike', async (name) => {
    const { verdict, because } = await check(table((r) => (r.issuer['name'] = name)));
    expect([verdict, because.code, because.params]).toEqual(['unknown-issuer', 'issuer.look-alike', { name: 'Microsoft', domain: 'example.org' }]);
  });
});

describe('recognising by shape', () => {
  it.each([
    'https://example.org/', 'https://example.org/public/issuers/abc', 'https://example.org/badges/badge.php?hash=short', 'https://example.org/package.json',
    'https://example.org/badges/issuer.json', 'https://example.org:8443/public/assertions/abc', 'https://u:p@example.org/public/assertions/abc',
    'http://example.org/public/assertions/abc', 'https://localhost/public/assertions/abc', 'https://example.org/blog/badges', 'https://example.org/data.json',
  ])('%s is nothing', (url) => expect(recognise(new URL(url))).toBeNull());

  it.each([
    'https://example.org/public/assertions/vsDktqmrT3GJLbNhBvqLig', 'https://example.org/public/assertions/vsDktqmrT3GJLbNhBvqLig.json?v=2_0',
    'https://badges.example.org/public/credentials/vsDktqmrT3GJLbNhBvqLig', 'https://example.org/assertions/17', 'https://example.org/badge_assertions/17.json',
    'https://example.org/beths-robotics-badge.json', 'https://example.org/awards/credential-7.json',
  ])('%s is an award', (url) => expect(recognise(new URL(url))).toMatchObject({ platform: 'hosted', kind: 'award', url }));

  it('a class is no award', () => expect(recognise(new URL('https://example.org/public/badges/abc'))?.kind).toBe('class'));

  it('drops the recipient’s address and the fragment', () => {
    expect(recognise(new URL('https://example.org/public/assertions/abc?identity__email=ada%40mail.example&v=2_0#x'))?.url).toBe('https://example.org/public/assertions/abc?v=2_0');
  });

  it.each([
    'https://example.org/public/assertions/abc?token=s3cret', 'https://example.org/assertions/accept/abc.json?badge=1', 'https://example.org/claim/badge-1.json?x=1',
    'https://example.org/assertions/17?invite_code=s3cret',
  ])('%s can claim: never asked, and its secret is dropped', async (url) => {
    const reference = award(new URL(url));
    const { env, verdict, because, learned } = await check({}, reference);
    expect([verdict, because.code, env.asked.length]).toEqual(['unconfirmed', 'structure.claim-link', 0]);
    expect(JSON.stringify(learned)).not.toMatch(/s3cret|\?/u);
  });
});

it('what is signed is said to be signed where its signature cannot be checked, and is handed on where it can', async () => {
  const signedBadge = { type: ['VerifiableCredential', 'OpenBadgeCredential'], id: PATHS.assertion };
  const token = `${btoa('{"alg":"ES256"}').replaceAll('=', '')}.${btoa('{"vc":{}}').replaceAll('=', '')}.AA`;
  for (const body of [signedBadge, token] as const) {
    const answers = { [PATHS.assertion]: json(body) };
    const { verdict, because } = await check(answers);
    expect([verdict, because.code]).toEqual(['unconfirmed', 'structure.signed']);
    const broken = { ...answering(answers), signed: () => Promise.reject(new Error('NetworkError')) };
    expect((await learn(REFERENCE, broken)).facts[0]).toMatchObject({ state: 'unknown', code: 'structure.signed' });
    const given: unknown[] = [];
    const env = { ...answering(answers), signed: async () => async (one: unknown) => (given.push(one), { credential: null, facts: [] }) };
    await learn(REFERENCE, env);
    expect(given).toHaveLength(1);
  }
});
