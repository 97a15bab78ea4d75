import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BLOCKCERTS_CONTEXTS } from '../../../../assets/contexts/blockcerts';
import { CONTEXTS } from '../../../../assets/contexts';
import { asset } from '../../../../lib/assets';
import { learnFound, type SignedEnv } from '../../../../lib/check/document';
import { NOTHING_SAID, report } from '../../../../lib/check/report';
import { checkSigned } from '../../../../lib/check/signed';
import { open } from '../../../../lib/formats/sniff';
import { recognise } from '../../../../lib/links/recognise';
import { ADA } from '../../../fixtures/people';
import { stockCanonical, toMultibase } from '../proof/sign';

const NOW = Date.parse('2026-04-15T12:00:00Z');
const ISSUER = 'https://chain.northgate.example/issuer.json';
const env: SignedEnv = { ask: () => Promise.reject(new Error('nobody is asked')), asset, now: () => NOW, signed: async () => checkSigned };

async function check(document: unknown) {
  const found = await open(new TextEncoder().encode(JSON.stringify(document)), 'award.json');
  const learned = await learnFound(found[0]!, env, recognise);
  const made = await report(learned, NOTHING_SAID, NOW, { trusted: ['northgate.example'], blocked: [] });
  return { ...made, codes: (made.remarks ?? []).map(({ code }) => code) };
}

const sha = (...parts: readonly Uint8Array[]) => new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const SIBLING = sha(Uint8Array.of(1));
const ABOVE = sha(Uint8Array.of(2));
const TRANSACTION = 'ab'.repeat(32);
const rootOf = (target: Uint8Array) => sha(ABOVE, sha(target, SIBLING));

/** CBOR of numbers below 2³², bytes and lists. */
function cbor(value: unknown): number[] {
  const head = (kind: number, n: number) => (n < 24 ? [(kind << 5) | n] : n < 256 ? [(kind << 5) | 24, n] : n < 65_536 ? [(kind << 5) | 25, n >> 8, n & 255] : [(kind << 5) | 26, n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]);
  if (typeof value === 'number') return head(0, value);
  if (value instanceof Uint8Array) return [...head(2, value.length), ...value];
  return [...head(4, (value as unknown[]).length), ...(value as unknown[]).flatMap(cbor)];
}
const twice = (bytes: Uint8Array) => Uint8Array.from(cbor(bytes));

function third(more: object = {}): Record<string, unknown> {
  return {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3'], id: 'urn:uuid:0b6c7a10-0000-4000-8000-000000000003', type: ['VerifiableCredential', 'BlockcertsCredential'],
    issuer: ISSUER, issuanceDate: '2026-03-01T10:00:00Z', credentialSubject: { id: 'did:example:ada', name: ADA.name, claim: { name: 'Ledger Keeper', description: 'Keeps ledgers.' } }, ...more,
  };
}

/** With a receipt for a text: its own, unless another is given. */
async function anchored(document: Record<string, unknown>, { text = document, root, chain = [0, 1] }: { text?: Record<string, unknown>; root?: Uint8Array; chain?: number[] } = {}): Promise<Record<string, unknown>> {
  const target = sha(new TextEncoder().encode(await stockCanonical(text, 'SHA-256', { ...CONTEXTS, ...BLOCKCERTS_CONTEXTS })));
  const value = toMultibase(Uint8Array.from(cbor([
    [3, [[1, twice(SIBLING)], [0, twice(ABOVE)]]], [0, twice(root ?? rootOf(target))], [1, twice(target)], [2, [[[0, chain[0]], [1, chain[1]], [2, twice(Buffer.from(TRANSACTION, 'hex'))]]]],
  ])));
  return { ...document, proof: { type: 'MerkleProof2019', created: '2026-03-01T10:00:00Z', proofValue: value, proofPurpose: 'assertionMethod', verificationMethod: `${ISSUER}#key` } };
}

