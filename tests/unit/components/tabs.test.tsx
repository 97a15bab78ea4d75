// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Tabs } from '../../../components/Tabs';
import { clear, click, show } from './screen';

afterEach(clear);

const tabs = ['one', 'two', 'three'].map((id) => ({ id, label: id, content: () => <p>{`panel ${id}`}</p> }));

async function press(key: string) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  await act(() => void document.activeElement!.dispatchEvent(event));
  return event.defaultPrevented;
}

describe('tabs', () => {
  it('are one stop for the Tab key, with arrows, Home and End between them', async () => {
    const root = await show(<Tabs label="Sections" tabs={tabs} />);
    const all = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
    const selected = () => [document.activeElement?.textContent, root.querySelector('[role=tabpanel]')!.textContent, all.map((tab) => tab.tabIndex)];
    all[0]!.focus();
    expect(await press('ArrowRight')).toBe(true);
    expect(selected()).toEqual(['two', 'panel two', [-1, 0, -1]]);
    await press('End');
    expect(selected()).toEqual(['three', 'panel three', [-1, -1, 0]]);
    await press('ArrowRight');
    expect(selected()).toEqual(['one', 'panel one', [0, -1, -1]]);
    await press('ArrowLeft');
    expect(selected()).toEqual(['three', 'panel three', [-1, -1, 0]]);
    await press('Home');
    expect(selected()).toEqual(['one', 'panel one', [0, -1, -1]]);
    expect(await press('a')).toBe(false);
  });

  it('name their panel', async () => {
    const root = await show(<Tabs label="Sections" tabs={tabs} />);
    await click(root.querySelectorAll('[role=tab]')[1]);
    const panel = root.querySelector('[role=tabpanel]')!;
    const tab = root.querySelector('[aria-selected=true]')!;
    expect(panel.getAttribute('aria-labelledby')).toBe(tab.id);
    expect(tab.getAttribute('aria-controls')).toBe(panel.id);
  });
});
