import { describe, expect, it } from 'vitest';
import { EDUBADGES, BADGR, BADGR_EU, atBadgr, badgrAssertion, badgrAward, badgrId, badgrPaths, badgrWithdrawn } from '../../fixtures/answers/badgr';
import { accredibleAward, atAccredible } from '../../fixtures/answers/accredible';
import { atCredly, award, everythingAnswers } from '../../fixtures/answers/credly';
import { atHost, hostedAward } from '../../fixtures/answers/hosted';
import { hashed, uuid } from '../../fixtures/answers/ids';
import { oebAward } from '../../fixtures/answers/signed-platforms';
import { atSigner } from '../../fixtures/answers/signed';
import { deep, hang, html, huge, json, redirect, reset, type Reply } from '../../server/reply';
import { World } from '../../server/world';
import { ask, asked, told } from './ask';

const OF = badgrAward(BADGR_EU, badgrId('unit'));
const PATHS = badgrPaths(OF);
type Change = (record: ReturnType<typeof badgrAssertion>) => void;

async function of(change: Change = () => {}, raw = PATHS.page) {
  const world = new World();
  atBadgr(world, OF, change);
  return ask(world, raw);
}

describe('no usable answer from Badgr', () => {
  it.each<[string, Reply, string]>([
    ['unknown, private or pending: which of these it does not say', json({ error: 'not found' }, 404), 'structure.not-found'],
    ['a sign-in', json({}, 403), 'structure.login'],
    ['a page', html('<!doctype html><title>Badgr</title>'), 'structure.web-page'],
    ['another shape', json({ hello: 'world' }), 'structure.not-a-badge'],
    ['"revoked" of anything', json({ revoked: true }), 'structure.not-a-badge'],
    ['a class', json({ type: 'BadgeClass', name: 'Harbour Pilot' }), 'structure.not-a-badge'],
    ['410, which is not its word for anything', json({}, 410), 'structure.gone'],
    ['a fault', json({}, 500), 'structure.server-error'],
    ['a broken line', reset(), 'structure.unreachable'],
    ['nothing', hang(), 'structure.timeout'],
    ['too much', huge(), 'structure.too-large'],
    ['too deep', deep(), 'structure.unreadable'],
  ])('%s', async (_, reply, code) => {
    const report = await ask(new World().at(PATHS.asked, reply), PATHS.page);
    expect([report.verdict, report.because.code, report.credential, report.attention]).toEqual(['unconfirmed', code, null, false]);
  });

  it('where the old name of the API leads elsewhere, the new one is asked, and no place that it names', async () => {
    const world = new World().at(PATHS.asked, redirect('https://elsewhere.example/'));
    expect((await ask(world, PATHS.page)).because.code).toBe('structure.not-found');
    world.at(PATHS.asked.replace('api.eu.badgr.io', 'api.badges.parchment.eu'), json(badgrAssertion({ ...OF, api: 'api.badges.parchment.eu' })));
    expect((await ask(world, PATHS.page)).verdict).toBe('unknown-issuer');
    expect([...new Set(world.hits.map(({ host }) => host))]).toEqual(['api.eu.badgr.io', 'api.badges.parchment.eu']);
  });
});

