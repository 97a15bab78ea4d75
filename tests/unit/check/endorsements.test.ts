import { beforeAll, describe, expect, it } from 'vitest';
import { asset } from '../../../lib/assets';
import { learnFound, type SignedEnv } from '../../../lib/check/document';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import { checkSigned } from '../../../lib/check/signed';
import type { Answer, Request } from '../../../lib/env';
import { open } from '../../../lib/formats/sniff';
import { recognise } from '../../../lib/links/recognise';
import { learnedOf } from '../../../lib/session/record';
import { hostedAward, hostedPaths, hostedRecords } from '../../fixtures/answers/hosted';
import { badge, newKey, signed, token, type TestKey } from './proof/sign';

const NOW = Date.parse('2026-04-15T12:00:00Z');
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function env(places: Record<string, unknown> = {}): SignedEnv & { asked: Request[] } {
  const asked: Request[] = [];
  const ask = async (request: Request): Promise<Answer> => {
    asked.push(request);
    const { url } = request;
    const at = new Date(NOW).toISOString();
    if (places[url] === 'no-permission') return { ok: false, problem: 'no-permission', at, needs: `https://${new URL(url).hostname}/*` };
    if (!(url in places)) return { ok: false, problem: 'unreachable', at };
    const body = typeof places[url] === 'string' ? places[url] : JSON.stringify(places[url]);
    return { ok: true, status: 200, url, type: 'application/json', bytes: new TextEncoder().encode(body), at };
  };
  return { asked, ask, asset, now: () => NOW, signed: async () => checkSigned };
}

async function check(content: unknown, places: Record<string, unknown> = {}, lists = { trusted: [] as string[], blocked: [] as string[] }, now = NOW) {
  const world = env(places);
  const [found] = await open(new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)), 'badge.json');
  const learned = await learnFound(found!, world, recognise);
  return { ...(await report(learned, NOTHING_SAID, now, lists)), asked: world.asked, learned };
}

let issuer: TestKey;
let endorser: TestKey;
let stranger: TestKey;
beforeAll(async () => {
  [issuer, endorser, stranger] = [await newKey(), await newKey(), await newKey()];
});

const AWARD = 'https://badges.example/awards/7';
const ACHIEVEMENT = 'https://badges.example/classes/2';

function endorsement(of: string, more: object = {}): { '@context': unknown } & Record<string, unknown> {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'https://guild.example/endorsements/1', type: ['VerifiableCredential', 'EndorsementCredential'], name: 'Endorsement',
    issuer: { id: endorser.did, type: ['Profile'], name: 'Pilots’ Guild' }, validFrom: '2026-03-01T00:00:00Z', validUntil: '2026-05-01T00:00:00Z',
    credentialSubject: { id: of, type: ['EndorsementSubject'], endorsementComment: 'We hire by it.' },
    ...more,
  };
}

type Parts = { endorsement?: unknown[]; issuer: Record<string, unknown>; credentialSubject: { achievement: Record<string, unknown> } };

/** A badge that carries these. */
async function carrying({ credential = [], achievement = [], profile = [] }: { credential?: unknown[]; achievement?: unknown[]; profile?: unknown[] }) {
  const whole = plain(badge(issuer.did, { credentialStatus: undefined, refreshService: undefined })) as unknown as Parts;
  if (credential.length > 0) whole.endorsement = credential;
  if (achievement.length > 0) whole.credentialSubject.achievement['endorsement'] = achievement;
  if (profile.length > 0) whole.issuer['endorsement'] = profile;
  return signed(whole, { key: issuer });
}

const good = (of: string, more: object = {}) => signed(plain(endorsement(of, more)), { key: endorser });

