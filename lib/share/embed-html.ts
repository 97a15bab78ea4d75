import { singleLine } from '../i18n/clean';
import { element, html } from './markup';
import { labelOf, publicAddress, type Shareable } from './shareable';

/** The side of the picture, in CSS pixels. */
const SIDE = '110';

/** The badge for a page of one's own: its picture as a link to it. Without a page it is the picture alone, without a picture its name. */
export function embedHtml(badge: Shareable): string {
  const { address, art, description } = badge;
  const label = labelOf(badge);
  const picture = publicAddress(art);
  const shown = picture ? element('img', { src: picture, alt: label, width: SIDE, height: SIDE }) : label;
  return html(address ? element('a', { href: address, title: singleLine(description) || label }, shown) : shown);
}