describe('a record of Badgr', () => {
  it('is genuine, of an issuer that nobody vouches for, and takes one request', async () => {
    const report = await of();
    const issuer = `api.eu.badgr.io/public/issuers/${badgrId('issuer', OF.issuer)}`;
    expect(told(report)).toEqual(['unknown-issuer', 'issuer.unknown', issuer]);
    expect(asked(report)).toEqual([PATHS.asked]);
    expect(report.credential).toMatchObject({ format: 'open-badges-2.0-hosted', name: 'Harbour Pilot', skills: ['Navigation'], issuer: { name: 'Fjord Academy', domain: issuer }, holder: { name: 'Ada Example' } });
    expect([report.holder, report.holderBasis, report.facts.find(({ id }) => id === 'key')?.code]).toEqual(['same', 'address', 'key.platform']);
  });

  it.each([
    ['badges.parchment.eu', 'api.eu.badgr.io'], ['northgate.badges.parchment.eu', 'api.eu.badgr.io'], ['eu.badgr.com', 'api.eu.badgr.io'], ['api.badges.parchment.eu', 'api.eu.badgr.io'],
    ['badgr.com', 'api.badgr.io'], ['badgr.io', 'api.badgr.io'], ['northgate.badgr.com', 'api.badgr.io'], ['badges.parchment.com', 'api.badgr.io'], ['badges.parchment.ca', 'api.ca.badgr.io'],
    ['au.badgr.com', 'api.au.badgr.io'], ['sg.badgr.com', 'api.sg.badgr.io'],
  ])('%s is asked for in its own region: %s', async (page, api) => {
    const world = new World();
    const address = atBadgr(world, badgrAward({ page: 'any', api }, OF.id));
    expect((await ask(world, address.replace('any', page))).verdict).toBe('unknown-issuer');
    expect(world.hits.map(({ host }) => host)).toEqual([api]);
  });

  it('class and issuer may be given by address: then they are asked for, there', async () => {
    const world = new World();
    const { badge } = badgrAssertion(OF);
    atBadgr(world, OF, (r) => Object.assign(r, { badge: PATHS.badge }));
    world.at(PATHS.badge, json({ ...badge, issuer: PATHS.issuer })).at(PATHS.issuer, json(badge['issuer']));
    expect((await ask(world, PATHS.page)).verdict).toBe('unknown-issuer');
    world.at(PATHS.issuer, json({}, 500));
    expect(told(await ask(world, PATHS.page))).toEqual(['unconfirmed', 'key.profile-unreachable', 'api.eu.badgr.io']);
    world.at(PATHS.badge, json({ ...badge, id: `${PATHS.badge}x` }));
    expect(told(await ask(world, PATHS.page))).toEqual(['unconfirmed', 'structure.bad-field', 'badge.id']);
  });

  it.each<[string, Change, string[]]>([
    ['another award’s', (r) => (r['id'] = badgrPaths({ ...OF, id: badgrId('other') }).assertion), ['unconfirmed', 'integrity.disagree', 'id']],
    ['one that says it lives elsewhere', (r) => (r['id'] = `https://evil.example/public/assertions/${OF.id}`), ['unconfirmed', 'integrity.disagree', 'id']],
    ['one of another region with the same id', (r) => (r['id'] = `https://api.badgr.io/public/assertions/${OF.id}`), ['unconfirmed', 'integrity.disagree', 'id']],
    ['withdrawn, with 200', (r) => (r['revoked'] = true), ['revoked', 'status.revoked']],
    ['withdrawn or not, it cannot be told', (r) => (r['revoked'] = 'no'), ['unconfirmed', 'structure.bad-field', 'revoked']],
    ['a class elsewhere', (r) => (r.badge['id'] = 'https://evil.example/public/badges/1'), ['unconfirmed', 'structure.bad-field', 'badge']],
    ['an issuer elsewhere', (r) => (r.badge['issuer'] = { type: 'Issuer', id: 'https://microsoft.example/issuer', name: 'Fjord' }), ['unconfirmed', 'structure.bad-field', 'badge.issuer']],
    ['an issuer without a name', (r) => (r.badge['issuer'] = { type: 'Issuer', id: PATHS.issuer }), ['unconfirmed', 'structure.bad-field', 'issuer.name']],
    ['without a recipient', (r) => delete r['recipient'], ['unconfirmed', 'structure.bad-field', 'recipient']],
    ['an end before its beginning', (r) => (r['expires'] = '2020-01-01'), ['unconfirmed', 'structure.bad-field', 'expires']],
    ['of another standard', (r) => (r['@context'] = 'https://w3id.org/openbadges/v9'), ['unconfirmed', 'structure.bad-field', '@context']],
    ['of a well-known name', (r) => ((r.badge['issuer'] as Record<string, unknown>)['name'] = 'Micr0soft'), ['unknown-issuer', 'issuer.look-alike', 'Microsoft', `api.eu.badgr.io/public/issuers/${badgrId('issuer', OF.issuer)}`]],
  ])('%s', async (_, change, says) => expect(told(await of(change))).toEqual(says));

  it('withdrawn: nothing else of it is told, but the reason', async () => {
    const report = await ask(new World().at(PATHS.asked, badgrWithdrawn(OF, 'Issued in error')), PATHS.page);
    expect([...told(report), report.attention]).toEqual(['revoked', 'status.revoked-reason', 'Issued in error', true]);
  });

  it('keeps no e-mail address of the link, anywhere', async () => {
    const report = await of(undefined, `${PATHS.page}?identity__email=grace%40mail.example&identity__telephone=%2B49301234`);
    expect(JSON.stringify(report)).not.toMatch(/grace|49301234|identity__/u);
    expect(report.award).toBe(PATHS.page);
  });
});

