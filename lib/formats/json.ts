/** Deepest nesting of arrays and objects that is read. Real badges need six; the bound keeps every later walk shallow. */
export const DEEPEST = 64;

/** What bytes hold, or why they are not JSON that we read. */
export type JsonReading = { ok: true; value: unknown } | { ok: false; reason: 'encoding' | 'depth' | 'syntax' };

/**
 * Reads JSON (RFC 8259): UTF-8 only, a byte order mark is tolerated, nested at most {@link DEEPEST} deep. The depth is
 * counted before parsing, so that a body of brackets costs one pass and no stack. The caller has bounded the size.
 *
 * @throws never
 */
export function readJson(bytes: Uint8Array): JsonReading {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, reason: 'encoding' };
  }
  return readJsonText(text);
}

/** The same from text that is decoded already. */
export function readJsonText(text: string): JsonReading {
  if (depthOf(text) > DEEPEST) return { ok: false, reason: 'depth' };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, reason: 'syntax' };
  }
}

/** How deep brackets nest outside strings; at least the depth that a parser would reach, also in text that is not JSON. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x22) i = endOfString(text, i);
    else if (unit === 0x5b || unit === 0x7b) deepest = Math.max(deepest, (depth += 1));
    else if (unit === 0x5d || unit === 0x7d) depth -= 1;
  }
  return deepest;
}

/** Index of the quotation mark that ends the string which begins at `start`; the text's end where none does. */
function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text.charCodeAt(i) !== 0x22) i += text.charCodeAt(i) === 0x5c ? 2 : 1;
  return i;
}
