import type { Shareable } from './shareable';

/** Longest name, in characters: every file system takes 255 bytes, of which one character can need four. */
const MOST = 50;

/** A file's name for a badge, in any script: without signs that a file system reads otherwise, a dot in front or a reserved word. */
export function fileName({ title }: Pick<Shareable, 'title'>, extension: string): string {
  const words = title.replace(/[\p{C}\\/:*?"<>|.%]+/gu, ' ').replace(/\s+/gu, ' ').trim();
  const cut = Array.from(words).slice(0, MOST).join('').trim();
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(cut);
  return `${!cut || reserved ? `badge ${cut}`.trim() : cut}.${extension}`;
}
