import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fact } from '../../../lib/check/facts';
import type { Learned } from '../../../lib/words';
import type { Import } from '../../../lib/wallet/words';
import { MIGRATIONS } from '../../../lib/store/schema';
import { reset } from '../session/fake-browser';
import { award, credential, facts, genuine, NOW, reference, unconfirmed } from '../store/learned-fixture';

vi.mock('webextension-polyfill', () => import('../session/fake-browser'));

type Store = typeof import('../../../lib/store/held') & typeof import('../../../lib/store/take-in') & typeof import('../../../lib/store/database');
let store: Store;

beforeEach(async () => {
  reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  store = { ...(await import('../../../lib/store/held')), ...(await import('../../../lib/store/take-in')), ...(await import('../../../lib/store/database')) };
});

const UUID = '11111111-2222-4333-8444-555555555555';
const at = (learned: Learned, origin: 'page' | 'file' = 'page') => ({ learned: learned as Learned & { credential: NonNullable<Learned['credential']> }, origin: { kind: origin, name: 'www.credly.com' } as const });
const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const original = (text = '{}') => ({ name: 'ada.json', type: 'application/json', bytes: bytes(text) });
const later = (learned: Learned): Learned => ({ ...learned, at: new Date(NOW + 60_000).toISOString() });

/** What a file says that nobody confirms. */
const forged = (n: string): Learned => ({
  ...genuine(n), reference: { platform: 'document', kind: 'award', id: award(n), url: 'forged.json' }, award: 'forged.json', credential: credential(n, 'Ada Example', { name: 'Forged' }),
  facts: facts(new Date(NOW).toISOString(), fact('integrity', 'fail', 'integrity.issuer-copy' as never, { at: '', source: '' })),
});

describe('the migration', () => {
  test('brings up a database of the first version, and keeps what was learned', async () => {
    const old = await store.open('proofmark', MIGRATIONS.slice(0, 1));
    const row = { award: award(1), learned: genuine(1), sites: [], people: [], names: [], keptAt: NOW };
    await old.put('learned', row);
    old.close();
    await store.addHeld(at(genuine(2)), NOW);
    expect(await store.kept((database) => database.get('learned', award(1)))).toEqual(row);
    expect(await store.readShelf()).toHaveLength(1);
  });
});

describe('some at once', () => {
  test('are held in one step, each once, also where two of them are one', async () => {
    const known = await store.addHeld(at(genuine(1)), NOW);
    const taken = await store.addSomeHeld([at(genuine(2)), at(later(genuine(1))), at(genuine(3)), at(later(genuine(2)))], NOW);
    expect(taken.map(({ isNew }) => isNew)).toEqual([true, false, true, false]);
    expect([taken[1]!.id, taken[3]!.id]).toEqual([known.id, taken[0]!.id]);
    expect(await store.readShelf()).toHaveLength(3);
  });

  test('are all held or none', async () => {
    const unkeepable = { ...at(genuine(2)), original: { ...original(), bytes: (() => {}) as never } };
    await expect(store.addSomeHeld([at(genuine(1)), unkeepable], NOW)).rejects.toMatchObject({ reason: 'broken' });
    expect(await store.readShelf()).toEqual([]);
  });
});

describe('a badge that comes twice is one', () => {
  test('from the same address', async () => {
    const first = await store.addHeld(at(genuine(1)), NOW);
    const second = await store.addHeld(at(later(genuine(1))), NOW + 1);
    expect([first.isNew, second.isNew, second.id]).toEqual([true, false, first.id]);
    expect(await store.readShelf()).toHaveLength(1);
    expect((await store.readHeld(first.id))?.addedAt).toBe(NOW);
  });

  test('from its page and as a file whose id is that award, and the file is kept with it', async () => {
    const url = `https://www.credly.com/badges/${UUID}`;
    const page = genuine(UUID, NOW, { award: url, reference: reference(UUID, { url }), credential: credential(UUID, 'Ada Example', { id: `https://api.credly.com/v1/obi/v2/badge_assertions/${UUID}` }) });
    const file: Learned = { ...later(page), award: 'ada.png', reference: { platform: 'document', kind: 'award', id: page.credential!.id, url: 'ada.png' } };
    const { id } = await store.addHeld(at(file, 'file'), NOW);
    const again = await store.addHeld({ ...at(page), original: original() }, NOW);
    expect(again).toEqual({ id, isNew: false });
    const third = await store.addHeld({ ...at(later(file), 'file'), original: original('late') }, NOW);
    expect(third.isNew).toBe(false);
    expect(await store.readShelf()).toHaveLength(1);
    expect((await store.readHeld(id))?.hasOriginal).toBe(true);
  });

  test('with re-designed art', async () => {
    const { id } = await store.addHeld(at(genuine(1)), NOW);
    const redrawn = later({ ...genuine(1), credential: credential(1, 'Ada Example', { image: 'https://images.credly.com/new.png' }) });
    expect(await store.addHeld({ ...at(redrawn), art: 'data:image/png;base64,bmV3' }, NOW)).toEqual({ id, isNew: false });
    expect((await store.readHeld(id))?.credential.image).toBe('https://images.credly.com/new.png');
    expect(await store.readArt(id)).toBe('data:image/png;base64,bmV3');
  });

  test('but another issuer’s badge with the same id is another', async () => {
    const mine = genuine(1, NOW, { reference: { platform: 'document', kind: 'award', id: 'urn:1', url: 'a.json' }, credential: credential(1, 'Ada', { id: 'urn:1' }) });
    const theirs = { ...mine, credential: credential(1, 'Ada', { id: 'urn:1', issuer: { name: 'Other', id: 'https://other.example', domain: 'other.example' } }) };
    await store.addHeld(at(mine), NOW);
    expect((await store.addHeld(at(theirs), NOW)).isNew).toBe(true);
  });

  test('and a forged copy of it changes nothing', async () => {
    const { id } = await store.addHeld(at(genuine(1)), NOW);
    const before = await store.readWhole(id);
    const came = await store.addHeld({ ...at(later(forged('1')), 'file'), original: original('forged'), art: 'data:image/png;base64,eA==' }, NOW + 1);
    expect(came).toEqual({ id, isNew: false });
    expect(await store.readWhole(id)).toEqual(before);
  });

  test('a genuine one takes the place of a forged one that came first', async () => {
    const { id } = await store.addHeld(at(forged('1'), 'file'), NOW);
    expect((await store.addHeld(at(later(genuine(1))), NOW)).id).toBe(id);
    const held = await store.readHeld(id);
    expect([held?.credential.name, held?.confirmedAt]).toEqual(['Badge 1', later(genuine(1)).at]);
  });
});

