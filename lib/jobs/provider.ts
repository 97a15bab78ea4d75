import type { Access } from '../net/door';
import type { Language } from '../store/settings';
import type { Country } from './countries';
import type { Figures, Keys, ProviderId, Query, Sent } from './words';

/** Asks an address of the source, without any key in it, and gives the JSON that it answered. @throws {Trouble} */
export type Get = (address: string) => Promise<unknown>;

/** One thing to be asked for. It gives what is to be added, and sees what there is already. @throws {Trouble} */
export type Step = (get: Get, before: Figures) => Promise<Figures>;

/** A source of figures. One more: its file, a line in `providers.ts`, and its host in `lib/places.ts`. */
export interface Provider {
  id: ProviderId;
  /** By what people know it. */
  name: string;
  /** The only host that is asked. */
  host: string;
  /** Where the source speaks for itself, for a person to open. */
  page: string;
  serves(country: Country): boolean;
  /** Whether it has a language of the screen; else it is asked in English. Absent where that makes no difference. */
  speaks?(language: Language): boolean;
  sends: readonly Sent[];
  gives: readonly (keyof Figures)[];
  /** Whose key it wants, and where a person gets one. */
  key?: { of: keyof Keys; page: string };
  steps(query: Query): readonly Step[];
  /** By what it wants to know who asks, where it does. Null where the key is missing. */
  access?(keys: Keys): Access | null;
}
