// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fake, fresh } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));

/** The disk: it has room until a test says otherwise. */
const disk = vi.hoisted(() => ({ room: Infinity, steps: 0 }));
vi.mock('../../../components/state/wallet-parts', async () => {
  const { addSomeHeld, restoreHeld } = await import('../../../lib/store/take-in');
  const { NotKept } = await import('../../../lib/store/database');
  const full = () => {
    disk.steps += 1;
    if (disk.steps > disk.room) throw new NotKept('full', null);
  };
  return {
    originalOf: () => undefined, artOf: async () => undefined,
    addSomeHeld: async (...given: Parameters<typeof addSomeHeld>) => { full(); return addSomeHeld(...given); },
    restoreHeld: (...[all, progress, told]: Parameters<typeof restoreHeld>) => restoreHeld(all, progress, (now) => { told?.(now); full(); }),
    goOn: async () => ({ how: 'stopped' }),
  };
});

import { AddToMine } from '../../../components/wallet/AddToMine';
import { imports } from '../../../components/state/wallet-imports';
import { announcement } from '../../../components/state/live';
import { speakIn } from '../../../components/state/voice';
import { followWallet, shelf, trouble } from '../../../components/state/wallet';
import { addSome, added, addShown } from '../../../components/state/wallet-add';
import { restore } from '../../../components/state/wallet-restore';
import { WalletTrouble } from '../../../components/wallet/WalletTrouble';
import { report as learnedReport, NOTHING_SAID } from '../../../lib/check/report';
import { kept } from '../../../lib/store/database';
import { STORES } from '../../../lib/store/held';
import { newHeld } from '../../../lib/wallet/held';
import { genuine, NOW } from '../store/learned-fixture';
import { clear, show } from './screen';

const report = (n: number | string) => learnedReport(genuine(n), NOTHING_SAID, NOW);
const many = (count: number, from = 0) => Promise.all(Array.from({ length: count }, async (_, n) => ({ key: `k${from + n}`, report: await report(from + n) })));
const held = (count: number) => Array.from({ length: count }, (_, n) => ({ held: newHeld(crypto.randomUUID(), genuine(n) as never, { kind: 'file', name: 'x' }, NOW) }));
const FULL = 'There is no room left on this device for Proofmark.';

beforeEach(async () => {
  fresh();
  await kept((database) => Promise.all(STORES.map((name) => database.clear(name))));
  Object.assign(disk, { room: Infinity, steps: 0 });
  added.value = {};
  trouble.value = null;
  imports.value = [];
  await speakIn('en');
  await followWallet();
});
afterEach(clear);

it('hundreds are kept in a few steps, in their order, each once', async () => {
  const some = await many(120);
  expect(await addSome([...some, { key: 'again', report: some[0]!.report }])).toEqual({ new: 120, known: 1 });
  expect([shelf.value?.length, disk.steps, added.value['k0'], added.value['again']]).toEqual([120, 3, 'new', 'known']);
});

it('a full disk: what was kept stays, the rest can be added when there is room, and it is said until then', async () => {
  disk.room = 1;
  const some = await many(120);
  const root = await show(<><WalletTrouble /><p><AddToMine of="k50" report={some[50]!.report} /></p></>);
  await act(async () => expect(await addSome(some)).toEqual({ new: 50, known: 0 }));
  expect([shelf.value?.length, trouble.value, added.value['k50'], added.value['k119']]).toEqual([50, 'full', 'full', undefined]);
  expect(root.querySelector('.flag')!.textContent).toContain(FULL);
  expect(root.querySelector('p .last-trouble')!.textContent).toContain(FULL);
  expect(announcement.value).toContain(FULL);
  // The list is read again by another page's change: that tells nothing of room.
  await act(() => followWallet());
  expect(trouble.value).toBe('full');
  disk.room = Infinity;
  await act(async () => expect(await addSome(some)).toEqual({ new: 70, known: 0 }));
  expect([shelf.value?.length, trouble.value, root.querySelector('.flag')]).toEqual([120, null, null]);
});

it('one badge that finds no room is not said to be added', async () => {
  disk.room = 0;
  await addShown('k1', await report(1));
  expect([added.value['k1'], shelf.value, trouble.value]).toEqual(['full', [], 'full']);
  expect(announcement.value).toContain(FULL);
});

it('two thousand badges of a file come back with their progress', { timeout: 30_000 }, async () => {
  const seen: (number | undefined)[] = [];
  const stop = imports.subscribe(([one]) => void seen.push(one?.now.restored));
  await restore('row', 'wallet.json', { badges: held(2_000), unread: 0 });
  stop();
  expect(shelf.value).toHaveLength(2_000);
  expect(seen).toEqual(expect.arrayContaining([50, 1_000, 2_000]));
  expect(imports.value[0]!.now).toMatchObject({ restored: 2_000 });
});

it('a disk that fills while a file comes back: what came stays, and is still to be checked', async () => {
  disk.room = 1;
  await restore('other', 'wallet.json', { badges: held(130), unread: 0 });
  expect([shelf.value?.length, trouble.value]).toEqual([100, 'full']);
  expect(imports.value).toMatchObject([{ running: false, now: { restored: 100 } }]);
  expect(imports.value[0]!.now.pending).toHaveLength(100);
});
