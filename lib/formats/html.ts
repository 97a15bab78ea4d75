import { withoutReferences } from './plain-text';

/** A page of the web as text, for reading what it says without a DOM: a service worker and Node have none. Nothing of it is ever run or shown as markup. */
export interface HtmlPage {
  /** What is written on it in order, a line for each block, white space as one space. Scripts, styles, templates and comments are no part of it. */
  lines: readonly string[];
  /** The text of each element that fits, in order, as one line. */
  texts(fits: (element: HtmlElement) => boolean): string[];
  /** The whole text of each script, as it stands there. */
  scripts: readonly string[];
  /** What the head says under a property or name (`og:title`), each time that it says it. */
  meta(property: string): string[];
  /** Where its links lead, as written. */
  links: readonly string[];
}

export interface HtmlElement {
  /** In lower case. */
  name: string;
  attributes: ReadonlyMap<string, string>;
}

type Part = ({ kind: 'open' } & HtmlElement) | { kind: 'close'; name: string } | { kind: 'text'; text: string };

/** Elements whose content is text alone, up to their own end tag (HTML, §13.2.5); nothing of it is read but scripts. */
const RAW: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'noembed', 'noframes', 'xmp'].map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'giu')]),
);
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** What stands in a line with the text around it, or is no part of it; everything else ends the line. */
const INLINE = new Set(['script', 'style', 'template', 'noscript', 'a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'em', 'font', 'i', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'wbr']);

const NAME = /[a-z][^\s/>]*/iuy;
/** An attribute; a value that is not closed reaches to the end, as in a browser, so that nothing is read twice. */
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s>"'][^\s>]*)))?/uy;
const END = /[\s/]*>/uy;
const BETWEEN = /[\s/]*=?/uy;

/** Most elements of one kind whose text is taken. */
const MOST = 20;

/**
 * Reads a page. Time is linear in its length, and whatever is no HTML comes out as text or not at all.
 *
 * @throws never
 */
export function readPage(html: string): HtmlPage {
  const scripts: string[] = [];
  const parts = [...partsOf(html, scripts)];
  const opened = parts.filter(isOpen);
  return {
    lines: linesOf(parts),
    texts: (fits) => [...parts.keys()].filter((at) => isOpen(parts[at]!) && fits(parts[at] as HtmlElement)).slice(0, MOST).map((at) => textAt(parts, at)),
    scripts,
    meta: (property) => opened.flatMap(({ name, attributes }) => (name === 'meta' && (attributes.get('property') ?? attributes.get('name')) === property ? [plain(attributes.get('content') ?? '')] : [])),
    links: opened.flatMap(({ name, attributes }) => (name === 'a' && attributes.has('href') ? [attributes.get('href')!.trim()] : [])),
  };
}

const isOpen = (part: Part): part is Extract<Part, { kind: 'open' }> => part.kind === 'open';

/** Whether an element is of a class. */
export const ofClass = (wanted: string) => ({ attributes }: HtmlElement): boolean => (attributes.get('class') ?? '').split(/\s+/u).includes(wanted);

function* partsOf(html: string, scripts: string[]): Generator<Part> {
  // What stands in templates is no part of the page.
  let templates = 0;
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    const text = html.slice(at, start < 0 ? html.length : start);
    if (text !== '' && templates === 0) yield { kind: 'text', text };
    if (start < 0) return;
    const next = html[start + 1] ?? '';
    if (/[a-z]/iu.test(next)) {
      const { element, end } = openAt(html, start + 1);
      at = end;
      const close = RAW[element.name];
      if (templates === 0) yield { kind: 'open', ...element };
      if (element.name === 'template') templates += 1;
      if (!close) continue;
      close.lastIndex = at;
      const last = close.exec(html)?.index ?? html.length;
      if (templates === 0 && element.name === 'script') scripts.push(html.slice(at, last));
      at = last;
    } else if (next === '/' && /[a-z]/iu.test(html[start + 2] ?? '')) {
      const { element: { name }, end } = openAt(html, start + 2);
      at = end;
      if (name === 'template') templates = Math.max(0, templates - 1);
      else if (templates === 0) yield { kind: 'close', name };
    } else if (next === '!' || next === '?' || next === '/') {
      at = passOver(html, start);
    } else {
      if (templates === 0) yield { kind: 'text', text: '<' };
      at = start + 1;
    }
  }
}

/** To the end of a comment, a declaration or an instruction. */
function passOver(html: string, start: number): number {
  const isComment = html.startsWith('<!--', start);
  // `<!-->` is a whole comment.
  const end = isComment ? html.indexOf('-->', start + 2) : html.indexOf('>', start);
  return end < 0 ? html.length : end + (isComment ? 3 : 1);
}

/** The element whose name begins here, and where its tag ends. The first of two attributes of one name counts. */
function openAt(html: string, start: number): { element: HtmlElement; end: number } {
  NAME.lastIndex = start;
  const name = (NAME.exec(html)?.[0] ?? '').toLowerCase();
  const attributes = new Map<string, string>();
  let at = start + name.length;
  for (;;) {
    END.lastIndex = at;
    if (END.test(html)) return { element: { name, attributes }, end: END.lastIndex };
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    if (found) {
      const key = found[1]!.toLowerCase();
      if (!attributes.has(key)) attributes.set(key, withoutReferences(found[2] ?? found[3] ?? found[4] ?? ''));
    } else {
      BETWEEN.lastIndex = at;
      BETWEEN.test(html);
    }
    at = found ? ATTRIBUTE.lastIndex : BETWEEN.lastIndex;
    if (at >= html.length) return { element: { name, attributes }, end: html.length };
  }
}

function linesOf(parts: readonly Part[]): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const text = plain(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  for (const part of parts) {
    if (part.kind === 'text') line += part.text;
    else if (!INLINE.has(part.name)) end();
  }
  end();
  return lines;
}

/** The text of the element that is opened there, to its own end; of one that never ends, to the page's. */
function textAt(parts: readonly Part[], start: number): string {
  const opened = parts[start]!;
  if (opened.kind !== 'open' || VOID.has(opened.name)) return '';
  let depth = 0;
  let text = '';
  for (let at = start; at < parts.length; at += 1) {
    const part = parts[at]!;
    if (part.kind === 'text') text += part.text;
    else {
      if (!INLINE.has(part.name)) text += ' ';
      if (part.name === opened.name) depth += part.kind === 'open' ? 1 : -1;
      if (depth === 0) break;
    }
  }
  return plain(text);
}

const plain = (text: string): string => withoutReferences(text).replace(/\s+/gu, ' ').trim();
