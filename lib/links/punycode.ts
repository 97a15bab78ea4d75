/** Parameters of Punycode for host names (RFC 3492 §5). */
const BASE = 36, T_MIN = 1, T_MAX = 26, SKEW = 38, DAMP = 700, FIRST_BIAS = 72, FIRST_CODE = 0x80;
const MAX_CODE = 0x10_ff_ff;

/**
 * A host name in Unicode, for comparing: each `xn--` label is decoded (RFC 3492), one that is malformed stays as it is.
 *
 * @param host a parsed `URL.hostname`
 */
export function unicodeHost(host: string): string {
  return host.split('.').map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) || label) : label)).join('.');
}

function decodeLabel(encoded: string): string | null {
  const split = encoded.lastIndexOf('-');
  const out = Array.from(encoded.slice(0, Math.max(0, split)), (letter) => letter.charCodeAt(0));
  let code = FIRST_CODE, index = 0, bias = FIRST_BIAS, at = split + 1;
  while (at < encoded.length) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(at++));
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = out.length + 1;
    bias = adapt(index - before, length, before === 0);
    code += Math.floor(index / length);
    if (code > MAX_CODE) return null;
    index %= length;
    out.splice(index++, 0, code);
  }
  return String.fromCodePoint(...out);
}

function digitOf(character: number): number | null {
  if (character >= 0x61 && character <= 0x7a) return character - 0x61;
  return character >= 0x30 && character <= 0x39 ? character - 0x30 + 26 : null;
}

/** RFC 3492 §6.1. */
function adapt(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
