import { statSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EXTENSION } from '../browser/launch';
import { credlyAddress, uuid } from '../fixtures/answers/ids';
import { pdf, type DrawnPage } from '../fixtures/files/pdf';
import { ADA } from '../fixtures/people';
import { atMost, type Figure } from './figure';
import type { Stage } from './stage';

/** The résumé: ten full pages with three links each. */
const PAGES = 10;
const LINKS = 3;
/** How often it is read; the first time also loads the reader and is left out. */
const TIMES = 7;

/** How long a document takes in the Check page, in milliseconds from the moment it is given. */
interface Times {
  /** Until the first badge is listed. */
  first: number;
  /** Until its last page has been read. */
  whole: number;
}

/** A résumé of ten pages with thirty links: how soon the first badge is listed, as a part of the time to read the whole. */
export async function documents({ extension }: Stage): Promise<Figure[]> {
  const bytes = Buffer.from(await pdf({ pages: Array.from({ length: PAGES }, (_, n) => page(n)) }));
  const check = await extension.open('check');
  const times: Times[] = [];
  for (let n = 0; n <= TIMES; n += 1) times.push(await read(check, bytes));
  await check.close();
  const ratios = times.slice(1).map(({ first, whole }) => first / whole).sort((a, b) => a - b);
  const [cold, warm] = [times[0]!, times.at(-1)!];
  const note = `${Math.round(warm.first)} of ${Math.round(warm.whole)} ms; the first document, with loading its reader, ${Math.round(cold.first)} of ${Math.round(cold.whole)} ms`;
  return [
    atMost('10-page résumé: first badge, of the time to read all', 1 / 3, ratios[Math.floor(ratios.length / 2)]!, note),
    { name: 'reader of documents, kB, loaded when one is met', aim: 'told', value: Math.round(size()), met: true },
  ];
}

function page(n: number): DrawnPage {
  const head = n === 0 ? [{ text: ADA.name, size: 24 }, ADA.headline, ADA.email] : [];
  const lines = Array.from({ length: 42 }, (_, line) => `Page ${n + 1}, line ${line}: built, measured and looked after bridges of steel and of concrete in all weathers.`);
  return { lines: [...head, ...lines], links: Array.from({ length: LINKS }, (_, link) => credlyAddress(uuid('bench-document', n, link))) };
}

/** Gives the page a document, and looks at every change of it until the document has been read. */
async function read(check: Page, bytes: Buffer): Promise<Times> {
  await check.evaluate(() => {
    const seen = globalThis as unknown as { times: Promise<Times> };
    seen.times = new Promise((resolve) => {
      let [given, first] = [0, 0];
      document.querySelector('input[type=file]')?.addEventListener('change', () => { given = performance.now(); }, { capture: true, once: true });
      new MutationObserver((_, observer) => {
        first ||= document.querySelector('.file [data-award^="https://"]') ? performance.now() : 0;
        if (!document.querySelector('[data-document][data-pages]')) return;
        observer.disconnect();
        resolve({ first: first - given, whole: performance.now() - given });
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
  });
  await check.locator('input[type=file]').setInputFiles({ name: 'resume.pdf', mimeType: 'application/pdf', buffer: bytes });
  const times = await check.evaluate(() => (globalThis as unknown as { times: Promise<Times> }).times);
  await check.getByRole('button', { name: 'Clear' }).click();
  return times;
}

/** What is loaded for the first PDF, in kB of 1,000 bytes. */
function size(): number {
  const files = ['chunks', 'assets'].flatMap((folder) => readdirSync(join(EXTENSION, folder)).map((name) => join(EXTENSION, folder, name)));
  return files.filter((file) => /document-parts|pdf-thread/.test(file)).reduce((sum, file) => sum + statSync(file).size, 0) / 1000;
}
