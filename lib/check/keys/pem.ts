import { readAnyBase64 } from '../../formats/base64';
import { readPkcs1, readSpki } from './der';
import type { KeyReading } from './public-key';

const BLOCK = /-----BEGIN (PUBLIC KEY|RSA PUBLIC KEY)-----([A-Za-z0-9+/=\s]{1,8000})-----END \1-----/u;

/** Reads the first public key of a PEM text (RFC 7468), as Open Badges 1.x and 2.0 publish theirs. */
export function readPem(text: unknown): KeyReading {
  if (typeof text !== 'string' || text.length > 16_384) return null;
  const block = BLOCK.exec(text);
  const der = block && readAnyBase64(block[2]!.replace(/\s+/gu, ''));
  return der ? (block[1] === 'PUBLIC KEY' ? readSpki(der) : readPkcs1(der)) : null;
}
