import { describe, expect, it } from 'vitest';
import { learn } from '../../../lib/check/learn';
import { decide } from '../../../lib/check/verdict';
import { datesFact } from '../../../lib/check/dates';
import type { Learned } from '../../../lib/words';
import { answering, html, json, NOW, problem, type Reply } from './answers';
import { ASSERTION, credly, ID, OTHER_ID, PREVIEW, RECORD, REFERENCE, type Json } from './credly-world';

const verdictOf = (learned: Learned, now = NOW) => decide({
  kind: 'award', format: learned.credential?.format ?? null, facts: [...learned.facts, datesFact(learned.credential, now)], at: learned.at,
});

async function check(table: Record<string, Reply>) {
  const env = answering(table);
  const learned = await learn(REFERENCE, env);
  return { learned, env, ...verdictOf(learned) };
}

describe('bad answers about the award itself', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  it.each<[string, Reply, string]>([
    ['404', json({}, 404), 'structure.not-found'],
    ['401', json({}, 401), 'structure.login'],
    ['403', html('<p>no</p>', 403), 'structure.login'],
    ['500', json({}, 500), 'structure.server-error'],
    ['503', json({}, 503), 'structure.server-error'],
    ['429', json({}, 429), 'structure.rate-limited'],
    ['418', json({}, 418), 'structure.unexpected-status'],
    ['timeout', problem('timeout'), 'structure.timeout'],
    ['DNS or TLS', problem('unreachable'), 'structure.unreachable'],
    ['offline', problem('offline'), 'structure.offline'],
    ['redirect', problem('redirect'), 'structure.redirect'],
    ['too large', problem('too-large'), 'structure.too-large'],
    ['our own limit', problem('rate-limited'), 'structure.rate-limited'],
    ['no permission', problem('no-permission'), 'structure.no-permission'],
    ['not asked', problem('not-asked'), 'structure.not-asked'],
    ['login page with 200', html('<!doctype html><form><input type="password"></form>'), 'structure.login'],
    ['HTML with 200', html('\n<html><p>hello</p>'), 'structure.web-page'],
    ['HTML labelled as JSON', { status: 200, type: 'application/json', body: '<html>' }, 'structure.web-page'],
    ['empty body', { status: 200, body: '' }, 'structure.unreadable'],
    ['broken JSON', { status: 200, body: '{"id":' }, 'structure.unreadable'],
    ['10,000-deep JSON', { status: 200, body: deep }, 'structure.unreadable'],
    ['10,000 brackets unclosed', { status: 200, body: '['.repeat(10_000) }, 'structure.unreadable'],
    ['NaN', { status: 200, body: '{"id": NaN}' }, 'structure.unreadable'],
    ['not UTF-8', { status: 200, body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) }, 'structure.unreadable'],
    ['null', json(null), 'structure.not-a-badge'],
    ['a list', json([]), 'structure.not-a-badge'],
    ['a number', json(7), 'structure.not-a-badge'],
    ['another shape', json({ ok: true }), 'structure.not-a-badge'],
    ['an Open Badges 3.0 credential', json({ type: ['VerifiableCredential', 'OpenBadgeCredential'] }), 'structure.not-a-badge'],
  ])('%s', async (_, reply, code) => {
    const { verdict, because, learned } = await check({ [ASSERTION]: reply });
    expect([verdict, because.code]).toEqual(['unconfirmed', code]);
    expect(learned.facts.some(({ state }) => state === 'pass')).toBe(false);
    expect(learned.credential).toBeNull();
  });

  it.each<[string, (a: Json) => unknown, string]>([
    ['issuedOn is impossible', (a) => (a['issuedOn'] = '2025-02-30'), 'issuedOn'],
    ['issuedOn is absent', (a) => delete a['issuedOn'], 'issuedOn'],
    ['issuedOn is an object', (a) => (a['issuedOn'] = {}), 'issuedOn'],
    ['issuedOn is a word', (a) => (a['issuedOn'] = 'yesterday'), 'issuedOn'],
    ['expires is a word', (a) => (a['expires'] = 'never'), 'expires'],
    ['expires is empty', (a) => (a['expires'] = ''), 'expires'],
    ['expires before it was issued', (a) => (a['expires'] = '2019-01-01T00:00:00Z'), 'expires'],
    ['expires in the year 12025', (a) => (a['expires'] = '12025-01-01'), 'expires'],
    ['expires is true', (a) => (a['expires'] = true), 'expires'],
    ['revoked is a word', (a) => (a['revoked'] = 'false'), 'revoked'],
    ['revoked is 1', (a) => (a['revoked'] = 1), 'revoked'],
    ['recipient is absent', (a) => delete a['recipient'], 'recipient'],
    ['recipient is a list', (a) => (a['recipient'] = [1]), 'recipient'],
    ['signed', (a) => (a['verification'] = { type: 'SignedBadge' }), 'verification'],
    ['verification absent', (a) => delete a['verification'], 'verification'],
    ['badge is a number', (a) => (a['badge'] = 5), 'badge'],
    ['badge is on another host', (a) => (a['badge'] = 'https://evil.example/v1/obi/v2/issuers/x/badge_classes/y'), 'badge'],
    ['badge is another record of Credly', (a) => (a['badge'] = `https://api.credly.com/v1/obi/v2/badge_assertions/${ID}`), 'badge'],
    ['badge has user-info', (a) => (a['badge'] = String(a['badge']).replace('https://', 'https://x@')), 'badge'],
  ])('%s', async (_, change, field) => {
    const world = credly();
    change(world.assertion);
    const { verdict, because, env } = await check(world.table());
    expect([verdict, because.code, because.params]).toEqual(['unconfirmed', 'structure.bad-field', { field }]);
    expect(env.asked.map(({ url }) => new URL(url).hostname)).not.toContain('evil.example');
  });

  it('an assertion that names another award is not this one', async () => {
    const world = credly();
    world.assertion['id'] = String(world.assertion['id']).replace(ID, OTHER_ID);
    const { verdict, because } = await check(world.table());
    expect([verdict, because.code, because.params]).toEqual(['unconfirmed', 'integrity.disagree', { field: 'id' }]);
  });

  it('an assertion that lives elsewhere is not Credly’s', async () => {
    const world = credly();
    world.assertion['id'] = `https://credly.com.evil.example/badges/${ID}`;
    expect((await check(world.table())).verdict).toBe('unconfirmed');
  });
});

