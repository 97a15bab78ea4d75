import type { Voice } from '../i18n/voice';
import { datesOf } from './dates-line';
import { element, type Element, type Markup } from './markup';
import { publicAddress, type Shareable } from './shareable';
import { statusOf } from './status-line';

/** What of the badges a signature shows. */
export interface SignatureParts {
  pictures: boolean;
  dates: boolean;
  status: boolean;
}

/** The side of a picture, in CSS pixels. Outlook heeds the attributes and not the style. */
const SIDE = '64';

/** Colours that can be read on a light paper and on a dark one: mail programs turn the paper, not always the letters. */
const TEXT = 'font-family:Arial,Helvetica,sans-serif;font-size:13px;line-height:18px;color:#5f6874';
const NAME = 'font-family:Arial,Helvetica,sans-serif;font-size:13px;line-height:18px;font-weight:bold;color:#2a6fc9;text-decoration:none';

/**
 * Badges for the end of a mail, as a table with its styles written out: that is what Outlook, Gmail and the others keep of what is
 * pasted into their settings.
 *
 * @param now milliseconds since 1970
 */
export function signature(voice: Voice, badges: readonly Shareable[], parts: SignatureParts, now: number): Element {
  const rows = badges.map((badge) => row(voice, badge, parts, now));
  return element('table', { cellpadding: '0', cellspacing: '0', border: '0', role: 'presentation', style: 'border-collapse:collapse' }, element('tbody', {}, ...rows));
}

function row(voice: Voice, badge: Shareable, parts: SignatureParts, now: number): Element {
  const { title, issuer, address } = badge;
  const art = parts.pictures ? publicAddress(badge.art) : undefined;
  const picture = art && element('img', { src: art, alt: '', width: SIDE, height: SIDE, style: 'display:block;border:0' });
  const name = address ? element('a', { href: address, style: NAME }, title) : element('span', { style: NAME }, title);
  const lines = [[issuer.name], ...details(voice, badge, parts, now)].map((line) => line.filter(Boolean).join(' · ')).filter(Boolean);
  const cells = [
    ...(picture ? [element('td', { width: '76', valign: 'top', style: 'padding:4px 12px 4px 0' }, address ? element('a', { href: address }, picture) : picture)] : []),
    element('td', { valign: 'middle', style: `padding:4px 0;${TEXT}` }, name, ...lines.flatMap((line): Markup[] => [element('br'), line])),
  ];
  return element('tr', {}, ...cells);
}

/** The same as plain text, for programs that take nothing else. */
export function signatureText(voice: Voice, badges: readonly Shareable[], parts: SignatureParts, now: number): string {
  const blocks = badges.map((badge) => [badge.title, badge.issuer.name, ...details(voice, badge, parts, now).map((line) => line.join(' · ')), badge.address].filter(Boolean).join('\n'));
  return blocks.join('\n\n');
}

function details(voice: Voice, badge: Shareable, { dates, status }: SignatureParts, now: number): string[][] {
  return [dates ? datesOf(voice, badge, now) : [], status ? [statusOf(voice, badge, now)] : []];
}
