/**
 * What a catalogue is. English defines which messages there are and which values each takes; the compiler holds every
 * other language, and every use, to it.
 */
import type { Code } from '../codes';
import type { Language } from '../store/settings';
import type { messages as english } from './messages/en';
import type { profile as profileEnglish } from './profile/en';

/** A sentence that depends on a number: `Intl.PluralRules` chooses; `{count}` is that number. */
export interface Plural {
  one?: string;
  other: string;
}

export type Message = string | Plural;

export type English = typeof english;

export type Key = keyof English;

/** Messages, each as a sentence or as a plural, as English has them. */
export type MessagesAs<E> = { readonly [K in keyof E]: E[K] extends string ? string : Plural };

/** Every message of the catalogue. */
export type Messages = MessagesAs<English>;

/** The part of them about the holder's own profile, which has files of its own. */
export type ProfileMessages = Pick<Messages, keyof typeof profileEnglish>;

export interface Catalogue {
  language: Language;
  messages: Messages;
  /** One sentence for each code of `lib/codes.ts`. */
  codes: Readonly<Record<Code, string>>;
}

/** The names in braces of a sentence. */
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

type NamesOf<M> = M extends string ? Names<M> : M extends { other: infer Other } ? Names<Other> : never;

/** A number is written as the language writes it; a text is untrusted and kept apart from our own words. */
export type Value = string | number;

/** The arguments after the key of a message: none for one without values, else exactly its values. */
export type ParamsOf<M> = [NamesOf<M>] extends [never] ? [] : [params: { readonly [N in NamesOf<M>]: Value }];

export type Params<K extends Key> = ParamsOf<English[K]>;