describe('withdrawn', () => {
  it.each<[string, Reply]>([
    ['410 with the record', json({ revoked: true }, 410)],
    ['410 without a body', { status: 410, body: '' }],
    ['410 with a page', html('<h1>Gone</h1>', 410)],
    ['200 and revoked', json({ revoked: true })],
    ['200 and revoked in the assertion', json({ ...credly().assertion, revoked: true })],
  ])('%s', async (_, reply) => {
    const { verdict, because } = await check({ [ASSERTION]: reply });
    expect([verdict, because.code, because.source]).toEqual(['revoked', 'status.revoked', 'api.credly.com']);
  });

  it('says why, and what it was, where Credly says so', async () => {
    const world = credly();
    const { verdict, because, learned } = await check({ ...world.table(), [ASSERTION]: json({ revoked: true, revocationReason: 'Issued in error\u202e' }, 410) });
    expect([verdict, because.code, because.params]).toEqual(['revoked', 'status.revoked-reason', { reason: 'Issued in error' }]);
    expect(learned.credential).toMatchObject({ name: 'Cloud Platform Architect', holder: { name: 'Ada Example' }, issuer: { name: 'Northgate Institute' } });
    expect(learned.retryAt).toBeUndefined();
  });

  it('is not believed of another award', async () => {
    const { verdict } = await check({ [ASSERTION]: json({ revoked: true, id: ASSERTION.replace(ID, OTHER_ID) }) });
    expect(verdict).toBe('unconfirmed');
  });
});

describe('the badge class', () => {
  it.each<[string, Reply, string, string]>([
    ['down', json({}, 500), 'key.class-unreachable', 'api.credly.com'],
    ['404', json({}, 404), 'key.class-unreachable', 'api.credly.com'],
    ['a page', html('<html>'), 'key.class-unreachable', 'api.credly.com'],
    ['another shape', json({ type: 'Assertion' }), 'structure.bad-field', 'badge'],
    ['without a name', json({ ...credly().badge, name: '  ' }), 'structure.bad-field', 'badge.name'],
    ['name of a wrong type', json({ ...credly().badge, name: 12 }), 'structure.bad-field', 'badge.name'],
    ['of another id', json({ ...credly().badge, id: credly().classUrl.replace(/.$/u, (end) => (end === '0' ? '1' : '0')) }), 'structure.bad-field', 'badge.id'],
    ['of another issuer', json({ ...credly().badge, issuer: { id: `https://api.credly.com/v1/obi/v2/issuers/${OTHER_ID}`, name: 'Northgate Institute' } }), 'structure.bad-field', 'badge.issuer'],
    ['of an issuer elsewhere', json({ ...credly().badge, issuer: { id: 'https://evil.example/', name: 'Northgate Institute' } }), 'structure.bad-field', 'badge.issuer'],
    ['with a nameless issuer', json({ ...credly().badge, issuer: {} }), 'structure.bad-field', 'issuer.name'],
  ])('%s', async (_, reply, code, value) => {
    const world = credly();
    const { verdict, because } = await check({ ...world.table(), [world.classUrl]: reply });
    expect([verdict, because.code, Object.values(because.params ?? {})]).toEqual(['unconfirmed', code, [value]]);
  });

  it('is asked at its canonical address, whichever host the assertion names', async () => {
    const world = credly();
    world.assertion['badge'] = world.classUrl.replace('https://api.credly.com/v1', 'https://www.credly.com/api/v1');
    const { verdict, env } = await check(world.table());
    expect(verdict).toBe('verified');
    expect(env.asked.map(({ url }) => url)).toContain(world.classUrl);
  });

  it('may link its issuer, which is then asked', async () => {
    const world = credly();
    const issuer = world.badge['issuer'] as Json;
    world.badge['issuer'] = issuer['id'];
    const table = world.table();
    expect((await check(table)).because.code).toBe('key.class-unreachable');
    expect((await check({ ...table, [String(issuer['id'])]: json(issuer) })).verdict).toBe('verified');
  });
});

