import { all, attribute } from '../dom';
import { letters } from '../text';

/** The shape of a person's name: two to five words of letters, or a few Han characters. */
export const namelike = () => letters`^([\p{L}\p{M}'’.-]+( [\p{L}\p{M}'’.-]+){1,4}|\p{Script=Han}{2,6})$`;

/** The one e-mail address that a part of a page links to; undefined where there is none, or more than one. */
export function onlyAddress(part: ParentNode): string | undefined {
  const [address = '', ...addresses] = new Set(all(part, 'a[href^="mailto:"]').map((link) => attribute(link, 'href').toLowerCase().split(/[:?]/)[1]));
  return !addresses[0] && /^[^\s@,%]+@[^\s@,%]+$/.test(address) ? address : undefined;
}

/** What stands between the parts of a title, any of which can be a name: "Ada Example - Hiring tool", "Ada Example | Site". */
export const BETWEEN = / *[|·•:] *| [–—-] /;
