import { ISSUERS } from '../../places';
import type { Language } from '../../store/settings';
import type { Report } from '../../words';
import { singleLine } from '../clean';
import { writtenDay } from '../dates';
import { fill, plain } from '../text';
import { findingsOf, type Finding } from './findings';
import { TEXTS } from './texts';

/** What a message is about, and to whom it goes. */
export type About = {
  /** The name that the page gives; an e-mail address is no name to call somebody by. */
  name?: string;
} & ({ report: Report; /** What the page calls the badge, where it could not be read. */ title?: string } | { /** How many entries have no link. */ unlinked: number });

/**
 * A short message to the person whom a page names, about a badge that is private, expired, not linked or named otherwise: what was found, and
 * what would help. Plain text, a few paragraphs; what came from outside is on one line and cannot turn or hide what stands around it.
 *
 * @returns empty where a report gives no reason to ask (`findingsOf`)
 */
export function politeMessage(language: Language, about: About): string {
  const texts = TEXTS[language];
  const name = singleLine(about.name ?? '');
  const greeting = name && !name.includes('@') ? plain(fill(texts['greeting.name'], { name })) : texts.greeting;
  const said = 'unlinked' in about ? unlinked(language, about.unlinked) : ofBadge(language, about.report, singleLine(about.title ?? ''));
  return said.length === 0 ? '' : [greeting, ...said, texts.closing].join('\n\n');
}

function unlinked(language: Language, count: number): string[] {
  const { unlinked: forms } = TEXTS[language];
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : undefined;
  return [plain(fill(form ?? forms.other, { count: new Intl.NumberFormat(language).format(count) }))];
}

function ofBadge(language: Language, report: Report, listed: string): string[] {
  const findings = findingsOf(report);
  if (findings.length === 0) return [];
  const texts = TEXTS[language];
  const title = singleLine(report.credential?.name ?? '') || listed;
  const values = valuesOf(language, report);
  const sentence = (finding: Finding) => plain(fill(finding === 'other-name' && !values.holder ? texts['other-name.hidden'] : texts.found[finding], values));
  const thanks = title ? plain(fill(texts['thanks.title'], { title })) : texts.thanks;
  return [thanks, ...findings.map(sentence), ...addressOf(report)];
}

/** So that it is clear which badge is meant. A link that can claim is never passed on (law 8). */
function addressOf({ reference }: Report): string[] {
  return reference && reference.kind !== 'claim-link' && reference.url.startsWith('https://') ? [singleLine(reference.url, 8192)] : [];
}

function valuesOf(language: Language, { reference, credential, facts }: Report) {
  const other = facts.find(({ id }) => id === 'holder')?.params;
  const claimed = facts.find(({ id }) => id === 'claim')?.params;
  const platform = ISSUERS.find(({ id }) => id === reference?.platform)?.name ?? (reference && URL.canParse(reference.url) ? new URL(reference.url).host : '');
  return {
    platform,
    date: credential?.expires ? writtenDay(language, credential.expires) : '',
    holder: singleLine(other?.['name'] || credential?.holder.name || ''),
    page: claimed?.['page'] ?? '',
    badge: claimed?.['badge'] ?? '',
  };
}
