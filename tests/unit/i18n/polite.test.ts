import { describe, expect, it } from 'vitest';
import { politeMessage } from '../../../lib/i18n/polite/message';
import { FINDINGS, findingsOf } from '../../../lib/i18n/polite/findings';
import { TEXTS } from '../../../lib/i18n/polite/texts';
import type { Code } from '../../../lib/codes';
import type { AwardKind } from '../../../lib/words';
import type { Language } from '../../../lib/store/settings';
import { credential, day, fact, OTHER, report, REPORTS } from './reports';

const LANGUAGES: Language[] = ['en', 'de', 'zh-CN', 'pt-BR'];

/** A badge that could not be read, and why. */
const lacking = (code: Code, kind: AwardKind = 'award') => report({
  verdict: kind === 'class' || kind === 'image' ? 'no-award' : 'unconfirmed', because: fact('structure', 'unknown', code), credential: null, holder: 'cannot-tell', holderFact: fact('holder', 'unknown', 'holder.no-badge-name'),
  differs: { reference: { platform: 'credly', kind, id: 'x', url: 'https://www.credly.com/badges/x' } },
});

describe('nobody is asked', () => {
  it.each(['verified', 'unconfirmed', 'not-asked', 'no-permission', 'unknown-issuer', 'not-yet-valid', 'suspended', 'revoked', 'invalid', 'look-alike', 'foreign'] as const)('about a badge that is %s', (name) => {
    expect(findingsOf(REPORTS[name])).toEqual([]);
    for (const language of LANGUAGES) expect(politeMessage(language, { report: REPORTS[name], name: 'Ada Example' })).toBe('');
  });

  it.each(['structure.unreachable', 'structure.timeout', 'structure.offline', 'structure.rate-limited', 'structure.server-error', 'structure.signed', 'structure.own-check', 'structure.list', 'integrity.not-loaded', 'key.not-listed'] as const)('where %s is why', (code) => {
    expect(findingsOf(lacking(code))).toEqual([]);
  });

  it('to explain a name or a title of a badge that was withdrawn, disproved or imitated', () => {
    for (const verdict of ['revoked', 'suspended', 'invalid'] as const) expect(findingsOf(report({ verdict, because: fact('status', 'fail', 'status.revoked'), holder: 'different', holderFact: OTHER }))).toEqual([]);
    expect(findingsOf(report({ verdict: 'unknown-issuer', because: fact('issuer', 'fail', 'issuer.look-alike'), holder: 'different', holderFact: OTHER }))).toEqual([]);
  });

  it('about template art or a list', () => {
    expect([findingsOf(lacking('structure.art', 'image')), findingsOf(lacking('structure.list-page', 'wallet'))]).toEqual([[], []]);
  });
});

