import { beforeEach, expect, test, vi } from 'vitest';
import { readPolicy, watchPolicy } from '../../../lib/store/policy';

const managed = vi.hoisted(() => ({ get: vi.fn<(keys: string[]) => Promise<unknown>>() }));
vi.mock('webextension-polyfill', () => ({ default: { storage: { managed, onChanged: { addListener() {}, removeListener() {} } } } }));

beforeEach(() => void vi.useFakeTimers());

const SET = { trustedIssuers: ['example.org'], blockedIssuers: ['mill.example'] };

test('what an organisation set', async () => {
  managed.get.mockResolvedValueOnce(SET);
  expect(await readPolicy()).toEqual({ trusted: ['example.org'], blocked: ['mill.example'] });
});

test('nothing where the browser has no such thing', async () => {
  managed.get.mockRejectedValueOnce(new Error('No managed storage'));
  expect(await readPolicy()).toEqual({ trusted: [], blocked: [] });
});

test('a browser that does not know yet keeps no report waiting, and whoever watches is told when it does', async () => {
  let answer: (set: unknown) => void = () => {};
  managed.get.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const told = vi.fn();
  const stop = watchPolicy(told);
  const reading = readPolicy();
  await vi.runAllTimersAsync();
  expect(await reading).toEqual({ trusted: [], blocked: [] });
  expect(told).not.toHaveBeenCalled();
  answer(SET);
  await vi.runAllTimersAsync();
  expect(told).toHaveBeenCalledOnce();
  managed.get.mockResolvedValueOnce(SET);
  expect((await readPolicy()).blocked).toEqual(['mill.example']);
  stop();
});
