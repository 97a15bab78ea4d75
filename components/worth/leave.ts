import browser from 'webextension-polyfill';
import { allowIssuers } from '../state/places';

/** What Firefox calls words that a person looks for, where they leave the browser; the manifest names it as optional (docs/privacy.md). */
const WORDS = { data_collection: ['searchTerms' as const] };

/** Firefox asks its user about data that leaves the browser; others ask about hosts alone, and refuse what they do not know. */
const asksAboutData = (): boolean => import.meta.env.BROWSER === 'firefox';

/** Asks for the leave to send words to hosts, in one question. Called in a click, before anything is awaited. */
export const allowWords = (origins: readonly string[]): Promise<boolean> =>
  asksAboutData() ? browser.permissions.request({ origins: [...origins], ...WORDS }) : allowIssuers(origins);

/** Whether words may be sent, whichever hosts may be asked already. */
export const mayTellWords = (): Promise<boolean> => (asksAboutData() ? browser.permissions.contains(WORDS).catch(() => false) : Promise.resolve(true));
