import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { asset } from '../../../lib/assets';
import { report, NOTHING_SAID } from '../../../lib/check/report';
import { checkSigned } from '../../../lib/check/signed';
import type { SignedEnv } from '../../../lib/check/document';
import { recognise } from '../../../lib/links/recognise';
import { createDoor } from '../../../lib/net/door';
import { askingOnce } from '../../../lib/check/once';
import { learnAt, learnHeld } from '../../../lib/wallet/check';
import { isEntry } from '../../../lib/wallet/entries';
import { listAt } from '../../../lib/wallet/list';
import { runImport, type Ended } from '../../../lib/wallet/run-import';
import type { Import } from '../../../lib/wallet/words';
import { atCredly, award, type CredlyAward } from '../../fixtures/answers/credly';
import { atProfile, profileOf } from '../../fixtures/answers/credly-profile';
import { uuid } from '../../fixtures/answers/ids';
import { worldFetch } from '../../server/fetch';
import { html, json } from '../../server/reply';
import { World } from '../../server/world';
import { reset } from '../session/fake-browser';

vi.mock('webextension-polyfill', () => import('../session/fake-browser'));

/** The real engine and the real store, over a world. */
let world: World;
let store: typeof import('../../../lib/store/held') & typeof import('../../../lib/store/take-in');

beforeEach(async () => {
  reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  store = { ...(await import('../../../lib/store/held')), ...(await import('../../../lib/store/take-in')) };
  world = new World();
});

async function bring(address: string, more: Partial<Import> = {}): Promise<{ ended: Ended; now: Import }> {
  const door = createDoor({ fetch: worldFetch(world), permitted: async () => true, unbidden: () => false, now: Date.now, limits: { milliseconds: 200 } });
  const env: SignedEnv = { ask: (request) => door.ask(request, { byClick: true }), asset, now: Date.now, signed: async () => checkSigned };
  const lists = { ...env, ...askingOnce(env) };
  const found = recognise(address);
  if (found?.type !== 'reference') throw new Error('not recognised');
  const { reference } = found;
  let now: Import = {
    id: 'i', name: address, kind: reference.kind === 'wallet' ? 'profile' : 'award', pending: reference.kind === 'wallet' ? [] : [{ award: reference.url }], ...(reference.kind === 'wallet' && { listing: { of: reference, page: 1 } }),
    added: 0, known: 0, checked: 0, refused: [], leftOut: 0, startedAt: Date.now(), ...more,
  };
  const ended = await runImport(now, {
    list: (of, page) => listAt(of, page, lists),
    learn: (url) => learnAt(url, isEntry(url) ? lists : env, recognise),
    learnAgain: async (held) => learnHeld(held, await store.readOriginal(held.id), env, recognise),
    report: (learned) => report(learned, NOTHING_SAID, Date.now()),
    art: async () => undefined,
    recognise: (url) => { const of = recognise(url); return of?.type === 'reference' ? of.reference : null; },
    store: { find: store.findHeld, read: store.readHeld, put: store.putImport, add: (one, progress) => store.addHeld(one, Date.now(), progress), change: (id, change, progress) => store.changeHeld([id], change, progress) },
  }, new AbortController().signal, (then) => { now = then; });
  return { ended, now };
}

const names = async () => (await store.readShelf()).map(({ name }) => name).sort();
const some = (name: string, count: number): CredlyAward[] => Array.from({ length: count }, (_, n) => award(uuid('bring', name, n), { title: `${name} ${n}` }));

test('a Credly profile, page by page: what is there is added, what is not is named, nothing is there twice', async () => {
  const all = some('Page', 5);
  for (const of of all.slice(1)) atCredly(world, of);
  atProfile(world, 'ada', all.map(({ id }) => id), 2);
  const first = await bring(profileOf('ada'));
  expect(first.ended).toEqual({ how: 'done' });
  expect(await names()).toEqual(['Page 1', 'Page 2', 'Page 3', 'Page 4']);
  expect(first.now).toMatchObject({ added: 4, refused: [{ code: 'structure.not-found', again: false }], pending: [] });
  world.forgetHits();
  expect((await bring(profileOf('ada'))).now).toMatchObject({ added: 0, known: 4 });
  expect(world.asked('api.credly.com').every((hit) => hit.includes(all[0]!.id))).toBe(true);
  expect(await store.readShelf()).toHaveLength(4);
});

test.each([
  ['private', html('Not found', 404), 'structure.not-found'], ['nonsense', json({ data: 'x' }), 'structure.unreadable'], ['a page', html('<p>Sign in <input type="password">'), 'structure.login'],
])('a profile that answers with %s pauses and says why', async (_, reply, code) => {
  world.at(`${profileOf('ada')}/badges.json?page=1&per=48`, reply);
  expect((await bring(profileOf('ada'))).ended).toMatchObject({ how: 'paused', problem: { code } });
  expect(await names()).toEqual([]);
});

test('what a profile lists that is not public, not accepted or no award is not asked about', async () => {
  const [of] = some('Odd', 1);
  atCredly(world, of!);
  const rows = [{ id: of!.id, public: true, state: 'accepted' }, { id: uuid('bring', 'x'), public: false, state: 'accepted' }, { id: uuid('bring', 'y'), public: true, state: 'pending' }, { id: '../../../evil?x', public: true, state: 'accepted' }, { id: 7 }, null];
  world.at(`${profileOf('ada')}/badges.json?page=1&per=48`, json({ data: rows, metadata: { total_count: 6, total_pages: 1 } }));
  await bring(profileOf('ada'));
  expect(await names()).toEqual(['Odd 0']);
  expect(world.hits.filter(({ path }) => !path.includes(of!.id) && !path.includes('badge_classes') && !path.includes('badges.json'))).toEqual([]);
});
