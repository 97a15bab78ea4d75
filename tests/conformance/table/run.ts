import canonicalize from 'canonicalize';
import rdfCanonize from 'rdf-canonize';
import { keyAsker } from '../../../lib/check/keys/ask';
import { readDid, readOwnKey } from '../../../lib/check/keys/did';
import { resolveWebvh } from '../../../lib/check/keys/webvh/resolve';
import { canonicalForm } from '../../../lib/check/proof/linked-data';
import { verifyEmbedded, verifyJwt } from '../../../lib/check/proof/proof';
import { verifySdJwt } from '../../../lib/check/proof/sd-jwt';
import { unpack, valueAt } from '../../../lib/check/status/bits';
import type { SignedEnv } from '../../../lib/check/document';
import type { Answer } from '../../../lib/env';
import { kindOf } from '../../../lib/formats/kind';
import { readSdJwt } from '../../../lib/formats/sd-jwt';
import { asObject } from '../../../lib/formats/value';
import { dataModelFault } from '../../../lib/formats/vcdm';
import { part } from '../../../lib/parts';
import { world } from '../../unit/check/keys/world';
import { TEST_CONTEXTS } from '../contexts';
import type { Input, Outcome } from './case';

/** The whole engine, as the Check page loads it or as Node does. */
export interface Engine extends Pick<typeof import('../../../components/state/engine-parts'), 'open' | 'learnFound' | 'report' | 'recognise' | 'NOTHING_SAID'> {
  env: Pick<SignedEnv, 'asset' | 'signed' | 'part'>;
}

/** When every case happens: after the last vector was made. */
export const NOW = Date.parse('2026-06-30T12:00:00Z');
const AT = new Date(NOW).toISOString();

/**
 * Puts one case before the engine. It runs in Node and in a browser's extension page alike: it reads nothing but what it is given.
 *
 * @param engine for whole files; the others go to the parts of the engine that the vectors are of
 */
export async function run(input: Input, engine: Engine): Promise<Outcome> {
  switch (input.kind) {
    case 'file': return file(input, engine);
    case 'embedded': return embedded(input.document);
    case 'token': return token(input);
    case 'claims': {
      const reading = readSdJwt(input.text);
      const { _sd_alg: _, iat: __, ...claims } = (reading?.claims ?? {}) as Record<string, unknown>;
      return { says: reading?.fault ?? canonicalize(claims)! };
    }
    case 'webvh': {
      const resolved = await resolveWebvh(input.did, keyAsker(world(input.places)), NOW);
      if (!('document' in resolved)) return { says: 'refused', detail: resolved };
      return { says: resolved.document === null ? 'given up' : `resolves ${canonicalize(resolved.document['verificationMethod'])}` };
    }
    case 'did-key': {
      const did = readDid(input.did);
      const reading = did && readOwnKey(did);
      return { says: reading && 'key' in reading ? reading.key.print : 'not used', detail: reading };
    }
    case 'rdf': {
      const form = await canonicalForm(rdfCanonize.NQuads.parse(input.quads), input.hash);
      return { says: form.ok ? form.text : 'refused' };
    }
    case 'jcs': return { says: canonicalize(JSON.parse(input.json)) ?? '' };
    case 'model': {
      if (kindOf(input.document) === 'presentation') return { says: 'presentation' };
      const fault = dataModelFault(asObject(input.document)!);
      return { says: fault === null ? 'sound' : 'fault', detail: fault };
    }
    case 'list': {
      const list = unpack(input.encoded, 'zlib');
      if (!list.ok) return { says: list.reason };
      const { bytes } = list;
      const value = (index: number): number | null => valueAt(bytes, index, input.bits, 'lowest-first');
      const [named, others] = [new Set(input.at), Array.from({ length: input.size }, (_, i) => i)];
      return { says: JSON.stringify([input.at.map(value), others.filter((i) => !named.has(i) && value(i) !== 0).length]) };
    }
    default: return input satisfies never;
  }
}

async function file({ name, bytes, answers, trusted, of }: Extract<Input, { kind: 'file' }>, engine: Engine): Promise<Outcome> {
  const ask = ({ url }: { url: string }): Promise<Answer> => {
    const body = answers[url] ?? answers[`at ${new URL(url).pathname.replace(/^.*\//u, '')} ${/^https?:\/\/(?:www\.)?example\.org$/u.test(new URL(url).origin)}`];
    return Promise.resolve(body === undefined ? { ok: false, problem: 'unreachable', at: AT } : { ok: true, status: 200, url, type: 'application/json', bytes: fromBase64(body), at: AT });
  };
  const [found] = await engine.open(fromBase64(bytes), name);
  const learned = await engine.learnFound(found!, { ...engine.env, ask, now: () => NOW }, engine.recognise);
  const { verdict, because, facts, holder, remarks, requests } = await engine.report(learned, engine.NOTHING_SAID, NOW, { trusted, blocked: [] });
  const about = facts.find(({ id }) => id === of);
  return { says: about ? `${about.state} ${about.code}` : verdict, detail: { because, facts, holder, remarks, requests } };
}

async function embedded(document: object): Promise<Outcome> {
  const outcomes = await verifyEmbedded(document, { ...world({}, TEST_CONTEXTS), now: () => NOW, part });
  const fits = outcomes.length > 0 && outcomes.every(({ integrity }) => integrity.state === 'pass');
  return { says: fits ? 'fits' : 'fits not', detail: outcomes };
}

/** A credential or a presentation in a token: it holds where the signature fits and the issuer publishes the key. */
async function token({ text, places }: Extract<Input, { kind: 'token' }>): Promise<Outcome> {
  const env = { ...world(places), now: () => NOW };
  const shown = readSdJwt(text);
  const { integrity, key, credential } = shown ? await verifySdJwt(shown, env) : await verifyJwt(text, env);
  const holds = integrity.state === 'pass' && key.binding === 'published';
  return { says: holds ? (credential ? 'credential' : 'presentation') : 'refused', detail: { integrity, key } };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
