import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bakePng } from '../../../lib/formats/png';
import { png } from '../../fixtures/answers/art';
import { credlyAddress, uuid } from '../../fixtures/answers/ids';
import { openBadge2 } from '../../fixtures/documents';
import { docx, field, linked, PAGE, paragraph, picture, textBox } from '../../fixtures/files/docx';
import { odt } from '../../fixtures/files/odt';
import { ADA } from '../../fixtures/people';
import { readAll } from './told';

const AWARDS = Array.from({ length: 9 }, (_, n) => credlyAddress(uuid('office', n)));
const at = (n: number) => AWARDS[n] ?? '';
const baked = () => {
  const baking = bakePng(png(1, 2, 3), 'openbadges', JSON.stringify(openBadge2()));
  return baking.ok ? baking.bytes : new Uint8Array();
};

describe('what cannot be read has its reason', () => {
  const compound = (inner: string) => new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inner, 'utf16le'), Buffer.alloc(600)]));
  it.each<[string, Uint8Array, string]>([
    ['a password', compound('EncryptedPackage'), 'structure.document-locked'],
    ['an old Word document', compound('WordDocument'), 'structure.document-kind'],
    ['rich text', strToU8('{\\rtf1 hello}'), 'structure.document-kind'],
    ['a table', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<a/>') }), 'structure.document-kind'],
    ['a web page', strToU8('<!doctype html><title>Sign in</title>'), 'structure.document-other'],
    ['nothing', new Uint8Array(), 'structure.document-other'],
    ['an empty document', docx({}), 'structure.document-scanned'],
    ['an ODT with a password', odt('<text:p>x</text:p>', { 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }), 'structure.document-locked'],
  ])('%s', async (_, bytes, code) => {
    const { summary, met } = await readAll(bytes);
    expect([summary.problem?.code, met]).toEqual([code, []]);
  });

  it('a bomb is not unpacked, and what else is in it is read', async () => {
    const { summary, lines } = await readAll(docx({ body: linked('r1'), links: { r1: at(0) }, more: { 'word/header1.xml': new Uint8Array(17 * 1_048_576) } }));
    expect([summary.problem?.code, lines]).toEqual(['structure.archive-too-large', [`link - ${at(0)}`]]);
  });

  it('a document whose XML ends early gives what stands before', async () => {
    const whole = docx({ more: { 'word/document.xml': strToU8(`<w:document><w:body>${paragraph(at(0))}<w:p><w:r><w:t>${at(1)}`) } });
    expect((await readAll(whole)).lines).toEqual([]);
    const cut = zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${paragraph(at(0))}<w:p><w:r><w:t>${at(1)}`) });
    expect((await readAll(cut)).lines).toEqual([`text - ${at(0)}`, `text - ${at(1)}`]);
  });

  it('what an entity hides, or a document type brings, is left alone', async () => {
    const xml = `<!DOCTYPE w [<!ENTITY u "${at(0)}">]><w:document><w:body><w:p><w:r><w:t>&u;</w:t></w:r></w:p>${paragraph(at(1))}</w:body></w:document>`;
    expect((await readAll(zipSync({ 'word/document.xml': strToU8(xml) }))).lines).toEqual([`text - ${at(1)}`]);
  });

  it('templates, objects and pictures from outside are no links, however many', async () => {
    const related = Array.from({ length: 3_000 }, (_, n) => ({ id: `x${n}`, kind: ['attachedTemplate', 'oleObject', 'image'][n % 3] ?? '', target: credlyAddress(uuid('outside', n)), outside: true }));
    const { lines, summary } = await readAll(docx({ body: linked('r1'), links: { r1: at(0) }, related }));
    expect([lines, summary.links]).toEqual([[`link - ${at(0)}`], 1]);
  });

  it('two thousand links', async () => {
    const links = Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`r${n}`, credlyAddress(uuid('many', n))]));
    const { met, summary } = await readAll(docx({ body: Object.keys(links).map((id) => linked(id)).join(''), links }));
    expect([met.length, summary.links, summary.moreLinks, summary.leftOut]).toEqual([200, 2_000, undefined, 1_800]);
  });

  it.each([[0, undefined], [1, true], [900, true]] as const)('five thousand and %d: that there are more than were looked at is said', async (beyond, more) => {
    const links = Object.fromEntries(Array.from({ length: 5_000 + beyond }, (_, n) => [`r${n}`, `https://northgate.example/${n}`]));
    const { summary } = await readAll(docx({ body: Object.keys(links).map((id) => linked(id)).join(''), links }));
    expect([summary.links, summary.moreLinks]).toEqual([5_000, more]);
  });
});

