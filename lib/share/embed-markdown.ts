import { labelOf, publicAddress, type Shareable } from './shareable';

/** The badge in Markdown (CommonMark 0.31): its picture as a link to it; without a picture, its name. */
export function embedMarkdown(badge: Shareable): string {
  const { address, art } = badge;
  const label = escaped(labelOf(badge));
  const picture = publicAddress(art);
  const shown = picture ? `![${label}](${destination(picture)})` : label;
  return address ? `[${shown}](${destination(address)})` : shown;
}

/** Every sign that Markdown could take for its own (CommonMark, "Backslash escapes"). */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:"'@^=]/gu, '\\$&');

/** An address within round brackets. */
const destination = (address: string): string => address.replace(/[()<>\s]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
