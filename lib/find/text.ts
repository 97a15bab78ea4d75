import { get } from './dom';
import { MAX_TEXT } from './limits';

/**
 * A pattern for the letters of every script, made when it is needed: an engine looks into each pattern that a script spells out
 * before it runs any of it, and these took it a tenth of all the time that a page has for us.
 */
export const letters = ({ raw }: TemplateStringsArray): RegExp => RegExp(String(raw), 'gu');

/** A text in one line, bounded. */
const oneLine = (text: string): string => text.slice(0, MAX_TEXT).replace(/\s+/g, ' ').trim();

/** An element's text in one line; never laid out, so hidden text counts too. */
export const lineOf = (element: Element | null | undefined): string => oneLine(element ? get(element, 'textContent') : '');

/** What stands in an element itself, and not in one below it. */
const ownText = (element: Element): string => oneLine([...get(element, 'childNodes')].map((node) => (node.nodeType === 3 ? (node as Text).data : '')).join(''));

/** The first text under an element, as far as it stands in one place: a name, without what a site puts after it, to be seen or only spoken. */
export const firstText = (element: Element): string => ownText(element) || ([...get(element, 'children')].map(firstText).find(Boolean) ?? '');

/** Lines of text under an element, block by block, without what stands twice in a row (seen and spoken). */
export function linesOf(element: Element, lines: string[] = []): string[] {
  if (ownText(element)) {
    const line = lineOf(element);
    if (line !== lines.at(-1)) lines.push(line);
  } else for (const child of get(element, 'children')) linesOf(child, lines);
  return lines;
}

/**
 * A person's name as a site writes it, without what the site adds: the count of unread messages, the degree of
 * contact. What belongs to a name in some language stays; comparing is not done here.
 *
 * @returns undefined where no name is left
 */
export function personName(text: string): string | undefined {
  const name = oneLine(text).replace(/^\(\d+\+?\) *| [·•|].*$/g, '').trim();
  return letters`\p{L}`.test(name) ? name : undefined;
}
