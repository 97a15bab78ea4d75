import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { claim } from '../../../lib/check/claim';
import { monthsIn } from '../../../lib/check/claims/months';
import { compareTitles, differentLevels } from '../../../lib/check/claims/titles';
import type { Credential, WrittenDate } from '../../../lib/words';
import { effort } from '../effort';

// The same texts in every run: a red test can be run again.
fc.configureGlobal({ seed: 20_260_301 });

const AT = '2026-03-01T12:00:00.000Z';

const instant = (text: string): WrittenDate => ({ text, from: Date.parse(text), to: Date.parse(text) });

function credential(name: string, issued?: WrittenDate, expires?: WrittenDate, issuer = 'Harbour School'): Credential {
  return {
    format: 'open-badges-2.0-hosted', id: 'https://badges.example/a/1', name, description: '', criteria: '', skills: [], evidence: [], holder: { identities: [] },
    issuer: { name: issuer, id: 'https://badges.example/i', domain: 'badges.example' }, ...(issued && { issued }), ...(expires && { expires }),
  };
}

const SEPTEMBER = instant('2025-09-15T12:00:00Z');
const THREE_YEARS = instant('2028-09-15T12:00:00Z');

describe('titles', () => {
  const AWS = 'Amazon Web Services Training and Certification';

  it.each([
    ['Azure Fundamentals', 'Microsoft Certified: Azure Fundamentals', 'Microsoft'],
    ['Microsoft Azure Fundamentals Badge', 'Microsoft Certified: Azure Fundamentals', 'Microsoft'],
    ['AZ-900: Azure Fundamentals', 'Microsoft Certified: Azure Fundamentals', 'Microsoft'],
    ['azure administrator – associate', 'Microsoft Certified: Azure Administrator Associate', 'Microsoft'],
    ['Azure Admin Associate', 'Microsoft Certified: Azure Administrator Associate', 'Microsoft'],
    ['AWS Certified Solutions Architect - Associate', 'AWS Certified Solutions Architect – Associate', AWS],
    ['Solutions Architect Associate', 'AWS Certified Solutions Architect – Associate', AWS],
    ['Amazon Web Services Cloud Practitioner', 'AWS Certified Cloud Practitioner', AWS],
    ['Certified Kubernetes Administrator (CKA)', 'CKA: Certified Kubernetes Administrator', 'The Linux Foundation'],
    ['CKA', 'Certified Kubernetes Administrator', 'The Linux Foundation'],
    ['The Linux Foundation Certified Kubernetes Administrator', 'Certified Kubernetes Administrator', 'The Linux Foundation'],
    ['ITIL Foundation', 'ITIL® 4 Foundation', 'PeopleCert'],
    ['PSM I', 'Professional Scrum Master™ I (PSM I)', 'Scrum.org'],
    ['Ｋｎｏｔｓ\u200B and Ropes 🪢', 'Knots & Ropes', 'Harbour School'],
    ['Einführung in Knoten', 'Einfuhrung in Knoten', 'Hafenschule'],
    ['云计算基础', '云计算基础证书', '示例学院'],
  ])('%j is %j', (page, badge, issuer) => {
    expect(compareTitles(page, badge, issuer)).toBe('same');
    expect(compareTitles(badge, page, issuer)).toBe('same');
  });

  it.each([
    ['Solutions Architect – Professional', 'AWS Certified Solutions Architect – Associate', AWS],
    ['Solutions Architect', 'AWS Certified Solutions Architect – Associate', AWS],
    ['Azure Expert', 'Microsoft Certified: Azure Fundamentals', 'Microsoft'],
    ['Azure Administrator', 'Microsoft Certified: Azure Fundamentals', 'Microsoft'],
    ['Azure Fundamentals (AZ-104)', 'Azure Fundamentals (AZ-900)', 'Microsoft'],
    ['ITIL Practitioner', 'ITIL Foundation', 'PeopleCert'],
    ['Linux Foundation', 'Linux Professional', 'The Linux Foundation'],
    ['Data Science', 'Introduction to Data Science', 'Harbour School'],
    ['Professional Scrum Master II', 'Professional Scrum Master I', 'Scrum.org'],
    ['Python 3', 'Python 2', 'Harbour School'],
    ['C++', 'C#', 'Harbour School'],
    ['Knots', 'Sails', 'Harbour School'],
    ['云计算基础', '数据科学导论', '示例学院'],
  ])('%j is not %j', (page, badge, issuer) => {
    expect(compareTitles(page, badge, issuer)).toBe('differs');
    expect(compareTitles(badge, page, issuer)).toBe('differs');
  });

  it.each([
    ['Azure Grundlagen', 'Azure Expert'],
    ['Azure-Experte', 'Microsoft Certified: Azure Fundamentals'],
    ['Einführung in Azure', 'Azure Advanced'],
    ['Azure básico', 'Azure Expert'],
    ['Fundamentos do Azure', 'Azure Expert'],
    ['Azure avançado', 'Azure Basics'],
    ['Azure 高级', 'Azure Fundamentals'],
    ['Azure 初级', 'Azure Expert'],
    ['Azure básico', 'Azure avançado'],
    ['Azure Grundlagen', 'Azure Fortgeschrittene'],
    ['云计算高级', '云计算初级'],
  ])('%j and %j are of two levels', (page, badge) => {
    expect(compareTitles(page, badge, 'Harbour School')).toBe('differs');
    expect(compareTitles(badge, page, 'Harbour School')).toBe('differs');
  });

  it.each([
    ['Azure avançado', 'Azure Advanced'],
    ['Azure Grundlagen', 'Azure Essentials'],
    ['Azure 中级', 'Azure Associate'],
    ['Azure 高级', 'Azure Professional'],
    ['Azure intermediário', 'Azure Associate'],
    ['Grundlagen und Fortgeschrittene', 'Azure Expert'],
  ])('%j and %j may be one level in two languages', (page, badge) => {
    expect(compareTitles(page, badge, 'Harbour School')).toBe('not-concluded');
    expect(compareTitles(badge, page, 'Harbour School')).toBe('not-concluded');
  });

  it.each([
    ['Azure 基础', 'Azure Fundamentals'],
    ['微软认证', 'Azure Fundamentals'],
    ['Основы Azure', 'Azure Fundamentals'],
    ['Grundlagen der Knoten', 'Knots Fundamentals'],
    ['Fundamentos do Azure', 'Azure Fundamentals'],
    ['Introducción a los nudos', 'Introduction to Knots'],
    ['AZ-900', 'Azure Fundamentals'],
    ['Harbour School', 'Azure Fundamentals'],
    ['Badge', 'Certificate'],
  ])('%j and %j are not concluded', (page, badge) => {
    expect(compareTitles(page, badge, 'Harbour School')).toBe('not-concluded');
    expect(compareTitles(badge, page, 'Harbour School')).toBe('not-concluded');
  });

  it.each([
    ['Azure-Experte', 'Azure Expert'],
    ['Azure Profissional', 'Azure Professional'],
    ['Azure Fundamentos', 'Azure Fundamentals'],
    ['Azure Especialista', 'Azure Expert'],
    ['Azure Especialista', 'Azure Specialist'],
    ['Azure 专家', 'Azure Expert'],
    ['云基础设施', 'Cloud Infrastructure Expert'],
    ['Azure ouro', 'Azure Gold'],
    ['Google Projektmanagement', 'Google Project Management'],
    ['Datenanalyse', 'Data Analytics'],
    ['Gestion de projet', 'Project Management'],
    ['Notions de base d’Azure', 'Azure Fundamentals'],
    ['Arquitecto de soluciones', 'Solutions Architect'],
    ['Ciencia de datos', 'Data Science'],
    ['Gerenciamento de projetos', 'Project Management'],
    ['Gestione progetti', 'Project Management'],
    ['Datawetenschap', 'Data Science'],
    ['Administrador Azure', 'Azure Administrator'],
  ])('%j and %j may be a translation: no difference', (page, badge) => {
    expect(compareTitles(page, badge, 'Harbour School')).toBe('not-concluded');
    expect(compareTitles(badge, page, 'Harbour School')).toBe('not-concluded');
  });

  it.each(['', ' ', '🎉', '®™', '\u200B'])('%j is no title', (page) => {
    expect(compareTitles(page, 'Knots', 'Harbour School')).toBeNull();
    expect(compareTitles('Knots', page, 'Harbour School')).toBeNull();
  });

  it('does not let the page explain words away by the issuer it gives', () => {
    expect(claim(credential('Knots'), { title: 'Knots Surgery', issuer: 'Surgery' }, AT).code).toBe('claim.title-differs');
  });

  it('never throws, takes bounded time, and finds any title the same as itself', async () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect([null, 'same', 'differs', 'not-concluded']).toContain(compareTitles(a, b, b));
      expect([null, 'same']).toContain(compareTitles(a, a, b));
    }));
    expect(await effort(() => compareTitles('az-900 '.repeat(2_000), `J${'\u0301'.repeat(5_000)}`, 'x y '.repeat(2_000)))).toBeLessThan(1_000);
  });
});

