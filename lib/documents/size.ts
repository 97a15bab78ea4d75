import { isPdf } from '../formats/document-kind';
import { LARGEST_FILE } from '../formats/limits';
import { isZip } from '../formats/zip';
import { LARGEST_DOCUMENT } from './limits';

/** How much of a file is read at most, in bytes, by its beginning: a document may be larger than a badge. */
export function mostBytes(head: Uint8Array): number {
  return isPdf(head) || isZip(head) ? LARGEST_DOCUMENT : LARGEST_FILE;
}
