import { singleLine } from './clean';

/** A piece of a sentence: our own words, or a value that came from outside and is shown apart (`<bdi>`). */
export type Part = string | { readonly value: string };

/** A sentence in pieces. */
export type Text = readonly Part[];

/**
 * Fills `{name}` placeholders. A text is taken as untrusted: cleaned to one line and kept as a piece of its own, so
 * that a right-to-left name cannot turn our words around. A missing value shows as "…", never as its placeholder.
 */
export function fill(message: string, params: Readonly<Record<string, string>> = {}): Text {
  const parts: Part[] = [];
  let end = 0;
  for (const match of message.matchAll(/\{([\w-]+)\}/g)) {
    if (match.index > end) parts.push(message.slice(end, match.index));
    const name = match[1] ?? '';
    const given = Object.hasOwn(params, name) ? params[name] : undefined;
    parts.push({ value: (typeof given === 'string' && singleLine(given)) || '…' });
    end = match.index + match[0].length;
  }
  if (end < message.length) parts.push(message.slice(end));
  return parts;
}

/** A sentence as plain text. */
export function plain(text: Text): string {
  return text.map((part) => (typeof part === 'string' ? part : part.value)).join('');
}

/** Several sentences one after the other, as the language sets them apart. */
export function join(texts: readonly Text[], separator: string): Text {
  return texts.filter((text) => text.length > 0).flatMap((text, i) => (i === 0 ? text : [separator, ...text]));
}
