import type { Place } from '../../unit/check/keys/world';

/** What is put before the engine, as JSON, so that Node and a browser are given the same. */
export type Input =
  /** A file, with what its issuers answer: the whole engine, from bytes to the verdict. Its bytes are base64. `of`: what it is about is not the verdict, but this fact. */
  | { kind: 'file'; name: string; bytes: string; answers: Record<string, string>; trusted: string[]; of?: 'integrity' }
  | { kind: 'embedded'; document: object }
  | { kind: 'token'; text: string; places: Record<string, Place> }
  | { kind: 'claims'; text: string }
  | { kind: 'webvh'; did: string; places: Record<string, Place> }
  | { kind: 'did-key'; did: string }
  | { kind: 'rdf'; quads: string; hash: 'SHA-256' | 'SHA-384' }
  | { kind: 'jcs'; json: string }
  | { kind: 'model'; document: object }
  | { kind: 'list'; encoded: string; bits: 1 | 2 | 4 | 8; size: number; at: number[] };

/** What came of it: in one word or line, and everything else that has to be the same everywhere. */
export interface Outcome {
  says: string;
  detail?: unknown;
}

/** One public vector. */
export interface Case {
  suite: string;
  name: string;
  input: Input;
  /** What the vector's own expectation says, or a test of it. */
  wanted: string | ((says: string) => boolean);
  /** Why it is meant to come out otherwise here. A reason without a difference is a failure too. */
  differs?: string;
}

export const agrees = ({ wanted }: Case, { says }: Outcome): boolean => (typeof wanted === 'string' ? says === wanted : wanted(says));
