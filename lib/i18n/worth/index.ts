/** What a person reads about the labour market, in four languages. It is loaded with that part of a page, not before. */
import type { Language } from '../../store/settings';
import { speakArea, type AreaVoice } from '../area';
import type { MessagesAs } from '../catalogue';
import { messages as de } from './de';
import { messages as en } from './en';
import { messages as portuguese } from './pt-BR';
import { messages as chinese } from './zh-CN';

export type WorthEnglish = typeof en;
export type WorthMessages = MessagesAs<WorthEnglish>;
export type WorthVoice = AreaVoice<WorthEnglish>;

export const WORTH: Readonly<Record<Language, WorthMessages>> = { en, de, 'zh-CN': chinese, 'pt-BR': portuguese };

const voices = new Map<Language, WorthVoice>();

/** That area, spoken in a language. */
export function worthIn(language: Language): WorthVoice {
  let voice = voices.get(language);
  if (!voice) voices.set(language, (voice = speakArea<WorthEnglish>(language, WORTH[language])));
  return voice;
}
