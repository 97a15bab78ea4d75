import { LINKS, type LinkId } from './links';

/** A piece of an answer: words, or words that lead somewhere. */
export type Piece = string | { label: string; href: string; isOutside: boolean };

/** A paragraph, or a list of them. In both, `[words](target)` is a link: to one of `LINKS`, to an answer (`#id`), or to the guide (`missing#id`). */
export type Block = string | readonly string[];

const LINK = /\[([^\][]+)\]\(([^()\s]+)\)/gu;

/**
 * The pieces of a paragraph.
 *
 * @throws {Error} for a target that there is not: every text is held to this by a test
 */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const { 0: whole, 1: label = '', 2: target = '', index } of text.matchAll(LINK)) {
    if (index > end) found.push(text.slice(end, index));
    found.push({ label, ...leadsTo(target) });
    end = index + whole.length;
  }
  if (end < text.length) found.push(text.slice(end));
  return found;
}

function leadsTo(target: string): { href: string; isOutside: boolean } {
  if (/^#[\w-]+$/u.test(target)) return { href: `/help.html${target}`, isOutside: false };
  if (/^missing(?:#[\w-]+)?$/u.test(target)) return { href: target.replace('missing', '/missing.html'), isOutside: false };
  if (!Object.hasOwn(LINKS, target)) throw new Error(`no such link: ${target}`);
  return { href: LINKS[target as LinkId], isOutside: true };
}

/** The words alone, to be searched. */
export const wordsOf = (blocks: readonly Block[]): string => blocks.flat().join(' ').replace(LINK, '$1');
