import { serve } from './serve';

/** The libraries as they are installed, with their own way to read keys, and the contexts from memory. */
await serve(async () => {
  const [vc, { DataIntegrityProof }, { cryptosuite }, { CONTEXTS }] = await Promise.all([
    import('@digitalbazaar/vc'), import('@digitalbazaar/data-integrity'), import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'), import('../../../../assets/contexts'),
  ]);
  const documentLoader = async (url: string): Promise<object> => ({ contextUrl: null, documentUrl: url, document: CONTEXTS[url]?.[0] ?? didKey(url) });
  return async (text) => (await vc.verifyCredential({ credential: JSON.parse(text), suite: new DataIntegrityProof({ cryptosuite }), documentLoader })).verified;
});

/** The document of a did:key, or the key in it. */
function didKey(url: string): object {
  const did = url.split('#')[0]!;
  const multikey = did.slice('did:key:'.length);
  const method = { '@context': 'https://w3id.org/security/multikey/v1', id: `${did}#${multikey}`, type: 'Multikey', controller: did, publicKeyMultibase: multikey };
  if (url.includes('#')) return method;
  return { '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], id: did, verificationMethod: [method], assertionMethod: [method.id] };
}
