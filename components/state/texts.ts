import { useEffect, useState } from 'preact/hooks';
import { fill, plain, type Text } from '../../lib/i18n/text';
import type { Language } from '../../lib/store/settings';
import { voice } from './voice';

/** How each language's texts of a part are loaded. */
export type Loaders<Texts> = Readonly<Record<Language, () => Promise<{ texts: Texts }>>>;

/** Texts of one language, and that language. */
export interface Loaded<Texts> {
  language: Language;
  texts: Texts;
}

/**
 * Texts that few pages show: loaded in the language of the screen, and again when that changes; until they are there, those before, and null
 * before the first.
 */
export function useTexts<Texts>(load: Loaders<Texts>): Loaded<Texts> | null {
  const { language } = voice();
  const [loaded, setLoaded] = useState<Loaded<Texts> | null>(null);
  useEffect(() => {
    let wanted = true;
    // What cannot be loaded leaves what is on the screen.
    load[language]().then(({ texts }) => wanted && setLoaded({ language, texts }), () => {});
    return () => { wanted = false; };
  }, [language]);
  return loaded;
}

/** A text with its values, in pieces for `<Rich>`. */
export const filled = (text: string, values: Readonly<Record<string, string>> = {}): Text => fill(text, values);

/** The same as plain text. */
export const filledPlain = (text: string, values: Readonly<Record<string, string>>): string => plain(fill(text, values));
