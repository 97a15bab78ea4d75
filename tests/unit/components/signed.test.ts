import { expect, test, vi } from 'vitest';
import { openSigned } from '../../../components/state/signed';

const { session, create } = vi.hoisted(() => ({ session: new Map<string, unknown>(), create: vi.fn() }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { session: { get: async (key: string) => ({ [key]: session.get(key) }), set: async (given: object) => { for (const [key, value] of Object.entries(given)) session.set(key, value); } } },
    tabs: { create },
    runtime: { getURL: (path: string) => `chrome-extension://id/${path}` },
  },
}));

test('a signed badge is handed to the Check page, and its address stands in no history', async () => {
  create.mockImplementation(async () => ({}));
  await openSigned({ award: 'https://badges.example.org/signed.json' });
  expect([...session.values()]).toEqual([[{ link: 'https://badges.example.org/signed.json' }]]);
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome-extension://id/check.html' });
});
