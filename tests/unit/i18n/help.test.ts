import { describe, expect, it } from 'vitest';
import { hasWords } from '../../../components/help/search';
import { pieces, wordsOf, type Block } from '../../../lib/i18n/help/inline';
import { LINKS } from '../../../lib/i18n/help/links';
import { SECTIONS, type Answer, type HelpTexts } from '../../../lib/i18n/help/topics';
import { letter } from '../../../lib/i18n/missing/letter';
import { CATALOGUES, CAUSES, DASHBOARDS, DETAILS, PROBLEMS, RECIPIENTS, type MissingTexts, type Problem } from '../../../lib/i18n/missing/topics';
import type { AcceptTexts } from '../../../lib/i18n/accept/en';
import { VERDICTS } from '../../../lib/i18n/verdicts';
import { loadCatalogue } from '../../../lib/i18n/index';
import type { Language } from '../../../lib/store/settings';

const LANGUAGES: Language[] = ['en', 'de', 'zh-CN', 'pt-BR'];
const texts = <T>(part: string) => Promise.all(LANGUAGES.map(async (language) => ({ language, texts: ((await import(`../../../lib/i18n/${part}/${language}.ts`)) as { texts: T }).texts })));
const [helps, guides, accepts] = await Promise.all([texts<HelpTexts>('help'), texts<MissingTexts>('missing'), texts<AcceptTexts>('accept')]);
const QUESTIONS = SECTIONS.flatMap(({ questions }) => [...questions]);

const blocksOf = (of: HelpTexts | MissingTexts): Block[] => [...Object.values<Answer>(of.answers).flatMap(({ a }) => a), ...('steps' in of ? [of.steps] : [])];
/** Where the links of an answer lead, in the order in which they stand there. */
const targets = (blocks: readonly Block[]) => blocks.flat().flatMap((text) => pieces(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.href])));
/** Every text in something, by its path. */
const strings = (value: unknown, path = ''): [string, string][] => (typeof value === 'string' ? [[path, value]] : Object.entries(value as object).flatMap(([key, inner]) => strings(inner, `${path}/${key}`)));

describe.each(helps)('the help in $language', ({ texts: help, language }) => {
  it('answers the same questions, with the same links, as in English', () => {
    expect(Object.keys(help.answers)).toEqual(QUESTIONS);
    for (const id of QUESTIONS) expect([id, targets(help.answers[id].a).sort()]).toEqual([id, targets(helps[0]!.texts.answers[id].a).sort()]);
    expect(Object.keys(help.verdicts)).toEqual(Object.keys(VERDICTS.en));
  });

  it('leads to answers and causes that there are', () => {
    for (const href of targets([...blocksOf(help), ...blocksOf(guides.find((guide) => guide.language === language)!.texts)])) {
      const [page, id] = href.split('#');
      if (page === '/help.html') expect(QUESTIONS).toContain(id);
      else if (page === '/missing.html') expect([undefined, 'message', ...CAUSES]).toContain(id);
      else expect(Object.values<string>(LINKS)).toContain(href);
    }
  });

  it('names buttons and tabs as the screen does', async () => {
    const { messages } = await loadCatalogue(language);
    const all = wordsOf(blocksOf(help));
    for (const key of ['check.button', 'read.button', 'wallet.add.here', 'tab.mine', 'files.open', 'share.profile', 'share.signature', 'wallet.privacy.shown', 'wallet.export.zip', 'wallet.share', 'accept.title', 'missing.open', 'profile.look'] as const) expect(all, key).toContain(messages[key]);
  });
});

describe.each(guides)('the guide in $language', ({ texts: guide }) => {
  it('has the same causes, links and letters as in English', () => {
    expect([Object.keys(guide.answers), guide.steps.length]).toEqual([[...CAUSES], guides[0]!.texts.steps.length]);
    for (const id of CAUSES) expect([id, targets(guide.answers[id].a).sort()]).toEqual([id, targets(guides[0]!.texts.answers[id].a).sort()]);
    expect(targets([guide.steps])).toEqual(targets([guides[0]!.texts.steps]));
    expect(strings(guide).map(([path]) => path).filter((path) => !path.includes('/a/'))).toEqual(strings(guides[0]!.texts).map(([path]) => path).filter((path) => !path.includes('/a/')));
  });

  it('writes a letter for every problem and recipient that says what was filled in, and leaves the rest open', () => {
    for (const problem of Object.keys(PROBLEMS) as Problem[]) {
      for (const to of RECIPIENTS) {
        const { subject, body } = letter(guide.letter, { problem, to, details: { badge: 'R&D {name} “高级”', name: 'Ada Example', other: ' ' } });
        expect(subject).toContain('R&D {name} “高级”');
        expect(body.split('R&D {name} “高级”').length).toBe(3);
        expect(body).toContain(guide.letter.asks[to]);
        expect(body.endsWith('Ada Example')).toBe(true);
        // Date and address are still to be written; number and second address need not be.
        expect(body.split(guide.letter.unknown).length - 1).toBe(2);
        expect(body).not.toMatch(/\{badge\}|undefined|…\s*\n\n…/);
      }
    }
  });
});

