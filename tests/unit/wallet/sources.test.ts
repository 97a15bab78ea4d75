import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asset } from '../../../lib/assets';
import { learnAt, learnHeld } from '../../../lib/wallet/check';
import { isEntry } from '../../../lib/wallet/entries';
import { askingOnce } from '../../../lib/check/once';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import { checkSigned } from '../../../lib/check/signed';
import type { SignedEnv } from '../../../lib/check/document';
import { recognise } from '../../../lib/links/recognise';
import { postedAddresses } from '../../../lib/platforms/registry';
import { createDoor } from '../../../lib/net/door';
import { isListable, listAt } from '../../../lib/wallet/list';
import { runImport, type Ended } from '../../../lib/wallet/run-import';
import type { Import } from '../../../lib/wallet/words';
import type { Learned } from '../../../lib/words';
import { atBadgr, BADGR, BADGR_EU, badgrAward, badgrId, badgrPaths } from '../../fixtures/answers/badgr';
import { atCollection, atPassport, collectionPaths, passportPaths } from '../../fixtures/answers/lists';
import { atTrailhead, trailheadPage } from '../../fixtures/answers/trailhead';
import { atMicrosoft, microsoftPaths, PRIVATE } from '../../fixtures/answers/microsoft';
import { worldFetch } from '../../server/fetch';
import { answer, html, json, redirect, type Reply } from '../../server/reply';
import { World } from '../../server/world';
import { reset } from '../session/fake-browser';

vi.mock('webextension-polyfill', () => import('../session/fake-browser'));

/** Lists of every platform that has one, by the real engine and the real store over a world. */
let world: World;
let store: typeof import('../../../lib/store/held') & typeof import('../../../lib/store/take-in');
let env: SignedEnv;

beforeEach(async () => {
  reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  store = { ...(await import('../../../lib/store/held')), ...(await import('../../../lib/store/take-in')) };
  world = new World();
  const door = createDoor({ fetch: worldFetch(world), permitted: async () => true, unbidden: () => false, posts: postedAddresses, now: Date.now, limits: { milliseconds: 200 } });
  env = { ask: (request) => door.ask(request, { byClick: true }), asset, now: Date.now, signed: async () => checkSigned };
});

const referenceOf = (address: string) => {
  const found = recognise(address);
  return found?.type === 'reference' ? found.reference : null;
};

async function bring(address: string): Promise<{ ended: Ended; now: Import }> {
  const lists = { ...env, ...askingOnce(env) };
  const of = referenceOf(address)!;
  let now: Import = { id: 'i', name: address, kind: 'profile', pending: [], listing: { of, page: 1 }, added: 0, known: 0, checked: 0, refused: [], leftOut: 0, startedAt: Date.now() };
  const ended = await runImport(now, {
    list: (list, page) => listAt(list, page, lists), learn: (url) => learnAt(url, isEntry(url) ? lists : env, recognise),
    learnAgain: async (held) => learnHeld(held, undefined, lists, recognise),
    report: (learned) => report(learned, NOTHING_SAID, Date.now()), art: async () => undefined, recognise: referenceOf,
    store: { find: store.findHeld, read: store.readHeld, put: store.putImport, add: (one, progress) => store.addHeld(one, Date.now(), progress), change: (id, change, progress) => store.changeHeld([id], change, progress) },
  }, new AbortController().signal, (then) => { now = then; });
  return { ended, now };
}

const names = async () => (await store.readShelf()).map(({ name }) => name).sort();
const pilot = (title: string, server = BADGR_EU) => badgrAward(server, badgrId('sources', title), { title });

