import type { Report } from '../words';
import { singleLine } from './clean';
import { claimLine, holderLine, otherNameText, type OnPage } from './compare';
import { moment, writtenDay } from './dates';
import { sentence, verdictLine } from './say';
import { plain } from './text';
import type { Voice } from './voice';

/**
 * A short plain-text summary of a report, to be pasted where applications are kept: verdict, badge, how the name
 * compares, issuer, dates, link and the time of the check. One statement a line; what came from outside is on one
 * line and cannot turn or hide what stands around it.
 *
 * @param now milliseconds since 1970
 * @param page whom the page names, for the comparison
 */
export function note(voice: Voice, report: Report, now: number, page: OnPage = {}): string {
  const { credential } = report;
  const lines: (string | null)[] = [
    `Proofmark${voice.t('separator.label')}${plain(verdictLine(voice, report))}`,
    labelled(voice, 'note.badge', singleLine(credential?.name ?? '')),
    labelled(voice, 'note.issuer', issuer(report)),
    plain(sentence(voice, report, now)),
    compared(voice, report, page),
    claimed(voice, report),
    labelled(voice, 'note.issued', credential?.issued ? writtenDay(voice.language, credential.issued) : ''),
    labelled(voice, 'note.expires', expiry(voice, report)),
    // The link is given whole: a shortened one would lead nowhere.
    labelled(voice, 'note.link', singleLine(report.reference?.url ?? report.award, 8192)),
    labelled(voice, 'note.checked', moment(voice.language, report.at, 'with-zone')),
  ];
  return lines.filter(Boolean).join('\n');
}

/** The name that it gives itself, and the domain that answered for it. */
function issuer({ credential }: Report): string {
  const name = singleLine(credential?.issuer.name ?? '');
  const domain = singleLine(credential?.issuer.domain ?? '');
  return name && domain && name !== domain ? `${name} (${domain})` : name || domain;
}

function compared(voice: Voice, report: Report, page: OnPage): string | null {
  const text = otherNameText(voice, report, page) ?? holderLine(voice, report);
  return text && plain(text);
}

function claimed(voice: Voice, report: Report): string | null {
  const text = claimLine(voice, report);
  return text && plain(text);
}

function expiry(voice: Voice, { credential, facts }: Report): string {
  if (credential?.expires) return writtenDay(voice.language, credential.expires);
  return facts.some((fact) => fact.code === 'dates.no-expiry') ? voice.t('note.no-expiry') : '';
}

type Label = 'note.badge' | 'note.issuer' | 'note.issued' | 'note.expires' | 'note.link' | 'note.checked';

/** "Issuer: Northgate Institute"; nothing when there is no value. */
function labelled(voice: Voice, label: Label, value: string): string | null {
  return value ? `${voice.t(label)}${voice.t('separator.label')}${value}` : null;
}
