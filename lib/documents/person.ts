import { fold } from '../check/names/fold';
import { PARTICLES } from '../check/names/affixes';
import { scriptsOf, type Script } from '../check/names/scripts';
import { isNoName } from './no-names';
import type { Line, Person } from './words';

/** What a document says about whom it is of. */
export interface Beginning {
  /** Its first lines of text, in their order. */
  lines: readonly Line[];
  /** Addresses of its links: mail and profiles. */
  links: readonly string[];
  /** Its properties and file name: often the template's or the program's, so they only confirm. */
  title: string;
  author: string;
  fileName: string;
}

/** A name stands at the top: no line after so many is looked at. */
const TOP = 8;
/** How much larger than every other line a name has to be, where nothing else confirms it. */
const PROMINENT = 1.2;

/** Writing systems whose words stand in a document as they are read, with capitals that tell a name. In others nobody is named. */
const TOLD: readonly Script[] = ['latin', 'cyrillic', 'greek', 'armenian'];

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}.+_-]{0,63}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+){1,5}/giu;
/** Where a name ends and a headline, a degree or an address begins. */
const CUT = /\s*[|│¦•●∙‖,;:(]|\s+[·⋅–—-]\s|\s{3,}/u;

/**
 * Whom a document is of, where that is certain: the name at its top that something else in the document confirms (its mail address, a
 * profile's address, its properties, its file name), or that stands there first and larger than everything else. One word, words of a
 * job or a heading, and writing systems whose names are not written in words with capitals name nobody: then nothing is compared, which
 * is better than a wrong comparison.
 */
export function personOf(beginning: Beginning): Person {
  const emails = new Set([...beginning.lines.map(({ text }) => text), ...beginning.links].flatMap((text) => text.match(EMAIL) ?? []).map((one) => one.toLowerCase()));
  const [email] = emails.size === 1 ? emails : [];
  const name = nameOf(beginning, [...emails]);
  return { ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
}

function nameOf({ lines, links, title, author, fileName }: Beginning, emails: readonly string[]): string | undefined {
  const top = lines.filter(({ text }) => text.trim() !== '').slice(0, TOP);
  const shaped = top.flatMap((line, n) => {
    const name = nameIn(line.text);
    return name === null ? [] : [{ name, size: line.size, n }];
  });
  const said = [...emails.map((one) => one.split('@')[0] ?? ''), ...links.flatMap(profileOf)];
  const confirmed = shaped.find(({ name }) => isIn(name, said, 1) || isIn(name, [title, author, fileName], 2));
  if (confirmed) return confirmed.name;
  const [first] = shaped;
  const before = top.slice(0, first?.n ?? 0).every(({ text }) => isNoName(text));
  const next = Math.max(0, ...lines.filter(({ text }) => !text.includes(first?.name ?? '')).map(({ size }) => size));
  return first && before && first.size > 0 && first.size >= next * PROMINENT ? first.name : undefined;
}

/** The name that a line consists of or begins with; null where it has another shape. */
function nameIn(line: string): string | null {
  const text = line.normalize('NFKC').replace(/\p{Cf}/gu, '').trim();
  const cut = text.search(CUT);
  const words = (cut < 0 ? text : text.slice(0, cut)).split(/\s+/u);
  if (words.length < 2 || words.length > 5 || !words.every(isNameWord) || isNoName(words.join(' '))) return null;
  const scripts = scriptsOf(words.join(''));
  return scripts.length === 1 && TOLD.includes(scripts[0] ?? 'other') ? words.join(' ') : null;
}

function isNameWord(word: string): boolean {
  if (/^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word)) return true;
  return PARTICLES.has(fold(word));
}

/** Whether so many of a name's words stand in one of these texts. Two letters stand in everything. */
function isIn(name: string, texts: readonly string[], wanted: number): boolean {
  const words = name.split(/[\s-]+/u).map(fold).filter((word) => word.length > 2 && !PARTICLES.has(word));
  return texts.some((text) => {
    const folded = fold(text);
    return words.filter((word) => folded.includes(word)).length >= Math.min(wanted, words.length) && words.length > 0;
  });
}

/** The part of a profile's address that is made of its owner's name. */
function profileOf(link: string): string[] {
  const slug = /^https?:\/\/(?:[\w-]+\.)?linkedin\.com\/in\/([^/?#]+)/iu.exec(link)?.[1];
  return slug === undefined ? [] : [slug];
}
