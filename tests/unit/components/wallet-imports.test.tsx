// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fake, fresh } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
import { WalletImports } from '../../../components/wallet/WalletImports';
import { imports } from '../../../components/state/wallet-imports';
import { speakIn } from '../../../components/state/voice';
import type { Import } from '../../../lib/wallet/words';
import { clear, show } from './screen';

const start: Import = { id: 'i', name: 'https://www.credly.com/users/ada', kind: 'profile', pending: [{ award: 'a' }, { award: 'b' }], total: 2, added: 0, known: 0, checked: 0, refused: [], leftOut: 0, startedAt: 0 };
const refused = { what: { award: 'a' }, name: 'https://www.credly.com/badges/a', verdict: 'unconfirmed', code: 'structure.not-found', again: false } as const;

beforeEach(async () => {
  fresh();
  await speakIn('en');
});
afterEach(clear);

it('follows an import: how far it is, what could not be read and why, what came of it', async () => {
  imports.value = [{ now: start, running: true }];
  const root = await show(<WalletImports />);
  expect(root.textContent).toContain('0 of 2');
  await act(() => { imports.value = [{ now: { ...start, pending: [{ award: 'b' }], refused: [refused] }, running: true }]; });
  expect(root.textContent).toContain('1 of 2');
  expect(root.textContent).toContain('https://www.credly.com/badges/a: ');
  await act(() => { imports.value = [{ now: { ...start, pending: [], added: 1, refused: [refused] }, running: false }]; });
  expect(root.querySelector('[data-import]')!.getAttribute('data-import')).toBe('done');
  expect(root.textContent).toContain('1 added.');
});
