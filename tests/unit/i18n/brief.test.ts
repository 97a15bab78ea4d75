import { describe, expect, it } from 'vitest';
import { markLabel, toolbarTitle } from '../../../lib/i18n/brief';

describe('toolbarTitle', () => {
  it.each([
    ['en', 0, 0, 'Proofmark'], ['en', -1, 3, 'Proofmark'], ['en', 1, 0, 'Proofmark: 1 badge seen so far'], ['en', 4, 1, 'Proofmark: 4 badges seen so far, 1 needs a look'],
    ['de', 4, 2, 'Proofmark: 4 Badges bisher gesehen, 2 zum Nachsehen'], ['zh-CN', 4, 1, 'Proofmark: 目前发现 4 枚徽章，1 枚需要留意'], ['pt-BR', 1, 1, 'Proofmark: 1 badge visto até agora, 1 pede atenção'],
  ] as const)('%s %d %d', (language, count, attention, title) => {
    expect(toolbarTitle(language, count, attention)).toBe(title);
  });
});

describe('markLabel', () => {
  it('never says "genuine" alone when the name differs', () => {
    expect(markLabel('en', 'verified', 'different')).toBe('Proofmark: Genuine, under another name, Show in Proofmark');
    expect(markLabel('en', 'verified', 'same')).toBe('Proofmark: Genuine and current, Show in Proofmark');
    expect(markLabel('en', 'unconfirmed', 'cannot-tell', true)).toBe('Proofmark: Imitates a known name, Show in Proofmark');
    expect(markLabel('en', 'revoked', 'different')).toBe('Proofmark: Withdrawn by issuer, Issued under another name, Show in Proofmark');
  });

  it('leaves no date open', () => {
    for (const language of ['en', 'de', 'zh-CN', 'pt-BR'] as const) {
      for (const verdict of ['expired', 'not-yet-valid', 'checking', 'no-award'] as const) expect(markLabel(language, verdict, 'same')).not.toMatch(/[{}]/);
    }
    expect(markLabel('de', 'expired', 'cannot-tell')).toBe('Proofmark: Abgelaufen, In Proofmark zeigen');
  });
});
