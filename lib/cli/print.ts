import { plain, type Voice } from '../i18n';
import { singleLine } from '../i18n/clean';
import { holderLine } from '../i18n/compare';
import { checkedAt, evidenceLines, factLines, remarkLines } from '../i18n/evidence';
import { metLine } from '../i18n/met';
import { sentence, verdictLine } from '../i18n/say';
import type { FactState, Report } from '../words';
import { isShort, next } from './short';

const SIGNS: Record<FactState, string> = { pass: '+', fail: '!', unknown: '?', 'not-applicable': ' ' };

/**
 * A report for a terminal: of what holds no badge, its name, why, and what to do; else the verdict in words, what it rests on, the facts, and every request with its answer. Texts from
 * outside come cleaned of control characters by the catalogue, so none can move the cursor.
 *
 * @param now milliseconds since 1970
 */
export function print(voice: Voice, report: Report, now: number): string {
  const { credential } = report;
  if (isShort(report)) return cleaned([`${report.award}: ${plain(verdictLine(voice, report))}  [${report.verdict}]`, `  ${plain(sentence(voice, report, now))}`, ...metLines(voice, report), ...next(report).map((step) => `  ${step}`)]);
  const holder = holderLine(voice, report);
  const asked = evidenceLines(voice, report);
  const remarks = remarkLines(voice, report);
  const lines = [
    `${plain(verdictLine(voice, report))}  [${report.verdict}]`,
    ...(credential ? [`  ${singleLine(credential.name)} · ${singleLine(credential.issuer.name)}${credential.issuer.domain ? ` (${credential.issuer.domain})` : ''}`] : []),
    `  ${plain(sentence(voice, report, now))}`,
    `  ${report.award}`,
    ...metLines(voice, report),
    ...(holder ? [`  ${plain(holder)}  [${report.holder}]`] : []),
    '',
    `  ${voice.t('card.facts')}`,
    ...factLines(voice, report).map((fact) => `    ${SIGNS[fact.state]} ${fact.id}: ${plain(fact.text)}`),
    ...heldLines(voice, report),
    ...endorsementLines(voice, report),
    ...(remarks.length > 0 ? ['', `  ${voice.t('card.remarks')}`, ...remarks.map((remark) => `    - ${plain(remark)}`)] : []),
    '',
    `  ${voice.t('card.asked')}`,
    ...(asked.length > 0 ? asked.map((line) => `    ${line.at}  ${line.method ? `${line.method} ` : ''}${line.host}${line.path}  ${line.answer}`) : [`    ${voice.t('evidence.none')}`]),
    '',
    `  ${voice.t('card.last', { when: checkedAt(voice, report) })}`,
  ];
  return cleaned(lines);
}

const cleaned = (lines: readonly string[]): string => lines.map((line) => line.replace(/[\p{Cc}]/gu, ' ').trimEnd()).join('\n');

/** Where in a document it was met. */
const metLines = (voice: Voice, { met }: Report): string[] => (met ? [`  ${singleLine(met.document, 160)} · ${metLine(voice, met)}`] : []);

/** What is in a list that its issuer keeps, and what each of that came to. */
function heldLines(voice: Voice, report: Report): string[] {
  const { holds = [] } = report;
  if (holds.length === 0) return [];
  const lines = holds.map(({ credential, facts, verdict = 'unconfirmed', because = report.because }) =>
    `    - ${singleLine(credential.name)}: ${plain(verdictLine(voice, { ...report, credential, facts, verdict, because, holder: 'cannot-tell' }))}.  [${verdict}]`);
  return ['', `  ${voice.t('held.title', { count: holds.length })}`, ...lines];
}

/** Who endorses the badge, and what each of that came to. */
function endorsementLines(voice: Voice, { endorsements = [] }: Report): string[] {
  if (endorsements.length === 0) return [];
  const lines = endorsements.map(({ of, by, verdict = 'unconfirmed' }) => {
    const state = voice.t(verdict === 'no-award' ? 'endorsement.unconfirmed' : `endorsement.${verdict}`);
    return `    - ${voice.t(`endorsements.by-${of}`, { name: singleLine(by.name || by.id || '…') })} ${state}.  [${verdict}]`;
  });
  return ['', `  ${voice.t('endorsements.title', { count: endorsements.length })}`, ...lines];
}
