import { signal } from '@preact/signals';
import type { Key, Params } from '../../lib/i18n/catalogue';
import { loadVoice, type Voice } from '../../lib/i18n/index';
import type { Text } from '../../lib/i18n/text';
import type { Language } from '../../lib/store/settings';

const current = signal<Voice | null>(null);

/** Loads a language and speaks it from then on; what is on the screen follows. */
export async function speakIn(language: Language): Promise<void> {
  if (current.peek()?.language !== language) current.value = await loadVoice(language);
}

/** The voice that this page speaks with. Throws before `speakIn`. */
export function voice(): Voice {
  if (!current.value) throw new Error('no language is loaded yet');
  return current.value;
}

/** A message as plain text, in the language chosen. */
export function t<K extends Key>(key: K, ...params: Params<K>): string {
  return voice().t(key, ...params);
}

/** A message in pieces, for `<Rich>`. */
export function rich<K extends Key>(key: K, ...params: Params<K>): Text {
  return voice().rich(key, ...params);
}
