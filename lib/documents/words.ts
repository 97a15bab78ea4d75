/** The words of reading documents, as types. Nothing here runs. */
import type { Found, Refusal } from '../formats/sniff';
import type { InDocument, Recognition } from '../words';

/** A badge that was met in a document; the same one may be met again, on the same page or another. */
export interface Met {
  /** The award's canonical address, or the path to the file in the document: what is one badge has one key. */
  key: string;
  place: InDocument['place'];
  /** From 1; absent where the document does not say on which page it is. */
  page?: number;
  /** What is to be checked. */
  found: Found;
}

/** Whom a document names as the one it is about. */
export interface Person {
  /** Absent unless it is certain (`person.ts`). */
  name?: string;
  /** Absent unless the document's beginning has exactly one. */
  email?: string;
}

/** Why a document, or the rest of it, was not read. */
export type Reason = Pick<Refusal, 'code' | 'params'>;

/** What reading came to. */
export interface Summary {
  /** How many pages were read, and how many there are; absent where pages cannot be told. */
  pages?: { read: number; of: number };
  /** How many different web links and written badge addresses were looked at. */
  links: number;
  /** Links whose target cannot be told without following them. */
  wrapped: { url: string; wrapper: string }[];
  /** Whether there are more of them, which were not looked at. */
  moreLinks?: true;
  /** How many badges were met beyond those that are listed. */
  leftOut: number;
  /** Why nothing, or not all of it, was read. */
  problem?: Reason;
}

/** What is told while a document is read, in this order: `pages` first where they can be told, `person` before any `met`, `end` last. */
export type Told =
  | { type: 'pages'; count: number }
  | { type: 'person'; person: Person }
  | { type: 'met'; met: Met }
  /** A page was read to its end. */
  | { type: 'page'; page: number }
  | { type: 'end'; summary: Summary };

/** What reading needs of the world. */
export interface Reading {
  /** The document's name, as a person sees it. */
  name: string;
  /** What a raw URL points at; `lib/links/recognise`. */
  recognise(raw: string): Recognition;
  /** Loads the reader of PDFs; called only when one is met. */
  pdf(): Promise<PdfReader>;
  signal?: AbortSignal;
}

/** The parts of pdf.js that are used. @see {@link ../documents/pdf/read.ts} */
export interface PdfReader {
  /** Takes the bytes away from the caller. */
  open(bytes: Uint8Array): Promise<PdfFile>;
}

/** An opened PDF. */
export interface PdfFile {
  readonly pages: number;
  page(number: number): Promise<PdfPage>;
  /** The document's properties, as far as they are texts. */
  properties(): Promise<{ title: string; author: string }>;
  attachments(): Promise<PdfAttachment[]>;
  /** Ends all work on it at once, also work that hangs. */
  close(): void;
}

export interface PdfAttachment {
  name: string;
  bytes: Uint8Array;
}

/** One page's links and text. */
export interface PdfPage {
  /** Addresses of link annotations, in their order; web and mail addresses only. */
  links: string[];
  lines: Line[];
  /** Files that are attached at a place on the page. */
  attachments: PdfAttachment[];
}

/** One line of text. */
export interface Line {
  text: string;
  /** Height of its letters in points; of several, the greatest. 0 where it is not known. */
  size: number;
}
