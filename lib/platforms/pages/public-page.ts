import { fact, type Basis } from '../../check/facts';
import { issuerFact } from '../../check/issuer';
import { problemOf } from '../../check/problems';
import { asksForPassword } from '../../check/read-record';
import type { Answer, Env } from '../../env';
import { readPage, type HtmlPage } from '../../formats/html';
import { asText } from '../../formats/value';
import type { AwardReference, Credential, Fact, OwnCheck, PlatformId, WrittenDate } from '../../words';
import { recogniseBy, type AddressForm } from '../by-address';
import { badField, disagreeing, only } from '../findings';
import type { Findings, IssuerIdentity, Platform, PlatformRow } from '../platform';

/** What an award's public page says of it; untrusted text. */
export interface Shown {
  name: string;
  /** Absent where the page names nobody in a way that is known. */
  holder?: string;
  issued: WrittenDate | null;
  expires?: WrittenDate;
  issuer: Pick<Credential['issuer'], 'name' | 'id' | 'domain'>;
  /**
   * `current`: it says so; `shown`: its server shows only what stands; `not-said`: the page of a withdrawn one may look the same; else
   * what the page says, in its own word.
   */
  status: 'current' | 'shown' | 'not-said' | { said: string };
}

/** What came of reading a page: what it shows, or a field in which it is another award's; null where it is not in the form that is known. */
export type PageReading = Shown | { differs: string } | null;

/** A platform whose awards each have a public page, and no record beside it: everything that is known of it. */
export interface PublicPage<Id extends PlatformId = PlatformId> {
  id: Id;
  name: string;
  issuerIdentity: IssuerIdentity;
  evidence: string;
  forms: readonly AddressForm[];
  /** `click`: its host is asked for the page on the person's click. `open-page`: nobody is asked; the page is read where the person has it open. */
  by: 'click' | 'open-page';
  /** Whether the page at this address is one that can be read; all are, where it is absent. */
  reads?(of: AwardReference): boolean;
  /** @param now milliseconds since 1970 */
  read(page: HtmlPage, of: AwardReference, now: number): PageReading;
  row: PlatformRow;
}

/** The adapter of a platform whose awards are read from their public pages. Never asked without a click. */
export function publicPage<const Id extends PlatformId>(of: PublicPage<Id>): Platform & { id: Id; tier: 'page' } {
  const { id, name, issuerIdentity, evidence, forms, by, row } = of;
  return {
    id, name, tier: 'page', issuerIdentity, evidence, row,
    // Not told from look-alikes, as no platform that is not asked by itself.
    domains: [],
    asks: [],
    recognise: (url) => recogniseBy(id, forms, url),
    check: (reference, env) => checkPage(of, reference, env),
    ...(by === 'open-page' && { readsOpenPage: (reference: AwardReference) => reference.kind === 'award' && of.reads?.(reference) !== false, ownCheck: ({ kind, url }: AwardReference): OwnCheck | null => (kind === 'award' ? { url } : null) }),
  };
}

/** Asks for an award's page, or reads it where it is open, and says what was learned. Never throws. */
export async function checkPage(of: Pick<PublicPage, 'name' | 'issuerIdentity' | 'by' | 'reads' | 'read'>, reference: AwardReference, env: Env): Promise<Findings> {
  const host = new URL(reference.url).hostname;
  const own = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  if (of.reads?.(reference) === false) return only(fact('structure', 'unknown', 'structure.own-check', own, { platform: of.name }));
  const answer = await env.ask({ url: reference.url, purpose: 'award', accept: 'html', ...(of.by === 'open-page' && { only: 'open-page' }) });
  const basis: Basis = { at: answer.at, source: host };
  const problem = problemOf(answer, host);
  if (problem || !answer.ok) return only(problem ?? fact('structure', 'unknown', 'structure.unreadable', basis));
  const reading = of.read(readPage(new TextDecoder().decode(answer.bytes)), reference, env.now());
  if (reading === null) return only(fact('structure', 'unknown', asksForPassword(answer.bytes) ? 'structure.login' : 'structure.page-changed', basis, { host }));
  if ('differs' in reading) return disagreeing(reading.differs, basis);
  const credential = credentialOf(reading, reference.url);
  if (typeof credential === 'string') return only(badField(credential, basis));
  const issuer = issuerFact(of.issuerIdentity, of.name, credential.issuer, await env.asset('well-known-issuers'), basis);
  return { credential, facts: [...seen(answer, host, basis), issuer, statusFact(reading.status, host, basis)] };
}

/** The award, or the name of the field that must be right and is not. */
function credentialOf({ issued, expires, issuer, ...shown }: Shown, url: string): Credential | string {
  const [name, holder] = [asText(shown.name), asText(shown.holder, 120)];
  if (name === '') return 'name';
  if (!issued) return 'date';
  return {
    format: 'platform-record', id: url, name, description: '', criteria: '', skills: [], issuer: { ...issuer, name: asText(issuer.name) },
    holder: { ...(holder && { name: holder }), identities: [] }, issued, ...(expires && { expires }), evidence: [],
  };
}

/** Who served the page, and how it came here. */
function seen(answer: Extract<Answer, { ok: true }>, host: string, basis: Basis): Fact[] {
  return [
    fact('structure', 'pass', 'structure.page', basis),
    fact('integrity', 'pass', answer.openPage ? 'integrity.open-page' : 'integrity.public-page', basis, { host }),
    fact('key', 'pass', 'key.platform', basis),
  ];
}

function statusFact(status: Shown['status'], host: string, basis: Basis): Fact {
  if (status === 'current' || status === 'shown') return fact('status', 'pass', status === 'shown' ? 'status.shown' : 'status.says-current', basis, { host });
  if (status === 'not-said') return fact('status', 'unknown', 'status.not-said', basis, { host });
  return fact('status', 'unknown', 'status.said', basis, { said: asText(status.said, 60) || '?' });
}
