/** What a registry is called that does not say: its host, and where on it. */
export function nameOf(address: string): string {
  const { host, pathname } = new URL(address);
  const path = pathname.replace(/\/\.well-known\/openid-federation$/u, '').replace(/\/(?:registry\.json)?$/u, '');
  return `${host}${path}`.slice(0, 100);
}
