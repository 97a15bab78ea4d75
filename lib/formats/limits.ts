/** What is read at most. Everything that a file could make large is bounded before it is looked at. All in bytes unless said. */

/** A file, whatever it is. Archives and pictures of print quality stay below this. */
export const LARGEST_FILE = 32 * 1_048_576;
/** A document as text: JSON, a token, pasted text, what a picture carries. A large learner record weighs a tenth of it. */
export const LARGEST_TEXT = 4 * 1_048_576;
/** Everything in one archive together, unpacked. */
export const LARGEST_UNPACKED = 96 * 1_048_576;
/** Badges of one file or paste: files in an archive, items of a list, badges of a learner record. A count. */
export const MOST_BADGES = 500;
