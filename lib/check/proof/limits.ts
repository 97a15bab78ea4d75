/** What a document with linked data may be at most: its cost grows with its parts, and a hostile one is cheap to write. */
export const LIMITS = {
  /** UTF-16 units of all names and texts, of each at most the first {@link LONG}: pictures and status lists are long, and cost little. */
  text: 524_288,
  /** The same, whole. */
  everything: 4_194_304,
  /** Arrays and objects inside each other. */
  depth: 64,
  /** Objects, arrays and plain values together. */
  nodes: 15_000,
  /** Items of one array: the library compares each with every other. */
  list: 1_000,
  /** Objects, arrays and plain values inside `@context`s together. */
  context: 2_000,
  /** Proofs of one document. */
  proofs: 10,
  /** Those among them that each cost as much as hundreds of others (bbs-2023). */
  costlyProofs: 2,
  /** How long one canonical form may take, in milliseconds. */
  milliseconds: 2_000,
} as const;

/** A text from which on only its length counts, not its parts. */
const LONG = 4_096;

/** What is wrong with a document before anything is done with it. */
export type Overstep = 'too-large' | 'malformed' | null;

/**
 * Whether a document is within {@link LIMITS} and is plain JSON: no text with half a surrogate (which becomes U+FFFD in UTF-8, so
 * that two texts would share a signature), no member `__proto__`, no number that JSON cannot say. Iterative, so that
 * depth costs no stack; each part is looked at once.
 */
export function overstep(document: unknown): Overstep {
  const stack: { value: unknown; depth: number; context: boolean }[] = [{ value: document, depth: 1, context: false }];
  let [nodes, inContext, text, everything] = [0, 0, 0, 0];
  const countText = (one: string): boolean => {
    everything += one.length;
    text += Math.min(one.length, LONG);
    return text <= LIMITS.text && everything <= LIMITS.everything;
  };
  while (stack.length > 0) {
    const { value, depth, context } = stack.pop()!;
    if ((nodes += 1) > LIMITS.nodes || depth > LIMITS.depth || (context && (inContext += 1) > LIMITS.context)) return 'too-large';
    if (typeof value === 'string') {
      if (!countText(value)) return 'too-large';
      if (!value.isWellFormed()) return 'malformed';
    } else if (typeof value === 'object' && value !== null) {
      if (Array.isArray(value) && value.length > LIMITS.list) return 'too-large';
      const entries = Array.isArray(value) ? value.map((one) => ['', one] as const) : Object.entries(value);
      for (const [name, one] of entries) {
        if (!countText(name)) return 'too-large';
        if (name === '__proto__' || !name.isWellFormed()) return 'malformed';
        stack.push({ value: one, depth: depth + 1, context: context || name === '@context' });
      }
    } else if (value !== null && typeof value !== 'boolean' && !(typeof value === 'number' && Number.isFinite(value))) {
      return 'malformed';
    }
  }
  return null;
}
