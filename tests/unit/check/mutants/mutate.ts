/** One change of a document: which kind, where, and with what; all picked by number, so that a failure can be made smaller. */
export interface Change {
  kind: number;
  at: number;
  by: number;
}

type Node = Record<string, unknown> | unknown[];

/** Values that have led verifiers astray. */
const VALUES: readonly unknown[] = [
  null, true, false, 0, 1, -1, 1e21, '', ' ', 'x', '2036-01-01T00:00:00Z', 'https://evil.example/', 'did:key:z6Mk', [], {}, [[]], { id: 'https://evil.example/' },
  { '@value': 'x' }, { '@id': 'urn:x' }, '\u202ex', 'x\u0000', '\ud800', '__proto__', ['VerifiableCredential'], 'true', '0',
];
const NAMES: readonly string[] = [
  'id', 'type', 'name', 'issuer', 'validUntil', 'expirationDate', 'credentialStatus', 'credentialSubject', 'proof', 'x', '@id', '@type', '@graph', '@included', '@reverse', '@nest',
  '@index', '@context', '@set', '@list', 'https://www.w3.org/2018/credentials#validUntil', 'cred:validUntil', '__proto__', 'constructor', 'validuntil', 'validUntil\u200b', 'Name', 'n\u0430me',
];
const CONTEXTS: readonly unknown[] = [
  'https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json', 'https://w3id.org/security/data-integrity/v2', 'https://www.w3.org/ns/credentials/undefined-terms/v2',
  { '@vocab': 'https://evil.example/#' }, { '@vocab': 'https://www.w3.org/2018/credentials#' }, { name: '@index' }, { x: 'https://schema.org/name' }, { validUntil: null }, null, 'https://evil.example/context',
];

/** What a proof or a token's header may be made to say: other suites and algorithms, other keys, other uses. */
const CONFUSIONS: readonly (readonly [string, unknown])[] = [
  ...['eddsa-rdfc-2022', 'eddsa-2022', 'eddsa-jcs-2022', 'ecdsa-rdfc-2019', 'ecdsa-jcs-2019', 'ecdsa-sd-2023', 'bbs-2023', 'none'].map((one) => ['cryptosuite', one] as const),
  ...['DataIntegrityProof', 'Ed25519Signature2020', 'Ed25519Signature2018', 'JsonWebSignature2020', 'MerkleProof2019'].map((one) => ['type', one] as const),
  ...['none', 'None', 'HS256', 'HS512', 'RS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519', 'PS256', 'ES256K'].map((one) => ['alg', one] as const),
  ['proofPurpose', 'authentication'], ['created', '2020-01-01T00:00:00Z'], ['expires', '2036-01-01T00:00:00Z'], ['challenge', 'x'], ['domain', 'x'], ['previousProof', 'urn:x'], ['id', 'urn:x'],
  ['verificationMethod', 'https://evil.example/issuer#k1'], ['verificationMethod', 'did:web:evil.example#k1'], ['verificationMethod', { id: 'did:key:z6Mk' }],
  ['kid', 'https://evil.example/issuer#k1'], ['kid', 'k1'], ['kid', undefined], ['jwk', {}], ['jku', 'https://evil.example/jwks.json'], ['x5u', 'https://evil.example/x'], ['crit', ['exp']], ['b64', false], ['typ', 'JWT'], ['typ', 'vp+jwt'],
  ['exp', 4_102_444_800], ['nbf', 0], ['iss', 'https://evil.example/'], ['sub', 'did:example:fred'], ['jti', 'urn:x'], ['vc', {}],
];

/** The kinds of change. Each gets every place in the document, and another badge to take from. */
const KINDS: readonly ((places: Node[], other: Node[], change: Change) => void)[] = [
  (places, _, { at, by }) => set(places, at, VALUES[by % VALUES.length]),
  (places, _, { at, by }) => put(places, at, NAMES[by % NAMES.length]!, VALUES[Math.floor(by / NAMES.length) % VALUES.length]),
  (places, _, { at }) => drop(places, at),
  (places, _, { at, by }) => rename(places, at, NAMES[by % NAMES.length]!),
  (places, other, { at, by }) => set(places, at, pick(other, by)),
  (places, other, { at, by }) => put(places, at, NAMES[by % NAMES.length]!, pick(other, by)),
  (places, _, { at, by }) => set(places, at, pick(places, by)),
  (places, _, { at }) => set(places, at, [pick(places, at)]),
  (places, _, { at, by }) => set(places, at, lookAlike(pick(places, at), by)),
  (places, _, { at, by }) => context(places, at, CONTEXTS[by % CONTEXTS.length]),
  (places, _, { at, by }) => set(places, at, coerced(pick(places, at), by)),
  (places, _, { at, by }) => confuse(places, at, CONFUSIONS[by % CONFUSIONS.length]!),
];

