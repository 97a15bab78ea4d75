import { describe, expect, it } from 'vitest';
import { atMoodle, moodleAward, moodleGone, moodlePaths, moodleRecords } from '../../fixtures/answers/moodle';
import { hang, html, json, redirect, type Reply } from '../../server/reply';
import { World } from '../../server/world';
import { ask, asked, told } from './ask';

const FOLDER = 'https://moodle.hillside.example/learn/badges/';
const NEW = moodleAward(FOLDER);
const OLD = moodleAward(FOLDER, { site: 'old' });
const { page, newer, older } = moodlePaths(NEW);

async function of(award = NEW, change: Parameters<typeof atMoodle>[2] = () => {}, raw = page) {
  const world = new World();
  atMoodle(world, award, change);
  return ask(world, raw);
}

describe('a Moodle site that does not answer with a record', () => {
  it.each<[string, Reply, Reply, string]>([
    ['withdrawn or never issued: one answer for both', moodleGone(NEW), moodleGone(NEW), 'structure.gone-or-never'],
    ['the same, before 5.1', html('', 404), moodleGone(OLD), 'structure.gone-or-never'],
    ['everybody has to sign in', redirect('https://moodle.hillside.example/login/'), redirect('https://moodle.hillside.example/login/'), 'structure.redirect'],
    ['a login page with 200', html('<form><input type="password">'), html('<form><input type="password">'), 'structure.login'],
    ['a page with 200', html('<!doctype html><title>Hillside'), html('<!doctype html><title>Hillside'), 'structure.web-page'],
    ['badges switched off', html('', 404), html('', 404), 'structure.not-found'],
    ['another shape', json({ hello: 'world' }), json({ hello: 'world' }), 'structure.not-a-badge'],
    ['an error as JSON', json({ error: 'badgesdisabled' }), json({}), 'structure.not-a-badge'],
    ['a fault', json({}, 500), json({}, 500), 'structure.server-error'],
    ['no answer', hang(), hang(), 'structure.timeout'],
  ])('%s', async (_, first, second, code) => {
    const world = new World().at(newer, first).at(older, second);
    const report = await ask(world, page);
    expect([report.verdict, report.because.code, report.attention]).toEqual(['unconfirmed', code, false]);
    expect(world.asked('moodle.hillside.example').every((line) => line.includes('assertion.php'))).toBe(true);
  });

  it('is not asked without a click', async () => {
    const world = new World();
    atMoodle(world, NEW);
    expect(told(await ask(world, page, false))).toEqual(['unconfirmed', 'structure.not-asked', 'moodle.hillside.example']);
    expect(world.hits).toEqual([]);
  });
});

describe('a record of Moodle', () => {
  it.each([['since 5.1', NEW, [newer]], ['before', OLD, [newer, older]]] as const)('%s', async (_, award, records) => {
    const report = await of(award);
    expect(told(report)).toEqual(['unknown-issuer', 'issuer.unknown', 'hillside.example']);
    expect(asked(report)).toEqual([...records, String(moodleRecords(award).issuer['id'])]);
    expect(report.credential).toMatchObject({ name: 'Lab Safety', issuer: { name: 'Hillside School', domain: 'hillside.example' } });
    expect([report.holder, report.holderBasis]).toEqual(['same', 'address']);
  });

  it.each([page, `${page}&bake=1&sesskey=s3cret`, newer, older, newer.replace('v2p0', 'v2p1')])('however it is linked: %s', async (raw) => {
    const report = await of(NEW, undefined, raw);
    expect([report.verdict, report.award, JSON.stringify(report).includes('s3cret')]).toEqual(['unknown-issuer', page, false]);
  });

  it.each<[string, Parameters<typeof atMoodle>[2], string[]]>([
    ['another award’s', (r) => (r!.assertion['id'] = newer.replace(NEW.hash, 'f'.repeat(40))), ['unconfirmed', 'integrity.other-address', 'moodle.hillside.example']],
    ['one of another site', (r) => (r!.assertion['id'] = newer.replace('hillside', 'elsewhere')), ['unconfirmed', 'integrity.other-address', 'moodle.elsewhere.example']],
    ['one of another folder', (r) => (r!.assertion['id'] = newer.replace('/learn/', '/')), ['unconfirmed', 'integrity.other-address', 'moodle.hillside.example']],
    ['an issuer whose record is another’s', (r) => (r!.issuer['id'] = `${FOLDER}json/issuer.php?obversion=v2p0&badgeid=33`), ['unconfirmed', 'key.profile-other-id', 'moodle.hillside.example']],
    ['an issuer elsewhere, whose record does not let it', (r) => ((r!.badge['issuer'] as Record<string, unknown>)['id'] = 'https://microsoft.example/issuer.json'), ['unconfirmed', 'key.profile-unreachable', 'microsoft.example']],
    ['an end before its beginning', (r) => (r!.assertion['expires'] = '2020-01-01'), ['unconfirmed', 'structure.bad-field', 'expires']],
    ['of a well-known name', (r) => (r!.issuer['name'] = 'Microsoft'), ['unknown-issuer', 'issuer.look-alike', 'Microsoft', 'hillside.example']],
    ['withdrawn, with 200', (r) => (r!.assertion['revoked'] = true), ['revoked', 'status.revoked']],
  ])('%s', async (_, change, says) => expect(told(await of(NEW, change))).toEqual(says));

  it('an issuer’s record that does not name the version is the same record', async () => {
    const [world, named] = [new World(), `${FOLDER}issuer_json.php?id=32&obversion=2`];
    atMoodle(world, OLD, (r) => ((r.badge['issuer'] as Record<string, unknown>)['id'] = named));
    world.at(named, json(moodleRecords(OLD).issuer));
    expect((await ask(world, page)).because.code).toBe('issuer.unknown');
  });

  it('is verified where the site is trusted, and expired after its end', async () => {
    const { report } = await import('../../../lib/check/report');
    const judged = async (award: typeof NEW) => (await report(await of(award), { names: { kind: 'unknown' }, claim: {} }, Date.now(), { trusted: ['hillside.example'], blocked: [] })).verdict;
    expect([await judged(NEW), await judged({ ...NEW, expires: '2025-07-26T00:00:00+09:00' })]).toEqual(['verified', 'expired']);
  });
});