describe('a Badgr collection', () => {
  it('is brought in: each badge is asked about, what the list says of it counts for nothing, none twice', async () => {
    const [one, two] = [pilot('One'), pilot('Two')];
    for (const of of [one, two]) atBadgr(world, of);
    const page = atCollection(world, BADGR_EU, 'Harbour', [badgrPaths(one).assertion, badgrPaths(two).page, badgrPaths(one).assertion, 'no address', 7, null]);
    const { ended, now } = await bring(page);
    expect([ended, now.added, now.refused]).toEqual([{ how: 'done' }, 2, []]);
    expect(await names()).toEqual(['One', 'Two']);
    expect((await bring(page)).now).toMatchObject({ added: 0, known: 2 });
  });

  it('under a region’s newer name is asked for where it is', async () => {
    const of = pilot('Moved', BADGR);
    atBadgr(world, of);
    const { page, asked } = collectionPaths(BADGR, 'Moved');
    world.at(asked, redirect('https://elsewhere.example/'));
    world.at(asked.replace('api.badgr.io', 'api.badges.parchment.com'), json({ type: 'Collection', badges: [{ id: badgrPaths(of).assertion }] }));
    expect((await bring(page)).now.added).toBe(1);
  });

  it.each<[string, Reply, string]>([
    ['not shared', json({}, 404), 'structure.not-found'], ['not shared, at a fork', answer('', '', 204), 'structure.not-found'], ['a page', html('<!doctype html><title>Badgr</title>'), 'structure.web-page'],
    ['another shape', json({ badges: { id: 'x' } }), 'structure.unreadable'], ['a fault', json({}, 500), 'structure.server-error'],
  ])('%s: nothing comes in, and it says why', async (_, reply, code) => {
    world.at(collectionPaths(BADGR_EU, 'No').asked, reply);
    expect((await bring(collectionPaths(BADGR_EU, 'No').page)).ended).toMatchObject({ how: 'paused', problem: { code } });
    expect(await names()).toEqual([]);
  });

  it('an empty one is done at once', async () => {
    expect(await bring(atCollection(world, BADGR_EU, 'Empty', []))).toMatchObject({ ended: { how: 'done' }, now: { added: 0, total: 0 } });
  });
});

describe('a profile at Open Badge Passport', () => {
  it('is brought in from where each badge was issued; what is held from elsewhere is one badge', async () => {
    const [one, two] = [pilot('Issued'), pilot('In both')];
    for (const of of [one, two]) atBadgr(world, of);
    await bring(atCollection(world, BADGR_EU, 'Mine', [badgrPaths(two).assertion]));
    const { ended, now } = await bring(atPassport(world, 4711, [badgrPaths(one).assertion, badgrPaths(two).assertion, undefined, 'http://plain.example/x']));
    expect([ended.how, now.added, now.known, now.total]).toEqual(['done', 1, 1, 4]);
    expect(await names()).toEqual(['In both', 'Issued']);
  });

  it.each<[string, Reply, string]>([
    ['nobody there', json({ status: 'missing' }, 404), 'structure.not-found'], ['for members', json({}, 401), 'structure.login'], ['nonsense', json([1]), 'structure.unreadable'],
  ])('%s: nothing comes in, and it says why', async (_, reply, code) => {
    world.at(passportPaths(9).asked, reply);
    expect((await bring(passportPaths(9).page)).ended).toMatchObject({ how: 'paused', problem: { code } });
  });
});

describe('a profile of Trailhead', () => {
  it('becomes a badge for each certification; another profile’s are others, although one address answers for both', async () => {
    const own = await bring(atTrailhead(world, 'ada-example'));
    expect([own.ended, own.now.added, world.hits.length, await names()]).toEqual([{ how: 'done' }, 3, 1, ['Harbour Administrator', 'Harbour Architect', 'Tide Consultant']]);
    const both = askingOnce(env);
    const other = atTrailhead(world, 'tomas-vrba', (all) => all.splice(1));
    const counts = await Promise.all([trailheadPage('ada-example'), other].map(async (page) => (await listAt(referenceOf(page)!, 1, both) as { total: number }).total));
    expect(counts).toEqual([3, 1]);
  });
});

