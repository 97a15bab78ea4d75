/**
 * Untrusted text made safe to show as text: what has no shape of its own, or changes the direction of what stands
 * around it, is taken out. Markup is no concern here: it is only ever shown as a text node.
 */

/** Controls, bidirectional formatting, invisible separators, tag characters, lone surrogates, object replacement. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- taking control characters out is what this is for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]|[\u{E0000}-\u{E007F}]|\p{Surrogate}/gu;

/** More than this many combining marks on one letter is not writing in any script. */
const PILED_UP = /(\p{M}{4})\p{M}+/gu;

/**
 * A value on one line: line breaks become spaces, runs of spaces one.
 *
 * @param limit most characters (code points) that are kept; a longer text ends in "…"
 */
export function singleLine(text: string, limit = 200): string {
  return shorten(visible(text).replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim(), limit);
}

/** A longer text: its paragraphs are kept, at most one empty line between them. */
export function paragraphs(text: string, limit = 2000): string {
  const lines = visible(text).replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[^\S\n]+/g, ' ');
  return shorten(lines.replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim(), limit);
}

/** Printable ASCII, in which there is nothing to take out. Most text is: it is not put through the expressions above, which cost. */
const PLAIN = /^[\x20-\x7E\n]*$/;

function visible(text: string): string {
  if (text.length <= 20_000 && PLAIN.test(text)) return text;
  // A text of any size is cut before it is worked on.
  return text.slice(0, 20_000).replace(UNSEEN, '').replace(PILED_UP, '$1');
}

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const points = Array.from(text);
  return points.length <= limit ? text : `${points.slice(0, limit - 1).join('').trimEnd()}…`;
}
