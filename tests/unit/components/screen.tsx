/** Renders a component into a document of its own, and waits for what it does by itself. */
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, vi } from 'vitest';

// Parts that a component loads by itself are there before its page goes: what comes later finds no page, and fails for nothing.
afterAll(() => vi.dynamicImportSettled());

let root: HTMLElement | null = null;

export async function show(content: ComponentChild): Promise<HTMLElement> {
  clear();
  root = document.createElement('div');
  document.body.append(root);
  const at = root;
  await act(() => render(content, at));
  return at;
}

export function clear(): void {
  if (!root) return;
  render(null, root);
  root.remove();
  root = null;
}

/** A click, and everything that follows from it without waiting for time to pass. */
export async function click(element: Element | null | undefined): Promise<void> {
  if (!(element instanceof HTMLElement)) throw new Error('nothing to click');
  await act(async () => {
    element.click();
    for (let turns = 0; turns < 20; turns++) await Promise.resolve();
  });
}

export const button = (within: Element, text: string) => [...within.querySelectorAll('button')].find((each) => each.textContent?.trim() === text);