describe('the record behind the page', () => {
  it.each<[string, (web: Json) => unknown, string, Record<string, string> | undefined]>([
    ['not public', (web) => (web['public'] = false), 'structure.private', undefined],
    ['private', (web) => (web['is_private_badge'] = true), 'structure.private', undefined],
    ['pending', (web) => (web['state'] = 'pending'), 'structure.pending', undefined],
    ['rejected', (web) => (web['state'] = 'rejected'), 'structure.pending', undefined],
    ['a state that we do not know', (web) => (web['state'] = 'paused'), 'structure.pending', undefined],
    ['revoked there only', (web) => (web['state'] = 'revoked'), 'integrity.disagree', { field: 'revoked' }],
    ['another id', (web) => (web['id'] = OTHER_ID), 'integrity.disagree', { field: 'id' }],
    ['another badge', (web) => ((web['badge_template'] as Json)['name'] = 'Head of Everything'), 'integrity.disagree', { field: 'name' }],
    ['another issuer', (web) => (web['issuer'] = { entities: [{ entity: { name: 'Southgate' } }] }), 'integrity.disagree', { field: 'issuer' }],
    ['issued two days later', (web) => (web['issued_at_date'] = '2025-05-05'), 'integrity.disagree', { field: 'issuedOn' }],
    ['issued two days before', (web) => (web['issued_at_date'] = '2025-05-01'), 'integrity.disagree', { field: 'issuedOn' }],
    ['an end there only', (web) => (web['expires_at_date'] = '2030-05-03'), 'integrity.disagree', { field: 'expires' }],
    ['imported and not verified', (web) => (web['external_badge'] = { type: 'EmulatedBadge', verification_status: { verified: false } }), 'integrity.imported', undefined],
  ])('%s', async (_, change, code, params) => {
    const world = credly();
    change(world.web);
    const { verdict, because } = await check(world.table());
    expect([verdict, because.code, because.params]).toEqual(['unconfirmed', code, params]);
  });

  it.each<[string, Reply]>([['410', json({}, 410)], ['410 and the word', json({ revoked: true }, 410)], ['the word alone', json({ revoked: true })], ['a word that cannot be read', json({ revoked: 'true' })]])(
    'that says "withdrawn" where the API does not: %s', async (_, reply) => {
      const { verdict, because, learned } = await check({ ...credly().table(), [RECORD]: reply });
      expect([verdict, because.code, because.params, learned.facts.find(({ id }) => id === 'status')?.state]).toEqual(['unconfirmed', 'integrity.disagree', { field: 'revoked' }, 'unknown']);
    });

  it.each<[string, (web: Json) => unknown]>([
    ['a name in another language', (web) => Object.assign(web, { locale: 'de' }, (web['badge_template'] as Json)['name'] = 'Cloud-Architekt')],
    ['a name marked as translated', (web) => ((web['translate_metadata'] = true), ((web['badge_template'] as Json)['name'] = 'Arquiteto'))],
    ['a date one day off', (web) => (web['issued_at_date'] = '2025-05-02')],
    ['a name that differs in case and spacing', (web) => ((web['badge_template'] as Json)['name'] = ' cloud  PLATFORM Architect')],
    ['an authorising organisation beside', (web) => ((web['issuer'] as { entities: unknown[] }).entities.unshift({ entity: { name: 'Southgate' } }))],
    ['a date of issue that cannot be read, and an end without text', (web) => Object.assign(web, { issued_at_date: 'NaN', expires_at_date: '' })],
  ])('%s is no disagreement', async (_, change) => {
    const world = credly();
    change(world.web);
    expect((await check(world.table())).verdict).toBe('verified');
  });

  it('an end in the assertion only is a disagreement', async () => {
    const world = credly({ expires: '2030-05-03T00:00:00.000Z' });
    world.web['expires_at_date'] = null;
    expect((await check(world.table())).because.params).toEqual({ field: 'expires' });
  });

  it.each<[string, Reply]>([
    ['404', json({}, 404)], ['down', problem('timeout')], ['a page', html('<html>')], ['another shape', json({ data: [] })], ['null', json(null)],
  ])('%s: the name comes from the page for previews', async (_, reply) => {
    const { verdict, learned } = await check({ ...credly().table(), [RECORD]: reply });
    expect(verdict).toBe('verified');
    expect(learned.credential?.holder.name).toBe('Ada Example');
    expect(learned.credential?.skills).toEqual(['Containers', 'Networking', 'Identity']);
  });

  it('neither of them: verified, and nobody named', async () => {
    const { verdict, learned } = await check({ ...credly().table(), [RECORD]: json({}, 500), [PREVIEW]: json({}, 500) });
    expect(verdict).toBe('verified');
    expect(learned.credential?.holder.name).toBeUndefined();
    expect(learned.credential?.holder.identities).toHaveLength(1);
  });
});

