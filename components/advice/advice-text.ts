import { singleLine } from '../../lib/i18n/clean';
import { writtenDay } from '../../lib/i18n/dates';
import { plain, type Text } from '../../lib/i18n/text';
import type { Advice, Matter } from '../../lib/wallet/advice';
import { platformName } from '../../lib/wallet/privacy-page';
import type { Hue, Shape } from '../hues';
import { rich, t, voice } from '../state/voice';

type Any = Advice['matter'];

/** How each stands there: the shape of the verdict that it comes from, and how grave it is. */
export const LOOKS: Readonly<Record<Any, { hue: Hue; shape?: Shape }>> = {
  'look-alike': { hue: 'bad', shape: 'invalid' }, invalid: { hue: 'bad', shape: 'invalid' }, withdrawn: { hue: 'bad', shape: 'revoked' }, suspended: { hue: 'late', shape: 'suspended' },
  'other-name': { hue: 'late', shape: 'person' }, 'not-public': { hue: 'late', shape: 'unconfirmed' }, expired: { hue: 'late', shape: 'expired' }, title: { hue: 'note', shape: 'no-award' },
  dates: { hue: 'note', shape: 'no-award' }, description: { hue: 'late', shape: 'no-award' }, wrapped: { hue: 'late', shape: 'unconfirmed' }, picture: { hue: 'note', shape: 'no-award' },
  'no-link': { hue: 'note' }, unchecked: { hue: 'quiet', shape: 'unconfirmed' }, starts: { hue: 'quiet', shape: 'not-yet-valid' }, hidden: { hue: 'note' }, missing: { hue: 'note' },
  issuer: { hue: 'quiet', shape: 'unknown-issuer' },
};

/** The name of what it is about. */
export function nameOf(one: Advice): string {
  if (one.matter === 'wrapped') return one.wrapper;
  const name = one.matter === 'no-link' ? one.title : one.matter === 'missing' ? one.mine.credential.name : one.name;
  return singleLine(name, 120) || t('card.untitled');
}

/** One piece of advice as a sentence. */
export function adviceText(one: Advice): Text {
  const name = nameOf(one);
  switch (one.matter) {
    case 'wrapped':
      return rich('profile.wrapped', { wrapper: name });
    case 'no-link':
    case 'missing':
      return rich(`profile.${one.matter}`, { name });
    default:
      return about(one.matter, one, name);
  }
}

function about(matter: Matter, { report, fact, pageName }: Extract<Advice, { report: unknown }>, name: string): Text {
  const { credential, reference, award } = report;
  const day = (date: { text: string; from: number; to: number } | undefined) => (date ? writtenDay(voice().language, date) : '');
  switch (matter) {
    case 'other-name': {
      const holder = singleLine(credential?.holder.name ?? '', 120);
      return holder && pageName ? rich('profile.other-name', { name, holder, page: singleLine(pageName, 120) }) : rich('profile.other-name.short', { name });
    }
    case 'not-public':
      return rich('profile.not-public', { name, host: (reference && platformName(reference)) || hostOf(award) });
    case 'expired':
      return rich('profile.expired', { name, date: day(credential?.expires) });
    case 'starts':
      return rich('profile.starts', { name, date: day(credential?.issued) });
    case 'title':
      return rich('profile.title-differs', { page: fact?.params?.['page'] ?? '', badge: fact?.params?.['badge'] ?? name });
    case 'dates':
      return rich('profile.dates', { name, page: fact?.params?.['page'] ?? '', badge: fact?.params?.['badge'] ?? '' });
    case 'issuer':
      return rich('profile.issuer', { name, issuer: singleLine(credential?.issuer.name ?? '', 100) || (credential?.issuer.domain ?? '') });
    default:
      return rich(`profile.${matter}`, { name });
  }
}

/** Why it could not be checked. */
export function reasonOf(one: Advice): Text | null {
  return one.matter === 'unchecked' && one.fact ? voice().code(one.fact.code, one.fact.params) : null;
}

/** Advice in one line, to be read out. */
export const spoken = (one: Advice): string => plain(adviceText(one));

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');