describe('a transcript of Microsoft Learn', () => {
  const SHARE = 'd4kx8q2mvzr9p1b';

  it('becomes a badge for each certification, by one request, with nothing else of the person', async () => {
    const { ended, now } = await bring(atMicrosoft(world, 'ada-example', SHARE));
    expect([ended, now.added, now.refused]).toEqual([{ how: 'done' }, 5, []]);
    expect(await names()).toEqual(['Applied Skills: Moor a boat', 'Harbour Architect Expert', 'Harbour Fundamentals', 'Signal Flags Developer', 'Tide Associate']);
    expect(world.hits).toHaveLength(1);
    const kept = JSON.stringify(await store.readAllHeld());
    for (const one of [...PRIVATE, 'Ada Example']) expect(kept).not.toContain(one);
    const verdicts = await Promise.all((await store.readAllHeld()).map(async ({ learned }) => [learned.credential!.name, (await report(learned, NOTHING_SAID, Date.now())).verdict]));
    expect(Object.fromEntries(verdicts)).toEqual({ 'Harbour Architect Expert': 'verified', 'Harbour Fundamentals': 'verified', 'Tide Associate': 'expired', 'Signal Flags Developer': 'unconfirmed', 'Applied Skills: Moor a boat': 'verified' });
  });

  it('renewed, or shared anew, is the same badges; one that is gone from it is not found, and stays', async () => {
    await bring(atMicrosoft(world, 'ada-example', SHARE));
    atMicrosoft(world, 'ada-example', 'another2share3id', ({ certificationData }) => {
      certificationData.activeCertifications[0]!['expiration'] = '2101-02-03T23:59:59+00:00';
      certificationData.activeCertifications.pop();
    });
    expect((await bring(microsoftPaths('ada-example', 'another2share3id').page)).now).toMatchObject({ added: 0, known: 4 });
    const all = await store.readAllHeld();
    expect(all).toHaveLength(5);
    expect(all.find(({ credential }) => credential.name === 'Harbour Architect Expert')!.credential.expires?.text).toMatch(/^2101/u);
    atMicrosoft(world, 'ada-example', SHARE, ({ certificationData }) => certificationData.activeCertifications.pop());
    const again = (await learnHeld(all.find(({ credential }) => credential.name === 'Harbour Fundamentals')!, undefined, env, recognise)) as Learned;
    expect([again.credential, again.facts.find(({ id }) => id === 'structure')?.code]).toEqual([null, 'structure.not-found']);
  });

  it.each<[string, Reply, string]>([
    ['not shared', json({}, 404), 'structure.not-found'], ['nonsense', json({ hello: 1 }), 'structure.not-a-badge'], ['a page', html('<!doctype html><title>Learn</title>'), 'structure.web-page'],
  ])('%s: nothing comes in, and it says why', async (_, reply, code) => {
    world.at(microsoftPaths('ada-example', SHARE).record, reply);
    expect((await bring(microsoftPaths('ada-example', SHARE).page)).ended).toMatchObject({ how: 'paused', problem: { code } });
    expect(await names()).toEqual([]);
  });

  it('a line without a name or a day is no badge', async () => {
    const page = atMicrosoft(world, 'ada-example', SHARE, ({ certificationData }) => { certificationData.activeCertifications = [{ status: 'Active', dateEarned: '2025-01-01' }, { name: 'No day', status: 'Active' }]; });
    await bring(page);
    expect(await names()).not.toContain('No day');
  });
});

it.each([
  ['https://www.credly.com/users/ada-example', true], [collectionPaths(BADGR, 'x').page, true], [passportPaths(1).page, true], [microsoftPaths('ada', 'abcdef123').page, true],
  ['https://www.credential.net/profile/adaexample/wallet', false], ['https://www.credly.com/badges/0a8d2e5c-0000-4000-8000-000000000000', false],
])('%s can be listed: %s', (address, can) => expect(isListable(referenceOf(address)!)).toBe(can));
