import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, LARGEST_TEXT, MOST_BADGES } from '../../../lib/formats/limits';
import { bakePng } from '../../../lib/formats/png';
import { open, type Found } from '../../../lib/formats/sniff';
import { bakeSvg } from '../../../lib/formats/svg';
import { png, svg } from '../../fixtures/answers/art';
import { learnerRecord, openBadge05, openBadge11, openBadge2, openBadge3, openBadge3Early, token } from '../../fixtures/documents';

const utf8 = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => utf8(JSON.stringify(value));
const ART = new Uint8Array(png(1, 2, 3, 8));
const JWS = token(openBadge3());
/** What was found, in short: where, what, and which one or why not. */
const short = (found: Found) => [found.source, found.kind === 'json' || found.kind === 'jws' ? `${found.kind} ${found.is}` : found.kind === 'address' ? `${found.url}${found.alone ? '' : ' among words'}` : found.kind === 'document' ? found.kind : found.code];
const opened = async (bytes: Uint8Array | string, name = 'file') => (await open(typeof bytes === 'string' ? utf8(bytes) : bytes, name)).map(short);
const one = async (bytes: Uint8Array | string, name = 'file') => {
  const all = await opened(bytes, name);
  expect(all).toHaveLength(1);
  return all[0]![1];
};
const bakedPng = (text: string, ...more: string[]) => {
  let bytes: Uint8Array = ART;
  for (const [n, each] of [text, ...more].entries()) {
    const baking = bakePng(ART, n === 0 ? 'openbadges' : 'openbadgecredential', each);
    if (!baking.ok) throw new Error(baking.reason);
    // A second one is put in by hand: baking replaces.
    bytes = n === 0 ? baking.bytes : Uint8Array.from([...baking.bytes.subarray(0, baking.bytes.length - ART.length + 33), ...bytes.subarray(33)]);
  }
  return bytes;
};
const bakedSvg = (text: string) => {
  const baking = bakeSvg(utf8(svg('#000')), 'openbadgecredential', text);
  return baking.ok ? baking.bytes : new Uint8Array();
};

describe('what holds no badge says why, in one code', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'structure.file-empty'], ['blanks', ' \n\t\ufeff', 'structure.file-empty'], ['words', 'Hello there', 'structure.file-not-a-badge'], ['a web page', '<!doctype html><title>x</title>', 'structure.file-not-a-badge'],
    ['an address in a file', 'See https://badges.example/1', 'structure.file-not-a-badge'], ['bytes', new Uint8Array([1, 2, 0xff, 0xfe, 0]), 'structure.file-not-a-badge'], ['a PDF, which `lib/documents` reads', '%PDF-1.7\n%\u00e2', 'document'],
    ['a gzip', new Uint8Array(gzipSync('{}')), 'structure.file-not-a-badge'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), 'structure.picture-kind'], ['a GIF', 'GIF89a....', 'structure.picture-kind'], ['a WebP', 'RIFF1234WEBPVP8 ', 'structure.picture-kind'], ['an AVIF', '\0\0\0\x20ftypavif', 'structure.picture-kind'],
    ['a plain PNG', ART, 'structure.picture-without-badge'], ['a plain SVG', svg('#fff'), 'structure.picture-without-badge'],
    ['half a PNG', ART.subarray(0, 60), 'structure.file-truncated'], ['half an SVG', svg('#fff').slice(0, -20), 'structure.file-truncated'], ['a broken SVG', '<svg><g a=b/></svg>', 'structure.file-damaged'],
    ['a PNG with something else in it', bakedPng('hello'), 'structure.file-damaged'], ['a PNG with half a document', bakedPng('{"type":"Asser'), 'structure.file-damaged'], ['a PNG with a profile', bakedPng('{"type":"Profile"}'), 'structure.description-file'],
    ['an SVG with a token that is none', bakedSvg('{"a":1}'), 'structure.file-not-a-badge'],
    ['two badges in one picture', bakedPng(JSON.stringify(openBadge2()), JSON.stringify(openBadge3())), 'structure.two-credentials'],
    ['a name twice', JSON.stringify(openBadge3()).replace('"name"', '"n\\u0061me" :"x","name"'), 'structure.named-twice'], ['a name twice in a picture', bakedPng(JSON.stringify(openBadge3()).replace('"name"', '"name":"x","name"')), 'structure.named-twice'],
    ['half a document', '{"type": "Assertion", "id', 'structure.file-damaged'], ['a document too deep', `{"a":${'['.repeat(100)}${']'.repeat(100)}}`, 'structure.file-damaged'],
    ['another document', '{"a":1}', 'structure.file-not-a-badge'], ['a number', '17', 'structure.file-not-a-badge'], ['a list of nothing', '[]', 'structure.file-not-a-badge'], ['null', '[null]', 'structure.file-not-a-badge'],
    ['a presentation', JSON.stringify({ type: ['VerifiablePresentation'], verifiableCredential: [openBadge3()] }), 'structure.presentation'], ['a presentation as a token', token({ vp: { type: 'VerifiablePresentation' } }), 'structure.presentation'],
    ['a presentation as a token of 2.0', token({ '@context': ['https://www.w3.org/ns/credentials/v2'], type: 'VerifiablePresentation' }), 'structure.presentation'],
    ['a badge class', '{"type":"BadgeClass","name":"x"}', 'structure.description-file'], ['an endorsement', '{"type":["VerifiableCredential","EndorsementCredential"]}', 'structure.endorsement'],
    ['another credential', '{"type":["VerifiableCredential","DriverLicence"]}', 'structure.other-credential'],
    ['an archive that is cut', zipSync({ a: utf8('x') }).slice(0, 31), 'structure.file-truncated'], ['an empty archive', zipSync({}), 'structure.file-empty'],
  ])('%s', async (_, bytes, code) => expect(await one(bytes)).toBe(code));

  it('says so of what is too large, before looking at it', async () => {
    expect(await open(new Uint8Array(LARGEST_FILE + 1), 'a')).toEqual([{ source: 'a', kind: 'refused', code: 'structure.file-too-large', params: { limit: '32' } }]);
    expect(await open(new Uint8Array(LARGEST_TEXT + 1).fill(0x20), 'a')).toEqual([{ source: 'a', kind: 'refused', code: 'structure.file-too-large', params: { limit: '4' } }]);
  });

  it('gives the document with the refusal, where there is one', async () => expect((await open(json({ type: 'BadgeClass' }), 'a'))[0]).toMatchObject({ kind: 'refused', document: { type: 'BadgeClass' } }));
});

