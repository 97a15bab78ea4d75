import { CIPHERSUITES, deriveProof, generateKeyPair, sign } from '@digitalbazaar/bbs-signatures';
import { toBase64url } from '../../../../lib/check/keys/base64url';
import { toMultibase, stockCanonical } from './sign';

const ciphersuite = CIPHERSUITES.BLS12381_SHA256;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha = async (text: string): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text) as Uint8Array<ArrayBuffer>));

/** A fresh key for BBS signatures, by somebody else's library. */
export async function newBbsKey(): Promise<{ did: string; method: string; publicKey: Uint8Array; secretKey: Uint8Array }> {
  const { publicKey, secretKey } = await generateKeyPair({ ciphersuite });
  const multikey = toMultibase(Uint8Array.from([0xeb, 0x01, ...publicKey]));
  return { did: `did:key:${multikey}`, method: `did:key:${multikey}#${multikey}`, publicKey, secretKey };
}

/** CBOR of what a derived proof holds. */
export function cbor(value: unknown): number[] {
  const head = (kind: number, length: number): number[] => (length < 24 ? [(kind << 5) | length] : length < 256 ? [(kind << 5) | 24, length] : [(kind << 5) | 25, length >> 8, length & 0xff]);
  if (typeof value === 'number') return head(0, value);
  if (value instanceof Uint8Array) return [...head(2, value.length), ...value];
  if (Array.isArray(value)) return [...head(4, value.length), ...value.flatMap(cbor)];
  const map = value as Map<number, unknown>;
  return [...head(5, map.size), ...[...map].flatMap(([name, one]) => [...cbor(name), ...cbor(one)])];
}

type Derived = [proof: Uint8Array, labels: Map<number, number>, mandatory: number[], chosen: number[], presentation: Uint8Array];

/** A derived proof's value in multibase. */
export const proofValue = (derived: readonly unknown[], kind = 0x03): string => `u${toBase64url(Uint8Array.from([0xd9, 0x5d, kind, ...cbor(derived)]))}`;

/**
 * A badge with a derived proof of bbs-2023, of which the holder shows a part. At most one node of the badge has no name.
 *
 * @param mandatory which statements the issuer wants always shown
 * @param shown the part that the holder shows
 */
export async function bbsShown<Kind extends object>(
  whole: object, shown: Kind, key: Awaited<ReturnType<typeof newBbsKey>>, mandatory: (line: string) => boolean,
): Promise<{ document: Kind & { proof: Record<string, unknown> }; derived: Derived }> {
  const lines = async (one: object) => (await stockCanonical(one)).replaceAll('_:c14n0', '_:b7').split(/(?<=\n)/u).sort();
  const options = { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023', created: '2026-04-01T10:00:00Z', verificationMethod: key.method, proofPurpose: 'assertionMethod' };
  const [all, some] = [await lines(whole), await lines(shown)];
  const about = await sha(await stockCanonical({ ...options, '@context': (whole as { '@context': unknown })['@context'] }));
  const header = Uint8Array.from([...about, ...await sha(all.filter(mandatory).join(''))]);
  const free = all.filter((line) => !mandatory(line));
  const messages = free.map(utf8);
  const signature = await sign({ ...key, header, messages, ciphersuite });
  const chosen = free.flatMap((line, i) => (some.includes(line) ? [i] : []));
  const presentationHeader = utf8('for whoever reads it');
  const proof = await deriveProof({ publicKey: key.publicKey, signature, header, messages, presentationHeader, disclosedMessageIndexes: chosen, ciphersuite });
  const derived: Derived = [proof, new Map([[0, 7]]), some.flatMap((line, i) => (mandatory(line) ? [i] : [])), chosen, presentationHeader];
  return { document: { ...shown, proof: { ...options, proofValue: proofValue(derived) } }, derived };
}
