import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BakedKeyword } from '../../../lib/formats/baked';
import { LARGEST_FILE, LARGEST_TEXT } from '../../../lib/formats/limits';
import { bakePng, readPng } from '../../../lib/formats/png';
import { chunk, chunksOf } from '../../../lib/formats/png-chunks';
import { png } from '../../fixtures/answers/art';
import { effort } from '../effort';

const ART = new Uint8Array(png(20, 90, 160, 8));
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...parts: (Uint8Array | string | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]));

/** The art with chunks of our own after its header. */
function withChunks(...added: Uint8Array[]): Uint8Array {
  const found = chunksOf(ART);
  if (!found.ok) throw new Error(found.reason);
  const at = found.chunks[0]!.end;
  return bytesOf(ART.subarray(0, at), ...added, ART.subarray(at));
}

const iTXt = (keyword: string, text: string, compressed = false, lead: [string, string] = ['', '']) =>
  chunk('iTXt', bytesOf(keyword, [0, compressed ? 1 : 0, 0], lead[0], [0], lead[1], [0], compressed ? new Uint8Array(deflateSync(utf8(text))) : text));
const texts = (bytes: Uint8Array) => {
  const reading = readPng(bytes);
  return reading.ok ? reading.texts : reading.reason;
};

describe('what is no sound PNG with a badge is refused', () => {
  const baked = withChunks(iTXt('openbadges', '{"a":1}'));

  it('says so of other bytes', () => {
    expect(texts(new Uint8Array())).toBe('damaged');
    expect(texts(utf8('GIF89a'))).toBe('damaged');
    expect(texts(ART.subarray(0, 8))).toBe('truncated');
  });

  it('says of every cut that it is cut', () => {
    for (let length = 8; length < baked.length; length += 1) expect(texts(baked.subarray(0, length)), String(length)).toBe('truncated');
  });

  it('takes no badge whose CRC does not fit', () => {
    const at = baked.length - (ART.length - 33) - 6;
    for (const n of [at, at - 8, at - 20]) {
      const broken = baked.slice();
      broken[n]! ^= 1;
      expect(texts(broken)).not.toEqual([{ keyword: 'openbadges', text: '{"a":1}' }]);
    }
    const changed = baked.slice();
    changed[baked.length - (ART.length - 33) - 5]! ^= 1;
    expect(texts(changed)).toBe('damaged');
  });

  it('begins with its header', () => expect(texts(bytesOf(ART.subarray(0, 8), iTXt('openbadges', 'x'), ART.subarray(8)))).toBe('damaged'));
  it('has chunks with names', () => expect(texts(bytesOf(ART.subarray(0, 33), chunk('a\u0000b1', new Uint8Array()), ART.subarray(33)))).toBe('damaged'));
  it('is not larger than what is read', () => expect(texts(new Uint8Array(LARGEST_FILE + 1))).toBe('too-large'));

  it('holds UTF-8 in iTXt and nothing else', () => expect(texts(withChunks(chunk('iTXt', bytesOf('openbadges', [0, 0, 0, 0, 0, 0xc3, 0x28]))))).toBe('damaged'));
  it.each([
    ['no end of the language', bytesOf('openbadges', [0, 0, 0], 'en')], ['no end of the second keyword', bytesOf('openbadges', [0, 0, 0, 0], 'x')],
    ['an unknown method', bytesOf('openbadges', [0, 1, 7, 0, 0], deflateSync(utf8('x')))], ['an unknown flag', bytesOf('openbadges', [0, 2, 0, 0, 0], 'x')],
    ['a compressed text that is none', bytesOf('openbadges', [0, 1, 0, 0, 0], 'not compressed')], ['nothing', bytesOf('openbadges', [0])],
  ])('refuses %s', (_, data) => expect(texts(withChunks(chunk('iTXt', data)))).toBe('damaged'));

  it('refuses a compressed text that grows beyond the bound, quickly', async () => {
    const bomb = deflateSync(new Uint8Array(LARGEST_TEXT * 3));
    expect(await effort(() => expect(texts(withChunks(chunk('zTXt', bytesOf('openbadges', [0, 0], bomb))))).toBe('too-large'))).toBeLessThan(2_000);
  });

  it('refuses a picture stuffed with badges', () => expect(texts(withChunks(...Array.from({ length: 9 }, () => iTXt('openbadges', 'x'))))).toBe('damaged'));
  it('has no badge where it has none', () => {
    expect(texts(ART)).toEqual([]);
    expect(texts(withChunks(iTXt('Title', 'openbadges'), chunk('tEXt', bytesOf('openbadgesX', [0], 'x')), chunk('eXIf', bytesOf('openbadges', [0]))))).toEqual([]);
  });
});