describe('DOCX', () => {
  it('links are found wherever they stand', async () => {
    const { lines } = await readAll(docx({
      body: linked('r1') + field(at(1)) + textBox(linked('r2')) + paragraph(`See ${at(3)}.`) + `<w:p><w:fldSimple w:instr="HYPERLINK ${at(8)}"/></w:p>`, links: { r1: at(0), r2: at(2), unused: at(7) },
      header: { body: linked('r1'), links: { r1: at(4) } }, footer: { body: linked('r9'), links: { r9: at(5) } }, footnotes: { body: `<w:footnote>${linked('r1')}</w:footnote>`, links: { r1: at(6) } },
    }));
    expect(lines.map((line) => line.replace('https://www.credly.com/badges/', '')).sort()).toEqual([0, 1, 2, 4, 5, 6, 7, 8].map((n) => `link - ${uuid('office', n)}`).concat(`text - ${uuid('office', 3)}`).sort());
  });

  it('pages are those that the program saw when it was saved', async () => {
    const { lines, pages, summary } = await readAll(docx({ body: linked('r1') + PAGE + linked('r2') + PAGE + paragraph(at(2)), links: { r1: at(0), r2: at(1) }, pages: 3 }));
    expect(lines).toEqual([`link 1 ${at(0)}`, `link 2 ${at(1)}`, `text 3 ${at(2)}`]);
    expect([pages, summary.pages]).toEqual([3, { read: 3, of: 3 }]);
  });

  it('one page is page 1; without a word about pages there is none', async () => {
    expect((await readAll(docx({ body: linked('r1'), links: { r1: at(0) }, pages: 1 }))).lines).toEqual([`link 1 ${at(0)}`]);
    expect((await readAll(docx({ body: linked('r1'), links: { r1: at(0) }, pages: 3 }))).lines).toEqual([`link - ${at(0)}`]);
  });

  it('a baked picture is still one, and has its page', async () => {
    const related = [{ id: 'p1', kind: 'image', target: 'media/image1.png' }];
    const { lines, met } = await readAll(docx({ body: PAGE + picture('p1'), related, media: { 'image1.png': baked(), 'image2.png': png(1, 2, 3) } }), 'cv.docx');
    expect(lines).toEqual(['picture 2 cv.docx › image1.png']);
    expect(met[0]?.found.kind).toBe('json');
  });

  it('of whom it is', async () => {
    const body = paragraph(ADA.name, 24) + paragraph(ADA.headline) + paragraph(ADA.email);
    expect((await readAll(docx({ body }))).person).toEqual({ name: ADA.name, email: ADA.email });
  });
});

it('ODT: links, text, pictures and soft page breaks', async () => {
  const body = `<text:h>${ADA.name}</text:h><text:p><text:a xlink:href="${at(0)}">Badge</text:a></text:p><text:p>x <text:soft-page-break/>${at(1)}</text:p><draw:image xlink:href="Pictures/1.png"/>`;
  const { lines } = await readAll(odt(body, { 'Pictures/1.png': baked() }), 'cv.odt');
  expect(lines).toEqual([`link 1 ${at(0)}`, `text 2 ${at(1)}`, 'picture 2 cv.odt › 1.png']);
});

it('is stopped between two parts of its text', async () => {
  const stopper = new AbortController();
  stopper.abort(new Error('stopped'));
  await expect(readAll(docx({ body: paragraph(at(0)).repeat(2_000) }), 'a', { signal: stopper.signal })).rejects.toThrow('stopped');
});
