import { pippenger } from '@noble/curves/abstract/curve.js';
import { expand_message_xmd } from '@noble/curves/abstract/hash-to-curve.js';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { joined } from './signature';

/**
 * Proofs of knowledge of a BBS signature (draft-irtf-cfrg-bbs-signatures, suite BLS12-381-SHA-256): verifying alone. Curve, pairing
 * and hashing to the curve are the library's. Nothing here is secret.
 */
const SUITE = 'BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_';
const API = `${SUITE}H2G_HM2S_`;
const { G1, G2, pairingBatch } = bls12_381;
const { Fp12, Fr } = bls12_381.fields;
/** The suite's own first base point (§7.2.2). */
const P1 = 'a8ce256102840821a3e94ea9025e4662b205762f9776b3a766c872b948f1fd225e7c59698588e70d11406d161b4e28c9';
const SIZE = { scalar: 32, point: 48, key: 96, expanded: 48 } as const;

type Point = ReturnType<typeof G1.Point.fromBytes>;

/** Most messages of one signature; each costs a base point, and a badge has some dozens. */
export const MOST_MESSAGES = 1_000;

/** What a holder shows of a signature, and what it is to fit. */
export interface Shown {
  /** 96 bytes, a compressed point of G2. */
  key: Uint8Array;
  proof: Uint8Array;
  header: Uint8Array;
  presentation: Uint8Array;
  /** The messages that are shown, each with its place among all that were signed; places ascend. */
  messages: readonly { at: number; bytes: Uint8Array }[];
}

/** Checks the proof in a derived proof of bbs-2023. The type of the part that is loaded when one is met. */
export type VerifyShown = typeof verifyShown;

/**
 * Whether the proof shows that its maker holds the key's signature over the header and these messages (§3.5.4, ProofVerify).
 *
 * @returns also how many signed messages are not shown; null where a point, a number or a place is none
 */
export function verifyShown({ key, proof, header, presentation, messages }: Shown): { fits: boolean; hidden: number } | null {
  const parts = readProof(proof);
  const issuer = readPoint(() => G2.Point.fromBytes(key), key.length === SIZE.key);
  if (!parts || !issuer) return null;
  const { a, b, d, e, r1, r3, hidden, challenge } = parts;
  const count = messages.length + hidden.length;
  const places = messages.map(({ at }) => at);
  if (count > MOST_MESSAGES || !places.every((at, i) => at < count && at > (places[i - 1] ?? -1))) return null;

  const [first, ...bases] = generators(count + 1) as [Point, ...Point[]];
  const domain = scalarOf(joined(key, number(count), ...[first, ...bases].map((one) => one.toBytes()), utf8(API), number(header.length), header), 'H2S_');
  const scalars = messages.map(({ bytes }) => scalarOf(bytes, 'MAP_MSG_TO_SCALAR_AS_HASH_'));
  const unseen = bases.filter((_, at) => !places.includes(at));
  const t1 = sum([[b, challenge], [a, e], [d, r1]]);
  const signed = G1.Point.fromHex(P1).add(sum([[first, domain], ...places.map((at, i): Term => [bases[at]!, scalars[i]!])]));
  const t2 = sum([[signed, challenge], [d, r3], ...unseen.map((one, i): Term => [one, hidden[i]!])]);
  const said = joined(
    number(places.length), ...places.flatMap((at, i) => [number(at), Fr.toBytes(scalars[i]!)]),
    ...[a, b, d, t1, t2].map((one) => one.toBytes()), Fr.toBytes(domain), number(presentation.length), presentation,
  );
  if (scalarOf(said, 'H2S_') !== challenge) return { fits: false, hidden: hidden.length };
  const pairing = pairingBatch([{ g1: a, g2: issuer }, { g1: b, g2: G2.Point.BASE.negate() }]);
  return { fits: Fp12.eql(pairing, Fp12.ONE), hidden: hidden.length };
}

interface Proof {
  a: Point;
  b: Point;
  d: Point;
  e: bigint;
  r1: bigint;
  r3: bigint;
  hidden: bigint[];
  challenge: bigint;
}

/** §4.2.4.5, octets_to_proof: three points other than zero, and numbers from one to below the order. */
function readProof(bytes: Uint8Array): Proof | null {
  const rest = bytes.length - 3 * SIZE.point;
  if (rest < 4 * SIZE.scalar || rest % SIZE.scalar !== 0 || rest / SIZE.scalar > MOST_MESSAGES) return null;
  const points = [0, 1, 2].map((i) => readPoint(() => G1.Point.fromBytes(bytes.subarray(i * SIZE.point, (i + 1) * SIZE.point))));
  const scalars = Array.from({ length: rest / SIZE.scalar }, (_, i) => bytes.subarray(3 * SIZE.point + i * SIZE.scalar, 3 * SIZE.point + (i + 1) * SIZE.scalar))
    .map((one) => one.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n));
  const [[a, b, d], [e, r1, r3, ...hidden]] = [points, scalars];
  const challenge = hidden.pop();
  if (!a || !b || !d || challenge === undefined || scalars.some((one) => one === 0n || one >= Fr.ORDER)) return null;
  return { a, b, d, e: e!, r1: r1!, r3: r3!, hidden, challenge };
}

/** A point of the curve's own subgroup, other than zero. */
function readPoint<Kind extends { assertValidity(): void; is0(): boolean }>(read: () => Kind, sound = true): Kind | null {
  try {
    const point = sound ? read() : null;
    point?.assertValidity();
    return point?.is0() ? null : point;
  } catch {
    return null;
  }
}

const kept: Point[] = [];
let state: Uint8Array | null = null;

/** The base points, one for each message and one more (§4.1.1, create_generators); the same for everybody, so each is made once. */
function generators(count: number): Point[] {
  state ??= expanded(utf8(`${API}MESSAGE_GENERATOR_SEED`), 'SIG_GENERATOR_SEED_');
  while (kept.length < count) {
    state = expanded(joined(state, number(kept.length + 1)), 'SIG_GENERATOR_SEED_');
    kept.push(G1.hashToCurve(state, { DST: `${API}SIG_GENERATOR_DST_` }) as Point);
  }
  return kept.slice(0, count);
}

type Term = [Point, bigint];

/** Together they cost a tenth of what each alone does. */
function sum(terms: readonly Term[]): Point {
  return pippenger(G1.Point, terms.map(([point]) => point), terms.map(([, times]) => times));
}

function scalarOf(bytes: Uint8Array, purpose: string): bigint {
  return expanded(bytes, purpose).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n) % Fr.ORDER;
}

function expanded(bytes: Uint8Array, purpose: string): Uint8Array {
  return expand_message_xmd(bytes, `${API}${purpose}`, SIZE.expanded, sha256);
}

/** Eight bytes, the highest first. */
function number(value: number): Uint8Array {
  return hexToBytes(value.toString(16).padStart(16, '0'));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
