import type { Language } from '../store/settings';
import type { Message, MessagesAs, ParamsOf, Value } from './catalogue';
import { fill, plain, type Text } from './text';

/** The messages of one area, ready to be spoken. `E`: they as English has them. */
export interface AreaVoice<E> {
  readonly language: Language;
  /** A message as plain text; its values are exactly those that English names in braces. */
  t<K extends keyof E>(key: K, ...params: ParamsOf<E[K]>): string;
  /** The same in pieces, for the screen: values from outside stand apart. */
  rich<K extends keyof E>(key: K, ...params: ParamsOf<E[K]>): Text;
}

/** Makes messages speak. Never throws for a missing value: it shows as "…". */
export function speakArea<E>(language: Language, messages: MessagesAs<E>): AreaVoice<E> {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);

  function rich<K extends keyof E>(key: K, ...[params]: ParamsOf<E[K]>): Text {
    const message = messages[key] as Message;
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

  return { language, rich, t: (key, ...params) => plain(rich(key, ...params)) };
}
