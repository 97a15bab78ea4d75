import { effect, signal } from '@preact/signals';
import type { CheckedPage } from '../../lib/messages';
import { checkPage } from './commands';
import { tell } from './live';
import { readHere } from './tab-document';
import { tab, view } from './tab';
import { t } from './voice';

/** What "Check this page" reached on the tab at hand; null before it was clicked. */
export const outcome = signal<CheckedPage | null>(null);

/** Whether it is at work. */
export const busy = signal(false);

let shownFor = '';
let hadList = false;

/** What was reached on one page says nothing about another: of another tab, at another address, or after its list went. */
export function forgetOutcomeOnTurn(): void {
  effect(() => {
    const here = `${tab.value?.id} ${tab.value?.url ?? ''}`;
    const hasList = view.value !== null;
    if (here !== shownFor || (hadList && !hasList)) outcome.value = null;
    shownFor = here;
    hadList = hasList;
  });
}

/** Looks at the tab at hand once. */
export async function check(): Promise<void> {
  const id = tab.peek()?.id;
  if (id === undefined || busy.peek()) return;
  busy.value = true;
  try {
    const reached = await checkPage(id);
    if (tab.peek()?.id !== id) return;
    outcome.value = reached;
    const shown = reached.documents.find(({ frameId }) => frameId === 0);
    if (shown) void readHere(id, shown);
  } catch {
    tell(t('check.failed'));
  } finally {
    busy.value = false;
  }
}
