// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fake, fresh } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
import { BadgeCard } from '../../../components/card/BadgeCard';
import { announcement } from '../../../components/state/live';
import { tab } from '../../../components/state/tab';
import { speakIn } from '../../../components/state/voice';
import { item, REPORTS } from '../i18n/reports';
import { button, clear, click, show } from './screen';

const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(async () => {
  fresh();
  writeText.mockReset();
  writeText.mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  tab.value = { id: 7, windowId: 1 };
  await speakIn('en');
});
afterEach(() => {
  clear();
  vi.unstubAllGlobals();
  vi.stubGlobal('browser', fake);
});

const cardOf = (name: keyof typeof REPORTS) => show(<BadgeCard item={item(name, REPORTS[name])} />);

/** Opens the message, which is read only then. */
async function ask(root: Element): Promise<HTMLTextAreaElement> {
  await click(button(root, 'Ask politely'));
  await act(() => vi.dynamicImportSettled());
  return root.querySelector('textarea')!;
}

async function type(field: HTMLTextAreaElement, text: string): Promise<void> {
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('asking about a badge', () => {
  it('is offered only where its holder can help', async () => {
    for (const name of Object.keys(REPORTS) as (keyof typeof REPORTS)[]) {
      expect([name, button(await cardOf(name), 'Ask politely') !== undefined]).toEqual([name, name === 'expired' || name === 'other-name']);
    }
  });

  it('shows a message to change, and copies what it then says', async () => {
    const root = await cardOf('expired');
    expect(root.querySelector('textarea')).toBeNull();
    const field = await ask(root);
    expect(field.value).toMatch(/^Hello Ada Example,\n\n[^]*11 February 2025/);
    await type(field, 'My own words');
    await click(button(root, 'Copy message'));
    expect(writeText).toHaveBeenCalledExactlyOnceWith('My own words');
    expect(announcement.value).toBe('On the clipboard: Message.');
    await click(button(root, 'Ask politely'));
    expect(root.querySelector('textarea')).toBeNull();
  });

  it('speaks the language chosen, until its words are changed', async () => {
    const root = await cardOf('other-name');
    const field = await ask(root);
    const choose = (value: string) => act(async () => {
      const select = root.querySelector('select')!;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await vi.dynamicImportSettled();
    });
    await choose('de');
    expect([field.value.slice(0, 22), field.lang]).toEqual(['Guten Tag Ada Example,', 'de']);
    // The screen keeps its own language.
    expect(button(root, 'Copy message')).toBeDefined();
    await type(field, 'Eigene Worte');
    await choose('zh-CN');
    expect(field.value).toBe('Eigene Worte');
  });

  it('leaves the message to be copied by hand where the clipboard refuses', async () => {
    const root = await cardOf('expired');
    await type(await ask(root), 'My own words');
    writeText.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await click(button(root, 'Copy message'));
    const field = root.querySelector<HTMLTextAreaElement>('.flag textarea')!;
    expect([field.value, field.readOnly, document.activeElement === field]).toEqual(['My own words', true, true]);
    expect(announcement.value).toContain('did not give access to the clipboard');
  });

  it('keeps what was typed when the same badge is shown anew', async () => {
    const root = await cardOf('expired');
    const field = await ask(root);
    await type(field, 'Kept');
    const { render } = await import('preact');
    await act(() => render(<BadgeCard item={item('expired', { ...REPORTS.expired, at: '2026-06-05T12:00:00.000Z' })} />, root));
    expect(root.querySelector('textarea')!.value).toBe('Kept');
  });
});
