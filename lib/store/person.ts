/** Characters that change how a name is drawn and not which name it is: zero-width ones and direction marks. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Longest name that is kept, in UTF-16 units. */
const LONGEST = 300;

/**
 * The form of a name (or address) under which a person is looked up: "  ÉVA  de Souza" and "éva de souza" are the same.
 * Not a comparison of people: that is `lib/check/holder`.
 *
 * @returns empty for a text that names nobody
 */
export function personKey(name: string): string {
  return name.slice(0, LONGEST).normalize('NFKC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The people behind some names, each once, without empty ones: their keys and, in the same order, how they were written. */
export function people(names: readonly (string | undefined)[]): { keys: string[]; names: string[] } {
  const written = new Map<string, string>();
  for (const name of names) {
    const key = personKey(name ?? '');
    if (name && key && !written.has(key)) written.set(key, name.slice(0, LONGEST).trim());
  }
  return { keys: [...written.keys()], names: [...written.values()] };
}
