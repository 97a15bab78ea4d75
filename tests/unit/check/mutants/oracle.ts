import { isDeepStrictEqual } from 'node:util';

/**
 * What may be verified, told by other means than the engine's: by a JSON reader that takes no name twice, and by comparing what was
 * signed with what is there. It knows nothing of contexts, proofs and keys.
 */

/** How strictly two documents have to be the same. `statements`: a signature over linked data leaves the writing free in a few ways. */
export type Strictness = 'statements' | 'to the letter';

/** Whether a JSON text says, without its proof, the same as a document that was signed. */
export function saysTheSame(text: string, signed: object, strictness: Strictness): boolean {
  const read = strictly(text);
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return false;
  const [one, other] = [bare(read), bare(signed)];
  return strictness === 'to the letter' ? isDeepStrictEqual(one, other) : isDeepStrictEqual(seen(one), seen(other));
}

const bare = (document: object): unknown => strictly(JSON.stringify({ ...document, proof: undefined }));

/**
 * What a reader sees of a document: one thing or a list of it, the order of a list, what is empty and the contexts make no difference,
 * a text or the number in it neither. Whatever differs beyond that is another credential.
 */
function seen(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(seen).filter((one) => one !== undefined);
    const each = all.filter((one, i) => all.findIndex((other) => isDeepStrictEqual(one, other)) === i);
    each.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return each.length === 0 ? undefined : each.length === 1 ? each[0] : each;
  }
  if (typeof value !== 'object') return String(value);
  if (value === null) return undefined;
  const entries = Object.entries(value).filter(([name]) => name !== '@context').map(([name, one]) => [name, seen(one)] as const).filter(([, one]) => one !== undefined);
  const only = entries.length === 1 && entries[0]![0] === 'id' ? entries[0]![1] : undefined;
  return only ?? Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads JSON (RFC 8259) in which no object names a member twice; undefined for anything else. */
export function strictly(text: string): unknown {
  let at = 0;
  const blanks = (): void => {
    while (' \n\r\t'.includes(text[at] ?? 'x')) at += 1;
  };
  const take = (expected: string): void => {
    blanks();
    if (!text.startsWith(expected, at)) throw new SyntaxError(`${expected} at ${at}`);
    at += expected.length;
  };
  const next = (): string | undefined => (blanks(), text[at]);
  const scalar = (pattern: RegExp): unknown => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) throw new SyntaxError(`no value at ${at}`);
    at += found.length;
    return JSON.parse(found);
  };
  const string = (): string => (blanks(), scalar(/"(?:[^"\\]|\\.)*"/suy) as string);
  const list = (close: string, one: () => void): void => {
    at += 1;
    if (next() !== close) for (one(); next() === ','; one()) at += 1;
    take(close);
  };
  const value = (): unknown => {
    if (next() === '{') {
      const members = new Map<string, unknown>();
      list('}', () => {
        const name = string();
        if (members.has(name)) throw new SyntaxError(`${name} twice`);
        take(':');
        members.set(name, value());
      });
      return Object.fromEntries(members);
    }
    if (next() === '[') {
      const items: unknown[] = [];
      list(']', () => items.push(value()));
      return items;
    }
    return next() === '"' ? string() : scalar(/true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy);
  };
  try {
    at = text.startsWith('\ufeff') ? 1 : 0;
    const whole = value();
    return next() === undefined ? whole : undefined;
  } catch {
    return undefined;
  }
}
