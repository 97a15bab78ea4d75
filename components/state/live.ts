import { signal } from '@preact/signals';

/** What is to be read out next, politely. */
export const announcement = signal('');

/** Has a sentence read out. The same sentence twice is read twice. */
export function announce(text: string): void {
  // A no-break space makes a repeated sentence another text.
  announcement.value = announcement.peek() === text ? `${text}\u00A0` : text;
}
