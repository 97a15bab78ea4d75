import { catalogue } from '../../lib/i18n/en';
import type { Code } from '../../lib/codes';
import type { Expected } from '../scenarios/scenario';

/** A report as an extension page shows it. */
export interface ShownReport {
  award: string;
  verdict: string;
  holder: string;
  /** The badge's name, and the verdict in a person's words. */
  name: string;
  words: string;
  /** All its text, folded or not. */
  text: string;
}

/** Reads every report on an extension page. Runs in that page, so it uses nothing from here. */
export const readReports = (): ShownReport[] =>
  Array.from(document.querySelectorAll<HTMLElement>('[data-award]'), (card) => ({
    award: card.dataset.award ?? '', verdict: card.dataset.verdict ?? '', holder: card.dataset.holder ?? '',
    name: card.querySelector('h3')?.textContent ?? '', words: card.querySelector('.verdict')?.textContent ?? '', text: card.textContent ?? '',
  }));

/** One line per report, with only what a scenario says something about: comparable, and readable when it differs. */
export function shownLines(reports: readonly ShownReport[], expected: readonly Expected[]): string[] {
  const byAward = new Map(expected.map((badge) => [badge.award, badge]));
  return reports.map(({ award, verdict, holder, text }) => {
    const { holder: wanted, because } = byAward.get(award) ?? {};
    return line(award, verdict, wanted && holder, because && (says(text, because) ? because : `not "${sentenceOf(because)}"`));
  }).sort();
}

/** The lines that a scenario expects. */
export const expectedLines = (expected: readonly Expected[]): string[] =>
  expected.map(({ award, verdict, holder, because }) => line(award, verdict, holder, because)).sort();

const line = (...parts: (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(' ');

/** Whether a card says why. Of dates the verdict's own words say it. */
const says = (text: string, because: Code) => because.startsWith('dates.') || text.includes(sentenceOf(because));

/** The longest part of a code's English sentence that does not depend on its values: on a screen, codes are sentences. */
const sentenceOf = (code: Code): string => catalogue.codes[code].split(/\{\w+\}/).toSorted((a, b) => b.length - a.length)[0]!.trim();