describe('levels', () => {
  // Nothing is called a difference of levels but two words of level, in titles that say the same for the rest.
  it.each([
    ['Solutions Architect', 'Solutions Architect – Associate'],
    ['Azure Administrator Associate', 'Azure Fundamentals'],
    ['Cloud Essentials', 'Cloud Fundamentals'],
    ['Azure Expert', 'AWS Fundamentals'],
    ['Azure Expert', 'Azure Expert Fundamentals'],
    ['Azure Especialista', 'Azure Expert'],
    ['Azure-Experte', 'Azure Expert'],
    ['Professional Scrum Master', 'Professional Scrum Developer'],
    ['Data Scientist', 'Data Science'],
    ['云基础设施', '云高级设施'],
    ['Knots', 'Knots'],
    ['', ''],
  ])('%j and %j differ in no level', (page, badge) => {
    expect(differentLevels(page, badge, 'Harbour School')).toBeNull();
    expect(differentLevels(badge, page, 'Harbour School')).toBeNull();
  });

  it.each([
    ['Azure Expert', 'Microsoft Certified: Azure Fundamentals', 'Microsoft', 'Expert', 'Fundamentals'],
    ['AWS Certified Solutions Architect - Professional', 'AWS Certified Solutions Architect – Associate', 'Amazon Web Services', 'Professional', 'Associate'],
    ['ITIL Practitioner', 'ITIL® 4 Foundation', 'PeopleCert', 'Practitioner', 'Foundation'],
    ['Linux Foundation Certified Knots EXPERT', 'Linux Foundation Certified Knots Beginner', 'The Linux Foundation', 'EXPERT', 'Beginner'],
    ['Knoten für Fortgeschrittene', 'Knoten für Einsteiger', 'Hafenschule', 'Fortgeschrittene', 'Einsteiger'],
    ['Nós avançado', 'Nós básico', 'Escola do Porto', 'avançado', 'básico'],
    ['云计算高级', '云计算初级', '示例学院', '高级', '初级'],
    ['Azure 高级', 'Azure Fundamentals', 'Microsoft', '高级', 'Fundamentals'],
    ['Knots Gold', 'Knots Silver', 'Harbour School', 'Gold', 'Silver'],
  ])('%j says another level than %j', (page, badge, issuer, ofPage, ofBadge) => {
    expect(compareTitles(page, badge, issuer)).toBe('differs');
    expect(differentLevels(page, badge, issuer)).toEqual({ page: ofPage, badge: ofBadge });
    expect(claim(credential(badge, undefined, undefined, issuer), { title: page }, AT)).toMatchObject({ state: 'fail', code: 'claim.level-differs', params: { page: ofPage, badge: ofBadge } });
  });

  it('of a title of any length are told in bounded time, and never more than is shown', async () => {
    const long = `${'Knots '.repeat(4_000)}Expert`;
    expect(await effort(() => expect(differentLevels(long, `${'Knots '.repeat(4_000)}Beginner`, 'x '.repeat(4_000))).toBeNull())).toBeLessThan(1_000);
  });
});

