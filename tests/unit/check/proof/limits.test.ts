import { describe, expect, it } from 'vitest';
import { LIMITS, overstep } from '../../../../lib/check/proof/limits';
import { verifyEmbedded } from '../../../../lib/check/proof/proof';
import { world } from '../keys/world';
import { badge } from './sign';
import { effort } from '../../effort';

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;
const proof = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod', proofValue: 'z1', verificationMethod: 'did:key:z1' };

describe('what is too much', () => {
  it.each<[string, unknown]>([
    ['depth', { a: deep(70) }],
    ['a stack of depth', { a: deep(100_000) }],
    ['a long list', { a: Array.from({ length: LIMITS.list + 1 }, () => ({})) }],
    ['many subjects', { a: Array.from({ length: 20 }, () => Array.from({ length: 999 }, () => 1)) }],
    ['much text', { a: Array.from({ length: 200 }, () => 'x'.repeat(4_000)) }],
    ['one text of five million', { a: 'x'.repeat(5_000_000) }],
    ['long names', Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}${'x'.repeat(4_000)}`, 1]))],
    ['a large context', { '@context': Object.fromEntries(Array.from({ length: 2_500 }, (_, i) => [`t${i}`, 'https://a.example/'])) }],
  ])('%s', async (_, document) => {
    expect(overstep(document)).toBe('too-large');
    const spent = await effort(async () => {
      const outcomes = await verifyEmbedded({ ...(document as object), proof }, world());
      expect(outcomes.map(({ integrity }) => integrity)).toEqual([{ state: 'unknown', reason: 'too-large' }]);
    });
    expect(spent).toBeLessThan(1_000);
  });
});

describe('what is no plain JSON', () => {
  it.each<[string, unknown]>([
    ['half a surrogate', { a: 'x\ud800' }], ['half a surrogate in a name', { 'x\ud800': 1 }],
    ['a prototype', JSON.parse('{"__proto__":{"name":"x"}}')], ['infinity', { a: Infinity }], ['undefined', { a: undefined }], ['a function', { a: () => 1 }],
  ])('%s', (_, document) => expect(overstep(document)).toBe('malformed'));
});

it('lets real ones pass', () => {
  expect(overstep(badge('did:example:1'))).toBeNull();
  expect(overstep(badge('did:example:1', { image: `data:image/png;base64,${'A'.repeat(2_000_000)}` }))).toBeNull();
});