describe('a letter', () => {
  it('is on one line where its writer pasted many, and bounded', () => {
    const details = Object.fromEntries(DETAILS.map((detail) => [detail, `first\nsecond\u202E ${'x'.repeat(500)}`]));
    const { body, subject } = letter(guides[0]!.texts.letter, { problem: 'name', to: 'issuer', details });
    expect(subject).not.toMatch(/[\n\u202E]/u);
    expect(body.split('\n').every((line) => line.length < 400)).toBe(true);
  });
});

describe('links', () => {
  it('are all https, on hosts that are named here, and each is used', () => {
    const hosts = new Set(Object.values(LINKS).map((address) => {
      const { protocol, host, username, search } = new URL(address);
      expect([protocol, username, search]).toEqual(['https:', '', '']);
      return host;
    }));
    expect([...hosts].sort()).toEqual([
      'badges.parchment.com', 'certiport.pearsonvue.com', 'help.accredible.com', 'learn.microsoft.com', 'openbadgepassport.com', 'support.credly.com', 'v2.accounts.accredible.com', 'www.1edtech.org', 'www.credly.com', 'www.w3.org',
    ]);
    const used = new Set([...helps, ...guides].flatMap(({ texts: each }) => targets(blocksOf(each))).concat([...DASHBOARDS, ...CATALOGUES].map(([id]) => LINKS[id])));
    expect(Object.values<string>(LINKS).filter((address) => !used.has(address))).toEqual([]);
  });

  it('are read out of a text, and one that there is not stops the test', () => {
    expect(pieces('See [a](credly-help), [b](#cost) and [c](missing#old).')).toEqual([
      'See ', { label: 'a', href: LINKS['credly-help'], isOutside: true }, ', ', { label: 'b', href: '/help.html#cost', isOutside: false }, ' and ', { label: 'c', href: '/missing.html#old', isOutside: false }, '.',
    ]);
    for (const bad of ['[x](nowhere)', '[x](https://evil.example)', '[x](constructor)', '[x](javascript:alert)']) expect(() => pieces(bad), bad).toThrow();
    expect(pieces('Credly (and [others])')).toEqual(['Credly (and [others])']);
  });
});

describe.each([['help', helps], ['missing', guides], ['accept', accepts]] as const)('the texts of %s', (_, all) => {
  it.each(all as readonly { language: Language; texts: object }[])('are whole in $language', ({ language, texts: each }) => {
    const english = new Map(strings(all[0]!.texts));
    for (const [path, text] of strings(each)) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toMatch(/[<>]|&\w+;|\{(?!badge|host|platform|count|number)/);
      const words = text.replace(/\[[^\]]*\]\([^)]*\)|\{\w+\}/g, '');
      if (language !== 'en' && words.length > 30) {
        expect(text, path).not.toBe(english.get(path));
        expect(words, path).not.toMatch(/\b(the|this|badge was|and|with)\b/i);
      }
    }
  });
});

describe('searching', () => {
  const answer: Answer = { q: 'Läuft ein Badge ab?', a: ['Nur mit [Enddatum](credly-help).', ['Ａｄａ', '过期的徽章']] };
  it.each(['', '  ', 'badge', 'LAUFT badge', 'enddatum', 'ada', '过期', 'ab läuft', 'badge, läuft?', '“Badge” enddatum!'])('finds by %j', (wanted) => expect(hasWords(answer, wanted.trim())).toBe(true));
  it.each(['credly-help', 'badges', 'ada tomas', '证书'])('does not find by %j', (wanted) => expect(hasWords(answer, wanted)).toBe(false));
});
