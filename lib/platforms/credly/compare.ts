import { daysDiffer } from '../../formats/date';
import type { Assertion } from '../../formats/open-badges-2';
import type { WrittenDate } from '../../words';
import type { WebRecord } from './web-record';

/** What the API says of one award, to be held against what the page's record says. */
export interface ApiSays {
  id: string;
  assertion: Pick<Assertion, 'issued' | 'expires'>;
  /** Absent where the badge class or its issuer was not learned. */
  name?: string;
  issuer?: string;
}

/** Where two answers of Credly contradict each other. */
export type Disagreement = 'id' | 'revoked' | 'name' | 'issuer' | 'issuedOn' | 'expires';

/**
 * The first thing on which Credly's two records of one award disagree, or null. What one of them leaves out is no
 * disagreement, except an end date; nor is a name in another language.
 */
export function disagreement(api: ApiSays, web: WebRecord): Disagreement | null {
  if (web.id !== api.id) return 'id';
  if (web.state === 'revoked') return 'revoked';
  if (api.name !== undefined && web.name !== '' && !web.translated && !same(api.name, web.name)) return 'name';
  const { issuer } = api;
  if (issuer !== undefined && web.issuers.length > 0 && !web.issuers.some((name) => same(name, issuer))) return 'issuer';
  if (web.issued && daysDiffer(api.assertion.issued, web.issued)) return 'issuedOn';
  return endsDiffer(api.assertion.expires, web.expires) ? 'expires' : null;
}

function endsDiffer(api: WrittenDate | undefined, web: WebRecord['expires']): boolean {
  if (web === undefined) return false;
  return api && web && web !== 'bad' ? daysDiffer(api, web) : Boolean(api) !== Boolean(web);
}

/** Case, width and spacing do not make another name. */
function same(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return plain(a) === plain(b);
}
