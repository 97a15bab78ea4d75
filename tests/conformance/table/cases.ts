import { createHash, randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { SDJwtInstance } from '@sd-jwt/core';
import canonicalize from 'canonicalize';
import { base58 } from '../../../lib/check/keys/base58';
import { toBase64url } from '../../../lib/check/keys/base64url';
import { readMethod } from '../../../lib/check/keys/document';
import { open } from '../../../lib/formats/sniff';
import type { Place } from '../../unit/check/keys/world';
import { newKey } from '../../unit/check/proof/sign';
import { Vectors } from '../vectors';
import type { Case } from './case';

/** Every suite of the table: its vectors, and how its cases are made of them. */
export const SUITES: readonly { vectors: Vectors; cases: (vectors: Vectors) => Case[] | Promise<Case[]> }[] = [
  { vectors: new Vectors('1edtech-public-validator'), cases: oneEdTech },
  { vectors: new Vectors('w3c-vc-di-eddsa'), cases: (vectors) => embedded(vectors, /\/signed\w+\.json$/u) },
  { vectors: new Vectors('w3c-vc-di-ecdsa'), cases: (vectors) => embedded(vectors, /(?:rdfc|jcs).*\/signed\w+\.json$|derivedRevealDocument\.json$/u) },
  { vectors: new Vectors('w3c-vc-di-bbs'), cases: (vectors) => embedded(vectors, /derivedRevealDocument\.json$/u, [[/^(?:HolderBinding|Pseudonym)/u, 'bound to a secret of the holder’s: recognised and named, not checked']]) },
  { vectors: new Vectors('w3c-vc-jose-cose'), cases: tokens },
  { vectors: new Vectors('w3c-vcdm2'), cases: model },
  { vectors: new Vectors('did-key'), cases: didKey },
  { vectors: new Vectors('didwebvh'), cases: webvh },
  { vectors: new Vectors('ietf-token-status-list'), cases: lists },
  { vectors: new Vectors('sd-jwt-js'), cases: shown },
  { vectors: new Vectors('edc-elm'), cases: seals },
  { vectors: new Vectors('rdf-canon'), cases: rdf },
  { vectors: new Vectors('jcs'), cases: jcs },
];

/** The reason of the first pattern that fits. */
function because(name: string, reasons: readonly (readonly [RegExp, string])[]): { differs?: string } {
  const differs = reasons.find(([pattern]) => pattern.test(name))?.[1];
  return differs === undefined ? {} : { differs };
}

const GENUINE = new Set(['verified', 'unknown-issuer']);
const STRICTER: readonly [RegExp, string][] = [
  [/^ob20\/(?:assets\/|rdf-validation\/valid|issuer-)/u, 'describes a badge; nothing is awarded by it'],
  [/^ob30\/endorsement-valid|^ob30\/bit-string-list\/testlist$/u, 'no badge, but a credential of another kind'],
  [/^ob30\//u, 'its key is carried by the badge alone and its issuer does not answer: never genuine here'],
  [/^ob20\/warning-/u, 'an issuer by http, or a redirect, is not asked'],
  [/^ob20\/basic-assertion-with-allowed-origins/u, 'what answers at its class’s address names another id'],
  [/^ob20\/simple(?:-not-revoked)?\.jwt$/u, 'its key is at an address by http, which is not asked'],
  [/^ob20\/assertion-with-(?:extension-node-basic|multiple-extensions)\.json$/u, 'its id is an address by http, which is not asked'],
];

/** Whole files. Its issuers answer for Open Badges 2.0, for 3.0 nobody does. Only ever stricter: what they refuse is never genuine here. */
function oneEdTech(vectors: Vectors): Promise<Case[]> {
  const { expect: cases } = vectors.json<{ expect: Record<string, { expect: string }> }>('EXPECTED.json');
  const assets = Object.fromEntries(vectors.files(/^ob20\/(?:assets\/)?[^/]+$/u).reverse().map((path) => [`at ${basename(path)} true`, base64(vectors.bytes(path))]));
  return Promise.all(Object.entries(cases).map(async ([path, { expect }]) => {
    const [bytes, good] = [vectors.bytes(path), ['valid', 'warning'].includes(expect)];
    const [found] = await open(bytes, basename(path));
    const own = found && 'document' in found ? found.document : undefined;
    const id = own?.['id'];
    // A hosted assertion lives where it says: the file under test answers at its own id.
    const answers = { ...assets, ...(typeof id === 'string' && /^https?:\/\/(?:www\.)?example\.org\//u.test(id) && { [id]: base64(Buffer.from(JSON.stringify(own))) }) };
    return {
      suite: vectors.name, name: path, input: { kind: 'file', name: basename(path), bytes: base64(bytes), answers, trusted: ['example.org'] },
      wanted: (says) => GENUINE.has(says) === good, ...(good && because(path, STRICTER)),
    };
  }));
}

function embedded(vectors: Vectors, pattern: RegExp, reasons: readonly (readonly [RegExp, string])[] = []): Case[] {
  return vectors.files(pattern).map((name) => ({ suite: vectors.name, name, input: { kind: 'embedded', document: vectors.json(name) }, wanted: 'fits', ...because(name, reasons) }));
}

interface Expected {
  name: string;
  input_file: string;
  key_file: string;
  fn: 'issue' | 'verify';
  feature: string;
  expected_result: 'success' | 'failure';
}

const ISSUER = 'https://example.issuer/vc-jose-cose';
const OTHERWISE: readonly [RegExp, string][] = [
  [/^16\./u, 'the presentation is signed well and presents no credential: nothing is verified by it'],
  [/^(?:29|31)\./u, 'COSE is not read: no Open Badge comes in it, and such a file is refused in words'],
  [/^21\./u, 'signed with ES512, which is recognised and not checked'],
];

/** Cases of verifying. Their issuer lists the key of the case alone. (Secret keys are published beside the public ones: only those are taken.) */
function tokens(vectors: Vectors): Case[] {
  const cases = vectors.json<Expected[]>('EXPECTED.json').filter(({ fn }) => fn === 'verify');
  return cases.map(({ name, input_file: path, key_file: keyFile, feature, expected_result: expected }) => {
    const { publicKeyJwk } = vectors.json<{ publicKeyJwk: object }>(keyFile);
    const method = { id: `${ISSUER}#key`, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk };
    const places = { [ISSUER]: { id: ISSUER, verificationMethod: [method], assertionMethod: [method.id] } };
    const good = feature.startsWith('presentation') ? 'presentation' : 'credential';
    return { suite: vectors.name, name, input: { kind: 'token', text: vectors.text(path).trim(), places }, wanted: expected === 'success' ? good : 'refused', ...because(name, OTHERWISE) };
  });
}

const TERMS: readonly [RegExp, string][] = [
  [/redef-type2?-fail/u, 'redefines a protected term: not a matter of structure here, but of what the signature covers'],
  [/type-mapped-nonurl-fail/u, 'maps a type to what is no address: not a matter of structure here, but of what the signature covers'],
  [/type-unmapped-fail/u, 'has a type without meaning: not a matter of structure here, but of what the signature covers'],
];

/** As the suite that these come from does: what stands under test is not the issuer, nor a date in the words "FUTURE DATE". */
function model(vectors: Vectors): Case[] {
  const dates: Readonly<Record<string, string>> = { 'FUTURE DATE': '2099-01-01T00:00:00Z', 'PAST DATE': '2020-01-01T00:00:00Z' };
  const credentials = vectors.files(/(?:^|\/)(?:credential|issuer)-[^/]*-(?:ok|fail|fail-or-inject)\.json$/u).map((path): Case => {
    const document = vectors.json(path);
    const issuer = document['issuer'];
    const named = typeof issuer === 'object' && issuer !== null && !('id' in issuer) ? { ...issuer, id: 'did:example:issuer' } : issuer;
    const whole = { ...document, issuer: named ?? (path.includes('issuer') ? named : 'did:example:issuer') };
    const filled = Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, dates[String(value)] ?? value]));
    return { suite: vectors.name, name: path, input: { kind: 'model', document: filled }, wanted: path.endsWith('-ok.json') ? 'sound' : 'fault', ...because(path, TERMS) };
  });
  const presentations = vectors.files(/(?:^|\/)presentation-[^/]*-ok\.json$/u);
  return [...credentials, ...presentations.map((name): Case => ({ suite: vectors.name, name, input: { kind: 'model', document: vectors.json(name) }, wanted: 'presentation' }))];
}

function didKey(vectors: Vectors): Case[] {
  const resolutions = vectors.files(/\.json$/u).flatMap((file) => Object.entries(vectors.json<Record<string, { didDocument: { verificationMethod: Record<string, unknown>[] } }>>(file)));
  return resolutions.filter(([did]) => did.startsWith('did:key:')).map(([did, { didDocument }]) => {
    const method = didDocument.verificationMethod[0]!;
    const { key } = readMethod(method, did, 0);
    // These two write the bare key in base58, which no verification method in use does.
    const bare = typeof method['publicKeyBase58'] === 'string' ? base58(method['publicKeyBase58']) : null;
    const own = method['type'] === 'Bls12381G2Key2020' ? `Bls12381G2 ${toBase64url(bare!)}   ` : null;
    const wanted: Case['wanted'] = key?.print ?? own ?? (method['type'] === 'P256Key2021' ? (says) => says.startsWith(`P-256 ${toBase64url(bare!.subarray(1))} `) : 'not used');
    return { suite: vectors.name, name: did.slice(0, 60), input: { kind: 'did-key', did }, wanted };
  });
}

interface Resolution {
  didDocument: { verificationMethod?: unknown } | null;
  didDocumentMetadata?: { deactivated?: boolean } | null;
  didResolutionMetadata?: { error?: string } | null;
}

const WITNESSES: readonly [RegExp, string][] = [
  [/^witness-(?:threshold|update)\/rust/u, 'names its witnesses by bare keys instead of did:key'],
  [/^witness-update\/(?:java|ts)\//u, 'the witnesses of before did not approve their own replacement; two of the five implementations refuse that as well'],
];

function webvh(vectors: Vectors): Case[] {
  return vectors.files(/\/did\.jsonl$/u).map((path) => {
    const folder = path.replace(/did\.jsonl$/u, '');
    const log = vectors.text(path);
    const { didDocument, didDocumentMetadata, didResolutionMetadata } = vectors.json<Resolution>(`${folder}resolutionResult.json`);
    const last = log.trim().split('\n').at(-1) ?? '';
    // A case without a log is of an address that is none.
    const did = last === '' ? 'did:webvh:Qmdxt11AjZewCNXX69bpEDobgjySeZ7eFwjf4tgpF6p2Dg:example.com' : (JSON.parse(last) as { state: { id: string } }).state.id;
    const home = `https://${did.split(':')[3]}/.well-known/`;
    const witness = `${folder}did-witness.json`;
    const places: Record<string, Place> = { [`${home}did.jsonl`]: log, ...(vectors.has(witness) && { [`${home}did-witness.json`]: vectors.text(witness) }) };
    const good = didDocument !== null && !didResolutionMetadata?.error;
    const wanted = !good ? 'refused' : didDocumentMetadata?.deactivated ? 'given up' : `resolves ${canonicalize(didDocument.verificationMethod)}`;
    return { suite: vectors.name, name: folder, input: { kind: 'webvh', did, places }, wanted, ...because(path, WITNESSES) };
  });
}

interface Encoding {
  file: string;
  encoded: { bits: 1 | 2 | 4 | 8; lst: string };
  byte_array: number[] | null;
  statuses: Record<string, number>;
  size?: number;
}

function lists(vectors: Vectors): Case[] {
  return vectors.json<Encoding[]>('encodings.json').map(({ file, encoded, statuses, size = 0 }) => ({
    suite: vectors.name, name: file, input: { kind: 'list', encoded: encoded.lst, bits: encoded.bits, size, at: Object.keys(statuses).map(Number) },
    wanted: JSON.stringify([Object.values(statuses), 0]),
  }));
}

interface Showing {
  claims: Record<string, unknown>;
  disclosureFrame?: object;
  presentationFrames?: object;
  presentedClaims: object;
}

const EMPTY: readonly [RegExp, string][] = [[/array_none_disclosed/u, 'an object of which nothing is shown stays, empty (RFC 9901, §7.1); the vector leaves it out']];

/** The vectors are no tokens: the library that they are of issues and shows each. */
async function shown(vectors: Vectors): Promise<Case[]> {
  const key = await newKey('P-256');
  const instance = new SDJwtInstance({
    signer: async (data: string) => toBase64url(await key.sign(new TextEncoder().encode(data))), signAlg: 'ES256', hashAlg: 'sha-256',
    hasher: (data: string | ArrayBuffer) => new Uint8Array(createHash('sha256').update(typeof data === 'string' ? data : Buffer.from(data)).digest()),
    saltGenerator: (length: number) => randomBytes(length).toString('base64url'),
  });
  return Promise.all(vectors.files(/\.json$/u).map(async (name): Promise<Case> => {
    const { claims, disclosureFrame, presentationFrames, presentedClaims } = vectors.json<Showing>(name);
    const issued = await instance.issue(claims, disclosureFrame as never);
    const text = await instance.present(issued, (presentationFrames ?? {}) as never);
    return { suite: vectors.name, name, input: { kind: 'claims', text }, wanted: canonicalize(presentedClaims)!, ...because(name, EMPTY) };
  }));
}

/** Europass: that the seal fits, and nothing of whose it is. */
function seals(vectors: Vectors): Case[] {
  return vectors.files(/\.jsonld$/u).map((name) => ({
    suite: vectors.name, name, input: { kind: 'file', name: basename(name), bytes: base64(vectors.bytes(name)), answers: {}, trusted: [], of: 'integrity' },
    wanted: name.includes('-signed') ? 'pass integrity.signature' : 'unknown integrity.no-signature',
  }));
}

interface Entry {
  type: string;
  name: string;
  action: string;
  result?: string;
  hashAlgorithm?: string;
}

function rdf(vectors: Vectors): Case[] {
  return vectors.json<{ entries: Entry[] }>('manifest.jsonld').entries.filter(({ type }) => !type.includes('Map')).map(({ type, name, action, result, hashAlgorithm }) => ({
    suite: vectors.name, name, input: { kind: 'rdf', quads: vectors.text(action), hash: hashAlgorithm === 'SHA384' ? 'SHA-384' : 'SHA-256' },
    wanted: type.includes('Negative') ? 'refused' : vectors.text(result!),
  }));
}

function jcs(vectors: Vectors): Case[] {
  return vectors.files(/\.json$/u, 'input').map((name) => ({ suite: vectors.name, name, input: { kind: 'jcs', json: vectors.text(name) }, wanted: vectors.text(name.replace('input', 'output')) }));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
