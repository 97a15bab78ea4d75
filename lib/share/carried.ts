import type { BakedKeyword, BakedText } from '../formats/baked';
import { isPng } from '../formats/png-chunks';
import { readPng } from '../formats/png';
import { isSvg, readSvg } from '../formats/svg';
import { readUtf8 } from '../formats/utf8';
import type { CredentialFormat } from '../words';

/** What a file that a badge came as says, to go into a picture of it: what it carries, where it is a picture, else its whole text. */
export function carriedBy(file: Uint8Array, format: CredentialFormat): BakedText | undefined {
  if (isPng(file) || isSvg(file)) {
    const read = isPng(file) ? readPng(file) : readSvg(file);
    return read.ok ? read.texts[0] : undefined;
  }
  const keyword = keywordOf(format);
  const text = keyword && readUtf8(file)?.trim();
  return text ? { keyword, text } : undefined;
}

/** Under which name a picture carries a badge of a format; undefined for one that no standard bakes. */
function keywordOf(format: CredentialFormat): BakedKeyword | undefined {
  if (format.startsWith('clr-')) return 'clrcredential';
  if (format.startsWith('open-badges-3')) return 'openbadgecredential';
  return format.startsWith('open-badges-') ? 'openbadges' : undefined;
}
