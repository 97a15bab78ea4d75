import { describe, expect, it } from 'vitest';
import { atCredly, award } from '../../fixtures/answers/credly';
import { atHost, hostedAward } from '../../fixtures/answers/hosted';
import { hashed, uuid } from '../../fixtures/answers/ids';
import { atSigner } from '../../fixtures/answers/signed';
import { factoryAward } from '../../fixtures/answers/signed-platforms';
import { atFactory, atPassport, factoryPaths, factoryRecords, passportPaths } from '../../fixtures/answers/factory';
import { TOMAS } from '../../fixtures/people';
import { hang, html, json, redirect, type Reply } from '../../server/reply';
import { World } from '../../server/world';
import { ask, asked, told } from './ask';

const ID = hashed('factory').slice(7, 47);
const PATHS = factoryPaths(ID);

async function of(change: Parameters<typeof atFactory>[2] = () => {}, raw = `${PATHS.assertion}.html`) {
  const world = new World();
  atFactory(world, ID, change);
  return ask(world, raw);
}

describe('Open Badge Factory, hosted', () => {
  it.each<[string, Reply, string, string]>([
    ['410 is its word for "withdrawn"', json({}, 410), 'revoked', 'status.revoked'], ['unknown', json({}, 404), 'unconfirmed', 'structure.not-found'],
    ['a page', html('<!doctype html><title>Badge'), 'unconfirmed', 'structure.web-page'], ['another shape', json({ hello: 1 }), 'unconfirmed', 'structure.not-a-badge'],
    ['a redirect', redirect('https://elsewhere.example/'), 'unconfirmed', 'structure.redirect'], ['down', json({}, 500), 'unconfirmed', 'structure.server-error'], ['nothing', hang(), 'unconfirmed', 'structure.timeout'],
  ])('%s', async (_, reply, verdict, code) => expect(told(await ask(new World().at(PATHS.assertion, reply), PATHS.assertion)).slice(0, 2)).toEqual([verdict, code]));

  it('is genuine, of an issuer that nobody vouches for', async () => {
    const report = await of();
    expect(told(report)).toEqual(['unknown-issuer', 'issuer.unknown', 'openbadgefactory.com/v1/client/T5EFVQa25J64']);
    expect(asked(report)).toEqual([PATHS.assertion, PATHS.badge, PATHS.issuer]);
    expect([report.award, report.holder]).toEqual([PATHS.assertion, 'same']);
  });

  it.each<[string, (r: ReturnType<typeof factoryRecords>) => void, string[]]>([
    ['another award’s', (r) => (r.assertion['id'] = factoryPaths('f'.repeat(40)).assertion), ['unconfirmed', 'integrity.disagree', 'id']],
    ['a class elsewhere', (r) => (r.assertion['badge'] = 'https://evil.example/badge.json'), ['unconfirmed', 'structure.bad-field', 'badge']],
    ['an issuer elsewhere', (r) => (r.badge['issuer'] = 'https://evil.example/issuer.json'), ['unconfirmed', 'structure.bad-field', 'badge.issuer']],
    ['withdrawn, with 200', (r) => (r.assertion['revoked'] = true), ['revoked', 'status.revoked']],
    ['of a well-known name', (r) => (r.issuer['name'] = 'Google'), ['unknown-issuer', 'issuer.look-alike', 'Google', 'openbadgefactory.com/v1/client/T5EFVQa25J64']],
  ])('%s', async (_, change, says) => expect(told(await of(change))).toEqual(says));

  it('an application for a badge is never opened', async () => {
    const world = new World();
    expect(told(await ask(world, 'https://openbadgefactory.com/c/earnablebadge/T5EFYFaNXGX/apply?token=s3cret'))).toEqual(['unconfirmed', 'structure.claim-link']);
    expect(world.hits).toEqual([]);
  });
});

describe('Open Badge Factory, signed', () => {
  it.each<[string, Parameters<typeof factoryAward>[1], string[]]>([
    ['genuine, of a bare key', {}, ['unknown-issuer', 'issuer.unknown']],
    ['named in the list of withdrawn badges', { withdrawn: true }, ['revoked', 'status.revoked']],
    ['changed after it was signed', { forge: (b) => (b['name'] = 'Harbour Master') }, ['invalid', 'integrity.signature-wrong']],
    ['another award’s', { id: factoryPaths('f'.repeat(40)).signed }, ['unconfirmed', 'integrity.disagree']],
  ])('%s', async (name, differs, says) => {
    const world = new World();
    expect(told(await ask(world, atSigner(world, await factoryAward(name, differs)), false)).slice(0, 2)).toEqual(says);
  });

  it('410 is no word of its list', async () => expect((await ask(new World().at(PATHS.signed, json({}, 410)), PATHS.signed)).because.code).toBe('structure.gone'));

  it('without its list it is not known to be current', async () => {
    const world = new World();
    const { address, answers } = await factoryAward('no list');
    world.at(address, answers[address]!);
    expect((await ask(world, address)).facts.find(({ id }) => id === 'status')).toMatchObject({ state: 'unknown', code: 'status.list-unreachable' });
  });
});

describe('Open Badge Passport', () => {
  const { page, record } = passportPaths('123456');

  it.each<[string, Reply, string]>([
    ['private or unknown', json({}, 404), 'structure.not-found'], ['for members only', json({}, 401), 'structure.login'], ['a page', html('<!doctype html>'), 'structure.web-page'],
    ['a list', json([]), 'structure.not-a-badge'], ['without a source', json({ id: 123456, assertion_url: null }), 'integrity.imported'], ['with a source that is no address', json({ assertion_url: 'signed' }), 'integrity.imported'],
    ['down', json({}, 500), 'structure.server-error'],
  ])('%s', async (_, reply, code) => {
    const report = await ask(new World().at(record, reply), page);
    expect([report.verdict, report.because.code]).toEqual(['unconfirmed', code]);
  });

  it('is confirmed by the issuer, and whose account it is in does not count', async () => {
    const world = new World();
    const source = atCredly(world, award(uuid('passport'), { holder: TOMAS.name, email: TOMAS.email }));
    atPassport(world, '123456', source, { first_name: 'Ada', last_name: 'Example' });
    const report = await ask(world, page, false);
    expect([report.verdict, report.holder, report.award]).toEqual(['verified', 'different', page]);
  });

  it('asks an issuer that we do not know on the click only', async () => {
    const world = new World();
    atPassport(world, '123456', atHost(world, hostedAward('fjord.example', 'pilot')));
    expect((await ask(world, page, false)).because.code).toBe('structure.not-asked');
    expect((await ask(world, page)).verdict).toBe('unknown-issuer');
  });

  it('a link by which a badge is received is never opened, and its secrets are gone', async () => {
    const world = new World();
    const report = await ask(world, 'https://openbadgepassport.com/obpv1/factory/receive?e=ada@mail.example&k=s3cret&t=s3cret');
    expect([report.because.code, world.hits, JSON.stringify(report.award)]).toEqual(['structure.claim-link', [], '"https://openbadgepassport.com/"']);
  });
});
