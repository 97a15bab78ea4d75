import type anyAscii from 'any-ascii';

/** The file that holds the table of letters, in every build whose background loads it. */
export const LETTERS_FILE = '/letters.js';

/** Where that file leaves what it holds: a script has no exports. */
export const LETTERS = Symbol.for('proofmark.letters');

/** What the file holds. */
export type Letters = typeof anyAscii;
