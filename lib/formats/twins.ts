/**
 * Whether a JSON text names a member twice in one object. Parsers take the last one and people, or other parsers, may read the first;
 * RFC 7515, §4 forbids it in a signed header, and RFC 8259, §4 says that no two readers need agree on it. The text is JSON that was parsed already.
 */
export function hasTwins(json: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (let i = 0; i < json.length; i += 1) {
    const unit = json.charCodeAt(i);
    if (unit === OPENS_OBJECT) open.push(new Set());
    else if (unit === OPENS_LIST) open.push(null);
    else if (unit === CLOSES_OBJECT || unit === CLOSES_LIST) open.pop();
    if (unit !== QUOTE) continue;
    const start = i;
    i = endOfText(json, start);
    const names = open.at(-1);
    if (!names || !isName(json, i + 1)) continue;
    const written = json.slice(start, i + 1);
    const name = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
    if (names.has(name)) return true;
    names.add(name);
  }
  return false;
}

const [OPENS_OBJECT, CLOSES_OBJECT, OPENS_LIST, CLOSES_LIST, QUOTE, ESCAPE, COLON, BLANK] = [0x7b, 0x7d, 0x5b, 0x5d, 0x22, 0x5c, 0x3a, 0x20];

function endOfText(json: string, start: number): number {
  let i = start + 1;
  while (i < json.length && json.charCodeAt(i) !== QUOTE) i += json.charCodeAt(i) === ESCAPE ? 2 : 1;
  return i;
}

/** Whether a colon comes next. All that may stand before it is blank (RFC 8259, §2), and below or at the space. */
function isName(json: string, after: number): boolean {
  let i = after;
  while (i < json.length && json.charCodeAt(i) <= BLANK) i += 1;
  return json.charCodeAt(i) === COLON;
}
