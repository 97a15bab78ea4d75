import { isZip, namesIn } from './zip';

/** Documents that are read for badges (`lib/documents`). */
export type DocumentKind = 'pdf' | 'docx' | 'odt';

/** What a file is as a document, by its content. `locked`: it needs a password. `other`: one of a kind that is not read. */
export type DocumentLook = { kind: DocumentKind } | { refused: 'locked' | 'other' };

/** A PDF may have something before it (ISO 32000-1, Annex H.3.4.1): its sign is looked for in so many bytes. */
const PDF_HEAD = 1_024;
/** Compound files ([MS-CFB] §2.2): old Word documents, and Office documents with a password. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
/** Name of the stream that holds an Office document with a password ([MS-OFFCRYPTO] §2.3.4.4), in UTF-16. */
const ENCRYPTED = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('');
/** Where that name is looked for: a compound file's directory may lie anywhere, mostly near its start or its end. */
const NEAR = 262_144;

/** Whether bytes begin as a PDF does. */
export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, PDF_HEAD)).includes('%PDF-');
}

/** What a file is as a document; null for everything that is none. Never throws. */
export function documentLook(bytes: Uint8Array): DocumentLook | null {
  const head = latin1(bytes.subarray(0, 8));
  if (head === COMPOUND) return { refused: isLocked(bytes) ? 'locked' : 'other' };
  if (head.startsWith('{\\rtf')) return { refused: 'other' };
  if (isZip(bytes)) return officeLook(namesIn(bytes));
  return isPdf(bytes) ? { kind: 'pdf' } : null;
}

/** What an archive is as a document, by what is in it: no archive of badges has a word/document.xml. */
export function officeLook(names: readonly string[]): DocumentLook | null {
  if (names.some((name) => /^word\/document\d*\.xml$/u.test(name))) return { kind: 'docx' };
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) return { kind: 'odt' };
  const isOther = names.includes('[Content_Types].xml') || names.some((name) => /^Index\/Document\.iwa$/u.test(name));
  return isOther ? { refused: 'other' } : null;
}

function isLocked(bytes: Uint8Array): boolean {
  return [bytes.subarray(0, NEAR), bytes.subarray(-NEAR)].some((part) => latin1(part).includes(ENCRYPTED));
}

/** Bytes in one piece of `String.fromCharCode`, whose arguments are limited. */
const PIECE = 8_192;

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}
