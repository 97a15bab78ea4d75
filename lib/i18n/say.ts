import { ISSUERS } from '../places';
import type { Credential, Report, Verdict } from '../words';
import { singleLine } from './clean';
import { soon, writtenDay } from './dates';
import { isLookAlike } from './look-alike';
import { fill, type Text } from './text';
import { OTHER_NAME, UNDATED, VERDICTS } from './verdicts';
import type { Voice } from './voice';

/** The name of the platform whose own record it is, by the host that gave it; of one that only has pages, the host; none where badges live on their issuer's own host. */
function platformName({ facts }: Report): string {
  const host = facts.find(({ code }) => code === 'key.platform')?.source ?? '';
  const read = facts.some(({ code }) => code === 'integrity.public-page' || code === 'integrity.open-page');
  return ISSUERS.find(({ origins }) => origins.includes(`https://${host}/*`))?.name ?? (read ? host : '');
}

/** Forgiven difference between our clock and the issuer's, in milliseconds. */
export const CLOCK_SLACK = 600_000;

/** Whether a verified badge is in another name: then that and the verdict are one line, never green alone. */
export function isGenuineUnderAnotherName(report: Pick<Report, 'verdict' | 'holder'>): boolean {
  return report.verdict === 'verified' && report.holder === 'different';
}

/** The verdict in its words, e.g. "Genuine and current" or "Expired on 11 February 2025"; of an imitated address, what it imitates. */
export function verdictLine(voice: Voice, report: Report): Text {
  if (isGenuineUnderAnotherName(report)) return [OTHER_NAME[voice.language]];
  const { verdict, because } = report;
  if (because.code === 'structure.look-alike-host') return voice.rich('say.imitates', { resembles: because.params?.['resembles'] ?? '' });
  if (because.code === 'structure.list') return [voice.t('held.title', { count: report.holds?.length ?? 0 })];
  if (because.code === 'structure.list-page') return [voice.t('say.list-page')];
  // A list that could not be read.
  if (verdict === 'no-award' && because.state === 'unknown') return [VERDICTS[voice.language].unconfirmed];
  if (verdict !== 'expired' && verdict !== 'not-yet-valid') return [VERDICTS[voice.language][verdict]];
  const date = verdict === 'expired' ? report.credential?.expires : report.credential?.issued;
  return date ? fill(VERDICTS[voice.language][verdict], { date: writtenDay(voice.language, date) }) : [UNDATED[voice.language][verdict]];
}

/**
 * The verdict in plain words, e.g. "Credly confirms that Northgate Institute issued this to Ada Example on 3 May 2026.
 * It expires in 41 days." A date that has passed is named whatever the verdict.
 *
 * @param now milliseconds since 1970
 */
export function sentence(voice: Voice, report: Report, now: number): Text {
  return voice.sentences([...grounds(voice, report), ...term(voice, report, now)]);
}

/** What the verdict rests on. */
function grounds(voice: Voice, report: Report): readonly Text[] {
  const reason = voice.code(report.because.code, report.because.params);
  switch (report.verdict) {
    case 'verified':
    case 'expired':
    case 'not-yet-valid':
      return [confirms(voice, report), vouched(voice, report)];
    case 'unknown-issuer':
      return [confirms(voice, report), reason];
    case 'revoked':
    case 'suspended':
      return [reason, issued(voice, report.credential)];
    case 'unconfirmed':
      return isLookAlike(report) ? [reason] : [reason, voice.rich('say.nothing-about')];
    case 'invalid':
    case 'no-award':
      return [reason];
  }
}

/** Who says that it was issued: only for verdicts in which the issuer's own copy was read. */
function confirms(voice: Voice, report: Report): Text {
  const { credential } = report;
  if (!credential) return [];
  const who = platformName(report) || credential.issuer.domain;
  const { issuer, holder, date } = terms(voice, credential);
  // Known by its key alone, nobody can be named who confirms the name that it gives itself.
  if (!who) return signed(voice, { issuer, holder, date });
  if (holder && date) return voice.rich('say.confirms.to-on', { who, issuer, holder, date });
  if (holder) return voice.rich('say.confirms.to', { who, issuer, holder });
  if (date) return voice.rich('say.confirms.on', { who, issuer, date });
  return voice.rich('say.confirms', { who, issuer });
}

/** Who relies on an issuer that is known by its key alone: the person, their organisation or a registry. Of others the sentence names who confirms it. */
function vouched(voice: Voice, report: Report): Text {
  const issuer = report.facts.find(({ id, state }) => id === 'issuer' && state === 'pass');
  const isNamed = !report.credential || (platformName(report) || report.credential.issuer.domain) !== '';
  return isNamed || !issuer ? [] : voice.code(issuer.code, issuer.params);
}

function signed(voice: Voice, { issuer, holder, date }: ReturnType<typeof terms>): Text {
  if (holder && date) return voice.rich('say.signed.to-on', { issuer, holder, date });
  if (holder) return voice.rich('say.signed.to', { issuer, holder });
  if (date) return voice.rich('say.signed.on', { issuer, date });
  return voice.rich('say.signed', { issuer });
}

function issued(voice: Voice, credential: Credential | null): Text {
  if (!credential) return [];
  const { issuer, holder, date } = terms(voice, credential);
  if (holder && date) return voice.rich('say.issued.to-on', { issuer, holder, date });
  if (holder) return voice.rich('say.issued.to', { issuer, holder });
  if (date) return voice.rich('say.issued.on', { issuer, date });
  return voice.rich('say.issued.by', { issuer });
}

function terms(voice: Voice, credential: Credential): { issuer: string; holder: string; date: string } {
  return {
    issuer: singleLine(credential.issuer.name) || singleLine(credential.issuer.domain) || voice.t('say.unnamed-issuer'),
    holder: singleLine(credential.holder.name ?? ''),
    date: credential.issued ? writtenDay(voice.language, credential.issued) : '',
  };
}

/** Verdicts that are about this award as it stands, so that it matters how long it still lasts. */
const LASTING: ReadonlySet<Verdict> = new Set(['verified', 'unknown-issuer', 'not-yet-valid']);

/** Until when, or since when no more. */
function term(voice: Voice, report: Report, now: number): readonly Text[] {
  const expires = report.credential?.expires;
  // The verdict line names it already.
  if (!expires || report.verdict === 'expired') return [];
  const date = writtenDay(voice.language, expires);
  if (expires.to + CLOCK_SLACK < now) return [voice.rich('say.expired', { date })];
  if (!LASTING.has(report.verdict)) return [];
  const when = soon(voice.language, expires, now);
  return [when === null ? voice.rich('say.valid-until', { date }) : [voice.t('say.expires', { when })]];
}
