/**
 * Whether a host is that domain or lies below it. Hosts are compared label by label on the parsed `hostname`, never by
 * searching in the text: `credly.com.evil.example` is not Credly.
 *
 * @param host a parsed `URL.hostname` (lower case, ASCII)
 */
export function isUnder(host: string, domain: string): boolean {
  const plain = host.endsWith('.') ? host.slice(0, -1) : host;
  return plain === domain || plain.endsWith(`.${domain}`);
}
