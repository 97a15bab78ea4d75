import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/i18n/language';
import type { Settings } from '../../../lib/store/settings';

describe('chooseLanguage', () => {
  it.each([
    [[], 'en'], [['fr'], 'en'], [['', 'x'], 'en'], [['zh-TW'], 'en'], [['zh-Hant-HK', 'ja'], 'en'], [['zh-HK', 'de-AT'], 'de'],
    [['fr', 'de-CH', 'en'], 'de'], [['zh'], 'zh-CN'], [['zh-Hans-SG'], 'zh-CN'], [['zh_CN'], 'zh-CN'], [['pt-PT'], 'pt-BR'], [['PT-br'], 'pt-BR'],
    [['en-GB', 'de'], 'en'], [['dea'], 'en'],
  ] as const)('of %j is %s', (tags, language) => {
    expect(chooseLanguage('auto', tags)).toBe(language);
  });

  it('follows the user before the browser', () => {
    expect(chooseLanguage('pt-BR', ['de'])).toBe('pt-BR');
  });

  it('believes no setting that is none', () => {
    for (const odd of ['fr', 'toString', '__proto__', '']) expect(chooseLanguage(odd as Settings['language'], ['de'])).toBe('de');
  });
});
