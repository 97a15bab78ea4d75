import type { Attribute } from '../../formats/xml';

/** A name without its prefix: documents choose their own. */
export const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute's value by its local name; empty where it is not there or cannot be read. */
export function attribute(attributes: readonly Attribute[], name: string): string {
  return attributes.find((one) => local(one.name) === name)?.value ?? '';
}

/** One thing in a document's text, in its order. */
export type Piece =
  | { type: 'line'; text: string; size: number; page: number }
  | { type: 'link'; url: string; page: number }
  /** A picture, by its place among the document's files. */
  | { type: 'picture'; path: string; page: number }
  /** Nothing, now and then, so that whoever reads can let others have their turn. */
  | { type: 'pause' };

/** So many tags are read between two pauses. */
export const BETWEEN_PAUSES = 2_000;
