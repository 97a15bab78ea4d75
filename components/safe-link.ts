/** An address from outside that may be opened on a click: https, no name or password in it; else null. */
export function safeLink(address: string | undefined): URL | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && !url.username && !url.password ? url : null;
}
