import { typeOfImage } from '../formats/image-type';
import { fileOf, type Found } from '../formats/sniff';
import type { Original } from './words';

/** Larger files are kept as the badge in them, without the picture around it. In bytes. */
const LARGEST = 8 * 1_048_576;

/**
 * What is kept beside a badge that came as a file or as text: the file itself, or where several were in one, its own document or token.
 *
 * @returns undefined for what is only an address
 */
export function originalOf(found: Found): Omit<Original, 'id'> | undefined {
  const file = fileOf(found);
  const base = found.source.split(' › ').at(-1) ?? '';
  if (file && file.length <= LARGEST && found.kind !== 'refused' && found.kind !== 'document') {
    const type = typeOfImage(file) ?? (found.kind === 'json' ? 'application/json' : 'text/plain');
    return { name: base, type, bytes: Uint8Array.from(file) };
  }
  if (found.kind === 'json') return { name: withEnding(base, 'json'), type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(found.document)) };
  if (found.kind === 'jws') return { name: withEnding(base, 'jwt'), type: 'text/plain', bytes: new TextEncoder().encode(found.sdJwt ?? found.jws.token) };
  return undefined;
}

const withEnding = (name: string, ending: string) => `${name.replace(/\.[A-Za-z0-9]{1,8}$/u, '') || 'badge'}.${ending}`;
