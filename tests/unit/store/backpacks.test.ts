import { beforeEach, expect, it, vi } from 'vitest';
import { fake, fresh, local } from '../components/browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
import { dropBackpack, MOST_BACKPACKS, putBackpack, putTokens, readBackpacks } from '../../../lib/store/backpacks';
import type { Backpack } from '../../../lib/wallet/backpack/words';

const one = (n = 0): Backpack => ({
  id: `00000000-0000-4000-8000-00000000000${n}`, client: { id: 'c', secret: 's', method: 'client_secret_basic' }, tokens: { access: 'a', refresh: 'r', expiresAt: 1 }, owner: { name: 'Ada Example' }, connectedAt: n,
  service: { kind: 'badge-connect-2.1', name: 'B', host: 'b.example', apiBase: `https://api${n}.b.example/v1`, registrationUrl: 'https://b.example/r', authorizationUrl: 'https://b.example/a', tokenUrl: 'https://b.example/t', scopes: ['s'] },
});

beforeEach(fresh);

it('keeps, renews and forgets, and leaves nothing behind', async () => {
  await putBackpack(one());
  await putTokens(one().id, { access: 'later' });
  expect(await readBackpacks()).toEqual([{ ...one(), tokens: { access: 'later' } }]);
  await dropBackpack(one().id);
  expect(await readBackpacks()).toEqual([]);
  expect(local).toEqual({});
  // Tokens that come after it was forgotten bring nothing back.
  await putTokens(one().id, { access: 'late' });
  expect(local).toEqual({});
});
it('of one API one is kept, and not too many in all', async () => {
  await putBackpack(one());
  await putBackpack({ ...one(), id: '00000000-0000-4000-8000-0000000000ff' });
  expect(await readBackpacks()).toHaveLength(1);
  for (let n = 0; n < 10; n += 1) await putBackpack({ ...one(n), id: crypto.randomUUID() });
  await putBackpack({ ...one(), id: crypto.randomUUID(), service: { ...one().service, apiBase: 'https://eleven.b.example/' } });
  expect(await readBackpacks()).toHaveLength(MOST_BACKPACKS);
});
it('changes that come at once are made one after the other', async () => {
  await Promise.all([putBackpack(one(1)), putBackpack(one(2)), putBackpack(one(3))]);
  expect((await readBackpacks()).map(({ connectedAt }) => connectedAt)).toEqual([1, 2, 3]);
});
it('one that is damaged spoils no other', async () => {
  for (const bad of [null, 1, {}, { ...one(), tokens: { access: 'x\r\ny' } }, { ...one(), service: { ...one().service, tokenUrl: 'http://b.example' } }]) {
    local['backpacks'] = [bad, one(1)];
    expect(await readBackpacks()).toEqual([one(1)]);
  }
  for (const bad of ['x', { a: 1 }, undefined]) {
    local['backpacks'] = bad;
    expect(await readBackpacks()).toEqual([]);
  }
});
