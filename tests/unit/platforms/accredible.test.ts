import { describe, expect, it } from 'vitest';
import { deep, drip, html, huge, json, redirect, reset, tooMany, type Reply } from '../../server/reply';
import { World } from '../../server/world';
import { accredibleAward, accrediblePaths, accredibleRecord, atAccredible } from '../../fixtures/answers/accredible';
import { uuid } from '../../fixtures/answers/ids';
import { ask, asked, told } from './ask';

const ID = uuid('accredible', 'unit');
const OF = accredibleAward(ID);
const PATHS = accrediblePaths(ID);

/** What comes of a record that was changed. */
async function of(change: (record: Record<string, unknown>) => void = () => {}, raw = PATHS.page) {
  const world = new World();
  atAccredible(world, OF, change);
  return ask(world, raw);
}

describe('no usable answer from Accredible', () => {
  it.each<[string, Reply, string]>([
    ['an unknown credential', json({ error: 'NOT_FOUND' }, 404), 'structure.not-found'],
    ['an unknown credential, said with 200', json({ success: false, data: 'We do not have a credential with this id' }), 'structure.not-found'],
    ['an error, said with 200', json({ error: 'NOT_FOUND' }), 'structure.not-found'],
    ['a key is wanted', json({ error: 'unauthorized' }, 401), 'structure.login'],
    ['a page', html('<!doctype html><title>Credential</title>'), 'structure.web-page'],
    ['another shape', json({ data: { hello: 'world' } }), 'structure.not-a-badge'],
    ['a list', json([1]), 'structure.not-a-badge'],
    ['an Open Badge', json({ type: 'Assertion' }), 'structure.not-a-badge'],
    ['a fault', json({}, 503), 'structure.server-error'],
    ['too many', tooMany(60), 'structure.rate-limited'],
    ['a redirect', redirect('https://elsewhere.example/'), 'structure.redirect'],
    ['a broken line', reset(), 'structure.unreachable'],
    ['no end', drip(), 'structure.timeout'],
    ['too much', huge(), 'structure.too-large'],
    ['too deep', deep(), 'structure.unreadable'],
    ['410, which is not Accredible’s word for anything', json({}, 410), 'structure.gone'],
  ])('%s', async (_, reply, code) => {
    const world = new World().at(PATHS.record, reply);
    const report = await ask(world, PATHS.page);
    expect([report.verdict, report.because.code, report.attention]).toEqual(['unconfirmed', code, false]);
    expect(world.hits.map(({ host }) => host)).toEqual(['api.accredible.com']);
  });
});

