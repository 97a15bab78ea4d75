import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { bakePng } from '../../../lib/formats/png';
import { loadPdf } from '../../../lib/cli/pdf';
import type { PdfFile } from '../../../lib/documents/words';
import { png } from '../../fixtures/answers/art';
import { credlyAddress, uuid } from '../../fixtures/answers/ids';
import { openBadge2, openBadge3 } from '../../fixtures/documents';
import { docx } from '../../fixtures/files/docx';
import { pdf } from '../../fixtures/files/pdf';
import { ADA } from '../../fixtures/people';
import { readAll } from './told';

const [ONE, TWO] = [credlyAddress(uuid('pdf', 1)), credlyAddress(uuid('pdf', 2))];

describe('what cannot be read has its reason', () => {
  it('a password', async () => {
    const { summary, met } = await readAll(await pdf({ pages: [{ links: [ONE] }], locked: true }));
    expect([summary.problem?.code, met]).toEqual(['structure.document-locked', []]);
  });

  it('a scan: neither text nor links', async () => {
    const { summary, pages } = await readAll(await pdf({ pages: [{}, {}] }));
    expect([summary.problem?.code, pages]).toEqual(['structure.document-scanned', 2]);
  });

  it('nonsense behind the sign of a PDF', async () => {
    const { summary, met } = await readAll(strToU8(`%PDF-1.7\n${'nonsense '.repeat(200)}`));
    expect([summary.problem?.code, met]).toEqual(['structure.file-damaged', []]);
  });

  it('a PDF cut at any place is damaged or read, and never hangs or throws', async () => {
    const whole = await pdf({ pages: [{ lines: ['Some text'], links: [ONE] }] });
    for (let cut = 20; cut < whole.length; cut += 97) {
      const { summary, lines } = await readAll(whole.slice(0, cut));
      if (lines.length === 0) expect(summary.problem?.code, `cut at ${cut}`).toMatch(/^structure\.(?:file-damaged|document-scanned)$/);
    }
  });

  it('more than 100 MB, by its size alone', async () => {
    const { summary } = await readAll(new Uint8Array(100 * 1_048_576 + 1));
    expect(summary.problem).toEqual({ code: 'structure.file-too-large', params: { limit: '100' } });
  });

  it('a page that cannot be read: what was met before stays', async () => {
    let closed = 0;
    const page = { links: [ONE], lines: [], attachments: [] };
    const file: PdfFile = {
      pages: 2, close: () => (closed += 1), attachments: async () => [], properties: async () => ({ title: '', author: '' }),
      page: (number) => (number === 1 ? Promise.resolve(page) : Promise.reject(new Error('page'))),
    };
    const { lines, summary } = await readAll(strToU8('%PDF-'), 'a', { pdf: async () => ({ open: async () => file }) });
    expect([lines, summary.pages, closed]).toEqual([[`link 1 ${ONE}`], { read: 1, of: 2 }, 1]);
  });
});

it('is stopped by its signal, and lets go of its reader', async () => {
  const [stopper, reason] = [new AbortController(), new Error('stopped')];
  let closed = 0;
  const file: PdfFile = { pages: 9, close: () => (closed += 1), attachments: async () => [], properties: async () => ({ title: '', author: '' }), page: () => new Promise(() => stopper.abort(reason)) };
  await expect(readAll(strToU8('%PDF-'), 'a', { signal: stopper.signal, pdf: async () => ({ open: async () => file }) })).rejects.toBe(reason);
  expect(closed).toBe(1);
});

describe('links', () => {
  it('are met with their page, once for each page', async () => {
    const { lines, pages, summary, order } = await readAll(await pdf({ pages: [{ lines: ['a'], links: [ONE, `${ONE}?utm_source=x`] }, { links: ['https://example.org/me', TWO, ONE] }] }));
    expect(lines).toEqual([`link 1 ${ONE}`, `link 2 ${TWO}`, `link 2 ${ONE}`]);
    expect([pages, summary.links, summary.pages, summary.problem]).toEqual([2, 4, { read: 2, of: 2 }, undefined]);
    expect(order).toEqual(['pages', 'person', 'met', 'page', 'met', 'met', 'page', 'end']);
  });

  it('that start a program, run a script or are no web address are left alone', async () => {
    const { lines } = await readAll(await pdf({ pages: [{ lines: ['a'], actions: [{ S: 'Launch', F: 'calc.exe' }, { S: 'JavaScript', JS: `this.submitForm("${ONE}")` }, { S: 'URI', URI: 'file:///etc/passwd' }, { S: 'URI', URI: 'javascript:alert(1)' }] }] }));
    expect(lines).toEqual([]);
  });

  it('that lead outside by another action count by their web address', async () => {
    const { lines } = await readAll(await pdf({ pages: [{ lines: ['a'], actions: [{ S: 'Launch', F: ONE }, { S: 'GoToR', F: TWO }] }] }));
    expect(lines).toEqual([`link 1 ${ONE}`, `link 1 ${TWO}`]);
  });

  it('that hide where they lead are told apart, and look-alikes are named', async () => {
    const { lines, summary } = await readAll(await pdf({ pages: [{ lines: ['a'], links: ['https://lnkd.in/abc', `https://www.credly.com.evil.example/badges/${uuid('pdf', 1)}`] }] }));
    expect(lines).toEqual([`link 1 https://www.credly.com.evil.example/badges/${uuid('pdf', 1)}`]);
    expect(summary.wrapped.map(({ wrapper }) => wrapper)).toEqual(['lnkd.in']);
  });

  it('two thousand of them, with more badges than are listed', async () => {
    const links = Array.from({ length: 2_000 }, (_, n) => credlyAddress(uuid('many', n)));
    const { met, summary } = await readAll(await pdf({ pages: [{ links: links.slice(0, 1_000) }, { links: links.slice(1_000) }] }));
    expect([met.length, summary.links, summary.leftOut]).toEqual([200, 2_000, 1_800]);
  });

  it('more than are looked at: that is said', async () => {
    const links = Array.from({ length: 5_010 }, (_, n) => `https://northgate.example/${n}`);
    const { summary } = await readAll(await pdf({ pages: [{ links: links.slice(0, 2_600) }, { links: links.slice(2_600) }] }));
    expect([summary.links, summary.moreLinks]).toEqual([5_000, true]);
  });
});

