import type { Recognition } from '../words';

/** How many lines an address may be broken over. */
const MOST_LINES = 4;
/** Longest address that is put together, in UTF-16 code units. */
const LONGEST = 2_048;

/** An address with http(s) or without a scheme. A letter, digit or one of `@./-` before it makes it part of something else. */
const ADDRESS = /(?<![\p{L}\p{N}@./-])(?:https?:\/\/\S|www\.\S|(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}\/)[^\s<>"“”„«»()[\]{}|]*/giu;
/** What a line can go on with, from its beginning. */
const REST = /^[^\s<>"“”„«»()[\]{}|]+/u;
/** From where it begins only, or a long row of it would be tried from each of its signs. */
const PUNCTUATION = /(?<![.,;:!?'’…。，、])[.,;:!?'’…。，、]+$/u;
/** An address that ends so goes on. */
const OPEN_END = /[-_/.=&?%#]$/u;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/iu;

/**
 * The badge addresses written in lines of text, put together where they are broken over lines: of all ways to join a line's end with
 * the lines after it, the shortest that is recognised best. Soft hyphens are dropped, and a hyphen at a line's end is tried both ways.
 * Time is linear in the text.
 *
 * @returns addresses as they are to be recognised, each once, with the index of the line where it begins
 */
export function writtenAddresses(lines: readonly string[], recognise: (raw: string) => Recognition): { url: string; line: number }[] {
  const clean = lines.map((line) => line.replace(/\u00ad/gu, '').trim());
  const found = new Map<string, number>();
  /** Lines whose beginning belongs to an address of a line before. */
  const taken = new Set<number>();
  for (const [n, line] of clean.entries()) {
    for (const match of line.matchAll(ADDRESS)) {
      if (match.index === 0 && taken.has(n)) continue;
      const isLast = match.index + match[0].length === line.length;
      const way = best(isLast ? joins(match[0], clean, n) : [{ text: match[0], lines: 1 }], recognise);
      if (way === null) continue;
      for (let more = 1; more < way.lines; more += 1) taken.add(n + more);
      if (!found.has(way.text)) found.set(way.text, n);
    }
  }
  return [...found].map(([url, line]) => ({ url, line }));
}

/** An address as it may be put together, and over how many lines it then goes. */
interface Way {
  text: string;
  lines: number;
}

/** The address alone, and with what the next lines go on with, as long as each line is nothing but that. */
function joins(start: string, lines: readonly string[], at: number): Way[] {
  const all: Way[] = [{ text: start, lines: 1 }];
  let texts = [start];
  for (let n = at + 1; n < Math.min(lines.length, at + MOST_LINES); n += 1) {
    const line = lines[n] ?? '';
    const rest = REST.exec(line)?.[0];
    if (rest === undefined) break;
    texts = texts.flatMap((text) => (text.endsWith('-') ? [text + rest, text.slice(0, -1) + rest] : [text + rest])).filter((text) => text.length <= LONGEST);
    all.push(...texts.map((text) => ({ text, lines: n - at + 1 })));
    if (rest.length < line.length) break;
  }
  return all;
}

function best(ways: readonly Way[], recognise: (raw: string) => Recognition): Way | null {
  let chosen: (Way & { worth: number }) | null = null;
  for (const way of ways) {
    const text = way.text.replace(PUNCTUATION, '');
    const worth = worthOf(recognise(text), text);
    const goesOn = chosen !== null && OPEN_END.test(chosen.text) && worth === chosen.worth;
    if (worth > (chosen?.worth ?? 0) || goesOn) chosen = { ...way, text, worth };
  }
  return chosen;
}

/** An award with its whole id is worth most; what is only part of an address is often recognised as something less. */
function worthOf(recognised: Recognition, url: string): number {
  if (recognised === null) return 0;
  if (recognised.type === 'wrapped') return 1;
  if (recognised.type === 'look-alike') return UUID.test(url) ? 3 : 2;
  return (recognised.reference.kind === 'award' ? 3 : 2) + (UUID.test(url) ? 1 : 0);
}