describe('what holds a badge', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['Blockcerts', '{"@context":["https://w3id.org/blockcerts/v3"],"type":["VerifiableCredential"]}', 'json blockcerts'],
    ['Blockcerts 2', '{"type":"Assertion","recipient":{},"signature":{"type":["MerkleProof2017","Extension"]}}', 'json blockcerts'],
    ['Europass', '{"type":["VerifiableCredential","EuropeanDigitalCredential"]}', 'json europass'],
    ['Europass in its seal', JSON.stringify({ payload: '{"type":["VerifiableCredential","EuropeanDigitalCredential"]}', signatures: [{ protected: 'e30', signature: 'AA' }] }), 'json europass'],
    ['3.0', json(openBadge3()), 'json open-badges-3.0'], ['3.0 in the older data model', json(openBadge3Early()), 'json open-badges-3.0'], ['2.0', json(openBadge2()), 'json open-badges-2.0'], ['1.1', json(openBadge11()), 'json open-badges-1.1'], ['0.5', json(openBadge05()), 'json open-badges-0.5'],
    ['with a byte order mark', `\ufeff ${JSON.stringify(openBadge3())}\n`, 'json open-badges-3.0'], ['in UTF-16', Buffer.from(`\ufeff${JSON.stringify(openBadge3())}`, 'utf16le'), 'json open-badges-3.0'],
    ['a token', JWS, 'jws open-badges-3.0'], ['a token of the older data model', token({ vc: openBadge3Early() }), 'jws open-badges-3.0'], ['a token of 2.0', token(openBadge2()), 'jws open-badges-2.0'], ['a token as JSON text', JSON.stringify(JWS), 'jws open-badges-3.0'],
    ['a token among words', `My badge: ${JWS}. Ada`, 'jws open-badges-3.0'], ['an envelope', json({ type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${JWS}` }), 'jws open-badges-3.0'],
    ['PNG', bakedPng(JSON.stringify(openBadge2())), 'json open-badges-2.0'], ['PNG with blanks', bakedPng(`\n ${JSON.stringify(openBadge3())} `), 'json open-badges-3.0'], ['PNG with a token', bakedPng(JWS), 'jws open-badges-3.0'], ['PNG with an address', bakedPng('https://badges.example/1'), 'https://badges.example/1'],
    ['SVG', bakedSvg(JSON.stringify(openBadge3())), 'json open-badges-3.0'], ['SVG with a token', bakedSvg(JWS), 'jws open-badges-3.0'], ['SVG with an address', bakedSvg('https://badges.example/1'), 'https://badges.example/1'],
    ['no more than where the badge is', '{"verify":{"type":"hosted","url":"https://badges.example/1"}}', 'https://badges.example/1'],
    ['an answer that wraps it', json({ credential: [openBadge3()], compactJwsString: [] }), 'json open-badges-3.0'],
  ])('%s', async (_, bytes, expected) => expect(await one(bytes)).toBe(expected));

  it('keeps every letter', async () => {
    const name = 'SAFe® – größte 世界 e\u0301 👩🏽‍🚀';
    for (const bytes of [json(openBadge3({ name })), bakedPng(JSON.stringify(openBadge3({ name }))), bakedSvg(JSON.stringify(openBadge3({ name }))), utf8(token(openBadge3({ name })))]) {
      expect((await open(bytes, 'a'))[0]).toMatchObject({ document: { name } });
    }
  });

  it('of a token gives what it holds, filled in from its claims', async () => {
    const { id, ...bare } = openBadge3();
    expect((await open(utf8(token({ ...bare, jti: id })), 'a'))[0]).toMatchObject({ kind: 'jws', document: { id }, jws: { header: { alg: 'ES256' } } });
  });
});

describe('what holds many', () => {
  it('an archive: each by its path, a bad one beside the good ones', async () => {
    const archive = zipSync({ 'a.json': json(openBadge3()), 'dir/b.png': bakedPng(JWS), 'c.txt': utf8('hello'), 'd.png': ART.subarray(0, 50), 'inner.zip': zipSync({ a: json(openBadge3()) }) });
    expect(await opened(archive, 'all.zip')).toEqual([
      ['all.zip › a.json', 'json open-badges-3.0'], ['all.zip › dir/b.png', 'jws open-badges-3.0'], ['all.zip › c.txt', 'structure.file-not-a-badge'], ['all.zip › d.png', 'structure.file-truncated'], ['all.zip › inner.zip', 'structure.archive-kind'],
    ]);
  });

  it('a list, a text with several tokens, a text with several addresses', async () => {
    expect(await opened(json([openBadge3(), JWS, 7]), 'list.json')).toEqual([['list.json › 1', 'json open-badges-3.0'], ['list.json › 2', 'jws open-badges-3.0'], ['list.json › 3', 'structure.file-not-a-badge']]);
    expect(await opened(`${JWS}\n\n${token(openBadge2())}`, '')).toEqual([['1', 'jws open-badges-3.0'], ['2', 'jws open-badges-2.0']]);
    expect(await opened('https://a.example/1\nhttps://b.example/2', '')).toEqual([['1', 'https://a.example/1'], ['2', 'https://b.example/2']]);
    expect(await opened('See https://a.example/1, (https://b.example/2).', '')).toEqual([['1', 'https://a.example/1 among words'], ['2', 'https://b.example/2 among words']]);
  });

  it('a learner record: itself, then the badges in it; one within one is not opened', async () => {
    const record = learnerRecord([openBadge3(), JWS, learnerRecord([openBadge3()])]);
    const expected = (name: string, kind: string) => [[name, `${kind} clr-2.0`], [`${name} › 1`, 'json open-badges-3.0'], [`${name} › 2`, 'jws open-badges-3.0'], [`${name} › 3`, 'json clr-2.0']];
    expect(await opened(json(record), 'clr.json')).toEqual(expected('clr.json', 'json'));
    expect(await opened(token(record), 'clr.jwt')).toEqual(expected('clr.jwt', 'jws'));
  });

  it('no more than are read at once, and says so', async () => {
    const all = await opened(json(Array.from({ length: MOST_BADGES + 5 }, () => openBadge2())), 'a');
    expect([all.length, all.at(-1)]).toEqual([MOST_BADGES + 1, ['a', 'structure.too-many']]);
  });

  it('of an archive with more files the first, as of an export whose wallet’s file is damaged; of one that was cut, what is whole', async () => {
    const badge = json(openBadge2());
    const bytes = typeof badge === 'string' ? utf8(badge) : badge;
    const many = await opened(zipSync(Object.fromEntries(Array.from({ length: MOST_BADGES + 5 }, (_, n) => [`${n}.json`, [bytes, { level: 0 }]]))), 'all.zip');
    expect([many.length, many[0]![1], many.at(-1)]).toEqual([MOST_BADGES + 1, 'json open-badges-2.0', ['all.zip', 'structure.too-many']]);
    const cut = zipSync({ 'a.json': [bytes, { level: 0 }], 'b.json': [bytes, { level: 0 }] }).slice(0, 36 + bytes.length + 40);
    expect(await opened(cut, 'all.zip')).toEqual([['all.zip › a.json', 'json open-badges-2.0'], ['all.zip', 'structure.file-truncated']]);
    const document = zipSync({ '[Content_Types].xml': [utf8('<x/>'), { level: 0 }], 'word/document.xml': utf8('<x/>') }).slice(0, 90);
    expect(await opened(document, 'cv.docx')).toEqual([['cv.docx', 'structure.file-truncated']]);
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const opening = open(json(Array.from({ length: 100 }, () => openBadge2())), 'a', stop.signal);
    stop.abort(new Error('stopped'));
    await expect(opening).rejects.toThrow('stopped');
  });
});

it('names come out clean', async () => expect((await open(utf8('x'), `a\u202egnp.exe${'x'.repeat(500)}`))[0]!.source).toBe(`agnp.exe${'x'.repeat(192)}`));

it('no bytes crash it', async () => {
  const wrap = (bytes: Uint8Array, how: number) => [bytes, Uint8Array.from([...ART.subarray(0, 33), ...bytes]), zipSync({ a: bytes }), Uint8Array.from([...utf8('<svg>'), ...bytes])][how]!;
  await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(utf8), fc.string().map(utf8)), fc.nat({ max: 3 }), fc.string(), async (bytes, how, name) => {
    expect((await open(wrap(bytes, how), name)).length).toBeGreaterThan(0);
  }), { numRuns: 400 });
});