describe('an endorsement in an Open Badge 3.0', () => {
  it('in each place: checked by itself, and no part of the badge’s verdict', async () => {
    const shown = await check(await carrying({ credential: [await good(AWARD)], achievement: [await good(ACHIEVEMENT)], profile: [await good(issuer.did)] }));
    expect(shown.verdict).toBe('unknown-issuer');
    expect(shown.endorsements?.map(({ of, verdict, by, text }) => [of, verdict, by.name, text])).toEqual([
      ['credential', 'unknown-issuer', 'Pilots’ Guild', 'We hire by it.'], ['achievement', 'unknown-issuer', 'Pilots’ Guild', 'We hire by it.'], ['issuer', 'unknown-issuer', 'Pilots’ Guild', 'We hire by it.'],
    ]);
    expect(shown.facts.filter(({ id }) => id === 'key')).toHaveLength(1);
  });

  it('can hide nothing of the badge: only the endorser’s words may be said of it there', async () => {
    const whole = plain(await carrying({ credential: [await good(AWARD)] })) as unknown as { validUntil?: string; endorsement: { credentialSubject: object }[] };
    Object.assign(whole.endorsement[0]!.credentialSubject, { validUntil: whole.validUntil });
    delete whole.validUntil;
    const shown = await check(whole);
    expect([shown.verdict, shown.facts.find(({ id }) => id === 'integrity')?.state]).not.toContain('pass');
  });

  it('as a JWT', async () => {
    const claims = { iss: endorser.did, sub: AWARD, jti: 'https://guild.example/endorsements/1', nbf: Date.parse('2026-03-01T00:00:00Z') / 1_000, vc: { ...endorsement(AWARD), '@context': ['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'], validFrom: undefined, validUntil: undefined, issuanceDate: '2026-03-01T00:00:00Z' } };
    const whole = plain({ ...badge(issuer.did, { credentialStatus: undefined, refreshService: undefined }), endorsementJwt: [await token(endorser, plain(claims), { kid: endorser.method, typ: 'JWT' })] });
    const shown = await check(await token(issuer, { ...whole, iss: issuer.did, jti: AWARD, nbf: Date.parse('2026-03-01T00:00:00Z') / 1_000 }, { kid: issuer.method, typ: 'JWT' }));
    expect(shown.endorsements?.map(({ verdict }) => verdict)).toEqual(['unknown-issuer']);
  });

  it('by somebody the user trusts is verified; that says nothing of the badge', async () => {
    const shown = await check(await carrying({ credential: [await good(AWARD)] }), {}, { trusted: [endorser.did], blocked: [] });
    expect([shown.verdict, shown.endorsements?.[0]?.verdict]).toEqual(['unknown-issuer', 'verified']);
  });

  it('is judged anew with each report: by its dates, and by lists that change', async () => {
    const first = await check(await carrying({ credential: [await good(AWARD)] }), {}, { trusted: [endorser.did], blocked: [] });
    const again = await report(learnedOf(first), NOTHING_SAID, NOW);
    expect(again.endorsements?.[0]?.verdict).toBe('unknown-issuer');
    const later = await report(learnedOf(again), NOTHING_SAID, Date.parse('2026-05-09T00:00:00Z'), { trusted: [endorser.did], blocked: [] });
    expect(later.endorsements?.[0]?.verdict).toBe('expired');
    expect(later.endorsements?.[0]?.facts.filter(({ id }) => id === 'dates' || id === 'issuer')).toHaveLength(2);
  });

  it.each<[string, () => Promise<unknown>, string, string]>([
    ['of another thing', () => good('https://badges.example/awards/8'), 'unconfirmed', 'structure.endorses-other'],
    ['changed after it was signed', async () => ({ ...(await good('https://badges.example/awards/8')), credentialSubject: { id: AWARD, type: ['EndorsementSubject'] } }), 'invalid', 'integrity.signature-wrong'],
    ['under somebody else’s key', async () => signed(plain(endorsement(AWARD)), { key: stranger }), 'unconfirmed', 'key.other-controller'],
    ['unsigned', async () => plain(endorsement(AWARD)), 'unconfirmed', 'integrity.no-signature'],
    ['that is no endorsement', async () => plain(badge(endorser.did, { credentialStatus: undefined, refreshService: undefined, id: 'https://guild.example/1' })), 'unconfirmed', 'structure.not-a-badge'],
    ['not due yet', () => good(AWARD, { validFrom: '2026-04-30T00:00:00Z' }), 'unknown-issuer', 'issuer.unknown'],
  ])('%s', async (_, make, verdict, code) => {
    const shown = await check(await carrying({ credential: [await make()] }));
    expect(shown.endorsements?.map((one) => [one.verdict, one.because?.code])).toEqual([[verdict, code]]);
    expect([shown.verdict, shown.because.code]).toEqual(['unknown-issuer', 'issuer.unknown']);
  });

  it('of a badge whose signature does not hold is not looked at, and nobody is asked about it', async () => {
    const forged = { ...(await carrying({ credential: ['https://guild.example/e/1'] })), name: 'Other' };
    const shown = await check(forged);
    expect([shown.verdict, shown.endorsements, shown.asked]).toEqual(['invalid', undefined, []]);
  });

  it('ten at most, and not more than sixteen requests for all', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `https://guild-${n}.example/e/1`);
    const whole = plain(badge(issuer.did, { credentialStatus: undefined, refreshService: undefined, endorsement: many })) as never;
    const shown = await check(await signed(whole, { key: issuer }));
    // A term that the signature does not cover is no endorsement; where it is one, it is bounded.
    expect(shown.asked.length).toBeLessThanOrEqual(16);
    expect(shown.endorsements?.length ?? 0).toBeLessThanOrEqual(10);
  });
});

