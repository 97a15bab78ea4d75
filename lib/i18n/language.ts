import type { Language, Settings } from '../store/settings';

/** The languages of the app, each under the name that its readers know it by. */
export const LANGUAGES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  'zh-CN': '简体中文',
  'pt-BR': 'Português (Brasil)',
};

/**
 * The language to speak: the one that the user chose, else the first of the browser's that we have, else English.
 *
 * @param setting what the user chose; `auto` follows the browser
 * @param uiLanguages BCP 47 tags, most wanted first (the browser's own language, then `navigator.languages`)
 */
export function chooseLanguage(setting: Settings['language'], uiLanguages: readonly string[]): Language {
  if (setting !== 'auto' && Object.hasOwn(LANGUAGES, setting)) return setting;
  for (const tag of uiLanguages) {
    const language = nearest(tag);
    if (language) return language;
  }
  return 'en';
}

/** Readers of Traditional Chinese are not given Simplified: their next language is tried instead. */
function nearest(tag: string): Language | null {
  const [primary, ...rest] = tag.toLowerCase().split(/[-_]/);
  switch (primary) {
    case 'en':
    case 'de':
      return primary;
    case 'pt':
      return 'pt-BR';
    case 'zh':
      return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? null : 'zh-CN';
    default:
      return null;
  }
}
