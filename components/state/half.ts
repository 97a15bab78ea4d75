import { effect, signal } from '@preact/signals';
import { change, settings } from './settings';
import { focus } from './tab';

/** The tab that is shown: the half that was used last, and this page's when a mark on it was activated. */
export const half = signal('page');

/** Before the first paint, once the settings are known. */
export function openHalf(): void {
  half.value = settings.peek().half;
  effect(() => {
    if (focus.value) half.value = 'page';
  });
}

/** Notes the half that a person turned to. The settings are neither. */
export function choose(id: string): void {
  half.value = id;
  if ((id === 'page' || id === 'mine') && settings.peek().half !== id) void change({ half: id });
}