describe('a record of Accredible', () => {
  it('is genuine, of an issuer that nobody vouches for, and takes one request', async () => {
    const report = await of();
    expect(told(report)).toEqual(['unknown-issuer', 'issuer.unknown', 'credential.net/issuer/4711'.replace('credential', 'www.credential')]);
    expect(asked(report)).toEqual([PATHS.record]);
    expect(report.credential).toMatchObject({
      format: 'platform-record', name: 'Data Platform Associate', description: 'Earners keep data & people apart.', skills: ['Storage', 'Pipelines'],
      issuer: { name: 'Northgate Institute', id: 'https://www.credential.net/issuer/4711' }, holder: { name: 'Ada Example', identities: [] }, issued: { text: '2025-05-03' },
    });
    expect([report.holder, report.holderBasis]).toEqual(['same', 'name']);
  });

  it('is verified where its issuer is trusted, and no other issuer with it', async () => {
    const world = new World();
    atAccredible(world, OF);
    const { report } = await import('../../../lib/check/report');
    const got = await ask(world, PATHS.page);
    const judged = async (trusted: string[]) => (await report(got, { names: { kind: 'unknown' }, claim: {} }, Date.now(), { trusted, blocked: [] })).verdict;
    expect(await judged(['www.credential.net/issuer/4711'])).toBe('verified');
    expect(await judged(['www.credential.net/issuer/4712'])).toBe('unknown-issuer');
    expect(await judged(['northgate.example'])).toBe('unknown-issuer');
  });

  it.each<[string, (record: Record<string, unknown>) => void, string[]]>([
    ['withdrawn', (r) => (r['revoked_at'] = '2025-06-01T00:00:00Z'), ['revoked', 'status.revoked']],
    ['withdrawn and hidden', (r) => Object.assign(r, { revoked_at: '2025-06-01', private: true }), ['revoked', 'status.revoked']],
    ['withdrawn, whatever else is wrong with it', (r) => Object.assign(r, { revoked_at: '2025-06-01', name: '', group: null }), ['revoked', 'status.revoked']],
    ['private', (r) => Object.assign(r, { private: true, name: null, recipient: null }), ['unconfirmed', 'structure.private']],
    ['private, in another type', (r) => (r['private'] = 'yes'), ['unconfirmed', 'structure.private']],
    ['another credential’s', (r) => (r['uuid'] = uuid('accredible', 'other')), ['unconfirmed', 'integrity.disagree', 'id']],
    ['without a title', (r) => Object.assign(r, { name: '', group: {} }), ['unconfirmed', 'structure.bad-field', 'name']],
    ['without a date', (r) => delete r['issued_on'], ['unconfirmed', 'structure.bad-field', 'issued_on']],
    ['with an end that cannot be read', (r) => (r['expired_on'] = 'some day'), ['unconfirmed', 'structure.bad-field', 'expired_on']],
    ['with an end before its beginning', (r) => (r['expired_on'] = '2020-01-01'), ['unconfirmed', 'structure.bad-field', 'expired_on']],
    ['over without an end: its own two words disagree', (r) => (r['expired'] = true), ['unconfirmed', 'integrity.disagree', 'expired']],
    ['over with an end to come: they disagree', (r) => Object.assign(r, { expired: true, expired_on: '2098-01-01' }), ['unconfirmed', 'integrity.disagree', 'expired']],
    ['of nobody: what its holder uploaded has no issuer', (r) => delete r['issuer'], ['unconfirmed', 'structure.bad-field', 'issuer']],
    ['by a name alone', (r) => (r['issuer'] = { name: 'Northgate Institute' }), ['unconfirmed', 'structure.bad-field', 'issuer']],
    ['of a well-known name', (r) => (r['issuer'] = { id: 4711, name: 'Microsoft', url: 'https://micros0ft.example' }), ['unknown-issuer', 'issuer.look-alike', 'Microsoft', 'www.credential.net/issuer/4711']],
    ['of a well-known name that says where it is at home: nobody vouches for that', (r) => (r['issuer'] = { id: 4711, name: 'Databricks', url: 'http://www.databricks.com' }), ['unknown-issuer', 'issuer.unknown', 'www.credential.net/issuer/4711']],
  ])('%s', async (_, change, says) => expect(told(await of(change))).toEqual(says));

  it('does not pass where it does not say whether it was withdrawn', async () => {
    const { facts } = await of((r) => delete r['revoked_at']);
    expect(facts.find(({ id }) => id === 'status')).toMatchObject({ state: 'unknown', code: 'status.not-concluded' });
  });

  it.each([{ revoked_at: '' }, { revoked_at: ' ' }, { revoked_at: false }, { revoked_at: 0 }, { revoked_at: {} }, { revoked_at: [] }, { revoked: true }, { revoked: 'true' }, { revoked: 1 }])(
    'neither withdrawn nor current with %j, which is no word for either', async (words) => {
      const { facts, verdict } = await of((r) => Object.assign(r, words));
      expect([verdict, facts.find(({ id }) => id === 'status')?.code]).toEqual(['unknown-issuer', 'status.not-concluded']);
    });

  it.each([true, 1_735_689_600, 'lately'])('withdrawn at %j', async (at) => expect((await of((r) => (r['revoked_at'] = at))).verdict).toBe('revoked'));

  it.each(['true', 1, 'yes', {}])('over by %j, without an end, is not taken for a no', async (over) =>
    expect(told(await of((r) => (r['expired'] = over)))).toEqual(['unconfirmed', 'integrity.disagree', 'expired']));

  it('names a date that has passed', async () => {
    const { facts } = await of((r) => Object.assign(r, { expired_on: '2025-06-01', expired: true }));
    expect(facts.find(({ id }) => id === 'dates')).toMatchObject({ state: 'fail', code: 'dates.expired' });
  });

  it('under another name', async () => expect((await of((r) => (r['recipient'] = { name: 'Tomas Vrba' }))).holder).toBe('different'));

  it('is the same on a customer’s own host, which is not asked', async () => {
    const world = new World();
    atAccredible(world, OF);
    for (const raw of [`https://certificates.northgate.example/${ID}#acc.AbCd1234`, `https://credentials.databricks.com/${ID}`, `https://www.credential.net/embed/${ID}`]) expect((await ask(world, raw)).award).toBe(PATHS.page);
    expect(new Set(world.hits.map(({ host }) => host))).toEqual(new Set(['api.accredible.com']));
  });

  it('is found by the id in a picture’s address', async () => {
    const world = new World().at(accrediblePaths('10234567').record, json({ data: { ...accredibleRecord(OF), id: 10234567 } }));
    const raw = 'https://api.accredible.com/v1/frontend/credential_website_embed_image/badge/10234567';
    expect((await ask(world, raw)).verdict).toBe('unknown-issuer');
    world.at(accrediblePaths('10234567').record, json({ data: { ...accredibleRecord(OF), id: 10234568 } }));
    expect(told(await ask(world, raw))).toEqual(['unconfirmed', 'integrity.disagree', 'id']);
  });

  it('is asked for without the key of the link that signs its holder in', async () => {
    const world = new World();
    atAccredible(world, OF);
    const report = await ask(world, `${PATHS.page}?key=s3cret`);
    expect([report.verdict, JSON.stringify(report).includes('s3cret'), JSON.stringify(world.hits).includes('s3cret')]).toEqual(['unknown-issuer', false, false]);
  });

  it('is asked about without a click, as a platform that is built in', async () => {
    const world = new World();
    atAccredible(world, OF);
    expect((await ask(world, PATHS.page, false)).verdict).toBe('unknown-issuer');
  });
});

it('lists and issuers’ pages are no awards, and nobody is asked', async () => {
  const world = new World();
  for (const raw of ['https://www.credential.net/profile/adaexample/wallet', 'https://www.credential.net/issuer/1298/groups']) expect(told(await ask(world, raw))).toEqual(['no-award', 'structure.list-page']);
  expect(world.hits).toEqual([]);
});