describe('404 at the API', () => {
  const missing = { [ASSERTION]: json({}, 404) };
  it.each<[string, (web: Json) => unknown, string]>([
    ['a private award', (web) => (web['is_private_badge'] = true), 'structure.private'],
    ['a pending award', (web) => (web['state'] = 'pending'), 'structure.pending'],
    ['an imported badge', (web) => (web['external_badge'] = { type: 'EmulatedBadge', verification_status: { verified: false } }), 'integrity.imported'],
    ['an award that the page shows', () => {}, 'structure.not-found'],
    ['the record of another award', (web) => Object.assign(web, { id: OTHER_ID, is_private_badge: true }), 'structure.not-found'],
  ])('%s', async (_, change, code) => {
    const world = credly();
    change(world.web);
    const { verdict, because } = await check({ ...world.table(), ...missing });
    expect([verdict, because.code]).toEqual(['unconfirmed', code]);
  });
});

describe('a short link', () => {
  const reference = { platform: 'credly', kind: 'award', id: 'go/Ab12Cd34', url: 'https://www.credly.com/go/Ab12Cd34' } as const;

  it('leads to its award, which is asked by its id', async () => {
    const env = answering({ ...credly().table(), [reference.url]: { status: 200, body: '', url: `https://www.credly.com/badges/${ID}/public_url` } });
    const learned = await learn(reference, env);
    expect(verdictOf(learned).verdict).toBe('verified');
    expect(learned.award).toBe(reference.url);
    expect(learned.requests.map(({ purpose }) => purpose)).toEqual(['short-link', 'award', 'class', 'holder']);
    const ends = env.asked[0]!.mayEndAt!;
    expect(ends(new URL(`https://www.credly.com/badges/${ID}`))).toBe(true);
    expect(ends(new URL(`https://credly.com.evil.example/badges/${ID}`))).toBe(false);
    expect(ends(new URL('https://www.credly.com/users/sign_in'))).toBe(false);
    expect(ends(new URL(`http://www.credly.com:81/badges/${ID}`))).toBe(false);
  });

  it.each<[string, Reply, string]>([
    ['leads elsewhere', problem('redirect'), 'structure.redirect'],
    ['leads nowhere', html('<html>'), 'structure.web-page'],
    ['is unknown', html('<html>', 404), 'structure.not-found'],
  ])('%s', async (_, reply, code) => {
    const learned = await learn(reference, answering({ [reference.url]: reply }));
    expect(verdictOf(learned).because.code).toBe(code);
    expect(learned.requests).toHaveLength(1);
  });
});

