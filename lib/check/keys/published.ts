import { asObject, field } from '../../formats/value';
import type { AskKeys, Asked } from './ask';
import { httpsAddress } from './ask';
import type { Ring } from './bind';
import { didWebAddress, didWebvhAddress, readDid, readOwnKey } from './did';
import { jwkSet, type ListedKey, listedKeys } from './document';
import type { KeyFinding } from './keys';

/** An issuer's keys from its own document, or the finding that says why there are none. */
export type Published = { keys: ListedKey[]; host: string } | { finding: KeyFinding };

/**
 * The keys that an issuer publishes for signing, from the document that lives at its own id and nowhere else.
 *
 * @param issuer the issuer's id as the badge names it
 */
export async function publishedKeys(issuer: string, ring: Ring): Promise<Published> {
  const { ask, now } = ring;
  if (issuer.startsWith('did:webvh:')) return historyKeys(issuer, ring);
  const address = documentAddress(issuer);
  if (typeof address !== 'string') return { finding: address };
  const asked = await ask(address);
  if (!asked.ok) return { finding: unreachable(asked) };
  if (asObject(asked.json) === null) return { finding: { binding: 'unreachable', key: null, host: asked.host } };
  const keys = listedKeys(asked.json, issuer, now);
  if (keys === null) return { finding: { binding: 'other-controller', key: null, host: asked.host } };
  return { keys: keys.length > 0 ? keys : await setAt(asked.json, issuer, ask), host: asked.host };
}

/** The keys at the end of a did:webvh's history. Which host answers for it is in the DID, as for did:web. */
async function historyKeys(issuer: string, { ask, now, part }: Ring): Promise<Published> {
  const did = readDid(issuer);
  if (!did || did.fragment !== undefined || didWebvhAddress(did.id) === null) return { finding: { binding: 'malformed', key: null } };
  const resolve = await part?.('did:webvh');
  if (!resolve) return { finding: { binding: 'not-loaded', key: null, kind: 'did:webvh' } };
  const resolved = await resolve(did.did, ask, now);
  if ('unreachable' in resolved) return { finding: unreachable(resolved.unreachable) };
  const { host } = resolved;
  if ('broken' in resolved) return { finding: { binding: 'history-broken', key: null, host } };
  return { keys: listedKeys(resolved.document ?? { id: did.did }, did.did, now) ?? [], host };
}

/** What is said of a document that could not be had. */
export function unreachable(asked: Extract<Asked, { ok: false }>): KeyFinding {
  return {
    binding: 'unreachable', key: null, host: asked.host,
    ...(asked.problem && { problem: asked.problem }), ...(asked.needs !== undefined && { needs: asked.needs }),
  };
}

/** Where an issuer's own document lives, or why it has none. */
function documentAddress(issuer: string): string | KeyFinding {
  const did = readDid(issuer);
  if (did === null) return httpsAddress(issuer)?.href ?? { binding: 'malformed', key: null };
  if (did.fragment !== undefined) return { binding: 'malformed', key: null };
  if (did.method === 'web') return didWebAddress(did.id) ?? { binding: 'malformed', key: null };
  const own = readOwnKey(did);
  return { binding: own === undefined ? 'unsupported' : 'other-controller', key: null, kind: `did:${did.method}` };
}

/** The set that a document points at with `jwks_uri`, on its own origin (RFC 8414, §2 names it so). */
async function setAt(json: unknown, issuer: string, ask: AskKeys): Promise<ListedKey[]> {
  const uri = field(json, 'jwks_uri');
  const address = typeof uri === 'string' ? httpsAddress(uri) : null;
  const home = httpsAddress(issuer);
  if (!address || !home || address.origin !== home.origin) return [];
  const asked = await ask(address.href);
  const set = asked.ok ? asObject(asked.json) : null;
  return set ? jwkSet(set, issuer) : [];
}
