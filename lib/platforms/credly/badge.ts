import { fact, type Basis } from '../../check/facts';
import { readRecord } from '../../check/read-record';
import type { Env } from '../../env';
import { readBadgeClass, readProfile, type BadgeClass } from '../../formats/open-badges-2';
import { asText, idOf } from '../../formats/value';
import type { Fact } from '../../words';
import { addressOf, API_HOST, classIds, issuerId } from './addresses';

/** A badge class of Credly's API with the issuer that it names. */
export interface Badge extends Omit<BadgeClass, 'issuer'> {
  issuer: { name: string; id: string };
  basis: Basis;
}

/** Asks for a badge class at its canonical address; an issuer that is only linked is asked for as well. */
export async function askBadge(ids: { issuer: string; badge: string }, env: Env): Promise<Badge | { problem: Fact }> {
  const answer = await env.ask({ url: addressOf.badgeClass(ids), purpose: 'class', accept: 'json' });
  const basis = { at: answer.at, source: API_HOST };
  const record = readRecord(answer, API_HOST);
  if ('problem' in record) return unreachable(basis);
  const reading = readBadgeClass(record.json);
  if (!reading.ok) return badField(reading.reason === 'bad-field' ? reading.field : 'badge', basis);
  const { issuer, ...badge } = reading.value;
  const named = badge.id === undefined ? ids : classIds(badge.id);
  if (named?.badge !== ids.badge || named.issuer !== ids.issuer) return badField('badge.id', basis);
  const id = addressOf.issuer(ids.issuer);
  const link = idOf(issuer);
  // A class names the issuer whose address its own begins with, or it is not that class.
  if (link !== undefined && issuerId(link) !== ids.issuer) return badField('badge.issuer', basis);
  const name = typeof issuer === 'string' ? await askIssuer(ids.issuer, env) : asText(issuer['name']);
  if (name === null) return unreachable(basis);
  return name === '' ? badField('issuer.name', basis) : { ...badge, issuer: { name, id }, basis };
}

/** The name in an issuer's own record, for a class that only links it; null where there is no such record. */
async function askIssuer(id: string, env: Env): Promise<string | null> {
  const record = readRecord(await env.ask({ url: addressOf.issuer(id), purpose: 'issuer', accept: 'json' }), API_HOST);
  const profile = 'problem' in record ? null : readProfile(record.json);
  return profile?.ok && issuerId(profile.value.id) === id ? profile.value.name : null;
}

function unreachable(basis: Basis): { problem: Fact } {
  return { problem: fact('key', 'unknown', 'key.class-unreachable', basis, { host: API_HOST }) };
}

function badField(name: string, basis: Basis): { problem: Fact } {
  return { problem: fact('structure', 'unknown', 'structure.bad-field', basis, { field: name }) };
}
