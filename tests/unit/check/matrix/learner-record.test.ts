import { expect, it } from 'vitest';
import { checkFile } from '../../../fixtures/signed/check';
import { type Change, fixture, type Fixture, type Recipe } from '../../../fixtures/signed/fixture';
import { keyOf } from '../../../fixtures/signed/issuer';

/** A learner record and the badges in it: each its own verdict, by its own signature. */

const BADGE: Recipe = { format: 'Open Badge 3.0', proof: 'eddsa-rdfc-2022', home: 'did:key', status: 'none' };
const TOKEN: Recipe = { ...BADGE, proof: 'ES256', home: 'https document', status: '1EdTech list' };
const RECORD: Recipe = { format: 'learner record', proof: 'eddsa-jcs-2022', home: 'did:web', status: 'none' };

const holding = (inner: readonly unknown[]): Change => ({ before: (it) => ({ ...it, credentialSubject: { ...(it['credentialSubject'] as object), verifiableCredential: inner } }) });
const enveloped = ({ text }: Fixture) => ({ '@context': 'https://www.w3.org/ns/credentials/v2', type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${text}` });

async function verdicts(record: Fixture, others: readonly Fixture[], trusted = [record, ...others].map(({ issuer }) => issuer.listed), places: object = {}): Promise<string[]> {
  const all = Object.assign({}, ...[...others, record].map((one) => one.places), places) as Record<string, unknown>;
  return (await checkFile(record.text, all, { trusted, name: 'record.json' })).map(({ award, verdict, because }) => `${award}: ${verdict}${verdict === 'verified' ? '' : ` ${because.code}`}`);
}

it('all genuine', async () => {
  const [one, two] = [await fixture(BADGE), await fixture(TOKEN)];
  const record = await fixture(RECORD, holding([one.document, enveloped(two)]));
  expect(await verdicts(record, [one, two])).toEqual(['record.json: verified', 'record.json › 1: verified', 'record.json › 2: verified']);
});

it('one of another’s making, one withdrawn, one that is nothing', async () => {
  const [one, two, changed] = [await fixture(BADGE), await fixture(TOKEN, { list: { value: 1 } }), await fixture(BADGE, { before: (it) => ({ ...it, id: 'urn:uuid:8' }) })];
  const record = await fixture(RECORD, holding([{ ...changed.document, name: 'Harbour Master' }, two.text, { type: 'Nothing' }, one.document]));
  expect(await verdicts(record, [one, two])).toEqual([
    'record.json: verified', 'record.json › 1: invalid integrity.signature-wrong', 'record.json › 2: revoked status.revoked', 'record.json › 3: unconfirmed structure.file-not-a-badge', 'record.json › 4: verified',
  ]);
});

it('a changed record says nothing of the badges in it, nor they of it', async () => {
  const [one, other] = [await fixture(BADGE), await fixture(BADGE, { before: (it) => ({ ...it, id: 'urn:uuid:8' }) })];
  const record = await fixture(RECORD, holding([one.document]));
  const swapped = { ...record, text: record.text.replace(JSON.stringify(one.document), JSON.stringify(other.document)) };
  expect(await verdicts(swapped, [one])).toEqual(['record.json: invalid integrity.signature-wrong', 'record.json › 1: verified']);
});

it('a trusted issuer of the record is none of the badges’', async () => {
  const key = await keyOf('Ed25519', 'stranger');
  const foreign = await fixture(BADGE, { signer: key, method: key.method, before: (it) => ({ ...it, issuer: { ...(it['issuer'] as object), id: key.did } }) });
  const record = await fixture(RECORD, holding([foreign.document]));
  expect(await verdicts(record, [foreign], [record.issuer.listed])).toEqual(['record.json: verified', 'record.json › 1: unknown-issuer issuer.unknown']);
});