describe('version 3', () => {
  it('of another text than its receipt: said, and no disproof', async () => {
    const [own, other] = [third(), third({ issuanceDate: '2020-03-01T10:00:00Z' })];
    expect(await check(await anchored(own, { text: other }))).toMatchObject({ verdict: 'unconfirmed', because: { code: 'integrity.receipt-differs' } });
  });
  it('whose receipt leads elsewhere', async () => {
    expect(await check(await anchored(third(), { root: SIBLING }))).toMatchObject({ verdict: 'unconfirmed', because: { code: 'integrity.receipt-broken' } });
  });
  it.each([['zzz', 'z1'], ['cut', 'z6nGv6rMRybRe9CuMzbQ'], ['', ''], ['far too long', `z${'1'.repeat(3_000)}`]])('whose receipt cannot be read (%s)', async (_, proofValue) => {
    expect(await check({ ...third(), proof: { type: 'MerkleProof2019', proofValue } })).toMatchObject({ verdict: 'unconfirmed', because: { code: 'integrity.malformed-proof' } });
  });
  it('without a receipt', async () => expect(await check(third())).toMatchObject({ verdict: 'unconfirmed', because: { code: 'integrity.no-signature' } }));
  it('that fits: read, its chain named, nobody asked, never verified', async () => {
    const made = await check(await anchored(third()));
    expect(made).toMatchObject({
      verdict: 'unconfirmed', because: { code: 'integrity.anchored', params: { chain: 'Bitcoin' } }, requests: [],
      credential: { format: 'blockcerts-3', name: 'Ledger Keeper', issuer: { domain: 'northgate.example' }, holder: { name: ADA.name }, issued: { text: '2026-03-01T10:00:00Z' } },
    });
    expect(made.remarks).toEqual([{ code: 'remark.receipt-fits' }, { code: 'remark.anchor', params: { chain: 'Bitcoin', transaction: TRANSACTION } }]);
  });
  it.each([[[0, 3], 'Bitcoin test'], [[1, 1], 'Ethereum'], [[1, 11_155_111], 'Ethereum test'], [[2, 137], 'Polygon'], [[9, 9], '#9 test']])('in %j', async (chain, name) => {
    expect((await check(await anchored(third(), { chain }))).because.params).toEqual({ chain: name });
  });
  it('in words that are not bundled: the way is followed, the text is not', async () => {
    const strange = third({ '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3', 'https://words.example/1'] });
    const made = await check(await anchored(strange, { text: third() }));
    expect([made.because.code, made.codes]).toEqual(['integrity.anchored', ['remark.receipt-unread', 'remark.anchor']]);
  });
  it('with a name under the disguise of another', async () => {
    const made = await check(await anchored(third({ 'schema:name': 'x' }), { text: third() }));
    expect([made.verdict, made.codes]).toEqual(['unconfirmed', ['remark.receipt-unread', 'remark.anchor']]);
  });
});

describe('version 2', () => {
  const second = (signature: object, more: object = {}) => ({
    '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'], id: 'urn:uuid:0b6c7a10-0000-4000-8000-000000000004', type: 'Assertion', issuedOn: '2019-03-01T10:00:00Z',
    recipient: { type: 'email', identity: ADA.email, hashed: false }, recipientProfile: { type: ['RecipientProfile', 'Extension'], name: ADA.name }, verification: { type: ['MerkleProofVerification2017', 'Extension'] },
    badge: { type: 'BadgeClass', id: 'urn:uuid:5', name: 'Ledger Keeper', description: 'Keeps ledgers.', issuer: { type: 'Profile', id: ISSUER, name: 'Northgate' }, criteria: { narrative: 'Keep one.' } },
    signature: { type: ['MerkleProof2017', 'Extension'], ...signature }, ...more,
  });
  const target = sha(Uint8Array.of(9));
  const good = { targetHash: hexOf(target), merkleRoot: hexOf(rootOf(target)), proof: [{ right: hexOf(SIBLING) }, { left: hexOf(ABOVE) }], anchors: [{ sourceId: TRANSACTION, type: 'BTCOpReturn', chain: 'bitcoinMainnet' }] };
  it('is read, and its receipt followed', async () => {
    const made = await check(second(good));
    expect(made).toMatchObject({
      verdict: 'unconfirmed', because: { code: 'integrity.anchored', params: { chain: 'Bitcoin' } }, requests: [],
      credential: { format: 'blockcerts-2', name: 'Ledger Keeper', issuer: { name: 'Northgate', domain: 'northgate.example' }, holder: { name: ADA.name }, criteria: 'Keep one.' },
    });
    expect(made.codes).toEqual(['remark.receipt-unread', 'remark.anchor']);
  });
  it.each([['bitcoinTestnet', 'Bitcoin test'], ['ethereumRopsten', 'Ethereum test'], ['ethereumMainnet', 'Ethereum'], ['mockchain', 'mockchain'], [undefined, 'Bitcoin']])('in %s', async (chain, name) => {
    expect((await check(second({ ...good, anchors: [{ sourceId: TRANSACTION, type: 'BTCOpReturn', chain }] }))).because.params).toEqual({ chain: name });
  });
  it('whose receipt leads elsewhere, or cannot be read', async () => {
    expect((await check(second({ ...good, proof: [] }))).because.code).toBe('integrity.receipt-broken');
    for (const change of [{ targetHash: 'x' }, { merkleRoot: undefined }, { proof: [{ up: 'x' }] }, { proof: Array.from({ length: 40 }, () => ({ right: hexOf(SIBLING) })) }]) expect((await check(second({ ...good, ...change }))).because.code).toBe('integrity.malformed-proof');
  });
  it.each([['recipient', 'recipient'], ['issuedOn', 'issuedOn'], ['badge', 'badge'], ['id', 'id']])('without %s is incomplete', async (name, field) => {
    expect((await check(second(good, { [name]: undefined }))).because).toMatchObject({ code: 'structure.bad-field', params: { field } });
  });
});
