import { describe, expect, it } from 'vitest';
import { newsText, newsTitle } from '../../../lib/i18n/news';
import type { Language } from '../../../lib/store/settings';
import type { Notice } from '../../../lib/wallet/words';

const NOW = Date.UTC(2026, 4, 4, 12);
const notice = (kind: Notice['kind'], name = 'Tide {when} $& Analyst'): Notice =>
  ({ id: kind, held: 'h', kind, name, at: NOW, expires: { text: '2026-05-06', from: NOW + 86_400_000, to: NOW + 3 * 86_400_000 } });
const NOTHING = { waiting: 0, taken: 0, notices: [] };

describe.each<[Language, string, string]>([
  ['en', 'Proofmark: 2 new badges wait for your yes or no, 1 notice about your badges', '“Tide {when} $& Analyst” expires in 2 days'],
  ['de', 'Proofmark: 2 neue Badges warten auf Ihr Ja oder Nein, 1 Hinweis zu Ihren Badges', '„Tide {when} $& Analyst“ läuft ab: übermorgen'],
  ['zh-CN', 'Proofmark: 2 枚新徽章等待您决定是否接受，1 条关于您徽章的提醒', '“Tide {when} $& Analyst”到期：后天'],
  ['pt-BR', 'Proofmark: 2 badges novos esperam o seu sim ou não, 1 aviso sobre os seus badges', '“Tide {when} $& Analyst” vence depois de amanhã'],
])('news in %s', (language, title, line) => {
  it('in the toolbar', () => {
    expect(newsTitle(language, 2, 1)).toBe(title);
    expect(newsTitle(language, 0, 0)).toBe('Proofmark');
  });

  it('in a notification, in which a badge’s name changes nothing', () => {
    expect(newsText(language, { ...NOTHING, notices: [notice('expires')] }, NOW)).toBe(line);
    expect(newsText(language, NOTHING, NOW)).toBe('');
    for (const kind of ['expired', 'revoked', 'suspended', 'retired', 'gone'] as const) expect(newsText(language, { ...NOTHING, notices: [notice(kind, `a\u202Eb\n${'W'.repeat(900)}`)] }, NOW)).toMatch(/^.{10,160}$/u);
  });

  it('counts what is much', () => {
    const text = newsText(language, { waiting: 2, taken: 3, notices: ['expires', 'revoked', 'gone'].map((kind) => notice(kind as Notice['kind'])) }, NOW);
    expect(text.split('\n').map((one) => /\d/u.exec(one)?.[0])).toEqual(['3', '2', '3']);
  });
});
