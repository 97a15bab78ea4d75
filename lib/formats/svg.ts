import { distinct, looksLikeToken, type BakedKeyword, type BakedReading, type BakedText, type Baking } from './baked';
import { LARGEST_FILE, LARGEST_TEXT } from './limits';
import { readUtf8 } from './utf8';
import { escapeXml, fitsXml, readXml, type Attribute, type XmlPart } from './xml';

/** The elements that carry a badge, by namespace and local name. Whatever prefix a document gives them, or none. */
const ELEMENTS: readonly { namespace: string; name: string; keyword: BakedKeyword }[] = [
  { namespace: 'https://purl.imsglobal.org/ob/v3p0', name: 'credential', keyword: 'openbadgecredential' },
  { namespace: 'http://openbadges.org', name: 'assertion', keyword: 'openbadges' },
];

/** One element with a badge. */
interface Carrier {
  keyword: BakedKeyword;
  /** The `verify` attribute, trimmed: a JWS or an address; empty without one. */
  verify: string;
  /** Its text exactly. */
  body: string;
  start: number;
  end: number;
}

interface Drawing {
  carriers: Carrier[];
  /** Where a badge goes: after the root's opening tag. */
  inside: number;
  /** The root is `<svg/>`: it has to be opened first. */
  root: { name: string; empty: boolean };
}

type Reading = { ok: true; drawing: Drawing } | { ok: false; reason: 'truncated' | 'damaged' | 'too-large' };

/**
 * What an SVG carries (Open Badges Baking Specification 2.0, §SVGs; Open Badges 3.0, §5.3.2): the signed form in `verify` where
 * there is one, else the body, else the address in `verify`. Read without a DOM, in the encoding that the file declares.
 *
 * @throws never
 */
export function readSvg(bytes: Uint8Array): BakedReading {
  if (bytes.length > LARGEST_FILE) return { ok: false, reason: 'too-large' };
  const xml = decode(bytes);
  if (xml === null) return { ok: false, reason: 'damaged' };
  const reading = readDrawing(xml);
  if (!reading.ok) return reading;
  const texts = reading.drawing.carriers.map(textOf).filter(({ text }) => text !== '');
  return texts.some(({ text }) => text.length > LARGEST_TEXT) ? { ok: false, reason: 'too-large' } : { ok: true, texts: distinct(texts) };
}

/**
 * Puts a badge into an SVG in place of any that it carries, right after the root's opening tag. Everything else stays as it is
 * to the byte. A JWS or an address goes into `verify`, a document into the body.
 *
 * @throws never
 */
export function bakeSvg(bytes: Uint8Array, keyword: BakedKeyword, text: string): Baking {
  if (bytes.length > LARGEST_FILE || text.length > LARGEST_TEXT) return { ok: false, reason: 'too-large' };
  const element = ELEMENTS.find((one) => one.keyword === keyword);
  if (!element || text.trim() === '' || !fitsXml(text)) return { ok: false, reason: 'text' };
  const xml = readUtf8(bytes);
  if (xml === null || declared(bytes) !== 'utf-8') return { ok: false, reason: 'encoding' };
  const reading = readDrawing(xml);
  if (!reading.ok) return reading;
  const { carriers, inside, root } = reading.drawing;
  const baked = write(element, text);
  if (root.empty) {
    const opened = `${xml.slice(0, inside - '/>'.length).trimEnd()}>`;
    return { ok: true, bytes: new TextEncoder().encode(`${opened}${baked}</${root.name}>${xml.slice(inside)}`) };
  }
  let [kept, at] = [`${xml.slice(0, inside)}${baked}`, inside];
  for (const { start, end } of carriers) {
    kept += xml.slice(at, start);
    at = end;
  }
  return { ok: true, bytes: new TextEncoder().encode(kept + xml.slice(at)) };
}

/** Whether bytes are a text whose root is an SVG; its head is enough. */
export function isSvg(bytes: Uint8Array): boolean {
  const head = decode(bytes.subarray(0, 262_144), false);
  if (head === null || !/^\ufeff?\s*</u.test(head)) return false;
  for (const part of readXml(head)) if (part.kind === 'open') return isRoot(part.name);
  return false;
}

