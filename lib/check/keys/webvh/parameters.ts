import { asList, asObject, field, type JsonObject } from '../../../formats/value';
import { hashOf } from './hash';

/** The only version of the method whose rules these are. */
export const METHOD = 'did:webvh:1.0';

/** Who has to approve an entry. */
export interface Witnesses {
  /** How many of them. */
  threshold: number;
  /** Their keys, as multikeys; none twice. */
  keys: readonly string[];
}

/** What holds after an entry (did:webvh 1.0, §3.4). */
export interface Parameters {
  updateKeys: readonly string[];
  nextKeyHashes: readonly string[];
  /** Null where nobody has to. */
  witnesses: Witnesses | null;
  portable: boolean;
  deactivated: boolean;
}

const KNOWN: ReadonlySet<string> = new Set(['method', 'scid', 'updateKeys', 'nextKeyHashes', 'witness', 'watchers', 'portable', 'deactivated', 'ttl']);
const MOST = 50;

/**
 * What holds after an entry, from what held before and what the entry says.
 *
 * @param before null for the first entry
 * @returns null for anything that may not stand there: another method, keys that were not announced, a move that was never allowed
 */
export function advance(before: Parameters | null, said: JsonObject, scid: string): Parameters | null {
  if (!Object.keys(said).every((name) => KNOWN.has(name))) return null;
  if (before === null ? said['method'] !== METHOD || said['scid'] !== scid : (said['method'] ?? METHOD) !== METHOD || (said['scid'] ?? scid) !== scid) return null;
  const [updateKeys, nextKeyHashes] = [texts(said, 'updateKeys', before?.updateKeys), texts(said, 'nextKeyHashes', before?.nextKeyHashes ?? [])];
  const [portable, deactivated] = [flag(said, 'portable', before?.portable ?? false), flag(said, 'deactivated', false)];
  const witnesses = said['witness'] === undefined ? (before?.witnesses ?? null) : readWitnesses(said['witness']);
  if (!updateKeys || !nextKeyHashes || portable === null || deactivated === null || witnesses === undefined) return null;
  // Whether the DID may move is said at the beginning or never.
  if (before && portable && !before.portable) return null;
  if (before === null ? updateKeys.length === 0 : before.deactivated) return null;
  if (before && before.nextKeyHashes.length > 0 && !announced(said, before.nextKeyHashes)) return null;
  return { updateKeys, nextKeyHashes, witnesses, portable, deactivated };
}

/** Where keys are announced beforehand, each entry names its keys anew, and only announced ones. */
function announced(said: JsonObject, hashes: readonly string[]): boolean {
  if (said['updateKeys'] === undefined || said['nextKeyHashes'] === undefined) return false;
  return asList(said['updateKeys']).every((key) => typeof key === 'string' && hashes.includes(hashOf(key)));
}

function texts(said: JsonObject, name: string, otherwise: readonly string[] | undefined): readonly string[] | null {
  const value = said[name];
  if (value === undefined) return otherwise ?? null;
  const all = Array.isArray(value) ? (value as unknown[]) : null;
  return all && all.length <= MOST && all.every((one) => typeof one === 'string') && new Set(all).size === all.length ? all : null;
}

function flag(said: JsonObject, name: string, otherwise: boolean): boolean | null {
  const value = said[name] ?? otherwise;
  return typeof value === 'boolean' ? value : null;
}

/** Undefined where it is neither empty nor a threshold that its witnesses can reach. */
function readWitnesses(value: unknown): Witnesses | null | undefined {
  const witness = asObject(value);
  if (!witness) return undefined;
  if (Object.keys(witness).length === 0) return null;
  const { threshold } = witness;
  const keys = asList(witness['witnesses']).slice(0, MOST + 1).map((one) => /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)$/u.exec(String(field(one, 'id')))?.[1]);
  const sound = typeof threshold === 'number' && Number.isInteger(threshold) && threshold >= 1 && threshold <= keys.length && keys.length <= MOST;
  return sound && keys.every((key) => key !== undefined) && new Set(keys).size === keys.length ? { threshold, keys } : undefined;
}
