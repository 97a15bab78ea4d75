/** What a person reads, in four languages. Every text on a screen, in a note or in the terminal comes from here. */
import type { Language } from '../store/settings';
import type { Catalogue } from './catalogue';
import { speak, type Voice } from './voice';

export type { Catalogue, Key, Params } from './catalogue';
export { plain, type Part, type Text } from './text';
export type { Voice } from './voice';
export { chooseLanguage, LANGUAGES } from './language';

const LOAD: Readonly<Record<Language, () => Promise<{ catalogue: Catalogue }>>> = {
  en: () => import('./en'),
  de: () => import('./de'),
  'zh-CN': () => import('./zh-CN'),
  'pt-BR': () => import('./pt-BR'),
};

/** A language's catalogue. In our pages all four come in the one script that the pages share; elsewhere only this one is read. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await LOAD[language]()).catalogue;
}

/** A language ready to speak. */
export async function loadVoice(language: Language): Promise<Voice> {
  return speak(await loadCatalogue(language));
}