describe('months in a line', () => {
  const both = [[2025, 9], [2028, 10]];
  it.each([
    ['Issued Sep 2025 · Expires Oct 2028', both],
    ['Issued September 2025 - Expires October 2028', both],
    ['Ausgestellt: Sept. 2025 · Läuft ab: Okt. 2028', both],
    ['Date d’émission : sept. 2025 · Date d’expiration : oct. 2028', both],
    ['Emisión: sept. 2025 · Vencimiento: oct. 2028', both],
    ['Emitido em set de 2025 · Expira em out de 2028', both],
    ['Emitido em: setembro de 2025 · Válido até outubro de 2028', both],
    ['Data di rilascio: set 2025 · Data di scadenza: ott 2028', both],
    ['Toegekend sep. 2025 ∙ Vervalt op okt. 2028', both],
    ['Utfärdat sep. 2025 · Går ut okt. 2028', both],
    ['Udstedt sep. 2025 · Udløber okt. 2028', both],
    ['Utstedt sep. 2025 · Utløper okt. 2028', both],
    ['Wydano: wrz 2025 · Wygasa: paź 2028', both],
    ['Wydano we wrześniu… września 2025, października 2028', both],
    ['Vydáno zář 2025 · Platnost do říj 2028', both],
    ['Verildi Eyl 2025 · Sona erme Eki 2028', both],
    ['Выдано: сент. 2025 г. · Срок действия: окт. 2028 г.', both],
    ['Видано: вер. 2025 р. · Діє до: жовт. 2028 р.', both],
    ['颁发日期 2025年9月 · 到期日期 2028年10月', both],
    ['發照日期：2025年9月 · 到期日：2028年10月', both],
    ['発行日 2025年9月 · 有効期限 2028年10月', both],
    ['발급 2025년 9월 · 만료 2028년 10월', both],
    ['صدر في سبتمبر ٢٠٢٥ · تنتهي أكتوبر ٢٠٢٨', both],
    ['Cấp tháng 9 2025 · Hết hạn tháng 10 2028', both],
    ['Sep 12, 2025 – Oct 1, 2028', both],
    ['12 September 2025 – 1 October 2028', both],
    ['2025-09-12 – 2028-10-01', both],
    ['09/2025 – 10/2028', both],
    ['Issued Sep 2025Expires Oct 2028', both],
    ['SEP 2025 · OCT 2028', both],
    ['Issued Aug 2022', [[2022, 8]]],
    ['Août 2022', [[2022, 8]]],
    ['März 2022', [[2022, 3]]],
    ['No expiration date', []],
    ['Credential ID 20251234', []],
    ['', []],
    ['2025', [[2025]]],
    ['Issued 2025', [[2025]]],
    ['03/04/2025', [[2025, 3, 4]]],
  ])('%s', (line, expected) => {
    expect(monthsIn(line).map(({ year, months }) => [year, ...months.toSorted((a, b) => a - b)])).toEqual(expected);
  });

  it('never throws, and reads no more than a line', async () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => {
      for (const { year, months } of monthsIn(line)) {
        expect(year).toBeGreaterThanOrEqual(1990);
        expect(months.every((month) => month >= 1 && month <= 12)).toBe(true);
      }
    }));
    for (const line of ['2025 ', '\u0301']) expect(await effort(() => monthsIn(line.repeat(20_000)))).toBeLessThan(1_000);
  });
});

