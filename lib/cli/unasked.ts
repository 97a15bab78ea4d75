import { isUnder } from '../links/hosts';

/** Sites whose terms or robots.txt do not allow that a program reads their pages (docs/adapters.md); their badges are recognised by their addresses alone. */
const UNASKED = ['linkedin.com', 'coursera.org', 'edx.org', 'udemy.com', 'ude.my'] as const;

/** The site, where an address that no platform recognises is a page of one of those; else undefined. */
export function unaskedSite(address: string): string | undefined {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return UNASKED.find((site) => isUnder(host, site));
}
