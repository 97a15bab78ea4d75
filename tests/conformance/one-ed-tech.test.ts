import { expect, it } from 'vitest';
import { asset } from '../../lib/assets';
import { learnFound, type SignedEnv } from '../../lib/check/document';
import { NOTHING_SAID, report } from '../../lib/check/report';
import { checkSigned } from '../../lib/check/signed';
import type { Answer } from '../../lib/env';
import { open } from '../../lib/formats/sniff';
import type { JsonObject } from '../../lib/formats/value';
import { recognise } from '../../lib/links/recognise';
import { Vectors } from './vectors';

/** The whole engine over 1EdTech's own cases: files in, verdicts out. Its issuers answer for Open Badges 2.0, for 3.0 nobody does. */
interface Expected {
  expect: 'valid' | 'warning' | 'invalid' | 'error' | 'see-test' | 'unused';
  why: string;
}

const NOW = Date.parse('2026-05-01T12:00:00Z');
const vectors = new Vectors('1edtech-public-validator');
const GENUINE = new Set(['verified', 'unknown-issuer']);

/** Where it is stricter or otherwise here, and why. */
const SELF_CARRIED = 'its key is carried by the badge alone and its issuer does not answer: never genuine here';
const NO_AWARD = 'describes a badge; nothing is awarded by it';
const DIFFERENT: readonly [RegExp, string][] = [
  [/^ob20\/(?:assets\/|rdf-validation\/valid|issuer-)/u, NO_AWARD],
  [/^ob30\/endorsement-valid|^ob30\/bit-string-list\/testlist$/u, 'no badge, but a credential of another kind'],
  [/^ob30\//u, SELF_CARRIED],
  [/^ob20\/warning-/u, 'an issuer by http, or a redirect, is not asked'],
  [/^ob20\/basic-assertion-with-allowed-origins/u, 'what answers at its class’s address names another id'],
  [/^ob20\/simple(?:-not-revoked)?\.jwt$/u, 'its key is at an address by http, which is not asked'],
  [/^ob20\/assertion-with-(?:extension-node-basic|multiple-extensions)\.json$/u, 'its id is an address by http, which is not asked'],
];

function env(own: JsonObject | undefined): SignedEnv {
  const ask = async ({ url }: { url: string }): Promise<Answer> => {
    const at = new Date(NOW).toISOString();
    const name = new URL(url).pathname.replace(/^.*\//u, '');
    const file = ['ob20/assets/', 'ob20/'].map((folder) => folder + name).find((path) => name !== '' && vectors.has(path));
    // A hosted assertion lives where it says: the file under test answers at its own id.
    const body = own?.['id'] === url ? new TextEncoder().encode(JSON.stringify(own)) : file === undefined ? null : vectors.bytes(file);
    if (!/^https?:\/\/(?:www\.)?example\.org$/u.test(new URL(url).origin) || !body) return { ok: false, problem: 'unreachable', at };
    return { ok: true, status: 200, url, type: 'application/json', bytes: body, at };
  };
  return { ask, asset, now: () => NOW, signed: async () => checkSigned };
}

vectors.describe(() => {
  const { expect: cases } = vectors.json<{ expect: Record<string, Expected> }>('EXPECTED.json');
  it.each(Object.entries(cases))('%s', async (file, { expect: expected }) => {
    const found = await open(vectors.bytes(file), file.replace(/^.*\//u, ''));
    const lists = { trusted: ['example.org'], blocked: [] };
    const { verdict, because } = await report(await learnFound(found[0]!, env('document' in found[0]! ? found[0].document : undefined), recognise), NOTHING_SAID, NOW, lists);
    const good = expected === 'valid' || expected === 'warning';
    if (GENUINE.has(verdict) === good) {
      vectors.agree();
      return;
    }
    // Only ever stricter: what they refuse is never genuine here.
    const why = good ? DIFFERENT.find(([path]) => path.test(file))?.[1] : undefined;
    expect(why, `${expected} there, ${verdict} (${because.code} ${JSON.stringify(because.params)}) here`).toBeDefined();
    vectors.differ(file, `${verdict}: ${why} (${because.code})`);
  });
});
