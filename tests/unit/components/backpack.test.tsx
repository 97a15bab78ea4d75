// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fake, fresh, local } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
const manifest = { optional_permissions: ['identity'] as string[] };
Object.assign(fake.runtime, { getManifest: () => manifest });
// Nothing here reaches the engine.
vi.mock('../../../components/state/backpack-parts', () => ({}));
import { Connect } from '../../../components/backpack/Connect';
import { backpacks, busy, connectFound, found, lookAt, parted, type Parts, trouble } from '../../../components/state/backpacks';
import { imports } from '../../../components/state/wallet-imports';
import { speakIn } from '../../../components/state/voice';
import { BackpackError, type Service } from '../../../lib/wallet/backpack/words';
import { clear, show } from './screen';

const parts = { backpackAddress: vi.fn(), hostsOf: vi.fn(), look: vi.fn(), connect: vi.fn(), disconnect: vi.fn(), startOf: vi.fn(), goOn: vi.fn() };
const loaded = parts as unknown as Parts;

const EVIL = '\u202E<img src=x onerror=alert(1)>';
const service: Service = {
  kind: 'badge-connect-2.1', name: EVIL, host: 'backpack.harbour.example', apiBase: 'https://api.harbour.example/v1', registrationUrl: 'https://api.harbour.example/r', authorizationUrl: 'https://backpack.harbour.example/a',
  tokenUrl: 'https://api.harbour.example/t', scopes: [], terms: 'https://backpack.harbour.example/terms',
};

beforeEach(async () => {
  fresh();
  manifest.optional_permissions = ['identity'];
  for (const mock of Object.values(parts)) mock.mockReset();
  parts.hostsOf.mockReturnValue(['api.harbour.example']);
  parts.backpackAddress.mockImplementation((text: string) => (text.includes(' ') ? null : new URL(`https://${text}`)));
  backpacks.value = [];
  imports.value = [];
  found.value = trouble.value = parted.value = null;
  busy.value = '';
  fake.permissions.request.mockResolvedValue(true);
  await speakIn('en');
});
afterEach(clear);

const problem = (root: Element) => root.querySelector('[data-problem]')?.getAttribute('data-problem');

it('a browser without a window for signing in says so, and offers nothing that it cannot do', async () => {
  manifest.optional_permissions = [];
  const root = await show(<Connect />);
  expect(root.textContent).toContain('This browser has no window in which an extension may let you sign in');
  expect(root.querySelector('form')).toBeNull();
});
it('nothing is asked without leave, nor at an address that is none', async () => {
  const root = await show(<Connect />);
  await act(() => lookAt('no address at all', loaded));
  expect(problem(root)).toBe('not-found');
  expect(fake.permissions.request).not.toHaveBeenCalled();
  fake.permissions.request.mockResolvedValue(false);
  await act(() => lookAt('backpack.harbour.example', loaded));
  expect(fake.permissions.request).toHaveBeenCalledWith({ origins: ['https://backpack.harbour.example/*'] });
  expect(problem(root)).toBe('no-permission');
  expect(parts.look).not.toHaveBeenCalled();
});
it('what a backpack says of itself is text, with its hosts, before anything is sent to it', async () => {
  parts.look.mockResolvedValue(service);
  const root = await show(<Connect />);
  await act(() => lookAt('backpack.harbour.example', loaded));
  const card = root.querySelector('[data-backpack]')!;
  expect(card.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(card.textContent).not.toContain('\u202E');
  expect(root.querySelector('img[src=x]')).toBeNull();
  expect(card.textContent).toContain('api.harbour.example and backpack.harbour.example');
  expect(parts.connect).not.toHaveBeenCalled();
  // Without leave for the window and the hosts, nothing is connected.
  fake.permissions.request.mockResolvedValue(false);
  await act(() => connectFound(service, loaded));
  expect(fake.permissions.request).toHaveBeenLastCalledWith({ origins: ['https://api.harbour.example/*'], permissions: ['identity'] });
  expect(problem(root)).toBe('no-identity');
  expect(parts.connect).not.toHaveBeenCalled();
});
it.each(['closed', 'denied', 'mixed-up', 'not-registered'] as const)('signing in that ends with "%s" connects nothing and says why', async (why) => {
  parts.connect.mockRejectedValue(new BackpackError(why));
  const root = await show(<Connect />);
  await act(() => connectFound(service, loaded));
  expect(problem(root)).toBe(why);
  expect(root.querySelector('[data-connected]')).toBeNull();
  expect(local).toEqual({});
  expect(busy.value).toBe('');
});