describe('a good award', () => {
  it('is verified, with every fact, its source and every request', async () => {
    const world = credly({ expires: '2027-05-03T00:00:00.000Z' });
    const { verdict, learned, env } = await check(world.table());
    expect(verdict).toBe('verified');
    expect(learned.facts.map(({ id, state, code, source }) => [id, state, code, source])).toEqual([
      ['structure', 'pass', 'structure.ok', 'api.credly.com'],
      ['integrity', 'pass', 'integrity.issuer-copy', 'api.credly.com'],
      ['key', 'pass', 'key.platform', 'api.credly.com'],
      ['issuer', 'pass', 'issuer.contracted', 'api.credly.com'],
      ['status', 'pass', 'status.current', 'api.credly.com'],
    ]);
    expect(learned.credential).toMatchObject({
      name: 'Cloud Platform Architect', skills: ['Containers', 'Networking', 'Identity'], criteria: 'Pass the written and the practical exam.',
      issuer: { name: 'Northgate Institute', domain: 'credly.com' }, holder: { name: 'Ada Example' },
      issued: { text: '2025-05-03T00:00:00.000Z' }, expires: { text: '2027-05-03T00:00:00.000Z' },
    });
    expect(learned.requests.map(({ url, purpose, status }) => [url, purpose, status])).toEqual([
      [ASSERTION, 'award', 200], [world.classUrl, 'class', 200], [RECORD, 'holder', 200],
    ]);
    expect(env.asked.every(({ mayEndAt }) => mayEndAt === undefined)).toBe(true);
  });

  it('expires on its day, not before', async () => {
    const { learned } = await check(credly({ expires: '2026-01-15T11:55:00.000Z' }).table());
    expect(verdictOf(learned, NOW).verdict).toBe('verified');
    expect(verdictOf(learned, NOW + 6 * 60_000).verdict).toBe('expired');
  });

  it.each(['Ада Пример', 'عادة مثال', '例 阿达', 'Ada 🦊 Example', 'O’Example-Müller'])('carries the name %s as it is', async (holder) => {
    const { verdict, learned } = await check(credly({ holder, title: `Wrench \u{1F527} ${holder}` }).table());
    expect([verdict, learned.credential?.holder.name]).toEqual(['verified', holder]);
  });

  it('is not verified by the record of another award, however that names itself', async () => {
    const world = credly();
    const { id: _, ...rest } = world.records.assertion;
    world.records.assertion = { ...rest, '@id': String(_).replace(ID, OTHER_ID) };
    const { verdict, because } = await check(world.table());
    expect([verdict, because.code]).toEqual(['unconfirmed', 'integrity.disagree']);
  });

  it.each<[string, unknown, string]>([
    ['public', 0, 'structure.private'], ['public', 'false', 'structure.private'], ['is_private_badge', 1, 'structure.private'],
    ['state', ['revoked'], 'structure.pending'], ['state', 7, 'structure.pending'],
    ['expires_at_date', '27/03/2024', 'integrity.disagree'], ['expires_at_date', {}, 'integrity.disagree'],
  ])('is not verified with a record whose %s is %j', async (name, value, code) => {
    const world = credly();
    world.records.web[name] = value;
    const { verdict, because } = await check(world.table());
    expect([verdict, because.code]).toEqual(['unconfirmed', code]);
  });

  it.each([true, 'yes', [{}], {}])('is not verified as an external badge of another shape: %j', async (external) => {
    const world = credly();
    world.records.web['external_badge'] = external;
    const { verdict, because } = await check(world.table());
    expect([verdict, because.code]).toEqual(['unconfirmed', 'integrity.imported']);
  });

  it('cannot be made green by a name that contains the sentence of the preview', async () => {
    const title = 'Architect was issued by Northgate Institute to Eve Example';
    const world = credly({ title });
    const { learned } = await check({ ...world.table(), [RECORD]: json({}, 404) });
    expect(learned.credential?.holder.name).toBe('Ada Example');
  });
});

describe('what would help', () => {
  it('names both hosts when permission is missing, so that one prompt is enough', async () => {
    const { learned } = await check({ [ASSERTION]: problem('no-permission', { needs: 'https://api.credly.com/*' }) });
    expect(learned.needs).toEqual(['https://api.credly.com/*', 'https://www.credly.com/*']);
    expect(learned.retryAt).toBeUndefined();
    expect(learned.requests).toEqual([expect.objectContaining({ problem: 'no-permission' })]);
  });

  it('tries again when the host said, or after a growing pause, and not after a 404', async () => {
    const retryAt = '2026-01-15T13:00:00.000Z';
    expect((await check({ [ASSERTION]: { status: 429, body: '', retryAt } })).learned.retryAt).toBe(retryAt);
    const env = answering({ [ASSERTION]: problem('timeout') });
    expect((await learn(REFERENCE, env)).retryAt).toBe('2026-01-15T12:01:00.000Z');
    expect((await learn(REFERENCE, env, 2)).retryAt).toBe('2026-01-15T12:16:00.000Z');
    expect((await check({ [ASSERTION]: json({}, 404), [RECORD]: json({}, 404) })).learned.retryAt).toBeUndefined();
  });
});