describe('claim', () => {
  const dated = credential('Knots', SEPTEMBER, THREE_YEARS);

  it('does not apply where nothing is claimed, or nothing was learned', () => {
    expect(claim(null, { title: 'Knots' }, AT)).toMatchObject({ state: 'not-applicable', code: 'claim.none' });
    for (const nothing of [{}, { title: '' }, { title: '🎉', dates: '' }, { dates: 'Credential ID 1' }, { issuer: 'Harbour School' }]) {
      expect(claim(dated, nothing, AT)).toEqual({ id: 'claim', state: 'not-applicable', code: 'claim.none', at: AT, source: 'page' });
    }
  });

  it.each([
    ['Issued Sep 2025 · Expires Sep 2028'],
    ['Expires Sep 2028 · Issued Sep 2025'],
    ['Issued Sep 2025'],
    ['Expires Sep 2028'],
    ['Issued 2025'],
    ['颁发日期 2025年9月'],
  ])('agrees: %s', (dates) => {
    expect(claim(dated, { title: 'Knots', dates }, AT)).toMatchObject({ state: 'pass', code: 'claim.same' });
    expect(claim(dated, { dates }, AT).code).toBe('claim.same');
  });

  it.each([
    ['Issued Aug 2025'],
    ['Issued Sep 2024 · Expires Sep 2028'],
    ['Issued Sep 2025 · Expires Sep 2029'],
    ['Issued 2024'],
    ['Emitido em set de 2023'],
  ])('differs: %s', (dates) => {
    expect(claim(dated, { title: 'Knots', dates }, AT)).toMatchObject({
      state: 'fail', code: 'claim.dates-differ', params: { page: dates, badge: '2025-09-15T12:00:00Z – 2028-09-15T12:00:00Z' },
    });
  });

  it('differs where the page gives an end that the badge does not have', () => {
    expect(claim(credential('Knots', SEPTEMBER), { dates: 'Issued Sep 2025 · Expires Sep 2028' }, AT).code).toBe('claim.dates-differ');
  });

  it('forgives the edge of a month, and not a whole one', () => {
    const edge = credential('Knots', instant('2025-09-30T23:30:00Z'));
    expect(claim(edge, { dates: 'Oct 2025' }, AT).code).toBe('claim.same');
    expect(claim(edge, { dates: 'Sep 2025' }, AT).code).toBe('claim.same');
    expect(claim(edge, { dates: 'Nov 2025' }, AT).code).toBe('claim.dates-differ');
    expect(claim(credential('Knots', instant('2025-09-01T00:30:00Z')), { dates: 'Aug 2025' }, AT).code).toBe('claim.same');
  });

  it.each([
    ['a badge without dates', credential('Knots'), { title: 'Knots', dates: 'Issued Sep 2025' }],
    ['dates that are no dates', credential('Knots', { text: 'soon', from: NaN, to: NaN }), { dates: 'Issued Sep 2025' }],
    ['three dates', dated, { dates: 'Sep 2025, Sep 2026, Sep 2028' }],
    ['another language, same dates', dated, { title: 'Grundlagen der Knoten', dates: 'Sep 2025' }],
    ['another script', dated, { title: '绳结' }],
  ])('is not concluded: %s', (_, given, page) => {
    expect(claim(given, page, AT)).toMatchObject({ state: 'unknown', code: 'claim.not-concluded' });
  });

  it('tells a title that differs first, with both texts, cut', () => {
    const fact = claim(dated, { title: `Sails ${'x'.repeat(5_000)}`, dates: 'Jan 2001' }, AT);
    expect(fact).toMatchObject({ state: 'fail', code: 'claim.title-differs', params: { badge: 'Knots' } });
    expect(fact.params?.['page']).toHaveLength(160);
  });
});
