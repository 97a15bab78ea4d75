import { asList, asObject, field, idOf, type JsonObject } from '../../formats/value';
import { base58 } from './base58';
import { kidOf, readJwk } from './jwk';
import { readMultikey } from './multikey';
import { readPem } from './pem';
import type { KeyReading, PublicKey } from './public-key';
import { readEd25519 } from './raw';

/** A key in somebody's document. */
export interface ListedKey {
  /** Its absolute id; empty where it has none (a JWK without `kid`). */
  id: string;
  /** Null where it is of a kind that is not used, or no key at all. */
  key: PublicKey | null;
  /** The kind, where it is known and not used. */
  unsupported?: string;
  /** Who may use it, as the key itself says. */
  controller?: string;
  /** Marked revoked, or its time is over: named, and not to be used any more. */
  over?: true;
}

/** Most keys of one document that are looked at. */
const MOST_KEYS = 50;

/**
 * The keys with which whoever `id` is says things: a DID document or controller document (Controlled Identifiers 1.0, §2), an Open
 * Badges profile with `publicKey`, a JWK set.
 *
 * Only keys for assertions count: where a document says which those are (`assertionMethod`), no other; a DID document has to say
 * so. A key that names another controller is not this document's to give.
 *
 * @param now milliseconds since 1970
 * @returns null where the document is not that of `id`
 */
export function listedKeys(json: unknown, id: string, now: number): ListedKey[] | null {
  const document = asObject(json);
  const own = document ? idOf(document) : undefined;
  if (!document || (own !== undefined && !sameId(own, id))) return null;
  // Whatever calls itself by something that is no id is not known to be that of `id`.
  if (own === undefined && (document.id ?? document['@id'] ?? null) !== null) return null;
  const isDid = id.startsWith('did:');
  if (isDid && own === undefined) return null;
  const all = [...methods(document.verificationMethod), ...methods(document.publicKey)];
  const meant = document.assertionMethod === undefined && !isDid ? all : chosen(document.assertionMethod, all, id);
  return [...meant.map((method) => readMethod(method, id, now)), ...(isDid ? [] : jwkSet(document, id))]
    .slice(0, MOST_KEYS)
    .filter((one) => one.controller === undefined || sameId(one.controller, id));
}

/** Reads one verification method: Multikey, JsonWebKey, Ed25519VerificationKey2018/2020, CryptographicKey. */
export function readMethod(method: JsonObject, base: string, now: number): ListedKey {
  const controller = idOf(method.controller ?? method.owner);
  return {
    id: absolute(idOf(method) ?? '', base), ...flat(readMaterial(method)),
    ...(controller !== undefined && { controller }), ...(isOver(method, now) && { over: true as const }),
  };
}

/** The keys of a JWK set (RFC 7517, §5), or of a document that has one; each under `base#kid`. */
export function jwkSet(document: JsonObject, base: string): ListedKey[] {
  const keys = asList(field(document.jwks, 'keys') ?? document.keys);
  return keys.slice(0, MOST_KEYS).map((jwk) => {
    const kid = kidOf(jwk) ?? '';
    return { id: kid.includes(':') ? kid : `${base}#${kid}`, ...flat(readJwk(jwk)) };
  });
}

/** Whether two ids name one thing: equal as written, or equal as https addresses. */
export function sameId(a: string, b: string): boolean {
  if (a === b) return true;
  if (!/^https:/iu.test(a) || !/^https:/iu.test(b) || !URL.canParse(a) || !URL.canParse(b)) return false;
  return new URL(a).href === new URL(b).href;
}

function readMaterial(method: JsonObject): KeyReading {
  if (method.publicKeyMultibase !== undefined) return readMultikey(method.publicKeyMultibase);
  if (method.publicKeyJwk !== undefined) return readJwk(method.publicKeyJwk);
  if (method.publicKeyPem !== undefined) return readPem(method.publicKeyPem);
  if (typeof method.publicKeyBase58 === 'string') return readEd25519(base58(method.publicKeyBase58));
  return method.kty === undefined ? null : readJwk(method);
}

function methods(value: unknown): JsonObject[] {
  return asList(value).slice(0, MOST_KEYS).map(asObject).filter((one) => one !== null);
}

/** The methods of a relationship: those that stand in it, and those that it names. */
function chosen(relationship: unknown, all: readonly JsonObject[], base: string): JsonObject[] {
  return asList(relationship).slice(0, MOST_KEYS).flatMap((one) => {
    const object = asObject(one);
    if (object) return [object];
    return typeof one === 'string' ? all.filter((method) => absolute(idOf(method) ?? '', base) === absolute(one, base)) : [];
  });
}

function isOver(method: JsonObject, now: number): boolean {
  if (method.revoked !== undefined) return true;
  return method.expires !== undefined && !(typeof method.expires === 'string' && Date.parse(method.expires) > now);
}

function absolute(id: string, base: string): string {
  return id.startsWith('#') ? base + id : id;
}

function flat(reading: KeyReading): { key: PublicKey | null; unsupported?: string } {
  if (reading === null) return { key: null };
  return 'key' in reading ? reading : { key: null, ...reading };
}
