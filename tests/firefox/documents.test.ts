import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { docx, linked, PAGE, paragraph } from '../fixtures/files/docx';
import { pdf } from '../fixtures/files/pdf';
import { ADA, TOMAS } from '../fixtures/people';
import { answer } from '../server/reply';
import { PATIENCE, reports, switchOn } from './drive';
import { startFirefox, type Firefox } from './firefox';

describe('documents in Firefox', () => {
  let firefox: Firefox;
  let own: string;
  let other: string;
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-documents-'));
  beforeAll(async () => {
    firefox = await startFirefox();
    await switchOn(firefox, ['linkedin']);
    own = atCredly(firefox.world, award(uuid('firefox', 'own'), { holder: ADA.name }));
    other = atCredly(firefox.world, award(uuid('firefox', 'other'), { holder: TOMAS.name, email: TOMAS.email }));
  });
  afterAll(() => firefox?.close());

  const resume = () => pdf({ pages: [{ lines: [{ text: ADA.name, size: 24 }, ADA.headline], links: [own] }, { lines: ['More'], links: [other] }] });

  async function give(page: Page, name: string, bytes: Uint8Array): Promise<void> {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  const shown = async (page: Page) => (await reports(page)).map(({ award: of, verdict, holder }) => `${of} ${verdict} ${holder}`).sort();
  const pages = (page: Page) => page.$$eval('.file-from[data-pages]', (all) => all.map((line) => line.textContent));

  it.each([['PDF', 'resume.pdf', resume], ['DOCX', 'resume.docx', async () => docx({ body: paragraph(ADA.name, 24) + linked('r1') + PAGE + linked('r2'), links: { r1: own, r2: other } })]] as const)('a %s on the Check page', async (_, name, made) => {
    const page = await firefox.open('check.html', 'input[type=file]');
    await give(page, name, await made());
    await expect.poll(() => shown(page), PATIENCE).toEqual([`${own} verified same`, `${other} verified different`].sort());
    expect(await pages(page)).toEqual(['Page 1 · Link', 'Page 2 · Link']);
    await page.close();
  });

  it('one that cannot be read says why', async () => {
    const page = await firefox.open('check.html', 'input[type=file]');
    await give(page, 'scan.pdf', await pdf({ pages: [{}] }));
    await expect.poll(() => shown(page), PATIENCE).toEqual(['scan.pdf unconfirmed cannot-tell']);
    expect(await page.$eval('[data-award="scan.pdf"]', (card) => card.textContent)).toContain('It looks scanned');
    await page.close();
  });

  it('nobody is let into the page that shows a PDF: the Check page asks its host, after the grant', async () => {
    const address = 'https://somebody.example/cv.pdf';
    firefox.world.at(address, answer('application/pdf', await resume()));
    // What the toolbar's popup hands over there (tests/unit/components): Firefox's own toolbar cannot be clicked by a test.
    const first = await firefox.open('welcome.html', '[role="switch"]');
    await first.evaluate(`browser.storage.session.set({ handed: [{ link: ${JSON.stringify(address)}, document: true }] })`);
    const page = await firefox.open('check.html', '[data-award="cv.pdf"][data-verdict]');
    expect(firefox.world.asked('somebody.example')).toEqual([]);
    const allow = await page.waitForSelector('[data-award="cv.pdf"] button');
    await allow?.click();
    await expect.poll(() => shown(page), PATIENCE).toEqual([`${own} verified same`, `${other} verified different`].sort());
    expect(firefox.world.asked('somebody.example')).toEqual(['GET /cv.pdf']);
    await page.close();
    await first.close();
  });
});
