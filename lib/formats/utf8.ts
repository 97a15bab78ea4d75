/**
 * Text exactly as its bytes say: a byte order mark stays, and what is not UTF-8 is not guessed.
 *
 * @returns null where the bytes are not UTF-8
 */
export function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
