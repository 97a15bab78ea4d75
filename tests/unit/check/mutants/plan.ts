import type { Recipe } from '../../../fixtures/signed/fixture';

const recipe = (proof: Recipe['proof'], home: Recipe['home'], status: Recipe['status'] = 'none', format: Recipe['format'] = 'Open Badge 3.0'): Recipe => ({ format, proof, home, status });

/** What is changed at random, by the file of tests that does it: so workers share them. Each gets the same number of changes. */
export const SUBJECTS = {
  'linked data': [
    recipe('eddsa-rdfc-2022', 'did:key'),
    recipe('eddsa-rdfc-2022', 'https document', 'bitstring list'),
    recipe('eddsa-rdfc-2022', 'did:web', '1EdTech list', 'learner record'),
    recipe('ecdsa-rdfc-2019 P-256', 'JWK set', 'bitstring list as a token'),
    recipe('ecdsa-rdfc-2019 P-384', 'did:jwk'),
    recipe('Ed25519Signature2020', 'did:key', 'status list 2021', 'Open Badge 3.0, VCDM 1.1'),
    recipe('Ed25519Signature2018', 'did:web with a path', 'revocation list 2020', 'Open Badge 3.0, VCDM 1.1'),
  ],
  'JSON as it stands, and chosen statements': [
    recipe('eddsa-jcs-2022', 'did:key'),
    recipe('eddsa-jcs-2022', 'https document', 'bitstring list', 'learner record'),
    recipe('ecdsa-jcs-2019 P-256', 'did:web', '1EdTech list'),
    recipe('ecdsa-jcs-2019 P-384', 'did:jwk', 'status list 2021', 'Open Badge 3.0, VCDM 1.1'),
    recipe('ecdsa-sd-2023', 'https document', 'bitstring list'),
  ],
  tokens: [
    recipe('RS256', 'JWK set', '1EdTech list'),
    recipe('RS256', 'PEM in the profile', 'status list 2021', 'Open Badge 3.0, VCDM 1.1'),
    recipe('ES256', 'did:jwk', 'token status list'),
    recipe('ES256', 'https document', 'bitstring list', 'learner record'),
    recipe('ES384', 'did:web'),
    recipe('EdDSA', 'did:key', 'bitstring list as a token'),
  ],
  'what stands around a badge': ['PNG', 'SVG', 'an archive', 'a signed badge of 2.0', 'a signed badge of 1.1', 'a hosted badge of 2.0', 'a hosted badge of 1.0', 'its list', 'its list as a token', 'its token status list', 'its issuer’s document', 'its issuer’s did:web document'],
} as const satisfies Record<string, readonly (Recipe | string)[]>;