describe('a badge that was imported to Badgr', () => {
  const imported = (sourceUrl: unknown): Change => (r) => Object.assign(r, { sourceUrl, hostedUrl: sourceUrl });

  it('is confirmed by its source: a platform', async () => {
    const world = new World();
    const source = award(uuid('badgr', 'source'), { title: 'Harbour Pilot', issuer: 'Fjord Academy', issued: '2025-02-11T00:00:00.000Z' });
    atBadgr(world, OF, imported(atCredly(world, source)));
    const report = await ask(world, PATHS.page, false);
    expect([report.verdict, report.credential?.issuer.name, report.award, report.holder]).toEqual(['verified', 'Fjord Academy', PATHS.page, 'same']);
    everythingAnswers(world, source.id, json({ revoked: true }, 410));
    expect((await ask(world, PATHS.page)).verdict).toBe('revoked');
  });

  it('is confirmed by its source: a host that we do not know, on the click only', async () => {
    const world = new World();
    const source = hostedAward('fjord.example', 'pilot', { title: 'Harbour Pilot' });
    atBadgr(world, OF, imported(atHost(world, source)));
    expect(told(await ask(world, PATHS.page, false))).toEqual(['unconfirmed', 'structure.not-asked', 'fjord.example']);
    expect(world.asked('fjord.example')).toEqual([]);
    expect(told(await ask(world, PATHS.page))).toEqual(['unknown-issuer', 'issuer.unknown', 'fjord.example']);
  });

  it.each<[string, Change]>([
    ['another title', (r) => (r.badge['name'] = 'Harbour Master')], ['another day', (r) => (r['issuedOn'] = '2023-02-11')], ['a later end', () => {}],
  ])('whose copy says something else than its source: %s', async (what, change) => {
    const world = new World();
    const source = hostedAward('fjord.example', 'pilot', { title: 'Harbour Pilot', ...(what === 'a later end' && { expires: '2098-01-01T00:00:00Z' }) });
    const url = atHost(world, source);
    atBadgr(world, OF, (r) => {
      imported(url)(r);
      change(r);
    });
    expect((await ask(world, PATHS.page)).because).toMatchObject({ code: 'integrity.disagree', state: 'unknown' });
  });

  it.each<[string, unknown]>([
    ['no address', 'somewhere'], ['no https', 'http://fjord.example/assertions/1'], ['a list', ['https://fjord.example/a.json']], ['a profile', 'https://www.credly.com/users/ada'],
    ['a link that can claim', 'https://fjord.example/claim/badge.json?token=s3cret'], ['a look-alike', `https://credly.com.evil.example/badges/${uuid('x')}`], ['itself', PATHS.page],
    ['a link that claims', 'https://badges.museum.example/claim/s3cret'],
    ['a link with a secret', 'https://badges.museum.example/assertions/1?token=s3cret'],
  ])('from %s: imported, and nobody is asked', async (_, sourceUrl) => {
    const world = new World();
    atBadgr(world, OF, imported(sourceUrl));
    const report = await ask(world, PATHS.page);
    expect(told(report)).toEqual(['unconfirmed', 'integrity.imported']);
    expect([world.hits.length, JSON.stringify(report).includes('s3cret')]).toEqual([1, false]);
  });

  it('from a badge that was imported itself: one step, and no further', async () => {
    const world = new World();
    const [second, third] = [badgrAward(BADGR, badgrId('second')), atAccredible(world, accredibleAward(uuid('third')))];
    atBadgr(world, second, imported(third));
    atBadgr(world, OF, imported(badgrPaths(second).page));
    expect(told(await ask(world, PATHS.page))).toEqual(['unconfirmed', 'integrity.imported']);
    expect(world.asked('api.accredible.com')).toEqual([]);
  });
});

