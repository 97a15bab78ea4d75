import { fact, type Basis } from '../../check/facts';
import { problemOf } from '../../check/problems';
import { readRecord } from '../../check/read-record';
import type { Answer, Env } from '../../env';
import { readOldBadgeClass, readOldIssuer, type OldVersion } from '../../formats/open-badges-1';
import { readBadgeClass, readProfile, type BadgeClass, type Profile, type Reading } from '../../formats/open-badges-2';
import { asAddress, asObject, idOf } from '../../formats/value';
import type { Fact } from '../../words';

/** A part of a badge, the document that it was read from, and where and when; or why not. */
export type Part<T> = { value: T; json: unknown; basis: Basis } | { problem: Fact };

/** The badge class: embedded in the assertion, or fetched from the address that the assertion gives. */
export async function askClass(badge: string | object, env: Env, basis: Basis): Promise<Part<BadgeClass>> {
  if (typeof badge !== 'string') return read(readBadgeClass(badge), badge, basis);
  const host = asAddress(badge)?.hostname;
  if (host === undefined) return badField('badge', basis);
  const answer = await env.ask({ url: badge, purpose: 'class', accept: 'json' });
  const there = { at: answer.at, source: host };
  const record = readRecord(answer, host);
  if ('problem' in record) return missing(answer, record.problem, 'key.class-unreachable', there);
  const reading = readBadgeClass(record.json);
  return reading.ok && !same(reading.value.id, badge) ? badField('badge.id', there) : read(reading, record.json, there);
}

/**
 * The issuer's profile, always fetched from its own id: a copy inside a badge is anybody's.
 *
 * @param isSame whether two addresses of the issuer's software are one
 */
export async function askProfile(issuer: string | object, env: Env, basis: Basis, isSame: (a: string, b: string) => boolean = same): Promise<Part<Profile>> {
  const id = idOf(issuer);
  const host = asAddress(id)?.hostname;
  if (id === undefined || host === undefined) return badField('issuer.id', basis);
  const answer = await env.ask({ url: id, purpose: 'issuer', accept: 'json' });
  const there = { at: answer.at, source: host };
  const record = readRecord(answer, host);
  if ('problem' in record) return missing(answer, record.problem, 'key.profile-unreachable', there);
  const named = idOf(asObject(record.json));
  if (named === undefined || !isSame(named, id)) return { problem: fact('key', 'unknown', 'key.profile-other-id', there, { host }) };
  return read(readProfile(record.json), record.json, there);
}

/** The class of an assertion before 2.0: at its address, or in 0.5 within the assertion. */
export async function askOldClass(badge: string | object, version: OldVersion, env: Env, basis: Basis): Promise<Part<BadgeClass>> {
  if (typeof badge !== 'string') return version === '0.5' ? read(readOldBadgeClass(badge, version), badge, basis) : badField('badge', basis);
  const asked = await askJson(badge, 'class', env, basis);
  return 'problem' in asked ? asked : read(readOldBadgeClass(asked.value, version), asked.value, asked.basis);
}

/** The issuer of an assertion before 2.0, whose id is the address that it is fetched from; that of 0.5 stands in the assertion. */
export async function askOldIssuer(issuer: string | object, version: OldVersion, env: Env, basis: Basis): Promise<Part<Profile>> {
  if (version === '0.5') return read(readOldIssuer(issuer, version, ''), issuer, basis);
  const id = idOf(issuer);
  if (id === undefined) return badField('issuer.id', basis);
  const asked = await askJson(id, 'issuer', env, basis);
  return 'problem' in asked ? asked : read(readOldIssuer(asked.value, version, id), asked.value, asked.basis);
}

async function askJson(address: string, purpose: 'class' | 'issuer', env: Env, basis: Basis): Promise<Part<unknown>> {
  if (!URL.canParse(address)) return badField(purpose === 'class' ? 'badge' : 'issuer.id', basis);
  const answer = await env.ask({ url: address, purpose, accept: 'json' });
  const host = new URL(address).hostname;
  const there = { at: answer.at, source: host };
  const record = readRecord(answer, host);
  if ('problem' in record) return missing(answer, record.problem, purpose === 'class' ? 'key.class-unreachable' : 'key.profile-unreachable', there);
  return { value: record.json, json: record.json, basis: there };
}

/** What stands in the way of asking is said as itself, so that the button that helps is shown; no answer is the key's matter. */
function missing(answer: Answer, problem: Fact, code: 'key.class-unreachable' | 'key.profile-unreachable', there: Basis): { problem: Fact } {
  const inTheWay = problemOf(answer, there.source)?.code;
  return inTheWay === 'structure.no-permission' || inTheWay === 'structure.not-asked' || inTheWay === 'structure.offline'
    ? { problem }
    : { problem: fact('key', 'unknown', code, there, { host: there.source }) };
}

function read<T>(reading: Reading<T>, json: unknown, basis: Basis): Part<T> {
  if (reading.ok) return { value: reading.value, json, basis };
  return reading.reason === 'bad-field' ? badField(reading.field, basis) : { problem: fact('structure', 'unknown', 'structure.not-a-badge', basis) };
}

function badField(name: string, basis: Basis): { problem: Fact } {
  return { problem: fact('structure', 'unknown', 'structure.bad-field', basis, { field: name }) };
}

function same(a: string | undefined, b: string): boolean {
  return a !== undefined && URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href;
}
