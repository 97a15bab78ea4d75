import { fact } from '../check/facts';
import { readRecord } from '../check/read-record';
import type { Env } from '../env';
import { asHttps, asList, asObject, field } from '../formats/value';
import type { AwardReference, Fact } from '../words';
import { accepts, claimLink, isPlain } from './claim';
import { only } from './findings';
import { imported } from './imported';
import type { Elsewhere, Findings, Listed, Platform } from './platform';

const HOST = 'openbadgepassport.com';

/** Open Badge Passport (Salava): a backpack. What it shows was issued elsewhere, and is asked for there. */
export const openBadgePassport = {
  id: 'open-badge-passport',
  name: 'Open Badge Passport',
  tier: 'api',
  issuerIdentity: 'self-service',
  evidence: 'A backpack issues nothing: whoever holds a badge puts it there, and its issuer is vouched for, if at all, where it was issued.',
  domains: [HOST],
  asks: [`https://${HOST}/*`],
  recognise,
  accepts,
  check,
  profile,
  row: {
    detected: ['openbadgepassport.com/app/badge/info/…', '/app/profile/… (a list)', '/obpv1/factory/receive (never opened)'],
    checked: 'at the issuer that the Passport’s record names',
    private: '404; for members only 401: could not be checked',
    withdrawn: 'as the issuer says it',
  },
} as const satisfies Platform;

const AWARD = /^\/(?:app\/badge\/info|obpv1\/(?:p\/)?badge\/(?:info|verify))\/(\d{1,12})(?:\/(?:pic\/|full\/)?embed)?\/?$/u;
const PROFILE = /^\/app\/profile\/(\d{1,12})(?:\/embed)?\/?$/u;

function recognise(url: URL): AwardReference | null {
  if (!isPlain(url) || (url.hostname !== HOST && url.hostname !== `www.${HOST}`)) return null;
  const award = AWARD.exec(url.pathname)?.[1];
  if (award) return { platform: 'open-badge-passport', kind: 'award', id: award, url: `https://${HOST}/app/badge/info/${award}` };
  const person = PROFILE.exec(url.pathname)?.[1];
  return person
    ? { platform: 'open-badge-passport', kind: 'wallet', id: `profile/${person}`, url: `https://${HOST}/app/profile/${person}` }
    : claimLink('open-badge-passport', url);
}

/** Asks the Passport where the badge was issued, and then there. Whose account it is in says nothing of whose it is. */
async function check({ id }: AwardReference, env: Env, elsewhere: Elsewhere): Promise<Findings> {
  const answer = await env.ask({ url: `https://${HOST}/obpv1/p/badge/info/${id}`, purpose: 'award', accept: 'json' });
  const basis = { at: answer.at, source: HOST };
  const record = readRecord(answer, HOST);
  if ('problem' in record) return only(record.problem);
  if (!asObject(record.json)) return only(fact('structure', 'unknown', 'structure.not-a-badge', basis));
  const source = asHttps(field(record.json, 'assertion_url')) ?? asHttps(field(field(record.json, 'badge'), 'assertion_url'));
  return imported(source ?? '', field(record.json, 'assertion'), basis, elsewhere);
}

/** Most badges of one profile that are taken. */
const MOST = 1_000;

/**
 * Asks for the badges that a profile shows everybody (Salava's Displayer interface: group 0 is all of them). Each is asked about where it
 * was issued; one that lives at no address (a signed one) can only come as a file, so it is counted and left out.
 */
async function profile({ id }: AwardReference, _page: number, env: Env): Promise<Listed | { problem: Fact }> {
  const answer = await env.ask({ url: `https://${HOST}/displayer/${id.replace(/^profile\//u, '')}/group/0.json`, purpose: 'holder', accept: 'json' });
  const record = readRecord(answer, HOST);
  if ('problem' in record) return record;
  const rows = field(record.json, 'badges');
  if (!Array.isArray(rows)) return { problem: fact('structure', 'unknown', 'structure.unreadable', { at: answer.at, source: HOST }) };
  const awards = asList(rows).slice(0, MOST).flatMap((row) => asHttps(field(row, 'hostedUrl')) ?? []);
  return { awards: [...new Set(awards)], total: rows.length, more: false };
}
