import { expect, it } from 'vitest';
import { bakePng, readPng } from '../../lib/formats/png';
import { open } from '../../lib/formats/sniff';
import { bakeSvg, readSvg } from '../../lib/formats/svg';
import { Vectors } from './vectors';

/** What each file holds, in short. */
async function short(vectors: Vectors, path: string): Promise<string[]> {
  const found = await open(vectors.bytes(path), path.replace(/^.*\//u, ''));
  return found.map((one) => (one.kind === 'refused' ? one.code : one.kind === 'address' ? one.url : one.kind === 'document' ? one.kind : `${one.kind} ${one.is}`));
}

/** Baking into a picture of somebody else's, and taking it out again. */
function baked(vectors: Vectors, path: string): string | undefined {
  const text = '{"name":"Größe 世界"}';
  const [bake, read] = path.endsWith('.svg') ? [bakeSvg, readSvg] : [bakePng, readPng];
  const baking = bake(vectors.bytes(path), 'openbadgecredential', text);
  const reading = baking.ok ? read(baking.bytes) : null;
  return reading?.ok && reading.texts.length === 1 && reading.texts[0]?.text === text ? 'baked' : 'not baked';
}

function files(vectors: Vectors, expected: Readonly<Record<string, readonly string[]>>): void {
  vectors.suite(() => {
    it.each(Object.entries(expected))('%s', async (path, found) => {
      expect(await short(vectors, path)).toEqual(found);
      if (/\.(?:png|svg)$/u.test(path)) expect(baked(vectors, path)).toBe('baked');
    });
  });
}

const NONE = ['structure.picture-without-badge'];

files(new Vectors('1edtech-public-validator'), {
  'ob30/simple-json.png': ['json open-badges-3.0'], 'ob30/simple-jwt.png': ['jws open-badges-3.0'], 'ob30/simple-jwt_v1.png': ['jws open-badges-3.0'],
  'ob30/simple-json.svg': ['json open-badges-3.0'], 'ob30/simple-jwt.svg': ['jws open-badges-3.0'], 'ob30/simple-jwt_v1.svg': ['jws open-badges-3.0'],
  'ob30/simple.1ob': ['json open-badges-3.0'], 'ob30/simple.jwt': ['jws open-badges-3.0'], 'ob30/velocity.jwt': ['jws open-badges-3.0'], 'ob30/endorsement-valid.json': ['structure.endorsement'], 'ob30/bit-string-list/testlist': ['structure.other-credential'],
  'ob20/simple-badge.png': ['json open-badges-2.0'], 'ob20/assets/robotics-badge.png': NONE, 'ob20/assets/beths-robot-badge.png': NONE,
  'ob20/simple.jwt': ['jws open-badges-2.0'], 'ob20/simple-revoked.jwt': ['jws open-badges-2.0'], 'ob20/basic-assertion.json': ['json open-badges-2.0'], 'ob20/assets/badgeclass1.json': ['structure.description-file'], 'ob20/assets/organization.json': ['structure.description-file'],
});

files(new Vectors('mozilla-bakery'), {
  // The oldest form: the picture carries no more than the address of the badge.
  'baked.svg': ['http://example.org/'], 'no-json.svg': ['http://example.org/'], 'bad-json.svg': ['structure.file-damaged'], 'unbaked.svg': NONE, 'unbaked.png': NONE,
});

files(new Vectors('mozilla-validator'), { 'cc.large.png': NONE });

const inner = (count: number) => Array<string>(count).fill('json open-badges-3.0');
files(new Vectors('1edtech-public-validator-clr'), {
  'clr20/simple.json': ['json clr-2.0', ...inner(1)], 'clr20/simple-noproof.json': ['json clr-2.0', ...inner(1)], 'clr20/simple_old_safesigned.json': ['json clr-2.0', ...inner(1)], 'clr20/simple.jwt': ['jws clr-2.0', 'jws open-badges-3.0'],
  'clr20/complex.json': ['json clr-2.0', ...inner(6)], 'clr20/simple_v1.json': ['json clr-2.0', ...inner(6)],
});

const elm = 'JSON-LD Examples (ELM v3)/Sample';
files(new Vectors('edc-elm'), Object.fromEntries(['CertOfPart-signed.jsonld', 'CertOfPart-unsigned.jsonld', 'CertOfPart-unsigned-uploadable.json', 'MC-Annex1-signed.jsonld', 'MC-Annex1-unsigned.jsonld', 'MC-Annex1-unsigned-uploadable.json'].map((file) => [`${elm}-${file}`, ['json europass']])));