describe('what a PNG carries', () => {
  const text = '{"name":"SAFe® – world’s größte 世界 👩🏽‍🚀","n":"e\u0301"}';

  it.each<[string, BakedKeyword, Uint8Array]>([
    ['iTXt', 'openbadgecredential', iTXt('openbadgecredential', text)], ['a learner record', 'clrcredential', iTXt('clrcredential', text)], ['2.0', 'openbadges', iTXt('openbadges', text)],
    ['a language', 'openbadges', iTXt('openbadges', text, false, ['pt-BR', 'emblema'])], ['compressed', 'openbadgecredential', iTXt('openbadgecredential', text, true)],
    ['zTXt', 'openbadges', chunk('zTXt', bytesOf('openbadges', [0, 0], deflateSync(utf8(text))))], ['tEXt in UTF-8', 'openbadges', chunk('tEXt', bytesOf('openbadges', [0], text))],
    ['capitals', 'openbadges', iTXt('OpenBadges', text)],
  ])('%s', (_, keyword, made) => expect(texts(withChunks(iTXt('XML:com.adobe.xmp', '<x/>'), made))).toEqual([{ keyword, text }]));

  it('reads tEXt as Latin-1 where it is no UTF-8', () => expect(texts(withChunks(chunk('tEXt', bytesOf('openbadges', [0, 0x47, 0xf6]))))).toEqual([{ keyword: 'openbadges', text: 'Gö' }]));
  it('gives a text once, and two where there are two', () => {
    expect(texts(withChunks(iTXt('openbadges', 'a'), iTXt('openbadges', 'a', true)))).toHaveLength(1);
    expect(texts(withChunks(iTXt('openbadges', 'a'), iTXt('openbadgecredential', 'b')))).toHaveLength(2);
  });
  it('reads what others put after the end of the picture', () => expect(texts(bytesOf(withChunks(iTXt('openbadges', 'a')), 'trailing'))).toHaveLength(1));
});

describe('baking', () => {
  const bake = (bytes: Uint8Array, text: string, keyword: BakedKeyword = 'openbadgecredential') => {
    const baking = bakePng(bytes, keyword, text);
    if (!baking.ok) throw new Error(baking.reason);
    return baking.bytes;
  };

  it.each([['', 'text'], ['a\0b', 'text'], ['half \ud800', 'text'], ['x'.repeat(LARGEST_TEXT + 1), 'too-large']])('refuses a text that cannot stand there (%#)', (text, reason) =>
    expect(bakePng(ART, 'openbadges', text)).toEqual({ ok: false, reason }));
  it('refuses what is no PNG', () => expect(bakePng(utf8('x'), 'openbadges', 'x')).toEqual({ ok: false, reason: 'damaged' }));

  it('gives back what was baked, replaces an older one of any kind, and leaves the art alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ minLength: 1 }), (first, second) => {
      fc.pre(!first.includes('\0') && !second.includes('\0'));
      const once = bake(ART, first);
      expect(texts(once)).toEqual([{ keyword: 'openbadgecredential', text: first }]);
      const twice = bake(bake(once, first, 'openbadges'), second);
      expect(texts(twice)).toEqual([{ keyword: 'openbadgecredential', text: second }]);
      expect(Buffer.from(twice).equals(Buffer.from(bake(ART, second)))).toBe(true);
      const found = chunksOf(twice);
      const kept = found.ok ? found.chunks.filter(({ type }) => type !== 'iTXt').flatMap(({ start, end }) => [...twice.subarray(start, end)]) : [];
      expect(kept).toEqual([...ART.subarray(8)]);
    }), { numRuns: 60 });
  });

  it('keeps what follows the picture', () => expect(Buffer.from(bake(bytesOf(ART, 'tail'), 'x').subarray(-4)).toString()).toBe('tail'));
});

it('no bytes crash it', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, asPng) => {
    const all = asPng ? bytesOf(ART.subarray(0, 33), bytes) : bytes;
    expect(typeof readPng(all).ok).toBe('boolean');
    expect(typeof bakePng(all, 'openbadges', 'x').ok).toBe('boolean');
  }), { numRuns: 300 });
});
