const SIGNATURES: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n[^]\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  // After a byte order mark, the XML declaration, comments and a document type: the root element.
  ['image/svg+xml', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,500}?-->\s*){0,5}(?:<!DOCTYPE svg[^>[]{0,300}>\s*)?<svg[\s>]/],
];

/** How far a picture's beginning is read, in bytes. */
const HEAD = 4_096;

/**
 * The media type of a picture by its first bytes, whatever its sender says it is; undefined for what is no PNG, JPEG, GIF,
 * WebP or SVG. An SVG is only ever shown as an `<img>` of a `data:` URL, where it runs no script and loads nothing.
 */
export function typeOfImage(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  return SIGNATURES.find(([, pattern]) => pattern.test(head))?.[0];
}