describe('an endorsement of Open Badges 2.0', () => {
  const AT = 'https://guild.example/endorsements/2';
  const award = hostedAward('badges.seamark.example', 'a1', { issued: '2026-01-01T00:00:00Z' });
  const paths = hostedPaths(award);
  const GUILD = { '@context': 'https://w3id.org/openbadges/v2', type: 'Issuer', id: 'https://guild.example/issuer', name: 'Pilots’ Guild', url: 'https://guild.example', email: 'office@guild.example' };
  const hosted = (more: object = {}) => ({
    '@context': 'https://w3id.org/openbadges/v2', type: 'Endorsement', id: AT, issuer: GUILD.id, issuedOn: '2026-01-01T00:00:00Z',
    claim: { id: paths.badge, endorsementComment: 'We hire by it.' }, verification: { type: 'HostedBadge' }, ...more,
  });

  /** The badge class carries it. */
  async function shownWith(given: unknown, places: Record<string, unknown> = {}) {
    const records = hostedRecords(award);
    records.badge['endorsement'] = given;
    const answers = { [paths.assertion]: records.assertion, [paths.badge]: records.badge, [paths.issuer]: records.issuer, [GUILD.id]: GUILD, ...places };
    const shown = await check(JSON.stringify(records.assertion), answers);
    expect([shown.verdict, shown.because.code]).toEqual(['unknown-issuer', 'issuer.unknown']);
    const [first, ...others] = shown.endorsements ?? [];
    expect(others).toEqual([]);
    return { ...first!, asked: shown.asked, needs: shown.needs };
  }

  it.each([['by its address', AT], ['as a copy that only says where it lives', hosted({ claim: { id: paths.badge, endorsementComment: 'Not what stands there.' } })]])('%s: as it stands at its own id', async (_, given) => {
    const { verdict, because, text, by, of, asked } = await shownWith(given, { [AT]: hosted() });
    expect([verdict, because?.code, text, by, of]).toEqual(['unknown-issuer', 'issuer.unknown', 'We hire by it.', { id: GUILD.id, name: GUILD.name, domain: 'guild.example' }, 'achievement']);
    expect(asked.filter(({ purpose }) => purpose === 'endorsement').map(({ url }) => url)).toEqual([AT, GUILD.id]);
  });

  it('as a JWS, by the key that its issuer publishes', async () => {
    const key = await newKey('P-256');
    const pem = await pemOf(key);
    const keyId = 'https://guild.example/key';
    const places = { [GUILD.id]: { ...GUILD, publicKey: keyId }, [keyId]: { '@context': 'https://w3id.org/openbadges/v2', type: 'CryptographicKey', id: keyId, owner: GUILD.id, publicKeyPem: pem } };
    const jws = await token(key, hosted({ verification: { type: 'SignedBadge', creator: keyId } }));
    expect((await shownWithJws(jws, places)).map(({ verdict, because }) => [verdict, because?.code])).toEqual([['unknown-issuer', 'issuer.unknown']]);
    const other = await token(await newKey('P-256'), hosted({ verification: { type: 'SignedBadge', creator: keyId } }));
    expect((await shownWithJws(other, places)).map(({ verdict }) => verdict)).toEqual(['invalid']);
  });

  async function shownWithJws(jws: string, places: Record<string, unknown>) {
    const records = hostedRecords(award);
    records.badge['endorsementJwt'] = [jws];
    return (await check(JSON.stringify(records.assertion), { [paths.assertion]: records.assertion, [paths.badge]: records.badge, [paths.issuer]: records.issuer, ...places })).endorsements ?? [];
  }

  it.each<[string, unknown, Record<string, unknown>, string, string]>([
    ['of another badge', AT, { [AT]: hosted({ claim: { id: 'https://badges.seamark.example/badges/other.json' } }) }, 'unconfirmed', 'structure.endorses-other'],
    ['that lives elsewhere', AT, { [AT]: hosted({ id: 'https://guild.example/endorsements/3' }) }, 'unconfirmed', 'integrity.other-address'],
    ['on a host that its issuer’s profile excludes', AT, { [AT]: hosted(), [GUILD.id]: { ...GUILD, verification: { allowedOrigins: ['other.example'] } } }, 'invalid', 'key.profile-excludes'],
    ['withdrawn', AT, { [AT]: hosted({ revoked: true }) }, 'revoked', 'status.revoked'],
    ['that is not there', AT, {}, 'unconfirmed', 'structure.unreachable'],
    ['that may not be asked', AT, { [AT]: 'no-permission' }, 'unconfirmed', 'structure.no-permission'],
    ['that is a page', AT, { [AT]: '<!doctype html><p>Hello' }, 'unconfirmed', 'structure.web-page'],
    ['by http', 'http://guild.example/endorsements/2', {}, 'unconfirmed', 'structure.refused-address'],
    ['of an issuer whose profile is gone', AT, { [AT]: hosted({ issuer: 'https://gone.example/issuer' }) }, 'unconfirmed', 'key.profile-unreachable'],
  ])('%s', async (_, given, places, verdict, code) => {
    const { verdict: got, because, needs } = await shownWith(given, places);
    expect([got, because?.code, needs]).toEqual([verdict, code, undefined]);
  });
});

async function pemOf({ jwk }: TestKey): Promise<string> {
  const key = await crypto.subtle.importKey('jwk', jwk as JsonWebKey, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
  return `-----BEGIN PUBLIC KEY-----\n${Buffer.from(await crypto.subtle.exportKey('spki', key)).toString('base64')}\n-----END PUBLIC KEY-----`;
}
