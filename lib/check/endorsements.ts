import type { Answer, Env, Signed } from '../env';
import { isEndorsement, readEndorsement, type Endorsed, type EndorsementGiven } from '../formats/endorsements';
import { readJws } from '../formats/jwt';
import { hasType, readRevocation } from '../formats/open-badges-2';
import { asHttps, asObject, asText, field, idOf, type JsonObject } from '../formats/value';
import { credentialIn, webAddressOf } from '../formats/verifiable';
import { readUtf8 } from '../formats/utf8';
import { askProfile } from '../platforms/hosted/parts';
import { allows } from '../platforms/hosted/scope';
import type { Credential, Endorsement, Fact } from '../words';
import { registrableDomain, shownDomain } from './domain';
import { completed, fact, type Basis } from './facts';
import { issuerFact } from './issuer';
import { readRecord } from './read-record';

/** Most endorsements of one badge that are checked and shown. */
const MOST = 10;
/** Most requests that all endorsements of one badge make together: whoever writes a badge could name any number of hosts. */
const MOST_ASKED = 16;

/** The ids of what an endorsement may speak of, by the place in which it stands. */
export type EndorsedIds = Readonly<Record<Endorsed, readonly (string | undefined)[]>>;

/**
 * Checks the endorsements of a badge, each like a badge of its own (Open Badges 2.0, §Endorsement; 3.0, §EndorsementCredential and
 * §8.3): its signature or its own address, its key, its issuer, its status. Each has to endorse the very thing with which it stands.
 * Nothing of it is a fact about the badge.
 *
 * @throws never, as long as `env` does not
 */
export async function checkEndorsements(given: readonly EndorsementGiven[], ids: EndorsedIds, env: Env): Promise<Endorsement[]> {
  const sparing = asked(env, MOST_ASKED);
  return Promise.all(given.slice(0, MOST).map((one) => checked(one, ids[one.of], sparing).catch(() => unread(one, fact('structure', 'unknown', 'structure.unreadable', basisOf(env)), env))));
}

/** An Env whose requests are an endorsement's, and bounded. */
function asked(env: Env, most: number): Env {
  let count = 0;
  return {
    ...env,
    async ask(request): Promise<Answer> {
      count += 1;
      if (count > most) return { ok: false, problem: 'rate-limited', at: new Date(env.now()).toISOString() };
      return env.ask({ ...request, purpose: 'endorsement' });
    },
  };
}

async function checked(given: EndorsementGiven, ids: readonly (string | undefined)[], env: Env): Promise<Endorsement> {
  if (given.kind === 'address') return atAddress(given, given.url, ids, env);
  if (given.kind === 'json') {
    const id = idOf(given.document);
    // One of 2.0 that is not signed counts as it stands at its own address; the copy in the badge is anybody's.
    if (hasType(given.document, 'Endorsement')) return id === undefined ? unread(given, badField('id', basisOf(env)), env) : atAddress(given, id, ids, env);
    return bySignature(given, { document: given.document }, ids, env);
  }
  const jws = readJws(given.token);
  return jws ? bySignature(given, { document: credentialIn(jws.payload) ?? jws.payload, jws }, ids, env) : unread(given, notOne(basisOf(env)), env);
}

async function atAddress(given: EndorsementGiven, address: string, ids: readonly (string | undefined)[], env: Env): Promise<Endorsement> {
  const url = asHttps(address);
  if (url === undefined) return unread(given, fact('structure', 'unknown', 'structure.refused-address', basisOf(env), { host: asText(address, 100) }), env);
  const answer = await env.ask({ url, purpose: 'endorsement', accept: 'json' });
  const basis: Basis = { at: answer.at, source: new URL(url).hostname };
  const jws = answer.ok && answer.status === 200 ? readJws((readUtf8(answer.bytes) ?? '').trim()) : null;
  if (jws) return bySignature(given, { document: credentialIn(jws.payload) ?? jws.payload, jws }, ids, env);
  const record = readRecord(answer, basis.source);
  if ('problem' in record) return unread(given, record.problem, env);
  const document = asObject(record.json);
  if (!document || !isEndorsement(document)) return unread(given, notOne(basis), env);
  return hasType(document, 'Endorsement') ? hosted(given, document, url, ids, basis, env) : bySignature(given, { document }, ids, env);
}

