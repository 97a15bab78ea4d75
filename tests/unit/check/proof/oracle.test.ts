import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import jsigs from 'jsonld-signatures';
import { describe, expect, it } from 'vitest';
import { CONTEXTS } from '../../../../assets/contexts';
import { verifyEmbedded } from '../../../../lib/check/proof/proof';
import { world } from '../keys/world';
import { badge, newKey, oldBadge, signed } from './sign';

const documentLoader = async (url: string): Promise<object> => {
  if (CONTEXTS[url]) return { contextUrl: null, documentUrl: url, document: CONTEXTS[url][0] };
  const did = url.split('#')[0]!;
  const multikey = did.slice('did:key:'.length);
  const method = { '@context': 'https://w3id.org/security/multikey/v1', id: `${did}#${multikey}`, type: 'Multikey', controller: did, publicKeyMultibase: multikey };
  if (url.includes('#')) return { contextUrl: null, documentUrl: url, document: method };
  return { contextUrl: null, documentUrl: url, document: { '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], id: did, verificationMethod: [method], assertionMethod: [method.id] } };
};
const purpose = (): object => new jsigs.purposes.AssertionProofPurpose();

/** The suites of Digital Bazaar, by name: their signer, and how they sign. */
const THEIRS: Readonly<Record<string, () => Promise<{ did: string; suite: object }>>> = {
  'eddsa-rdfc-2022': async () => edwards((signer) => new DataIntegrityProof({ signer, cryptosuite: eddsaRdfc })),
  'ecdsa-rdfc-2019 P-256': async () => nist('P-256'),
  'ecdsa-rdfc-2019 P-384': async () => nist('P-384'),
  Ed25519Signature2020: async () => edwards((signer) => new Ed25519Signature2020({ signer })),
};

async function edwards(make: (signer: object) => object): Promise<{ did: string; suite: object }> {
  return named(await Ed25519Multikey.generate(), make);
}

async function nist(curve: string): Promise<{ did: string; suite: object }> {
  return named(await EcdsaMultikey.generate({ curve }), (signer) => new DataIntegrityProof({ signer, cryptosuite: ecdsaRdfc }));
}

function named(pair: { id?: string; controller?: string; publicKeyMultibase?: string; signer(): object }, make: (signer: object) => object): { did: string; suite: object } {
  const did = `did:key:${pair.publicKeyMultibase}`;
  pair.id = `${did}#${pair.publicKeyMultibase}`;
  pair.controller = did;
  return { did, suite: make(pair.signer()) };
}

describe('what Digital Bazaar’s suites sign', () => {
  it.each(Object.keys(THEIRS))('%s fits, and not when it is changed', async (name) => {
    const { did, suite } = await THEIRS[name]!();
    const document = name.startsWith('Ed') ? oldBadge(did) : badge(did);
    const whole = (await jsigs.sign(structuredClone(document), { suite, purpose: purpose(), documentLoader })) as object;
    expect(await verifyEmbedded(whole, world())).toMatchObject([{ integrity: { state: 'pass' }, key: { binding: 'self-certifying' } }]);
    expect((await verifyEmbedded({ ...whole, name: 'Other' }, world()))[0]!.integrity).toEqual({ state: 'fail', reason: 'signature-wrong' });
  });
});

describe('what our tests sign', () => {
  it.each([['eddsa-rdfc-2022', 'Ed25519', eddsaRdfc], ['ecdsa-rdfc-2019', 'P-256', ecdsaRdfc], ['ecdsa-rdfc-2019', 'P-384', ecdsaRdfc]] as const)('%s %s fits by theirs', async (suite, type, cryptosuite) => {
    const key = await newKey(type);
    const whole = await signed(badge(key.did), { key, suite });
    const result = (await jsigs.verify(whole, { suite: new DataIntegrityProof({ cryptosuite }), purpose: purpose(), documentLoader })) as { verified: boolean };
    expect(result.verified).toBe(true);
  });
});
