import { zipSync, zlibSync } from 'fflate';
import { CONTEXTS } from '../../../assets/contexts';
import { signedBadges, signedToken } from './badges';

/** An input that is made to harm: bytes of one kind of attack. It is made when its turn comes. */
export interface HostileInput {
  kind: string;
  /** Whom the check trusts, so that only the attack stands between it and a good verdict. */
  issuer: string;
  make(): Uint8Array;
}

type Json = Record<string, unknown>;

/** Numbers from a seed (mulberry32), so that a run can be had again. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Hostile inputs of every kind in turn. None is a badge that anybody signed as it stands. */
export async function hostileInputs(count: number, seed: number): Promise<HostileInput[]> {
  const any = numbers(seed);
  const { small, large, issuer } = await signedBadges();
  const { compact, key } = await signedToken('Ed25519');
  const tampered = () => JSON.parse(any(4) === 0 ? large.tampered : small.tampered) as Json & { proof: Json; credentialSubject: Json };
  const text = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
  const png = (chunks: Uint8Array) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks]);
  const several = <Kind>(most: number, one: (n: number) => Kind) => Array.from({ length: 1 + any(most) }, (_, n) => one(n));
  const deep = (levels: number) => `${'{"evidence":['.repeat(levels)}${']}'.repeat(levels)}`;
  const shuffled = <Kind>(list: readonly Kind[]) => list.map((one) => ({ one, at: any(1e9) })).sort((a, b) => a.at - b.at).map(({ one }) => one);
  const bomb = (size: number) => zlibSync(new Uint8Array(size), { level: 9 });
  const kinds: Record<string, () => Uint8Array> = {
    'deep lists': () => text('['.repeat(1 + any(200_000))),
    'deep objects': () => text(`${small.tampered.slice(0, -1)},"evidence":${deep(1 + any(20_000))}}`),
    'nearly too deep': () => text(`${small.tampered.slice(0, -1)},"evidence":${deep(20 + any(14))}}`),
    'wide lists': () => text({ ...tampered(), evidence: several(30_000, (n) => ({ id: `https://work.example/${n}`, type: ['Evidence'] })) }),
    'wide objects': () => text({ ...tampered(), ...Object.fromEntries(several(20_000, (n) => [`name${n}`, n] as const)) }),
    'nodes that look alike': () => text({ ...tampered(), evidence: several(900, () => ({ type: ['Evidence'], name: 'same' })) }),
    'nodes in a ring': () => {
      const size = 2 + any(400);
      return text({ ...tampered(), evidence: Array.from({ length: size }, (_, n) => ({ id: `_:n${n}`, type: ['Evidence'], related: { id: `_:n${(n + 1) % size}` } })) });
    },
    'nodes all joined': () => {
      const size = 2 + any(14);
      const context = [...(tampered()['@context'] as unknown[]), { joins: { '@id': 'https://joins.example/#joins', '@type': '@id' } }];
      return text({ ...tampered(), '@context': context, evidence: Array.from({ length: size }, (_, n) => ({ id: `_:n${n}`, type: ['Evidence'], joins: Array.from({ length: size }, (_unused, m) => `_:n${m}`).filter((_unused, m) => m !== n) })) });
    },
    'many proofs': () => text({ ...tampered(), proof: several(2_000, (n) => ({ ...tampered().proof, id: `urn:p:${n}` })) }),
    'ten proofs': () => text({ ...(JSON.parse(large.tampered) as Json), proof: several(10, () => (JSON.parse(large.tampered) as Json).proof) }),
    'proofs in a chain': () => text({ ...tampered(), proof: several(10, (n) => ({ ...tampered().proof, id: `urn:p:${n}`, previousProof: [`urn:p:${n + 1}`, `urn:p:${n}`] })) }),
    'many status entries': () => text({ ...tampered(), credentialStatus: several(5_000, (n) => ({ id: `https://s${n}.example/#${n}`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: `${n}`, statusListCredential: `https://s${n}.example/list` })) }),
    'long texts': () => text({ ...tampered(), name: 'Ω"\\'.repeat(1 + any(500_000)), id: `urn:${'x'.repeat(any(1_000_000))}` }),
    'long names': () => text({ ...tampered(), ['x'.repeat(1 + any(1_000_000))]: 1 }),
    'long signature': () => text({ ...tampered(), proof: { ...tampered().proof, proofValue: `z${'2'.repeat(any(1_000_000))}` } }),
    'long key': () => text({ ...tampered(), proof: { ...tampered().proof, verificationMethod: `did:key:z${'6'.repeat(any(1_000_000))}` } }),
    'contexts in a new order': () => text({ ...tampered(), '@context': ['https://www.w3.org/ns/credentials/v2', ...shuffled(Object.keys(CONTEXTS)).slice(0, 1 + any(12))] }),
    'the same context again and again': () => text({ ...tampered(), '@context': several(1_000, () => 'https://www.w3.org/ns/credentials/v2') }),
    'a large context': () => text({ ...tampered(), '@context': [...(tampered()['@context'] as unknown[]), Object.fromEntries(several(3_000, (n) => [`t${n}`, `https://t.example/${n}`] as const))] }),
    'contexts inside': () => text({ ...tampered(), evidence: several(300, () => ({ '@context': shuffled(Object.keys(CONTEXTS)).slice(0, 3), type: ['Evidence'], name: 'x' })) }),
    'names that reach into the program': () => text(small.tampered.replace('{', `{"${['__proto__', 'constructor', 'toString', 'hasOwnProperty'][any(4)]}":{"type":"x"},`)),
    'half a surrogate': () => text(small.text.replace('"name":"', '"name":"\\ud800')),
    'broken base64': () => text(broken(compact, any)),
    'a token of dots': () => text(`eyJ${'.'.repeat(any(500_000))}`),
    'beginnings of tokens': () => text('eyJhbGciOiJFZERTQSJ9.eyJ '.repeat(1 + any(40_000))),
    'a token without signature': () => text(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${compact.split('.')[1]}.`),
    'a token by a symmetric key': () => text(`${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${compact.split('.').slice(1).join('.')}`),
    'a zip bomb': () => zipSync({ 'badge.json': new Uint8Array(8_000_000 * (1 + any(4))) }, { level: 9 }),
    'zips in a zip': () => Array.from({ length: 2 + any(12) }).reduce<Uint8Array>((inner) => zipSync({ 'a.zip': inner }), text(small.tampered)),
    'many files in a zip': () => zipSync(Object.fromEntries(several(700, (n) => [`${n}.json`, text(`{"n":${n}}`)] as const)), { level: 1 }),
    'a zip cut off': () => zipSync({ 'badge.json': text(small.tampered) }).slice(0, 20 + any(400)),
    'a bomb in a picture': () => png(chunk('iTXt', [...text('openbadgecredential'), 0, 1, 0, 0, 0, ...bomb(1_000_000 * (1 + any(40)))])),
    'pieces of a picture without end': () => png(Uint8Array.from(Array.from({ length: any(5_000) }, () => any(256)))),
    'entities in a drawing': () => text(`<!DOCTYPE svg [${several(30, (n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(20)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg">&e9;</svg>`),
    'a deep drawing': () => text(`<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(1 + any(200_000))}`),
    'a byte changed': () => changed(text(small.tampered), any),
    'cut off': () => text(large.text.slice(0, any(large.text.length - 1))),
    'no text at all': () => Uint8Array.from(Array.from({ length: any(20_000) }, () => any(256))),
  };
  const names = Object.keys(kinds);
  return Array.from({ length: count }, (_, n) => {
    const kind = names[n % names.length]!;
    return { kind, issuer: kind.includes('token') || kind === 'broken base64' ? key.did : issuer, make: kinds[kind]! };
  });
}

/** A token with a letter that is none of base64url, or padding in it, or one letter short. */
function broken(compact: string, any: (below: number) => number): string {
  const at = any(compact.length - 2);
  return [`${compact.slice(0, at)}+${compact.slice(at + 1)}`, compact.slice(0, -1), `${compact.slice(0, at)}=${compact.slice(at)}`][any(3)]!;
}

/** With one byte another one, and tampered with before: that it is signed is no way out. */
function changed(bytes: Uint8Array, any: (below: number) => number): Uint8Array {
  const copy = bytes.slice();
  copy[any(copy.length)] = any(256);
  return copy;
}

function chunk(type: string, data: readonly number[]): Uint8Array {
  const length = [24, 16, 8, 0].map((shift) => (data.length >>> shift) & 0xff);
  return Uint8Array.from([...length, ...new TextEncoder().encode(type), ...data, 0, 0, 0, 0]);
}
