import type { MissingTexts } from '../../lib/i18n/missing/topics';
import type { Loaders } from '../state/texts';

/** The guide in each language: that of the screen, and that of the message. */
export const TEXTS: Loaders<MissingTexts> = {
  en: () => import('../../lib/i18n/missing/en'),
  de: () => import('../../lib/i18n/missing/de'),
  'zh-CN': () => import('../../lib/i18n/missing/zh-CN'),
  'pt-BR': () => import('../../lib/i18n/missing/pt-BR'),
};
