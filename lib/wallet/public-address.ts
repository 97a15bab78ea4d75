import type { Report } from '../words';

/** Where others can open a badge: https, without a name or password in it; undefined for one that has no such page. */
export function publicAddress({ reference }: Pick<Report, 'reference'>): string | undefined {
  if (!reference || reference.platform === 'document' || reference.kind !== 'award' || !URL.canParse(reference.url)) return undefined;
  const { protocol, username, password, href } = new URL(reference.url);
  return protocol === 'https:' && !username && !password ? href : undefined;
}
