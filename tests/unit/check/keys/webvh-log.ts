import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { newKey, type TestKey, toMultibase } from '../proof/sign';

type Json = Record<string, unknown>;

export const HOST = 'school.example';
const START = Date.parse('2026-01-01T00:00:00Z');
const BARE = '{SCID}';

/** A hash as did:webvh writes it, by Node's own hashing. */
export const multihash = (text: string): string => toMultibase(Uint8Array.from([0x12, 0x20, ...createHash('sha256').update(text).digest()])).slice(1);

const didOf = (key: TestKey): Json => ({ id: key.did });

/** Witnesses as a log's parameters name them. */
export const witnesses = (threshold: number, ...keys: TestKey[]): Json => ({ threshold, witnesses: keys.map(didOf) });

/** A proof of `eddsa-jcs-2022` by a did:key. */
export async function prove(document: Json, key: TestKey, more: Json = {}): Promise<Json> {
  const options = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', verificationMethod: key.method, created: '2026-01-01T00:00:00Z', proofPurpose: 'assertionMethod', ...more };
  const hash = (one: object): Buffer => createHash('sha256').update(canonicalize(one)!).digest();
  return { ...options, proofValue: toMultibase(await key.sign(Uint8Array.from([...hash(options), ...hash(document)]))) };
}

/** What one entry says, and who signs it. */
export interface Step {
  by: TestKey;
  parameters?: Json;
  /** The badge key that the document lists; absent: the last one. */
  lists?: TestKey;
  state?: Json;
  time?: string;
  /** Changes an entry before it is hashed. */
  change?: (entry: Json) => Json;
}

/** A did:webvh's log, each entry hashed and signed as the method says. */
export async function makeLog(steps: readonly [Step, ...Step[]], host = HOST): Promise<{ did: string; log: Json[]; ids: string[]; text: string }> {
  const log: Json[] = [];
  let [scid, last, listed] = [BARE, '', steps[0].lists];
  for (const [n, { by, parameters = {}, lists, state = {}, time, change = (entry: Json) => entry }] of steps.entries()) {
    listed = lists ?? listed;
    const did = `did:webvh:${scid}:${host}`;
    const method = listed && { id: `${did}#k`, type: 'Multikey', controller: did, publicKeyMultibase: listed.multikey };
    const entry = change({
      versionId: n === 0 ? BARE : last, versionTime: time ?? new Date(START + n * 86_400_000).toISOString().replace('.000', ''),
      parameters: { ...(n === 0 && { method: 'did:webvh:1.0', scid, updateKeys: [by.multikey] }), ...parameters },
      state: { '@context': ['https://www.w3.org/ns/did/v1'], id: did, ...(method && { verificationMethod: [method], assertionMethod: [method.id] }), ...state },
    });
    if (n === 0) scid = multihash(canonicalize(entry)!);
    const named = JSON.parse(JSON.stringify(entry).replaceAll(BARE, scid)) as Json;
    last = `${n + 1}-${multihash(canonicalize(named)!)}`;
    const whole = { ...named, versionId: last };
    log.push({ ...whole, proof: [await prove(whole, by)] });
  }
  return { did: `did:webvh:${scid}:${host}`, log, ids: log.map((entry) => entry.versionId as string), text: textOf(log) };
}

export const textOf = (log: readonly Json[]): string => log.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** What witnesses publish: each approval of one entry. */
export async function witnessFile(...approvals: readonly [versionId: string, ...by: TestKey[]][]): Promise<Json[]> {
  return Promise.all(approvals.map(async ([versionId, ...by]) => ({ versionId, proof: await Promise.all(by.map((key) => prove({ versionId }, key))) })));
}

/** Fresh keys. */
export const keys = (count: number): Promise<TestKey[]> => Promise.all(Array.from({ length: count }, () => newKey()));
