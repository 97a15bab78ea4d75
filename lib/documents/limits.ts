/** What is read of a document at most. In bytes, milliseconds or counts, as each says. */

/** A document, in bytes. */
export const LARGEST_DOCUMENT = 100 * 1_048_576;
/** Pages of a PDF that are read. A count. */
export const MOST_PAGES = 500;
/** Links and addresses of one document that are looked at; of a longer list the rest is not. A count. */
export const MOST_LINKS = 5_000;
/** Badges of one document that are listed. A count. */
export const MOST_BADGES_HERE = 200;
/** Links whose target cannot be told that are listed. A count. */
export const MOST_WRAPPED = 50;
/** One page of a PDF, and whatever else is asked of the PDF at once, in milliseconds. */
export const PAGE_TIME = 15_000;
/** All of a document, in milliseconds. */
export const WHOLE_TIME = 120_000;
/** One part of a DOCX or ODT as text, unpacked; in bytes. A book has a fifth of it. */
export const LARGEST_PART = 16 * 1_048_576;
/** All that is unpacked of one DOCX or ODT, in bytes. */
export const LARGEST_PARTS = 96 * 1_048_576;
