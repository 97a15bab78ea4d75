/**
 * Just enough XML 1.0 to find elements by their namespace and read their text, without a DOM: a service worker has none. No
 * document type declaration is ever applied, so nothing can be expanded or fetched; an entity of its own makes text unreadable.
 */

export type XmlPart =
  | { kind: 'open'; name: string; attributes: readonly Attribute[]; /** `<a/>`: its end too. */ empty: boolean; start: number; end: number }
  | { kind: 'close'; name: string; start: number; end: number }
  /** `text` is null where it holds an entity that is not XML's own. */
  | { kind: 'text'; text: string | null; start: number; end: number };

export interface Attribute {
  name: string;
  /** Null where it holds an entity that is not XML's own. */
  value: string | null;
}

const NAME = '[^\\s=<>"\'/&]+';
const OPEN = new RegExp(`<(${NAME})`, 'uy');
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const OPEN_END = /\s*(\/?)>/uy;
const CLOSE = new RegExp(`</(${NAME})\\s*>`, 'uy');

/**
 * The parts of a document in order; comments and processing instructions are passed over. It ends early where the text is not
 * XML (`broken`) or ends within something (`cut`). The nesting is the caller's to follow. Time is linear in the text.
 *
 * @throws never
 */
export function* readXml(xml: string): Generator<XmlPart, 'end' | 'cut' | 'broken'> {
  let at = xml.startsWith('\ufeff') ? 1 : 0;
  while (at < xml.length) {
    const start = at;
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at);
      at = end < 0 ? xml.length : end;
      yield { kind: 'text', text: unescape(xml.slice(start, at)), start, end: at };
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = xml.indexOf(']]>', at);
      if (end < 0) return 'cut';
      at = end + 3;
      yield { kind: 'text', text: lines(xml.slice(start + 9, end)), start, end: at };
    } else if (xml[at + 1] === '!' || xml[at + 1] === '?') {
      at = passOver(xml, at);
      if (at < 0) return 'cut';
    } else {
      const part = readTag(xml, at);
      if (!part) return xml.includes('>', at) ? 'broken' : 'cut';
      at = part.end;
      yield part;
    }
  }
  return 'end';
}


function readTag(xml: string, start: number): XmlPart | null {
  const close = at(CLOSE, xml, start);
  if (close) return { kind: 'close', name: close[1] ?? '', start, end: CLOSE.lastIndex };
  const open = at(OPEN, xml, start);
  if (!open) return null;
  let end = OPEN.lastIndex;
  const attributes: Attribute[] = [];
  for (let found = at(ATTRIBUTE, xml, end); found; found = at(ATTRIBUTE, xml, end)) {
    attributes.push({ name: found[1] ?? '', value: unescape((found[2] ?? found[3] ?? '').replace(/[\t\n\r]/gu, ' ')) });
    end = ATTRIBUTE.lastIndex;
  }
  const last = at(OPEN_END, xml, end);
  return last ? { kind: 'open', name: open[1] ?? '', attributes, empty: last[1] === '/', start, end: OPEN_END.lastIndex } : null;
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Where a comment, a processing instruction or a document type declaration ends; -1 where it does not. */
function passOver(xml: string, start: number): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4);
  if (xml[start + 1] === '?') return after(xml, '?>', start + 2);
  return xml.startsWith('<!DOCTYPE', start) ? passOverDoctype(xml, start) : -1;
}

/** To the declaration's own `>`: not one in quotes, in a comment or within its brackets. */
function passOverDoctype(xml: string, start: number): number {
  let bracketed = false;
  for (let at = start + 2; at >= 0 && at < xml.length; ) {
    const letter = xml[at];
    if (letter === '"' || letter === "'") at = after(xml, letter, at + 1);
    else if (xml.startsWith('<!--', at)) at = after(xml, '-->', at + 4);
    else if (letter === '>' && !bracketed) return at + 1;
    else {
      if (letter === '[') bracketed = true;
      if (letter === ']') bracketed = false;
      at += 1;
    }
    if (at < 0) return -1;
  }
  return -1;
}

function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? -1 : found + what.length;
}

/** Line ends as XML reads them (§2.11). */
function lines(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its references resolved: numbers and XML's own five names. Null where there is any other. */
function unescape(text: string): string | null {
  if (!text.includes('&')) return lines(text);
  let known = true;
  const plain = lines(text).replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{1,4}));|&/giu, (_, hex?: string, decimal?: string, name?: string) => {
    const letter = name === undefined ? letterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : ENTITIES[name];
    if (letter === undefined) known = false;
    return letter ?? '';
  });
  return known ? plain : null;
}

function letterOf(code: number): string | undefined {
  return isXmlLetter(code) ? String.fromCodePoint(code) : undefined;
}

/** XML 1.0, §2.2: what may stand in a document at all, even as a number. */
function isXmlLetter(code: number): boolean {
  return code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Whether every letter of a text may stand in XML. */
export function fitsXml(text: string): boolean {
  for (const letter of text) if (!isXmlLetter(letter.codePointAt(0) ?? 0)) return false;
  return true;
}

/** Text as it stands in an element or, in double quotes, in an attribute; line ends and tabs survive reading. */
export function escapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"\t\r\n]/gu, (letter) => names[letter] ?? `&#${letter.charCodeAt(0)};`);
}
