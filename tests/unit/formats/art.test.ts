import { expect, it } from 'vitest';
import { artOf } from '../../../lib/formats/art';
import { readOpenBadge3 } from '../../../lib/formats/open-badges-3';
import { png, svg } from '../../fixtures/answers/art';
import { openBadge3 } from '../../fixtures/documents';

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
const PNG = `data:image/png;base64,${base64(new Uint8Array(png(1, 2, 3, 8)))}`;
const SVG = `data:image/svg+xml;base64,${base64(svg('#fff'))}`;

it.each<[string, unknown]>([
  ['a page', `data:text/html;base64,${base64('<p>')}`], ['a script', 'javascript:alert(1)'], ['a page that says it is a picture', `data:image/png;base64,${base64('<!doctype html>')}`],
  ['one kind that says it is another', PNG.replace('png', 'jpeg')], ['SVG that says it is PNG', SVG.replace('svg+xml', 'png')], ['one that is not in base64', `data:image/svg+xml,${encodeURIComponent(svg('#fff'))}`],
  ['with a parameter', PNG.replace(';base64', ';charset=x;base64')], ['larger than is kept', `data:image/png;base64,${base64(new Uint8Array(200_000))}`], ['http', 'http://a.example/1.png'], ['nothing', undefined], ['a number', 7],
])('no art: %s', (_, given) => expect(artOf(given, { id: given })).toBeUndefined());

it('an address, or a picture that stands within the badge; the first that there is', () => {
  expect(artOf(undefined, 'https://a.example/1.png', PNG)).toBe('https://a.example/1.png');
  expect(artOf('http://a.example', { id: PNG })).toBe(PNG);
  expect(artOf([{ id: SVG }])).toBe(SVG);
});

it('of a badge: its achievement’s before its own', () => {
  const badge = openBadge3({ image: { id: 'https://a.example/own.png', type: 'Image' } });
  Object.assign((badge['credentialSubject'] as { achievement: object }).achievement, { image: { id: PNG, type: 'Image' } });
  expect(readOpenBadge3(badge, 'json')).toMatchObject({ ok: true, value: { image: PNG } });
});
