import { unwrap } from '../links/unwrap/index';

/** An address of a document, and how it is asked for. */
export interface DocumentAddress {
  /** The address that gives the document's bytes. */
  url: string;
  /** What a person would call it. */
  name: string;
  /** Where the answer may come from, when the place that is asked hands over to another of its own. */
  mayEndAt?: (url: URL) => boolean;
}

/** Endings of the documents that are read. */
const ENDING = /\.(?:pdf|docx|odt)$/iu;
/** An editor's address, with the number of the account that is signed in, as a person has it in front of them. */
const GOOGLE_DOCS = /^\/document\/(?:u\/\d{1,2}\/)?d\/([\w-]{20,100})(?:\/|$)/u;

/**
 * What an address gives, if it looks like a document's: a file with a known ending, or a document in Google's editor, which is asked for
 * as the PDF that the editor itself exports. Wrapped addresses are unwrapped; nobody is asked. Null for everything else, also for
 * documents whose address does not show it.
 */
export function documentAddress(raw: string): DocumentAddress | null {
  const opened = unwrap(raw);
  if ('wrapped' in opened || !URL.canParse(opened.url)) return null;
  const url = new URL(opened.url);
  if (url.protocol !== 'https:') return null;
  const id = url.hostname === 'docs.google.com' ? GOOGLE_DOCS.exec(url.pathname)?.[1] : undefined;
  if (id !== undefined) {
    // The export is handed over to a host of the same company's for what users made.
    return { url: `https://docs.google.com/document/d/${id}/export?format=pdf`, name: 'Google Docs', mayEndAt: ({ protocol, hostname }) => protocol === 'https:' && /(?:^|\.)googleusercontent\.com$/u.test(hostname) };
  }
  const name = lastPart(url);
  return ENDING.test(name) ? { url: url.href, name } : null;
}

/** An address that a person or a browser says is a document's, whatever it looks like; null where it is none that can be asked. */
export function plainAddress(address: string): DocumentAddress | null {
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? { url: address, name: documentName(address) } : null;
}

/** Whether an address is an editor's that gives its document when it is asked for it. */
export function isEditor(address: string): boolean {
  return documentAddress(address)?.mayEndAt !== undefined;
}

/** What a document at any address is called: the last part of its path. */
export function documentName(address: string): string {
  return URL.canParse(address) ? lastPart(new URL(address)) || new URL(address).host : address;
}

function lastPart({ pathname }: URL): string {
  const last = pathname.split('/').filter((part) => part !== '').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
