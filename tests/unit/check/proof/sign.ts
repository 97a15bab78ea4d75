import canonicalize from 'canonicalize';
import jsonld from 'jsonld';
import { CONTEXTS } from '../../../../assets/contexts';
import { toBase64url } from '../../../../lib/check/keys/base64url';

const { subtle } = globalThis.crypto;
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const PREFIX = { Ed25519: [0xed, 1], 'P-256': [0x80, 0x24], 'P-384': [0x81, 0x24] } as const;

export type TestKeyType = keyof typeof PREFIX;

/** A key made for a test, with all the ways to write it. */
export interface TestKey {
  type: TestKeyType;
  jwk: { kty: string; crv: string; x: string; y?: string };
  multikey: string;
  did: string;
  /** The method of its did:key. */
  method: string;
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** A fresh key. */
export async function newKey(type: TestKeyType = 'Ed25519'): Promise<TestKey> {
  const algorithm = type === 'Ed25519' ? { name: type } : { name: 'ECDSA', namedCurve: type };
  const { publicKey, privateKey } = (await subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const { kty, crv, x, y } = await subtle.exportKey('jwk', publicKey);
  const raw = new Uint8Array(await subtle.exportKey('raw', publicKey));
  const size = type === 'P-384' ? 48 : 32;
  const point = type === 'Ed25519' ? [...raw] : [2 + (raw.at(-1)! & 1), ...raw.subarray(1, 1 + size)];
  const multikey = toMultibase(Uint8Array.from([...PREFIX[type], ...point]));
  const hash = { hash: type === 'P-384' ? 'SHA-384' : 'SHA-256' };
  return {
    type, multikey, did: `did:key:${multikey}`, method: `did:key:${multikey}#${multikey}`,
    jwk: { kty: kty!, crv: crv!, x: x!, ...(y !== undefined && { y }) },
    sign: async (data) => new Uint8Array(await subtle.sign({ ...algorithm, ...hash }, privateKey, new Uint8Array(data))),
  };
}

/** Bytes in multibase base58btc. */
export function toMultibase(bytes: Uint8Array): string {
  let number = BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = ALPHABET[Number(number % 58n)] + text;
  return `z${'1'.repeat(bytes.findIndex((byte) => byte !== 0))}${text}`;
}

/** The canonical form by the library as it is, without anything of ours. */
export async function stockCanonical(document: object, hash = 'SHA-256', contexts = CONTEXTS): Promise<string> {
  const documentLoader = async (url: string): Promise<object> => {
    if (!contexts[url]) throw new Error(`Not bundled: ${url}`);
    return { contextUrl: null, documentUrl: url, document: contexts[url]![0] };
  };
  const options = { documentLoader, safe: true, base: null, rdfDirection: 'i18n-datatype', canonizeOptions: { messageDigestAlgorithm: hash } };
  return jsonld.canonize(document as never, options as never) as unknown as Promise<string>;
}

/** What to sign with. */
export interface Signing {
  key: TestKey;
  suite?: string;
  method?: string;
  /** More members of the proof. */
  more?: object;
}

/** Adds an embedded proof by WebCrypto and the stock libraries. */
export async function signed<Kind extends object>(document: Kind, { key, suite = 'eddsa-rdfc-2022', method = key.method, more = {} }: Signing): Promise<Kind & { proof: Record<string, unknown> }> {
  const hash = key.type === 'P-384' ? 'SHA-384' : 'SHA-256';
  const isOld = suite.startsWith('Ed25519Signature');
  const jcs = suite.includes('jcs');
  const context = (document as { '@context'?: unknown })['@context'];
  const options = {
    ...(jcs && { '@context': context }), ...(isOld ? { type: suite } : { type: 'DataIntegrityProof', cryptosuite: suite }),
    created: '2026-04-01T10:00:00Z', verificationMethod: method, proofPurpose: 'assertionMethod', ...more,
  };
  const form = async (one: object): Promise<Uint8Array> => {
    const text = jcs ? canonicalize(one)! : await stockCanonical(one, hash);
    return new Uint8Array(await subtle.digest(hash, new TextEncoder().encode(text)));
  };
  const seen = suite === 'Ed25519Signature2018' ? 'https://w3id.org/security/v2' : context;
  const data = Uint8Array.from([...await form(jcs ? options : { ...options, '@context': seen }), ...await form(document)]);
  if (suite !== 'Ed25519Signature2018') return { ...document, proof: { ...options, proofValue: toMultibase(await key.sign(data)) } };
  const header = toBase64url(new TextEncoder().encode('{"alg":"EdDSA","b64":false,"crit":["b64"]}'));
  const signature = await key.sign(Uint8Array.from([...new TextEncoder().encode(`${header}.`), ...data]));
  return { ...document, proof: { ...options, jws: `${header}..${toBase64url(signature)}` } };
}

/** A compact JWS. The algorithm is the key's own unless the header says another. */
export async function token(key: TestKey, claims: object, header: object = {}): Promise<string> {
  const alg = { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384' }[key.type];
  const encode = (json: object): string => toBase64url(new TextEncoder().encode(JSON.stringify(json)));
  const start = `${encode({ alg, ...header })}.${encode(claims)}`;
  return `${start}.${toBase64url(await key.sign(new TextEncoder().encode(start)))}`;
}

/** A small badge of an invented person, issued by whom one likes. */
export function badge(issuer: string, more: object = {}): { '@context': unknown } & Record<string, unknown> {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
    id: 'https://badges.example/awards/7',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Tide Tables',
    issuer: { id: issuer, type: ['Profile'], name: 'Harbour School' },
    validFrom: '2026-03-01T00:00:00Z',
    validUntil: '2026-04-30T00:00:00Z',
    credentialSubject: {
      id: 'did:example:wilma', type: ['AchievementSubject'],
      achievement: {
        id: 'https://badges.example/classes/2', type: ['Achievement'], name: 'Tide Tables',
        description: 'Reads a tide table.', criteria: { narrative: 'Read twelve tables.' },
      },
    },
    credentialStatus: { id: 'https://badges.example/list#4', type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '4', statusListCredential: 'https://badges.example/list' },
    refreshService: { id: 'https://badges.example/awards/7', type: '1EdTechCredentialRefresh' },
    ...more,
  };
}

/** The same for VCDM 1.1 with the suites of its time. */
export function oldBadge(issuer: string): { '@context': unknown } & Record<string, unknown> {
  const { validFrom: issuanceDate, validUntil: expirationDate, refreshService: _, ...rest } = badge(issuer);
  return {
    ...rest, issuanceDate, expirationDate,
    '@context': [
      'https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'https://w3id.org/security/suites/ed25519-2020/v1', 'https://w3id.org/vc/status-list/2021/v1',
    ],
    credentialStatus: { id: 'https://badges.example/list#4', type: 'StatusList2021Entry', statusPurpose: 'revocation', statusListIndex: '4', statusListCredential: 'https://badges.example/list' },
  };
}