/** A changed copy. `other` is another badge, whose parts may be taken. */
export function mutate(document: object, other: object, changes: readonly Change[]): Record<string, unknown> {
  const copy = structuredClone(document) as Record<string, unknown>;
  for (const change of changes) KINDS[change.kind % KINDS.length]!(nodes(copy), nodes(structuredClone(other) as Record<string, unknown>), change);
  return copy;
}

export const KIND_COUNT = KINDS.length;

function nodes(root: Node): Node[] {
  const found: Node[] = [root];
  for (let i = 0; i < found.length && i < 2_000; i += 1) {
    for (const one of Object.values(found[i]!)) if (typeof one === 'object' && one !== null) found.push(one as Node);
  }
  return found;
}

function entry(places: Node[], at: number): [Node, string] | null {
  const all = places.flatMap((node) => Object.keys(node).map((name) => [node, name] as [Node, string]));
  return all.length > 0 ? all[at % all.length]! : null;
}

function pick(places: Node[], at: number): unknown {
  const found = entry(places, at);
  return found && structuredClone((found[0] as Record<string, unknown>)[found[1]]);
}

function define(node: Node, name: string, value: unknown): void {
  Object.defineProperty(node, name, { value: structuredClone(value), writable: true, enumerable: true, configurable: true });
}

function set(places: Node[], at: number, value: unknown): void {
  const found = entry(places, at);
  if (found) define(found[0], found[1], value);
}

function put(places: Node[], at: number, name: string, value: unknown): void {
  const node = places[at % places.length]!;
  if (Array.isArray(node)) node.push(structuredClone(value));
  else define(node, name, value);
}

function drop(places: Node[], at: number): void {
  const found = entry(places, at);
  if (!found) return;
  if (Array.isArray(found[0])) found[0].splice(Number(found[1]), 1);
  else delete found[0][found[1]];
}

function rename(places: Node[], at: number, name: string): void {
  const found = entry(places, at);
  if (!found || Array.isArray(found[0])) return;
  const value = found[0][found[1]];
  delete found[0][found[1]];
  define(found[0], name, value);
}

function context(places: Node[], at: number, value: unknown): void {
  const root = places[0] as Record<string, unknown>;
  const list = [root['@context']].flat() as unknown[];
  const node = places.filter((one) => !Array.isArray(one))[at % 5];
  if (at % 3 === 0) root['@context'] = [...list, structuredClone(value)];
  else if (at % 3 === 1 && list.length > 0) root['@context'] = list.with(at % list.length, structuredClone(value));
  else if (node) define(node, '@context', value);
}

/** In the proof, where there is one; else, in a header and in claims, at the top. */
function confuse(places: Node[], at: number, [name, value]: readonly [string, unknown]): void {
  const root = places[0] as Record<string, unknown>;
  const proofs = [root['proof']].flat().filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
  const node = proofs[at % Math.max(1, proofs.length)] ?? root;
  if (value === undefined) delete node[name];
  else define(node, name, value);
}

function lookAlike(value: unknown, by: number): unknown {
  if (typeof value !== 'string') return value;
  const changes: ((text: string) => string)[] = [
    (text) => text.normalize('NFD'), (text) => text.replace('a', '\u0430'), (text) => `${text}\u200b`, (text) => text.toUpperCase(), (text) => text.replace('e', '\u00e9'),
    (text) => text.replace('\u00e9', 'e\u0301'), (text) => ` ${text}`, (text) => text.replaceAll('/', '\u2215'), (text) => text.slice(0, -1), (text) => text + text.slice(-1),
  ];
  return changes[by % changes.length]!(value);
}

function coerced(value: unknown, by: number): unknown {
  const changes: ((one: unknown) => unknown)[] = [String, Number, (one) => ({ id: one }), (one) => ({ '@value': one }), (one) => [one, one], (one) => ({ '@id': one }), (one) => [one, null]];
  return changes[by % changes.length]!(value);
}
