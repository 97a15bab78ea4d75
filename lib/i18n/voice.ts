import type { Code } from '../codes';
import type { Language } from '../store/settings';
import type { Catalogue, Key, Params, Value } from './catalogue';
import { fill, join, plain, type Text } from './text';

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
export function speak(catalogue: Catalogue): Voice {
  const { language, messages, codes } = catalogue;
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);

  function rich<K extends Key>(key: K, ...[params]: Params<K>): Text {
    const message = messages[key];
    const values: Readonly<Record<string, Value>> = params ?? {};
    if (typeof message === 'string') return fillAll(message, values);
    const form = rules.select(Number(values['count']));
    return fillAll((form === 'one' && message.one) || message.other, values);
  }

  /** Numbers are our own words, so they are written in before the untrusted values are. */
  function fillAll(message: string, values: Readonly<Record<string, Value>>): Text {
    let own = message;
    const outside: Record<string, string> = {};
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'number') own = own.replaceAll(`{${name}}`, numbers.format(value));
      else outside[name] = value;
    }
    return fill(own, outside);
  }

  return {
    language,
    rich,
    t: (key, ...params) => plain(rich(key, ...params)),
    code: (code, params) => fill(codes[code], params),
    sentences: (texts) => join(texts, messages['separator.sentence']),
  };
}