/** By its signature, where the stack for that may be loaded; elsewhere it is said that it is signed. */
async function bySignature(given: EndorsementGiven, signed: Signed, ids: readonly (string | undefined)[], env: Env): Promise<Endorsement> {
  const basis = basisOf(env);
  const reading = readEndorsement(signed.document);
  if (!reading.ok) return unread(given, reading.reason === 'not-a-badge' ? notOne(basis) : badField(reading.field, basis), env);
  const found = env.signed ? (await (await env.signed())(signed, env)).facts : [fact('structure', 'unknown', 'structure.signed', basis)];
  return concluded(given, signed.document, [...found, ...otherThing(reading.value.of, ids, basis)], env);
}

/** As a hosted badge is checked: it lives at its own id, and its issuer's profile, fetched from its own id, lets it live there. */
async function hosted(given: EndorsementGiven, document: JsonObject, address: string, ids: readonly (string | undefined)[], basis: Basis, env: Env): Promise<Endorsement> {
  const reading = readEndorsement(document);
  if (!reading.ok) return unread(given, reading.reason === 'not-a-badge' ? notOne(basis) : badField(reading.field, basis), env);
  const { id, of } = reading.value;
  const facts: Fact[] = [fact('structure', 'pass', 'structure.ok', basis), ...otherThing(of, ids, basis)];
  if (asHttps(id) !== address) return concluded(given, document, [...facts, fact('integrity', 'unknown', 'integrity.other-address', basis, { host: hostOf(id) })], env);
  const { revoked } = readRevocation(document);
  const status = revoked === true ? fact('status', 'fail', 'status.revoked', basis) : revoked === 'bad' ? [] : fact('status', 'pass', 'status.current', basis, { host: basis.source });
  facts.push(fact('integrity', 'pass', 'integrity.issuer-copy', basis), ...[status].flat());
  const profile = await askProfile(asObject(field(document, 'issuer')) ?? idOf(field(document, 'issuer')) ?? '', env, basis);
  if ('problem' in profile) return concluded(given, document, [...facts, ...(profile.problem.id === 'key' ? [profile.problem] : [])], env);
  const { host } = new URL(profile.value.id);
  const allowed = allows(profile.value, address);
  facts.push(allowed === true ? fact('key', 'pass', 'key.issuer-host', profile.basis, { host })
    : allowed === false ? fact('key', 'fail', 'key.profile-excludes', profile.basis, { host }) : fact('key', 'unknown', 'key.not-concluded', profile.basis));
  const by = issuer(profile.value.id, profile.value.name);
  facts.push(issuerFact('self-service', '', by, await env.asset('well-known-issuers'), profile.basis));
  return { ...concluded(given, document, facts, env), by };
}

/** An endorsement of another thing says nothing about this one. */
function otherThing(of: string, ids: readonly (string | undefined)[], basis: Basis): Fact[] {
  return ids.includes(of) ? [] : [fact('structure', 'unknown', 'structure.endorses-other', basis)];
}

function concluded(given: EndorsementGiven, document: JsonObject, facts: readonly Fact[], env: Env): Endorsement {
  const reading = readEndorsement(document);
  if (!reading.ok) return unread(given, notOne(basisOf(env)), env);
  const { issuer: by, comment, issued, expires } = reading.value;
  return {
    of: given.of, by: issuer(by.id, by.name), text: comment, ...(issued && { issued }), ...(expires && { expires }),
    facts: completed(facts, basisOf(env).at),
  };
}

function unread(given: EndorsementGiven, structure: Fact, env: Env): Endorsement {
  const id = given.kind === 'address' ? given.url : given.kind === 'json' ? (idOf(field(given.document, 'issuer')) ?? '') : '';
  return { of: given.of, by: issuer(id, ''), text: '', facts: completed([structure], basisOf(env).at) };
}

function issuer(id: string, name: string): Credential['issuer'] {
  const domain = shownDomain(registrableDomain(webAddressOf(id)));
  return { id, name: name || domain || asText(id, 100), domain };
}

function basisOf(env: Env): Basis {
  return { at: new Date(env.now()).toISOString(), source: 'proofmark' };
}

function hostOf(id: string): string {
  return URL.canParse(id) ? new URL(id).host : '';
}

function notOne(basis: Basis): Fact {
  return fact('structure', 'unknown', 'structure.not-a-badge', basis);
}

function badField(name: string, basis: Basis): Fact {
  return fact('structure', 'unknown', 'structure.bad-field', basis, { field: name });
}
