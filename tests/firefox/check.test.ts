import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atHost, hostedAward } from '../fixtures/answers/hosted';
import { batch, signedBadge, signedToken } from '../fixtures/files/badges';
import { PATIENCE, reports } from './drive';
import { startFirefox, type Firefox } from './firefox';

/** Puts a text into the field as a paste does, and presses the button beside it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.$eval('textarea', (field, value) => {
    (field as HTMLTextAreaElement).focus();
    document.execCommand('insertText', false, value);
  }, text);
  await page.click('.paste button:not([disabled])');
}

/** Drops files on the page: the event that the browser sends at the end of a drag from the desktop. */
async function drop(page: Page, files: readonly { name: string; buffer: Buffer }[]): Promise<void> {
  await page.$eval('.drop', (zone, given) => {
    const dropped = new DataTransfer();
    for (const { name, base64 } of JSON.parse(given) as { name: string; base64: string }[]) dropped.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
  }, JSON.stringify(files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }))));
}

const shown = async (page: Page): Promise<string[]> => (await reports(page)).map(({ award, verdict }) => `${award}: ${verdict}`);

describe('the Check page in Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  beforeAll(async () => {
    firefox = await startFirefox();
    page = await firefox.open('check.html', 'textarea');
  });
  afterAll(() => firefox?.close());

  it('takes what is dropped: pictures, documents, tokens, archives, and what is no badge', async () => {
    await drop(page, await batch());
    await expect.poll(() => shown(page), PATIENCE).toEqual([
      'picture.png: unknown-issuer', 'badge.json: unknown-issuer', 'badge.jwt: unknown-issuer', 'notes.txt: unconfirmed', 'art.png: unconfirmed', 'all.zip › one.json: unknown-issuer', 'all.zip › two.txt: unconfirmed',
    ]);
    for (const host of ['badges.example', 'www.w3.org', 'purl.imsglobal.org']) expect(firefox.world.asked(host)).toEqual([]);
  });

  it('takes what is pasted, and a changed badge never counts', async () => {
    const fresh = await firefox.open('check.html', 'textarea');
    await paste(fresh, JSON.stringify(await signedBadge('Pasted')));
    await expect.poll(async () => (await reports(fresh)).map(({ verdict }) => verdict), PATIENCE).toEqual(['unknown-issuer']);
    await paste(fresh, await signedToken('Pasted'));
    await expect.poll(async () => (await reports(fresh)).map(({ verdict }) => verdict), PATIENCE).toEqual(['unknown-issuer', 'unknown-issuer']);
    await paste(fresh, JSON.stringify(await signedBadge('As signed')).replace('As signed', 'As forged'));
    await expect.poll(async () => (await reports(fresh)).map(({ verdict }) => verdict), PATIENCE).toEqual(['unknown-issuer', 'unknown-issuer', 'invalid']);
    await fresh.close();
  });

  it('asks an issuer only after its grant', async () => {
    const fresh = await firefox.open('check.html', 'textarea');
    const address = atHost(firefox.world, hostedAward('badges.museum.example', 'firefox'));
    await paste(fresh, address);
    await expect.poll(() => shown(fresh), PATIENCE).toEqual([`${address}: unconfirmed`]);
    expect(firefox.world.asked('badges.museum.example')).toEqual([]);
    await (await fresh.waitForSelector(`[data-award="${address}"] .button-first`))?.click();
    await expect.poll(() => shown(fresh), PATIENCE).toEqual([`${address}: unknown-issuer`]);
    await fresh.close();
  });

  it('an issuer is trusted by one click', async () => {
    const fresh = await firefox.open('check.html', 'textarea');
    await paste(fresh, JSON.stringify(await signedBadge('Trusted')));
    await (await fresh.waitForSelector('aria/Trust this issuer[role="button"]'))?.click();
    await expect.poll(async () => (await reports(fresh)).map(({ verdict }) => verdict), PATIENCE).toEqual(['verified']);
    await fresh.close();
  });
});
