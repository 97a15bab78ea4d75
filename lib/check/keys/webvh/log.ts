import canonicalize from 'canonicalize';
import { readJson } from '../../../formats/json';
import { asList, asObject, field, idOf, type JsonObject } from '../../../formats/value';
import { overstep } from '../../proof/limits';
import { hashOf, hashOfJson } from './hash';
import { advance, type Parameters, type Witnesses } from './parameters';
import { signerOf } from './proof';

/** Where a log that holds has come to. */
export interface History {
  /** The last entry's DID document; null where the DID was given up. */
  document: JsonObject | null;
  /** Each entry's id, and who had to approve it. */
  entries: { id: string; witnesses: Witnesses | null }[];
}

/** Most entries of one log; each costs a signature. */
const MOST_ENTRIES = 500;
const MOST_PROOFS = 10;
/** Two clocks may differ by this, in milliseconds. */
const FORGIVEN = 600_000;

interface Entry {
  bare: JsonObject;
  id: string;
  /** Milliseconds since 1970. */
  time: number;
  parameters: JsonObject;
  state: JsonObject;
  proofs: readonly unknown[];
}

/**
 * Follows a did:webvh's log from its first entry (did:webvh 1.0, §3.6.2): the DID is the hash of its beginning, each entry has the hash of the one
 * before in it, is signed by a key that was allowed to, and keeps to what was announced.
 *
 * @param text the log, an entry a line
 * @param did the DID that is looked for; its hash is its first part
 * @param now milliseconds since 1970
 * @returns null where any entry does not hold
 */
export async function followLog(text: string, did: string, now: number): Promise<History | null> {
  const lines = text.replace(/\n$/u, '').split('\n');
  const scid = did.split(':')[2] ?? '';
  if (lines.length > MOST_ENTRIES) return null;
  const entries: History['entries'] = [];
  let [last, held]: [Entry | null, Parameters | null] = [null, null];
  for (const line of lines) {
    const entry = readEntry(line);
    const next: Parameters | null = entry && advance(held, entry.parameters, scid);
    if (!entry || !next || !follows(entry, last, entries.length + 1, scid) || !mayBe(entry, last, next, scid)) return null;
    if (entry.time > now + FORGIVEN || entry.time <= (last?.time ?? Number.NEGATIVE_INFINITY)) return null;
    if (!await isSigned(entry, held === null || held.nextKeyHashes.length > 0 ? next.updateKeys : held.updateKeys)) return null;
    // Whoever witnesses is replaced only with the approval of those before.
    entries.push({ id: entry.id, witnesses: held?.witnesses ?? next.witnesses });
    [last, held] = [entry, next];
  }
  return last && held && idOf(last.state) === did ? { document: held.deactivated ? null : last.state, entries } : null;
}

function readEntry(line: string): Entry | null {
  const json = readJson(new TextEncoder().encode(line));
  const entry = json.ok ? asObject(json.value) : null;
  if (!entry || overstep(entry) !== null) return null;
  const { proof, ...bare } = entry;
  const [parameters, state] = [asObject(bare['parameters']), asObject(bare['state'])];
  const { versionId, versionTime } = bare;
  const time = typeof versionTime === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(versionTime) ? Date.parse(versionTime) : Number.NaN;
  return parameters && state && typeof versionId === 'string' && !Number.isNaN(time) ? { bare, id: versionId, time, parameters, state, proofs: asList(proof) } : null;
}

/** Whether an entry is the next one: its number, and the hash of itself with the one before in it. */
function follows({ bare, id }: Entry, last: Entry | null, number: number, scid: string): boolean {
  if (id !== `${number}-${hashOfJson({ ...bare, versionId: last?.id ?? scid })}`) return false;
  return last !== null || hashOf((canonicalize({ ...bare, versionId: '{SCID}' }) ?? '').replaceAll(scid, '{SCID}')) === scid;
}

/** Whether the document may be this DID's: the hash in its id never changes, the place only where that was allowed, and says where it was. */
function mayBe({ state }: Entry, last: Entry | null, { portable }: Parameters, scid: string): boolean {
  const id = idOf(state);
  if (id === undefined || !id.startsWith(`did:webvh:${scid}:`)) return false;
  const before = last && idOf(last.state);
  return !before || before === id || (portable && asList(field(state, 'alsoKnownAs')).includes(before));
}

async function isSigned({ bare, proofs }: Entry, keys: readonly string[]): Promise<boolean> {
  if (proofs.length === 0 || proofs.length > MOST_PROOFS) return false;
  const signers = await Promise.all(proofs.map((proof) => signerOf(proof, bare)));
  return signers.every((key) => key !== null && keys.includes(key));
}