describe('edubadges', () => {
  const EDU = badgrAward(EDUBADGES, badgrId('edu'), { issuer: 'Delta College' });

  it('knows its issuers by contract; recipients are eduIDs, which no e-mail address matches', async () => {
    const world = new World();
    const address = atBadgr(world, EDU, (r) => Object.assign(r, { recipient: { type: 'id', hashed: true, salt: 'grain', identity: hashed('urn:eduid:ada', 'grain') } }));
    const report = await ask(world, address, false);
    expect([report.verdict, report.facts.find(({ id }) => id === 'issuer')?.params, report.holder, report.holderBasis]).toEqual(['verified', { platform: 'edubadges' }, 'same', 'name']);
  });

  it.each<[string, Reply, string, string]>([
    ['withdrawn', badgrWithdrawn(EDU), 'revoked', 'status.revoked'], ['unknown', json({}, 404), 'unconfirmed', 'structure.not-found'], ['down', json({}, 502), 'unconfirmed', 'structure.server-error'],
    ['expired', json(badgrAssertion({ ...EDU, expires: '2025-06-01T00:00:00+00:00' })), 'expired', 'dates.expired'],
    ['somebody else’s', json(badgrAssertion({ ...EDU, page: BADGR.page, api: BADGR.api })), 'unconfirmed', 'integrity.disagree'],
  ])('%s', async (_, reply, verdict, code) => expect(told(await ask(new World().at(badgrPaths(EDU).asked, reply), badgrPaths(EDU).page)).slice(0, 2)).toEqual([verdict, code]));
});

describe('Open Educational Badges', () => {
  it.each<[string, Parameters<typeof oebAward>[1], string[]]>([
    ['signed with the key in its issuer’s record', {}, ['unknown-issuer', 'issuer.unknown']],
    ['named in the list of withdrawn badges', { withdrawn: true }, ['revoked', 'status.revoked']],
    ['changed after it was signed', { forge: (b) => (b['name'] = 'Harbour Master') }, ['invalid', 'integrity.signature-wrong']],
    ['another award’s', { id: 'https://api.openbadges.education/public/assertions/aaaaaaaaaaaaaaaaaaaaaa?v=3_0' }, ['unconfirmed', 'integrity.disagree']],
  ])('%s', async (name, differs, says) => {
    const world = new World();
    const report = await ask(world, atSigner(world, await oebAward(name, differs)), false);
    expect(told(report).slice(0, 2)).toEqual(says);
    expect(new Set(world.hits.map(({ host }) => host))).toEqual(new Set(['api.openbadges.education']));
  });

  it.each(['issuers', 'revocations'])('whose %s cannot be had: could not be checked', async (part) => {
    const world = new World();
    const signed = await oebAward(`no ${part}`);
    const address = atSigner(world, { ...signed, answers: Object.fromEntries(Object.entries(signed.answers).filter(([at]) => !at.includes(part))) });
    const { verdict, facts } = await ask(world, address);
    expect(verdict === 'verified' || facts.filter(({ id }) => id === (part === 'issuers' ? 'key' : 'status')).some(({ state }) => state === 'pass')).toBe(false);
  });

  it('withdrawn, with a record that is only that', async () => {
    const { address, answers } = await oebAward('stub');
    const [at] = Object.keys(answers) as [string];
    const id = at.replace('.json', '');
    expect((await ask(new World().at(at, json({ id, revoked: true })), address)).verdict).toBe('revoked');
  });
});
