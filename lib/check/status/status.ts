import type { Env } from '../../env';
import type { JsonObject } from '../../formats/value';
import type { Fact, Remark } from '../../words';
import { fact, type Basis } from '../facts';
import { listAsker, unknown, type AskList } from './ask';
import { readEntries, tellsRevoked, type BitEntry, type Entry } from './entries';
import { edTechListFact, revocationListFact, type Named } from './named-list';
import { readSignedList, type ListFindings, type ListProof, type VerifyList } from './signed-list';

export type { ListProof, VerifyList } from './signed-list';

/** A credential whose status is asked. */
export interface Subject {
  /** The credential: of a JWT, what its payload holds. */
  document: JsonObject;
  /** The payload of the JWT that it came in, if it did. */
  payload?: JsonObject;
  id: string;
  /** The id of its issuer. */
  issuer: string;
  /** Whether the issuer's own key signed it. If not, which list it names is anybody's word. */
  isIssuers: boolean;
}

/** What was learned of a credential's status. */
export interface StatusFindings {
  /** At least one; withdrawn before suspended before the rest. */
  facts: Fact[];
  remarks: Remark[];
  /** Whether it would have been learned that it was revoked. */
  tellsRevoked: boolean;
  /** Until when it stands, where the lists say so, in milliseconds since 1970. */
  until?: number;
}

/** Most ways in which one credential is asked about: each may be a request to another host. */
const MOST_ENTRIES = 8;

/**
 * Whether a credential was taken back, by every way that it names for that: each gives a fact, and the verdict takes the worst.
 * What could not be learned is unknown, with the reason, and never counts as "not withdrawn". A credential that names no way
 * cannot be withdrawn, and that is said.
 *
 * @param verifyList verifies a list's own signature
 * @throws never, as long as `env.ask` and `verifyList` do not
 */
export async function status(subject: Subject, env: Env, verifyList: VerifyList): Promise<StatusFindings> {
  const here: Basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  const entries = readEntries(subject.document, subject.payload);
  if (entries.length === 0) return only(fact('status', 'pass', 'status.no-list', here));
  if (entries.length > MOST_ENTRIES) return only(unknown('status.too-many', here, {}));
  const ask = listAsker(env);
  const proofs = new Map<string, Promise<ListProof>>();
  const found = await Promise.all(entries.map((entry) => entryFact(entry, { subject, env, ask, here, verifyList, proofs })));
  const order = (one: Fact) => (one.state === 'fail' ? (one.code === 'status.suspended' ? 1 : 0) : 2);
  const until = Math.min(...found.map((one) => one.until ?? Infinity));
  return {
    facts: found.map((one) => one.fact).sort((a, b) => order(a) - order(b)),
    // Two entries in one list have the same to be noted.
    remarks: found.flatMap((one) => one.remarks).filter((one, n, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === n),
    tellsRevoked: entries.some(tellsRevoked),
    ...(until < Infinity && { until }),
  };
}

function only(one: Fact): StatusFindings {
  return { facts: [one], remarks: [], tellsRevoked: false };
}

interface Asking {
  subject: Subject;
  env: Env;
  ask: AskList;
  here: Basis;
  verifyList: VerifyList;
  /** By address: two entries in one list need its signature once. */
  proofs: Map<string, Promise<ListProof>>;
}

async function entryFact(entry: Entry, asking: Asking): Promise<ListFindings> {
  switch (entry.kind) {
    case 'bad':
      return { fact: unknown('status.bad-entry', asking.here, {}), remarks: [] };
    case 'unknown-type':
      return { fact: unknown('status.type-unknown', asking.here, { type: entry.type }), remarks: [] };
    case 'named':
      return { fact: await namedFact(entry.list, asking), remarks: [] };
    case 'bitstring':
    case 'status-list-2021':
    case 'revocation-list-2020':
    case 'token':
      return bitFact(entry, asking);
    default:
      return entry satisfies never;
  }
}

async function namedFact(url: string, { subject, ask, here }: Asking): Promise<Fact> {
  if (subject.id === '') return unknown('status.bad-entry', here, {});
  const list = await ask(url);
  if ('problem' in list) return list.problem;
  const said = edTechListFact(list, subject);
  return said.state === 'fail' && !subject.isIssuers ? unknown('status.list-says-withdrawn', list.basis) : said;
}

async function bitFact(entry: BitEntry, { subject, env, ask, verifyList, proofs }: Asking): Promise<ListFindings> {
  const list = await ask(entry.list);
  if ('problem' in list) return { fact: list.problem, remarks: [] };
  const proof = proofs.get(list.url) ?? verifyList({ document: list.document, ...(list.jws && { jws: list.jws }) }, env);
  proofs.set(list.url, proof);
  return readSignedList(list, entry, subject, await proof, env.now());
}

/**
 * Whether a signed badge of Open Badges 1.x or 2.0 was taken back, by the list that its issuer's profile names.
 *
 * @param url `revocationList` of the profile as fetched from its own id; undefined where it names none
 */
export async function signedBadgeStatus(url: string | undefined, named: Named, version: '1.x' | '2.0', env: Env): Promise<Fact> {
  const here: Basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  if (url === undefined) return fact('status', 'pass', 'status.no-list', here);
  if (!url.startsWith('https://') || !URL.canParse(url)) return unknown('status.bad-entry', here, {});
  const list = await listAsker(env)(new URL(url).href);
  return 'problem' in list ? list.problem : revocationListFact(list, named, version);
}