describe('text', () => {
  it('gives addresses that are broken over lines', async () => {
    const id = uuid('pdf', 1);
    const { lines } = await readAll(await pdf({ pages: [{ lines: ['Badges', `https://www.credly.com/badges/${id.slice(0, 9)}`, id.slice(9), 'Skills'] }] }));
    expect(lines).toEqual([`text 1 ${ONE}`]);
  });

  it('that a link stands over is one badge with it', async () => {
    const { lines } = await readAll(await pdf({ pages: [{ lines: [ONE], links: [ONE] }] }));
    expect(lines).toEqual([`link 1 ${ONE}`]);
  });
});

describe('attachments', () => {
  it('that carry a badge are told, others are not', async () => {
    const baking = bakePng(png(1, 2, 3), 'openbadges', JSON.stringify(openBadge2()));
    const { lines, met } = await readAll(await pdf({
      pages: [{ lines: ['a'] }],
      attachments: { 'badge.json': strToU8(JSON.stringify(openBadge3())), 'baked.png': baking.ok ? baking.bytes : new Uint8Array(), 'art.png': png(1, 2, 3), 'invoice.xml': strToU8('<a/>'), 'cv.docx': docx({}) },
    }), 'resume.pdf');
    expect(lines).toEqual(['attachment - resume.pdf › badge.json', 'attachment - resume.pdf › baked.png', 'attachment - resume.pdf › cv.docx']);
    expect(met.map(({ found }) => (found.kind === 'refused' ? found.code : found.kind))).toEqual(['json', 'json', 'structure.document-inside']);
  });

  it('a picture on a page holds nothing, since it was decoded when it was placed there', async () => {
    const document = await PDFDocument.create();
    const baking = bakePng(png(1, 2, 3), 'openbadges', JSON.stringify(openBadge2()));
    document.addPage().drawImage(await document.embedPng(baking.ok ? baking.bytes : new Uint8Array()));
    const bytes = await document.save();
    expect(Buffer.from(bytes).includes('openbadges')).toBe(false);
    expect((await readAll(bytes)).summary.problem?.code).toBe('structure.document-scanned');
  });
});

it('a bomb in a page costs that page, not the document', async () => {
  const document = await PDFDocument.create();
  const { zlibSync } = await import('fflate');
  const twice = zlibSync(zlibSync(new Uint8Array(40 * 1_048_576), { level: 9 }), { level: 9 });
  document.addPage().node.set(PDFName.of('Contents'), document.context.register(PDFRawStream.of(document.context.obj({ Filter: ['FlateDecode', 'FlateDecode'] }), twice)));
  expect(twice.length).toBeLessThan(10_000);
  const { summary } = await readAll(await document.save());
  expect(summary.problem?.code).toMatch(/^structure\./);
}, 60_000);

it('five hundred pages are read, further ones are said to be left out', async () => {
  const pages = Array.from({ length: 510 }, (_, n) => ({ links: n === 505 ? [TWO] : n === 499 ? [ONE] : [] , lines: [`Page ${n + 1}`] }));
  const { lines, summary } = await readAll(await pdf({ pages }));
  expect(lines).toEqual([`link 500 ${ONE}`]);
  expect([summary.pages, summary.problem]).toEqual([{ read: 500, of: 510 }, { code: 'structure.document-pages', params: { count: '500', all: '510' } }]);
}, 60_000);

it('whom it is of comes before what was met', async () => {
  const { person, order } = await readAll(await pdf({ pages: [{ lines: [{ text: ADA.name, size: 24 }, ADA.headline, ADA.email], links: [ONE] }] }));
  expect(person).toEqual({ name: ADA.name, email: ADA.email });
  expect(order.indexOf('person')).toBeLessThan(order.indexOf('met'));
});

it('the reader gives nothing of a script, a form or a font', async () => {
  const file = await (await loadPdf()).open(await pdf({ pages: [{ lines: ['One', 'Two'] }] }));
  expect((await file.page(1)).lines.map(({ text, size }) => `${text} ${size}`)).toEqual(['One 11', 'Two 11']);
  file.close();
});
