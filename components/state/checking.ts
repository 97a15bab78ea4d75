import { effect, signal } from '@preact/signals';
import type { CheckedPage } from '../../lib/messages';
import { checkPage } from './commands';
import { announce } from './live';
import { tab } from './tab';
import { t } from './voice';

/** What "Check this page" reached on the tab at hand; null before it was clicked. */
export const outcome = signal<CheckedPage | null>(null);

/** Whether it is at work. */
export const busy = signal(false);

let shownFor: number | undefined;

/** What was reached on one tab says nothing about another. */
export function forgetOutcomeOnTurn(): void {
  effect(() => {
    if (tab.value?.id !== shownFor) outcome.value = null;
    shownFor = tab.value?.id;
  });
}

/** Looks at the tab at hand once. */
export async function check(): Promise<void> {
  const id = tab.peek()?.id;
  if (id === undefined || busy.peek()) return;
  busy.value = true;
  try {
    const reached = await checkPage(id);
    if (tab.peek()?.id === id) outcome.value = reached;
  } catch {
    announce(t('check.failed'));
  } finally {
    busy.value = false;
  }
}
