/** The bytes of base64, or null where it is none. */
export function bytesOfBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(decodeURIComponent(text)), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
