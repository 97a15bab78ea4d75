/** Badges of invented people whose words are hard to pass on, each under what is hard about it. */
import type { Shareable } from '../../../lib/share/shareable';
import { day } from '../i18n/reports';

export const ADDRESS = 'https://www.credly.com/badges/0d4b0d2e-5f0e-4d0c-9a83-2f5d5f0b7c11';

export function badge(differs: Partial<Shareable> = {}): Shareable {
  return {
    title: 'Cloud Platform Architect',
    issuer: { name: 'Northgate Institute' },
    holder: 'Ada Example',
    issued: day('2026-05-03'),
    expires: day('2029-05-03'),
    address: ADDRESS,
    credentialId: '0d4b0d2e-5f0e-4d0c-9a83-2f5d5f0b7c11',
    description: 'Holders plan and run platforms.',
    skills: ['Containers', 'Networking', 'Identity', 'Cost control'],
    art: 'https://images.credly.com/images/architect.png',
    verdict: 'verified',
    checkedAt: '2026-06-04T12:00:41.000Z',
    ...differs,
  };
}

/** Titles that break what is careless: scripts, signs of addresses, of HTML, of Markdown, emoji, directions, great length. */
export const TITLES: Readonly<Record<string, string>> = {
  plain: 'Cloud Platform Architect',
  'an ampersand, an equals sign, a hash, a plus and a per cent': 'R&D = C# + C++ 100% / a?b;c',
  quotes: '"Double" and \'single\', „deutsche“ and «guillemets»',
  'round brackets, exclamation mark, asterisk': 'Testing (advanced)! *honours* ~tilde~',
  'markup of HTML': '<script>alert("x")</script> & <b>bold</b>',
  'markup of Markdown': '[link](https://evil.example) ![x](y) `code` _em_ **strong** \\ | # 1.',
  Chinese: '云平台架构师（高级）',
  Japanese: 'クラウド設計者・上級',
  Arabic: 'مهندس منصات سحابية',
  Hebrew: 'אדריכל ענן',
  Cyrillic: 'Архитектор облачных платформ',
  Greek: 'Αρχιτέκτονας νέφους',
  Hindi: 'क्लाउड वास्तुकार',
  Thai: 'สถาปนิกคลาวด์',
  'letters with marks, composed and not': 'Ärztliche Prüfung e\u0301te\u0301 São João',
  'emoji, of one sign and of many': '🏅 Coach 👩‍🚀 team 👨‍👩‍👧‍👦 🇧🇷',
  'beyond the basic plane': '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠮷野家',
  'of 255 characters': 'Very long title '.repeat(16).slice(0, 255),
  'of 255 heavy characters': '非常长的徽章名称'.repeat(32).slice(0, 255),
};
