import type { Code } from '../codes';
import type { Language } from '../store/settings';
import { speakArea } from './area';
import type { Catalogue, English, Key, Params } from './catalogue';
import { fill, join, type Text } from './text';

/** A catalogue that can be spoken with. */
export interface Voice {
  readonly language: Language;
  /** A message as plain text; its values are exactly those that English names in braces. */
  t<K extends Key>(key: K, ...params: Params<K>): string;
  /** The same in pieces, for the screen: values from outside stand apart. */
  rich<K extends Key>(key: K, ...params: Params<K>): Text;
  /** The sentence of a fact code, with the fact's values. */
  code(code: Code, params?: Readonly<Record<string, string>>): Text;
  /** Sentences one after the other. */
  sentences(texts: readonly Text[]): Text;
}

/** Makes a catalogue speak. Never throws for a missing value: it shows as "…". */
export function speak({ language, messages, codes }: Catalogue): Voice {
  return {
    ...speakArea<English>(language, messages),
    code: (code, params) => fill(codes[code], params),
    sentences: (texts) => join(texts, messages['separator.sentence']),
  };
}
