import type { Fact, Report } from '../words';
import { singleLine } from './clean';
import type { Text } from './text';
import type { Voice } from './voice';

/** Whom and what the page names beside a badge. */
export interface OnPage {
  /** The name or address that the page gives. */
  name?: string;
}

/** Of a longer address only the beginning is shown. */
const LONGEST_ADDRESS = 60;

/**
 * How the badge's name compares with the page's, e.g. "Name matches: Ada Example"; null when nothing was compared. An
 * address that matches is named where the page gives it as whom it means.
 */
export function holderLine(voice: Voice, report: Report, page: OnPage = {}): Text | null {
  const fact = factOf(report, 'holder');
  const address = !report.typed && page.name?.includes('@') ? singleLine(page.name, LONGEST_ADDRESS) : '';
  if (fact?.code === 'holder.same-address' && address) return voice.rich('say.same-address', { page: address });
  return fact ? factText(voice, report, fact) : null;
}

/** The sentence of a fact. What was met in a document is compared with that, not with a page; a name that the person typed is said to be one. */
export function factText(voice: Voice, { met, typed }: Report, { code, params }: Pick<Fact, 'code' | 'params'>): Text {
  if (typed && code.startsWith('holder.')) return typedText(voice, code, params);
  if (met && code === 'holder.no-page-name') return voice.rich('say.no-name.document');
  if (met && code === 'holder.different') return voice.rich('say.different.document', { name: params?.['name'] ?? '', page: params?.['page'] ?? '' });
  return voice.code(code, params);
}

function typedText(voice: Voice, code: Fact['code'], params: Fact['params']): Text {
  const { name = '', page = '' } = params ?? {};
  if (code === 'holder.same-name') return voice.rich('say.typed.same', { name });
  if (code === 'holder.different') return voice.rich('say.typed.different', { name, page });
  if (code === 'holder.no-page-name') return voice.rich('say.typed.nobody');
  const text = voice.code(code, params);
  return FITS.has(code) ? voice.sentences([text, voice.rich('say.typed.fits')]) : text;
}

/** Codes of names that fit without being the same; what cannot be compared needs no word on whose name it was. */
const FITS: ReadonlySet<Fact['code']> = new Set(['holder.initials', 'holder.nickname', 'holder.spelling', 'holder.shorter-name', 'holder.transliteration']);

/**
 * The neutral explanation of another name: "Issued to Tomas Vrba; this page names Ada Example. That can have good
 * reasons…"; null unless the name differs.
 */
export function otherNameText(voice: Voice, report: Report, page: OnPage): Text | null {
  if (report.holder !== 'different') return null;
  const fact = factOf(report, 'holder');
  const name = fact?.params?.['name'] || report.credential?.holder.name;
  const onPage = fact?.params?.['page'] || page.name || '';
  if (report.typed) return name ? voice.rich('say.typed.other-name', { name, page: onPage }) : voice.rich('say.typed.other-name.short', { page: onPage });
  return name ? voice.rich(report.met ? 'say.other-name.document' : 'say.other-name', { name, page: onPage }) : voice.rich('say.other-name.short', { page: onPage });
}

/** A difference between what the page claims of the badge and what it says; null when there is none to show. */
export function claimLine(voice: Voice, report: Report): Text | null {
  const fact = factOf(report, 'claim');
  return fact?.state === 'fail' ? voice.code(fact.code, fact.params) : null;
}

/** That the badge says what the page claims of it; null when nothing was claimed, or not compared, or it differs. */
export function sameClaimLine(voice: Voice, report: Report): Text | null {
  return factOf(report, 'claim')?.state === 'pass' ? voice.rich('say.same-claim') : null;
}

function factOf(report: Report, id: Fact['id']): Fact | undefined {
  return report.facts.find((fact) => fact.id === id);
}
