const SEGMENTS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters as a reader counts them. */
export function characters(text: string): number {
  return [...SEGMENTS.segment(text)].length;
}

/** Code points that X counts as one; every other counts as two, and so does an emoji of any length. */
const LIGHT = /[\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]/gu; // oxlint-disable-line no-control-regex

/** The length of words as X counts it (twitter-text, configuration v3). */
export function weighed(text: string): number {
  let sum = 0;
  for (const { segment } of SEGMENTS.segment(text)) sum += /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment) ? 2 : points(segment);
  return sum;
}

function points(text: string): number {
  return 2 * Array.from(text).length - (text.match(LIGHT)?.length ?? 0);
}
