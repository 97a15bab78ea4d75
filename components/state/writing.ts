import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { loadVoice, type Voice } from '../../lib/i18n/index';
import type { Language } from '../../lib/store/settings';
import { copyText } from './clipboard';
import { announce } from './live';
import { t, voice } from './voice';

/** What could not be put on the clipboard, to be copied by hand. */
export interface Refused {
  what: string;
  text: string;
  /** What was to be opened after it. */
  next?: { name: string; url: string };
}

/** Words that are drafted for somebody, to be changed and copied: their language, and what came of the last copying. */
export interface Writing {
  spoken: ReadonlySignal<Voice>;
  words: Signal<string>;
  refused: Signal<Refused | null>;
  /** What was copied last, by its label. */
  copied: Signal<string>;
  /** Speaks another language; words that were not changed yet follow. */
  speak(language: Language): Promise<void>;
  /** Copies, and says what came of it. */
  copy(what: string, text: string, html?: string, next?: Refused['next']): Promise<boolean>;
}

/**
 * @param draft the words to begin with, in a language
 * @param before the same as it was written until now, and how it was drafted: its language stays, and words that were changed
 */
export function createWriting(draft: (voice: Voice) => string, before: { writing: Writing; draft: (voice: Voice) => string } | null = null): Writing {
  const spoken = signal(before?.writing.spoken.peek() ?? voice());
  const typed = before && before.writing.words.peek() !== before.draft(before.writing.spoken.peek()) ? before.writing.words.peek() : null;
  const words = signal(typed ?? draft(spoken.peek()));
  const refused = signal<Refused | null>(null);
  const copied = signal('');
  return {
    spoken, words, refused, copied,
    async speak(language) {
      const next = await loadVoice(language);
      if (words.peek() === draft(spoken.peek())) words.value = draft(next);
      spoken.value = next;
    },
    async copy(what, text, html, next) {
      const done = await copyText(text, html);
      copied.value = done ? what : '';
      refused.value = done ? null : { what, text, ...(next && { next }) };
      announce(done ? t('share.copied', { what }) : t('share.refused'));
      return done;
    },
  };
}
