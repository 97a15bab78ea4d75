import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { TabView } from '../lib/session/view';
import { Asked, AskPolitely } from './card/AskPolitely';
import { voice } from './state/voice';

/** How many certifications the page lists without anything to check, and a message that asks for their links. */
export function Unlinked({ view: { unlinked = 0, subject, items } }: { view: TabView }) {
  const polite = { open: useSignal(false), id: useId() };
  if (unlinked === 0) return null;
  return (
    <div class="unlinked">
      <p class="summary-text">{voice().t(items.length > 0 ? 'list.unlinked' : 'list.unlinked.only', { count: unlinked })} <AskPolitely {...polite} /></p>
      <Asked {...polite} about={{ unlinked, ...(subject !== undefined && { name: subject }) }} />
    </div>
  );
}
