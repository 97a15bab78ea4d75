// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fake, fresh } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
import { AsFar } from '../../../components/card/AsFar';
import { speakIn } from '../../../components/state/voice';
import { button, clear, click, show } from './screen';

beforeEach(async () => {
  fresh();
  await speakIn('en');
});
afterEach(clear);

const list = (count: number) => <AsFar all={Array.from({ length: count }, (_, n) => n)} first={3} more={2}>{(some) => some.map((n) => <p key={n}>{n}</p>)}</AsFar>;
const shown = (root: Element) => root.querySelectorAll('p').length;

it('makes a long list as far as somebody looks, and offers the rest to the keyboard', async () => {
  const root = await show(list(6));
  expect(shown(root)).toBe(3);
  await click(button(root, 'Show more'));
  expect(shown(root)).toBe(5);
  await click(button(root, 'Show more'));
  expect([shown(root), root.querySelectorAll('button').length]).toEqual([6, 0]);
});

it('shows a short one whole', async () => {
  const root = await show(list(3));
  expect([shown(root), root.querySelectorAll('button').length]).toEqual([3, 0]);
});
