import { asList, asText, field, type JsonObject } from '../../formats/value';
import { hasType } from '../../formats/open-badges-2';
import { hex } from '../keys/der';
import { readMultibase } from '../keys/multikey';
import { readCbor, type Cbor } from './cbor';
import { digest, joined } from './signature';

/** A receipt for one document of a batch whose one value was written into a blockchain (Merkle Proof 2017 and 2019). */
export interface Receipt {
  /** Hash of the document, and the value of the whole batch. */
  target: Uint8Array;
  root: Uint8Array;
  /** What is put beside the value on the way, and on which side. */
  path: { side: 'left' | 'right'; hash: Uint8Array }[];
  chain: string;
  transaction: string;
}

/** More steps than a batch of four thousand million needs. */
const LONGEST_PATH = 32;
/** Longest receipt that is read, in characters: one of so many steps. */
const LONGEST_VALUE = 2_400;

/** The receipt in a document; `unread` where it has one that cannot be read, null where it has none. */
export function receiptOf(document: JsonObject): Receipt | 'unread' | null {
  const second = asList(field(document, 'signature')).find((one) => hasType(one, 'MerkleProof2017'));
  if (second !== undefined) return readSecond(second) ?? 'unread';
  const third = asList(field(document, 'proof')).find((one) => hasType(one, 'MerkleProof2019') || field(one, 'cryptosuite') === 'merkle-proof-2019');
  if (third === undefined) return null;
  const value = field(third, 'proofValue');
  const bytes = typeof value === 'string' ? readMultibase(value, LONGEST_VALUE) : null;
  const packed = bytes && readCbor(bytes);
  return packed === null ? 'unread' : (readThird(packed) ?? 'unread');
}

/** Whether the way from the document's hash leads to the batch's value. */
export async function leadsToRoot({ target, root, path }: Receipt): Promise<boolean> {
  let value = target;
  for (const { side, hash } of path) value = await digest('SHA-256', side === 'left' ? joined(hash, value) : joined(value, hash));
  return hex(value) === hex(root);
}

/** Merkle Proof 2017 (Chainpoint 2): everything in hexadecimal. */
function readSecond(proof: unknown): Receipt | null {
  const [target, root] = [readHash(field(proof, 'targetHash')), readHash(field(proof, 'merkleRoot'))];
  const steps = asList(field(proof, 'proof'));
  const path = steps.map((step) => {
    const side = field(step, 'left') === undefined ? 'right' : 'left';
    return { side, hash: readHash(field(step, side)) } as const;
  });
  const anchor = asList(field(proof, 'anchors'))[0];
  if (!target || !root || steps.length > LONGEST_PATH || !path.every((one): one is Receipt['path'][number] => one.hash !== null)) return null;
  return { target, root, path, chain: chainOf(anchor), transaction: asText(field(anchor, 'sourceId'), 80) };
}

/** The chain by its name, where it is one of the two that were in use then; without one, by the kind of entry. */
function chainOf(anchor: unknown): string {
  const written = asText(field(anchor, 'chain'), 40);
  const kind = /^(bitcoin|ethereum)(mainnet)?/iu.exec(written || (asText(field(anchor, 'type'), 40).startsWith('ETH') ? 'ethereumMainnet' : 'bitcoinMainnet'));
  if (!kind) return written;
  return `${kind[1]!.toLowerCase() === 'bitcoin' ? 'Bitcoin' : 'Ethereum'}${kind[2] === undefined ? ' test' : ''}`;
}

const CHAINS: ReadonlyMap<number, string> = new Map([[0, 'Bitcoin'], [1, 'Ethereum'], [2, 'Polygon']]);
/** Networks by each chain's number that are the chain itself and no trial of it. */
const MAIN = [1, 1, 137] as const;

/**
 * Merkle Proof 2019: pairs of a number and a value in CBOR, each hash once more in CBOR. At the top 0 is the batch's value, 1 the document's
 * hash, 2 the anchors (0 chain, 1 network, 2 transaction) and 3 the way (0 left, 1 right).
 */
function readThird(packed: Cbor): Receipt | null {
  const top = pairs(packed);
  const [target, root] = [unpacked(valueOf(top, 1)), unpacked(valueOf(top, 0))];
  const steps = pairs(valueOf(top, 3) ?? []);
  const [first] = (valueOf(top, 2) ?? []) as readonly Cbor[];
  const anchor = pairs(first ?? []);
  const path = steps?.map(([side, hash]) => ({ side: side === 0 ? 'left' : 'right', hash: unpacked(hash) }) as const) ?? [];
  if (!target || !root || !steps || !anchor || steps.length > LONGEST_PATH || !path.every((one): one is Receipt['path'][number] => one.hash !== null)) return null;
  const [chain, network, transaction] = [0, 1, 2].map((key) => valueOf(anchor, key));
  const name = typeof chain === 'number' ? (CHAINS.get(chain) ?? `#${chain}`) : '?';
  const isTrial = typeof chain === 'number' && network !== MAIN[chain];
  const bytes = transaction instanceof Uint8Array ? readCbor(transaction) : null;
  return { target, root, path, chain: isTrial ? `${name} test` : name, transaction: bytes instanceof Uint8Array ? hex(bytes).slice(0, 80) : '' };
}

type Pair = readonly [number, Cbor];

function pairs(value: Cbor): readonly Pair[] | null {
  if (!Array.isArray(value)) return null;
  const all = value as readonly Cbor[];
  return all.every((one): one is Pair => Array.isArray(one) && one.length === 2 && typeof (one as readonly Cbor[])[0] === 'number') ? all : null;
}

function valueOf(all: readonly Pair[] | null, key: number): Cbor | undefined {
  return all?.find(([name]) => name === key)?.[1];
}

/** A SHA-256 hash as bytes in CBOR within bytes in CBOR. */
function unpacked(value: Cbor | undefined): Uint8Array | null {
  const bytes = value instanceof Uint8Array ? readCbor(value) : null;
  return bytes instanceof Uint8Array && bytes.length === 32 ? bytes : null;
}

function readHash(value: unknown): Uint8Array | null {
  return typeof value === 'string' && /^[0-9a-f]{64}$/iu.test(value) ? Uint8Array.from(value.match(/../gu)!, (byte) => Number.parseInt(byte, 16)) : null;
}
