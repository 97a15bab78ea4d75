/** One change of a text or of bytes; where and with what is picked by number. */
export interface Slip {
  kind: number;
  at: number;
  by: number;
}

const LETTERS = ['\u0430', '\u0435', '\u2024', '\uff0e', '\u200b', '\u202e', '\u00ad', '\ufeff', '\u0000', '\ud800', '"', '\\', '{', '}', '[', ']', ':', ',', '.', '-', '_', '=', '+', '/', ' ', '\n', '0', '9', 'A', 'z', 'e1', '\\u0000'];

const TEXT: readonly ((text: string, at: number, by: number) => string)[] = [
  (text, at, by) => text.slice(0, at) + LETTERS[by % LETTERS.length]! + text.slice(at + 1),
  (text, at, by) => text.slice(0, at) + LETTERS[by % LETTERS.length]! + text.slice(at),
  (text, at, by) => text.slice(0, at) + text.slice(at + 1 + (by % 30)),
  (text, at, by) => text.slice(0, at) + text.slice(at, at + 1 + (by % 60)) + text.slice(at),
  (text, at, by) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (by % 7))) + text.slice(at + 1),
  // The same letter under another spelling: in JSON it is the same text.
  (text, at) => text.slice(0, at) + `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}` + text.slice(at + 1),
  twin,
];

/** How many kinds of change there are. */
export const SLIPS = TEXT.length;

export function slip(text: string, { kind, at, by }: Slip): string {
  return TEXT[kind % TEXT.length]!(text, at % Math.max(1, text.length), by);
}

/** A member said twice: a copy of one of the text's own, with its value or another, before it or after it. */
function twin(text: string, at: number, by: number): string {
  const members = [...text.matchAll(/"(?:[^"\\]|\\.){1,60}"\s*:\s*(?:"(?:[^"\\]|\\.)*"|-?\d+|true|false|null)/gu)];
  const chosen = members[at % Math.max(1, members.length)];
  if (!chosen) return text;
  const name = chosen[0].slice(0, chosen[0].indexOf('"', 1) + 1);
  const spelled = by % 4 === 1 ? name.replace(/[a-z]/u, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`) : name;
  const blanks = by % 5 === 1 ? ' '.repeat(60) : '';
  const copy = `${spelled}${blanks}:${by % 3 === 0 ? '"Harbour Master"' : chosen[0].slice(name.length).replace(/^\s*:/u, '')}`;
  const [before, after] = [text.slice(0, chosen.index), text.slice(chosen.index + chosen[0].length)];
  return by % 2 === 0 ? `${before}${copy},${chosen[0]}${after}` : `${before}${chosen[0]},${copy}${after}`;
}

/** The same for bytes: any of them another, some of them gone, some of them twice. */
export function slipBytes(bytes: Uint8Array, { kind, at, by }: Slip): Uint8Array {
  const place = at % bytes.length;
  const length = 1 + (by % 30);
  switch (kind % 4) {
    case 0:
      return bytes.with(place, by % 256);
    case 1:
      return bytes.with(place, bytes[place]! ^ (1 << (by % 8)));
    case 2:
      return Uint8Array.from([...bytes.subarray(0, place), ...bytes.subarray(place + length)]);
    default:
      return Uint8Array.from([...bytes.subarray(0, place + length), ...bytes.subarray(place)]);
  }
}
