import type { Item, TabView } from '../lib/session/view';
import { plain } from '../lib/i18n/text';
import { voice } from './state/voice';

/** Whether an item was held back, because the page shows more than is asked about by itself. */
export function isHeld(item: Item): boolean {
  return item.state === 'waiting' && !item.report && 'held' in item && item.held === true;
}

/** Whether nothing more comes for an item in a while: it has its answer, waits long for another, or for a click. */
export function isSettled(item: Item): boolean {
  return item.state === 'done' || (item.state === 'waiting' && item.report !== null) || isHeld(item);
}

/** How many badges of a list ask for attention. */
export function attentionOf(view: TabView): number {
  return view.items.filter((item) => item.report?.attention).length;
}

/** "4 badges seen so far. One needs a look.", to be read out. */
export function summaryText(view: TabView): string {
  const attention = attentionOf(view);
  const seen = voice().rich('list.seen', { count: view.items.length });
  return plain(attention > 0 ? [...seen, voice().t('separator.list'), ...voice().rich('list.attention', { count: attention })] : seen);
}
