import { beforeAll, describe, expect, it } from 'vitest';
import { readDerived } from '../../../../lib/check/proof/bbs';
import { MOST_MESSAGES, verifyShown } from '../../../../lib/check/proof/bbs-signature';
import { verifyEmbedded } from '../../../../lib/check/proof/proof';
import { readMultibase } from '../../../../lib/check/keys/multikey';
import { part } from '../../../../lib/parts';
import { world } from '../keys/world';
import { bbsShown, cbor, newBbsKey, proofValue } from './bbs-sign';
import { badge } from './sign';

const env = { ...world(), part };
const outcome = async (document: object) => (await verifyEmbedded(document, env))[0]!;
const state = async (document: object) => (await outcome(document)).integrity.state;
const always = (line: string): boolean => /validUntil|issuer|credentials#credentialStatus|validFrom/u.test(line);

describe('bbs-2023, derived', () => {
  let key: Awaited<ReturnType<typeof newBbsKey>>;
  let made: Awaited<ReturnType<typeof bbsShown<Record<string, unknown>>>>;
  let other: typeof made;
  beforeAll(async () => {
    key = await newBbsKey();
    const { name: _, ...shown } = badge(key.did);
    made = await bbsShown<Record<string, unknown>>(badge(key.did), shown, key, always);
    other = await bbsShown<Record<string, unknown>>(badge(key.did, { id: 'https://badges.example/awards/8' }), { ...shown, id: 'https://badges.example/awards/8' }, key, always);
  });
  const withValue = (value: string): object => ({ ...made.document, proof: { ...made.document.proof, proofValue: value } });
  const changed = (at: number, value: unknown): object => withValue(proofValue(made.derived.with(at, value as never)));

  it('fits, by the issuer’s own key, and says that it shows a part', async () => {
    const { integrity, key: finding, remarks, suite } = await outcome(made.document);
    expect({ integrity, binding: finding.binding, remarks, suite }).toEqual({ integrity: { state: 'pass' }, binding: 'self-certifying', remarks: ['selective'], suite: 'bbs-2023' });
  });
  it('nothing can be added, changed or left out afterwards', async () => {
    const { validUntil: _, ...less } = made.document;
    const { credentialStatus: __, ...endless } = made.document;
    for (const document of [less, endless, { ...made.document, name: 'Tide Tables' }, { ...made.document, validUntil: '2036-04-30T00:00:00Z' }]) expect(await state(document)).toBe('fail');
  });
  it('does not fit another key, other options or another badge', async () => {
    const stranger = await newBbsKey();
    const { proof } = made.document;
    expect(await state({ ...made.document, proof: { ...proof, verificationMethod: stranger.method } })).toBe('fail');
    expect(await state({ ...made.document, proof: { ...proof, created: '2026-04-01T10:00:01Z' } })).toBe('fail');
    expect(await state({ ...made.document, proof: other.document.proof })).toBe('fail');
    expect(await state(other.document)).toBe('pass');
  });
  it('a proof made from a signature by another secret, in every other way as it should be, does not fit', async () => {
    const { secretKey } = await newBbsKey();
    const { name: _, ...shown } = badge(key.did);
    const forged = await bbsShown<Record<string, unknown>>(badge(key.did), shown, { ...key, secretKey }, always);
    expect(forged.document.proof.verificationMethod).toBe(key.method);
    expect(await state(forged.document)).toBe('fail');
  });
  it('no byte of the proof can be changed', async () => {
    const [proof] = made.derived;
    for (let at = 3; at < proof.length; at += 41) {
      const bytes = proof.slice();
      bytes[at]! ^= 1;
      expect(await state(changed(0, bytes)), String(at)).toBe('fail');
    }
  });
  it('nor what stands beside it', async () => {
    const [, , mandatory, chosen] = made.derived;
    const swapped = [chosen[1]!, chosen[0]!, ...chosen.slice(2)];
    for (const [at, value] of [
      [1, new Map([[0, 8]])], [1, new Map()], [2, mandatory.slice(1)], [2, []], [2, [...mandatory, 99]], [3, swapped], [3, chosen.slice(1)],
      [3, chosen.with(1, chosen[0]!)], [3, chosen.map((one) => one + 1)], [3, [...chosen.slice(0, -1), 5_000]], [4, new Uint8Array()],
    ] as const) expect(await state(changed(at, value)), `${at} ${JSON.stringify(value)}`).not.toBe('pass');
  });
  it('one for the holder alone is not for showing, and one bound to a holder is named', async () => {
    expect((await outcome(withValue(proofValue(made.derived, 0x02)))).integrity).toEqual({ state: 'unknown', reason: 'malformed-proof', member: 'proofValue' });
    expect((await outcome(withValue(proofValue(made.derived, 0x07)))).integrity).toEqual({ state: 'unknown', reason: 'unsupported-suite', kind: 'bbs-2023 pseudonym' });
  });
  it('where the part is not loaded, that is said', async () => {
    const [{ integrity }] = await verifyEmbedded(made.document, world()) as [Awaited<ReturnType<typeof outcome>>];
    expect(integrity).toEqual({ state: 'unknown', reason: 'not-loaded', kind: 'bbs-2023' });
  });
  it('more of them than a badge has are not tried', async () => {
    const { proof } = made.document;
    expect((await verifyEmbedded({ ...made.document, proof: [proof, proof] }, env)).map(({ integrity }) => integrity.state)).toEqual(['pass', 'pass']);
    expect((await verifyEmbedded({ ...made.document, proof: [proof, proof, proof] }, env)).map(({ integrity }) => integrity)).toEqual([{ state: 'unknown', reason: 'too-large' }]);
  });
  it('a key of another kind was never used with it', async () => {
    const { proof } = made.document;
    const method = 'did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw';
    expect((await outcome({ ...made.document, proof: { ...proof, verificationMethod: method } })).integrity).toEqual({ state: 'unknown', reason: 'malformed-proof', member: 'verificationMethod' });
    expect((await outcome({ ...made.document, proof: { ...proof, cryptosuite: 'eddsa-rdfc-2022' } })).integrity.state).toBe('unknown');
  });
  it.each<[string, () => unknown]>([
    ['a list of four', () => [new Uint8Array(300), new Map(), [], []]], ['text for the proof', () => [1, new Map(), [], [], new Uint8Array()]],
    ['a name that is bytes', () => [new Uint8Array(300), new Map([[0, new Uint8Array(2)]]), [], [], new Uint8Array()]],
    ['two nodes under one name', () => [new Uint8Array(300), new Map([[0, 1], [1, 1]]), [], [], new Uint8Array()]],
    ['one place twice', () => [new Uint8Array(300), new Map(), [1, 1], [], new Uint8Array()]],
  ])('%s is no derived proof', (_, value) => expect(readDerived(Uint8Array.from([0xd9, 0x5d, 0x03, ...cbor(value())]))).toBeNull());
  it('points, numbers and lengths that are none are refused before anything is computed', () => {
    const [proof, , , chosen] = made.derived;
    const messages = chosen.map((at) => ({ at, bytes: new Uint8Array(1) }));
    const verify = (more: object) => verifyShown({ key: key.publicKey, proof, header: new Uint8Array(64), presentation: new Uint8Array(), messages, ...more });
    const zero = Uint8Array.from({ length: 48 }, (_, i) => (i === 0 ? 0xc0 : 0));
    const put = (bytes: Uint8Array, at: number): Uint8Array => Uint8Array.from(proof, (byte, i) => (i >= at && i < at + bytes.length ? bytes[i - at]! : byte));
    expect(verify({})).toEqual({ fits: false, hidden: 1 });
    for (const bad of [proof.subarray(1), new Uint8Array(), put(zero, 0), put(zero, 48), put(zero, 96), put(new Uint8Array(32), 144), put(new Uint8Array(32).fill(0xff), 144)]) expect(verify({ proof: bad })).toBeNull();
    const zeroKey = Uint8Array.from({ length: 96 }, (_, i) => (i === 0 ? 0xc0 : 0));
    for (const bad of [zeroKey, key.publicKey.subarray(1), new Uint8Array(96)]) expect(verify({ key: bad })).toBeNull();
    const many = Array.from({ length: MOST_MESSAGES + 1 }, (_, at) => ({ at, bytes: new Uint8Array() }));
    expect(verify({ messages: many })).toBeNull();
  });
  it('multibase reads it', () => expect(readDerived(readMultibase(made.document.proof.proofValue as string)!)).not.toBeNull());
});
