import { signal } from '@preact/signals';

/** What is to be read out next, politely. */
export const announcement = signal('');

/** Whether that is shown too. */
export const isShown = signal(false);

/** Has a sentence read out which the screen shows by itself. The same sentence twice is read twice. */
export function announce(text: string): void {
  say(text, false);
}

/** Says a sentence to everybody: nothing else on the screen shows that a click came to nothing, or to what. */
export function tell(text: string): void {
  say(text, true);
}

/** Puts away what was shown. */
export function putAwayTold(): void {
  say('', false);
}

function say(text: string, shown: boolean): void {
  // A no-break space makes a repeated sentence another text.
  announcement.value = text !== '' && announcement.peek() === text ? `${text}\u00A0` : text;
  isShown.value = shown;
}