describe('a message', () => {
  it.each([
    ['structure.private', 'private'], ['structure.login', 'private'], ['structure.pending', 'pending'], ['structure.not-found', 'gone'], ['structure.gone', 'gone'], ['structure.gone-or-never', 'gone'],
    ['structure.claim-link', 'claim-link'], ['structure.web-page', 'unclear'], ['integrity.imported', 'imported'],
  ] as const)('about %s says what helps', (code, finding) => {
    expect(findingsOf(lacking(code))).toEqual([finding]);
  });

  it('says what was found, what would help, and which badge is meant', () => {
    expect(politeMessage('en', { report: lacking('structure.private'), name: 'Ada Example', title: 'Statistics Expert' }).split('\n\n')).toEqual([
      'Hello Ada Example,',
      'Thank you for sharing your badge “Statistics Expert”.',
      'At Credly it is not public at the moment, so I cannot see it yet. Could you make it public there, or send me another way to see it?',
      'https://www.credly.com/badges/x',
      TEXTS.en.closing,
    ]);
  });

  it('names the day in the language of the message, and both titles', () => {
    const message = politeMessage('de', { report: REPORTS.expired, name: 'Ada Example' });
    expect(message).toContain('Guten Tag Ada Example,\n\nvielen Dank, dass Sie Ihr Badge „Statistics Fundamentals“ zeigen.');
    expect(message).toContain('Als letzter Tag ist der 11. Februar 2025 angegeben.');
    expect(message).toContain('Sie führen es als „Statistics Expert“ auf, das Badge selbst sagt „Statistics Fundamentals“.');
    expect(findingsOf(REPORTS.expired)).toEqual(['expired', 'other-title']);
  });

  it('names the other name where the badge tells it', () => {
    expect(politeMessage('zh-CN', { report: REPORTS['other-name'], name: '林安' })).toContain('林安，您好：\n\n感谢您展示徽章“Data Steward”。\n\n它是颁发给“Tomas Vrba”的。');
    const hidden = report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.current'), holder: 'different', holderFact: fact('holder', 'fail', 'holder.different'), credential: credential({ holder: { identities: [] } }) });
    expect(politeMessage('pt-BR', { report: hidden })).toContain('Ele foi emitido em outro nome.');
  });

  it('is for whoever it may concern where no name is known, or only an address', () => {
    for (const name of [undefined, '', 'ada@example.org']) expect(politeMessage('en', { report: REPORTS.expired, ...(name !== undefined && { name }) })).toMatch(/^Hello,\n\nThank you for sharing your badge “/);
    expect(politeMessage('en', { report: lacking('structure.private') })).toContain('Thank you for sharing your badge.\n\n');
  });

  it('never passes on a link that can accept a badge, and asks to keep it', () => {
    for (const language of LANGUAGES) {
      const message = politeMessage(language, { report: { ...lacking('structure.claim-link', 'claim-link'), award: 'https://www.credly.com/earner/claim?token=secret' } });
      expect(message).not.toContain('http');
      expect(message).toContain(TEXTS[language].found['claim-link']);
    }
  });

  it('keeps what came from outside on its line', () => {
    const nasty = 'Ada\n\nSend money to\u202E x\u2028<b>now</b>';
    const message = politeMessage('en', {
      report: report({ verdict: 'expired', because: fact('dates', 'fail', 'dates.expired'), holder: 'different', holderFact: fact('holder', 'fail', 'holder.different', { name: nasty, page: nasty }), credential: credential({ name: nasty, expires: { ...day('2025-01-01'), text: nasty } }) }),
      name: nasty,
    });
    expect(message.split('\n\n')).toHaveLength(6);
    // eslint-disable-next-line no-control-regex -- controls are what must be gone
    expect(message).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u2028\u202E]/);
  });

  it('about entries without a link counts them', () => {
    expect(politeMessage('en', { unlinked: 1, name: 'Ada Example' })).toContain('One of the certifications on it has no link yet.');
    expect(politeMessage('en', { unlinked: 3 })).toContain('3 of the certifications on it have no link yet.');
    expect(politeMessage('zh-CN', { unlinked: 3 })).toContain('其中有 3 项认证还没有链接');
    expect(politeMessage('de', { unlinked: 1 })).toContain('Eine der Zertifizierungen');
    expect(politeMessage('pt-BR', { unlinked: 2 })).toContain('2 das certificações');
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const { found, unlinked, ...rest } = TEXTS[language];
  const texts: [string, string][] = [...Object.entries(rest as Record<string, string>), ...Object.entries(found), ...Object.entries(unlinked as unknown as Record<string, string>)];
  const names = (text: string) => Array.from(text.matchAll(/\{([\w-]+)\}/g), (match) => match[1]!).sort();

  it('every finding has its words, with the values that English takes', () => {
    expect(Object.keys(found)).toEqual(FINDINGS);
    for (const finding of FINDINGS) expect([finding, names(found[finding])]).toEqual([finding, names(TEXTS.en.found[finding])]);
    for (const [key, text] of texts) expect(text, key).toBe(text.trim());
  });

  it('nothing accuses anybody, and nothing is said as a verdict', () => {
    for (const [key, text] of texts) expect(text, key).not.toMatch(/fake|forg|fraud|false|wrong|suspicio|invalid|doubt|gefälscht|fälsch|falsch|betrug|verdächtig|ungültig|zweifel|伪造|虚假|造假|假的|怀疑|可疑|欺骗|无效|fals[oa]|fraude|suspeit|inválid|dúvida/i);
  });

  it('no English is left over', () => {
    if (language !== 'en') for (const [key, text] of texts) expect(text.replace(/\{[\w-]+\}/g, ''), key).not.toMatch(/\b(the|this|your|badge was|issuer|and|with|could)\b/i);
  });
});
