import { expect, it } from 'vitest';
import { bakePng } from '../../../lib/formats/png';
import { bakeSvg } from '../../../lib/formats/svg';
import { carriedBy } from '../../../lib/share/carried';
import { png, svg } from '../../fixtures/answers/art';

const bytes = (text: string) => new TextEncoder().encode(text);
const TOKEN = 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln';

it('what a picture carries is carried on as it is', () => {
  const inPng = bakePng(png(1, 2, 3), 'openbadgecredential', '{"a":1}');
  const inSvg = bakeSvg(bytes(svg('#123456')), 'openbadges', 'https://badges.example/1');
  if (!inPng.ok || !inSvg.ok) throw new Error('not baked');
  expect(carriedBy(inPng.bytes, 'open-badges-3.0-json')).toEqual({ keyword: 'openbadgecredential', text: '{"a":1}' });
  expect(carriedBy(inSvg.bytes, 'open-badges-2.0-hosted')).toEqual({ keyword: 'openbadges', text: 'https://badges.example/1' });
});

it.each([
  ['open-badges-3.0-json', 'openbadgecredential'], ['open-badges-3.0-jwt', 'openbadgecredential'], ['clr-2.0-json', 'clrcredential'], ['open-badges-2.0-signed', 'openbadges'],
] as const)('a file of %s is carried as %s', (format, keyword) => {
  expect(carriedBy(bytes(` ${TOKEN}\n`), format)).toEqual({ keyword, text: TOKEN });
});

it('nothing is carried of what no standard bakes, a picture without a badge, or what is no text', () => {
  expect(carriedBy(bytes('{}'), 'europass')).toBeUndefined();
  expect(carriedBy(png(1, 2, 3), 'open-badges-3.0-json')).toBeUndefined();
  expect(carriedBy(Uint8Array.of(0xff, 0xfe, 0x00), 'open-badges-3.0-json')).toBeUndefined();
  expect(carriedBy(bytes('  '), 'open-badges-3.0-json')).toBeUndefined();
});