function write({ namespace, name }: (typeof ELEMENTS)[number], text: string): string {
  const start = `<openbadges:${name} xmlns:openbadges="${namespace}"`;
  if (looksLikeToken(text) || /^https?:\/\/\S+$/u.test(text)) return `${start} verify="${escapeXml(text)}"/>`;
  // CDATA keeps a document legible. It cannot hold its own end, nor a carriage return as it is.
  const body = text.includes(']]>') || text.includes('\r') ? escapeXml(text) : `<![CDATA[${text}]]>`;
  return `${start}>${body}</openbadges:${name}>`;
}

function textOf({ keyword, verify, body }: Carrier): BakedText {
  return { keyword, text: looksLikeToken(verify) || body.trim() === '' ? verify : body };
}

/** Finds the elements that carry badges, wherever they are. */
function readDrawing(xml: string): Reading {
  const open: string[] = [];
  const scope = new Scope();
  const carriers: Carrier[] = [];
  let inner: { carrier: Carrier; depth: number } | null = null;
  let root: Pick<Drawing, 'root' | 'inside'> | null = null;
  const parts = readXml(xml);
  let next = parts.next();
  for (; !next.done; next = parts.next()) {
    const part = next.value;
    if (part.kind === 'text') {
      if (inner && part.text === null) return DAMAGED;
      if (inner) inner.carrier.body += part.text ?? '';
      continue;
    }
    if (part.kind === 'open') {
      if (!root && !isRoot(part.name)) return DAMAGED;
      root ??= { inside: part.end, root: { name: part.name, empty: part.empty } };
      scope.enter(part.attributes);
      const carrier: Carrier | 'bad' | null = inner ? null : carrierOf(part, scope);
      if (carrier === 'bad') return DAMAGED;
      if (carrier) carriers.push(carrier);
      open.push(part.name);
      if (carrier && !part.empty) inner = { carrier, depth: open.length };
      if (!part.empty) continue;
    }
    if (open.at(-1) !== part.name) return DAMAGED;
    if (inner && inner.depth === open.length) {
      inner.carrier.end = part.end;
      inner = null;
    }
    open.pop();
    scope.leave();
  }
  if (next.value === 'broken') return DAMAGED;
  if (next.value === 'cut' || open.length > 0) return { ok: false, reason: 'truncated' };
  return root ? { ok: true, drawing: { ...root, carriers } } : DAMAGED;
}

const DAMAGED = { ok: false, reason: 'damaged' } as const;

function isRoot(name: string): boolean {
  return /^(?:[^:]+:)?svg$/u.test(name);
}

function carrierOf({ name, attributes, start, end }: Extract<XmlPart, { kind: 'open' }>, scope: Scope): Carrier | 'bad' | null {
  const local = name.slice(name.indexOf(':') + 1);
  const element = ELEMENTS.find((one) => one.name === local);
  const prefix = name.slice(0, Math.max(0, name.length - local.length - 1));
  if (!element || scope.namespace(prefix)?.replace(/\/$/u, '') !== element.namespace) return null;
  const verify = attributes.find((one) => one.name === 'verify');
  return verify?.value === null ? 'bad' : { keyword: element.keyword, verify: verify?.value.trim() ?? '', body: '', start, end };
}

/** Which namespace each prefix stands for, where the reading is (Namespaces in XML 1.0). */
class Scope {
  private readonly named = new Map<string, string[]>();
  private readonly entered: string[][] = [];

  enter(attributes: readonly Attribute[]): void {
    const prefixes: string[] = [];
    for (const { name, value } of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice('xmlns:'.length);
      const held = this.named.get(prefix) ?? [];
      held.push(value ?? '');
      this.named.set(prefix, held);
      prefixes.push(prefix);
    }
    this.entered.push(prefixes);
  }

  leave(): void {
    for (const prefix of this.entered.pop() ?? []) this.named.get(prefix)?.pop();
  }

  namespace(prefix: string): string | undefined {
    return this.named.get(prefix)?.at(-1);
  }
}

/** The text of a file in the encoding that it declares; null where it is not in it. */
function decode(bytes: Uint8Array, whole = true): string | null {
  try {
    return new TextDecoder(declared(bytes), { fatal: whole, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding by its byte order mark or its XML declaration (XML 1.0, §4.3.3); UTF-8 without either. */
function declared(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const label = (/^[^<]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1] ?? 'utf-8').toLowerCase();
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says; some tools write it so.
  return label === 'utf8' || label.startsWith('utf-16') ? 'utf-8' : label;
}