describe('nothing is lost', () => {
  test('by a check that could not read it: the badge stays as it was last read', async () => {
    const { withLearned } = await import('../../../lib/wallet/held');
    const { id } = await store.addHeld(at(genuine(1)), NOW);
    await store.changeHeld([id], (held) => withLearned(held, unconfirmed(1, 'structure.not-found', NOW + 5), 'checked'));
    const held = await store.readHeld(id);
    expect([held?.learned.credential, held?.credential.name, held?.confirmedAt]).toEqual([null, 'Badge 1', genuine(1).at]);
    expect((await store.readShelf())[0]?.name).toBe('Badge 1');
  });

  test('by a removal that is undone', async () => {
    const { id } = await store.addHeld({ ...at(genuine(1)), original: original(), art: 'data:image/png;base64,eA==' }, NOW);
    await store.changeHeld([id], (held) => ({ ...held, shown: false, collections: ['Cloud'] }));
    const before = await store.readWhole(id);
    const whole = await store.removeHeld(id, NOW);
    expect([await store.readShelf(), await store.readOriginal(id), await store.readArt(id)]).toEqual([[], undefined, undefined]);
    await store.putWhole([whole!]);
    expect(await store.readWhole(id)).toEqual(before);
    expect(before?.held.collections).toEqual(['Cloud']);
  });

  test('a badge that was removed is remembered by its address alone, where a list can name it again', async () => {
    const { readOffers } = await import('../../../lib/store/follow');
    const { id } = await store.addHeld(at(genuine(1)), NOW);
    const { id: file } = await store.addHeld(at(genuine(2), 'file'), NOW);
    await store.removeHeld(id, NOW + 7);
    await store.removeHeld(file, NOW + 7);
    await store.removeHeld('nobody', NOW + 7);
    expect((await readOffers()).map(({ learned, ...rest }) => [rest, learned.credential, learned.facts])).toEqual([
      [{ id: award(1), keys: [`award ${award(1)}`], from: award(1), state: 'ignored', at: NOW + 7 }, null, []],
    ]);
    // By hand it comes back without a question.
    expect((await store.addHeld(at(genuine(1)), NOW)).isNew).toBe(true);
  });

  const import_ = (): Import => ({ id: 'i', name: 'x', kind: 'profile', pending: [], added: 1, known: 0, checked: 0, refused: [], leftOut: 0, startedAt: NOW });

  test.each(['originals', 'heldArt', 'imports'] as const)('when the disk is full at "%s": none of it is kept, what was there stays, and it says so', async (at_) => {
    const { id } = await store.addHeld(at(genuine(1)), NOW);
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === at_) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    });
    const adding = store.addHeld({ ...at(genuine(2)), original: original(), art: 'data:image/png;base64,eA==' }, NOW, import_);
    await expect(adding).rejects.toMatchObject({ reason: 'full' });
    spy.mockRestore();
    expect((await store.readShelf()).map((row) => row.id)).toEqual([id]);
    expect(await store.readAllHeld()).toHaveLength(1);
    expect((await store.addHeld(at(genuine(2)), NOW)).isNew).toBe(true);
  });

  test('when there is no database: it says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(store.readShelf()).rejects.toMatchObject({ reason: 'broken' });
    await expect(store.addHeld(at(genuine(1)), NOW)).rejects.toMatchObject({ reason: 'broken' });
  });

  test('when the database is of a newer version of us', async () => {
    (await openDB('proofmark', 99)).close();
    await expect(store.readShelf()).rejects.toMatchObject({ reason: 'broken' });
  });
});

test('forgetting what was learned about others leaves the holder’s own badges', async () => {
  const learned = await import('../../../lib/store/learned');
  await learned.putLearned(genuine(1), { sites: ['x.example'], people: [] }, NOW);
  const { id } = await store.addHeld({ ...at(genuine(1)), art: 'data:image/png;base64,eA==' }, NOW);
  await learned.forget('all');
  await learned.prune(0, NOW);
  expect(await learned.getLearned(award(1), NOW)).toBeUndefined();
  expect([(await store.readHeld(id))?.credential.name, await store.readArt(id)]).toEqual(['Badge 1', 'data:image/png;base64,eA==']);
});
