/**
 * Whether a JSON text names a member twice in one object. Parsers take the last one and people, or other parsers, may read the first;
 * RFC 7515, §4 forbids it in a signed header, and RFC 8259, §4 says that no two readers need agree on it. The text is JSON that was parsed already.
 */
export function hasTwins(json: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (let i = 0; i < json.length; i += 1) {
    const character = json[i];
    if (character === '{') open.push(new Set());
    else if (character === '[') open.push(null);
    else if (character === '}' || character === ']') open.pop();
    if (character !== '"') continue;
    const start = i;
    for (i += 1; i < json.length && json[i] !== '"'; i += 1) if (json[i] === '\\') i += 1;
    const names = open.at(-1);
    if (!names || !isName(json, i + 1)) continue;
    const name = JSON.parse(json.slice(start, i + 1)) as string;
    if (names.has(name)) return true;
    names.add(name);
  }
  return false;
}

/** Whether the text that ended here names a member: a colon follows, however many blanks stand before it. */
function isName(json: string, after: number): boolean {
  let i = after;
  while (json[i] === ' ' || json[i] === '\n' || json[i] === '\t' || json[i] === '\r') i += 1;
  return json[i] === ':';
}
