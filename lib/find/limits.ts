/**
 * Numbers of the page script. They stand here because a bundler writes an imported number where it is used, and a name of its own for each
 * would cost every page more than the numbers do.
 */

/** Most sightings of one message. */
export const BATCH = 200;
/** How often the names of one route are read again, when the page names somebody else than before. */
export const MAX_REREADS = 20;
/** Least time between two readings of a page that keeps changing, in milliseconds. */
export const PAUSE = 150;
/** Longest slice of work, in milliseconds; what it found is reported in the same task. */
export const SLICE = 3;
/**
 * How long a page must have been still before it is touched, in milliseconds: a framework that takes over the server's HTML
 * must not find a guest in it. And how long that is waited for on a page that is never still.
 */
export const STILL = 1_000;
export const PATIENCE = 5_000;
/** Most open shadow roots that are looked into. */
export const MAX_SHADOWS = 200;
/** Most elements of one root that are asked for a shadow root. */
export const MAX_ASKED = 2_000;
/** Above this many places, the whole document is scanned. */
export const MAX_ROOTS = 64;
/** Longest text of a page that is looked at, in UTF-16 code units; the background takes less. */
export const MAX_TEXT = 500;
/** The longest text of an entry of a profile, in UTF-16 code units: what is longer is a page's part with many. */
export const MAX_ENTRY = 9_000;
/** The longest text of a header that is searched for an address, in UTF-16 code units. */
export const MAX_HEADER = 2_000;
/** How soon after a change of address the page is read again, in milliseconds: it changes its address first and its content then. */
export const SETTLE = 300;
/** A page that changes its address again this soon after it was read is read less often: the wait doubles, up to this. */
export const CALM = 2_000;
export const LONGEST_WAIT = 10_000;
/** How often one message is tried: the background may be starting. */
export const ATTEMPTS = 3;
/** A click this soon after a mark appeared, in milliseconds, was meant for what was there before. */
export const GUARD = 300;
/** Below this opacity a mark counts as hidden: somebody may have laid it over something else. */
export const MIN_OPACITY = 0.6;
/** How often a mark is put back that the page has taken away, and how often in all. */
export const MAX_RETURNS = 3;
export const MAX_RETURNS_IN_ALL = 20;
/** Most sightings of one route and frame that are reported; more are only counted. */
export const MAX_SIGHTINGS = 500;
/** Longest address that is reported, in UTF-16 code units. */
export const MAX_ADDRESS = 8_192;
/** Most pictures of one look into a mail, the largest one and all together in bytes, and how long one may take in milliseconds. */
export const PICTURES = { pictures: 40, bytes: 2 * 1_048_576, together: 6 * 1_048_576, milliseconds: 10_000 } as const;
/** Of a mail's own words around a badge: most text on each side, in UTF-16 code units, most pieces of text that are looked at for that, and most badges of one look. */
export const NEAR = { text: 150, pieces: 60, badges: 200 } as const;
