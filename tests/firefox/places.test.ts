import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originsOf } from '../browser/places';
import { expectedLines, shownLines } from '../browser/reports';
import { switchName } from '../browser/place-names';
import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { expected, onGmail, onLinkedIn } from '../scenarios/scenario';
import { granted, PATIENCE, popupOf, reports, switchOn, takeBack } from './drive';
import { startFirefox, type Firefox } from './firefox';

describe('places in Firefox', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await startFirefox();
  });
  afterAll(() => firefox?.close());

  it('nothing is granted at install, and nothing is looked at', async () => {
    expect(await granted(firefox)).toEqual([]);
    const staged = onLinkedIn(firefox.world, 'untouched', [expected(atCredly(firefox.world, award(uuid('firefox', 'untouched'))))]);
    const page = await firefox.browser.newPage();
    await page.goto(staged.address);
    expect(await granted(firefox)).toEqual([]);
    expect(firefox.world.asked('api.credly.com')).toEqual([]);
    await page.close();
  });

  it('a place grants exactly its hosts and the issuers; marks stand there and not on linkedin.com', async () => {
    await switchOn(firefox, ['gmail', 'linkedin']);
    expect(await granted(firefox)).toEqual([...new Set([...originsOf('gmail'), ...originsOf('linkedin')])].sort());
    const address = atCredly(firefox.world, award(uuid('firefox', 'marks')));
    for (const [staged, marks] of [[onGmail(firefox.world, 'firefox-marks', [expected(address)]), 1], [onLinkedIn(firefox.world, 'firefox-marks', [expected(address)]), 0]] as const) {
      const page = await firefox.browser.newPage();
      await page.goto(staged.address);
      const popup = await popupOf(firefox, page);
      await expect.poll(async () => (await reports(popup)).map(({ verdict }) => verdict), PATIENCE).toEqual(['verified']);
      // A mark's host is an element of ours behind the link, with a root that nobody sees into.
      const hosts = () => page.$$eval(`a[href*="${uuid('firefox', 'marks')}"] + span`, (all) => all.filter((host) => host.childNodes.length === 0 && host.getBoundingClientRect().width >= 16).length);
      await expect.poll(hosts, PATIENCE).toBe(marks);
      await popup.close();
      await page.close();
    }
  });

  it('an issuer that was taken back is not asked, and the badge says so', async () => {
    await takeBack(firefox, 'https://api.credly.com/*');
    firefox.world.forgetHits();
    const address = atCredly(firefox.world, award(uuid('firefox', 'withdrawn')));
    const page = await firefox.browser.newPage();
    await page.goto(onGmail(firefox.world, 'firefox-withdrawn', [expected(address)]).address);
    const popup = await popupOf(firefox, page);
    const wanted = [expected(address, { verdict: 'unconfirmed', because: 'structure.no-permission' })];
    await expect.poll(async () => shownLines(await reports(popup), wanted), PATIENCE).toEqual(expectedLines(wanted));
    expect(firefox.world.asked('api.credly.com')).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('switched off, the hosts are given back and a page is not looked at any more', async () => {
    const welcome = await firefox.open('welcome.html', '[role="switch"]');
    for (const place of ['gmail', 'linkedin'] as const) {
      const control = await welcome.waitForSelector(`aria/${switchName(place)}[role="switch"]`);
      await control?.click();
      await expect.poll(() => control?.evaluate((element) => element.getAttribute('aria-checked')), PATIENCE).toBe('false');
    }
    await expect.poll(() => granted(firefox), PATIENCE).toEqual([]);
    await welcome.close();
    firefox.world.forgetHits();
    const page = await firefox.browser.newPage();
    await page.goto(onGmail(firefox.world, 'firefox-off', [expected(atCredly(firefox.world, award(uuid('firefox', 'off'))))]).address);
    expect(await granted(firefox)).toEqual([]);
    expect(firefox.world.asked('api.credly.com')).toEqual([]);
  });

  it('the leave to send search words is one of its own: not there at install, and asked for together with a host', async () => {
    const options = await firefox.open('options.html', '[role="switch"]');
    const wanted = "{ origins: ['https://ec.europa.eu/*'], data_collection: ['searchTerms'] }";
    expect(await options.evaluate("browser.permissions.contains({ data_collection: ['searchTerms'] })")).toBe(false);
    await options.evaluate(`document.addEventListener('click', () => void browser.permissions.request(${wanted}), { once: true })`);
    await options.mouse.click(1, 1);
    await expect.poll(() => options.evaluate(`browser.permissions.contains(${wanted})`), PATIENCE).toBe(true);
    await options.close();
  });

  it('after an update the marks of the version before go, and the new one puts its own', async () => {
    await switchOn(firefox, ['gmail']);
    const id = uuid('firefox', 'updated');
    const page = await firefox.browser.newPage();
    await page.goto(onGmail(firefox.world, 'firefox-updated', [expected(atCredly(firefox.world, award(id)))]).address);
    const before = await page.waitForSelector(`a[href*="${id}"] + span`);
    await firefox.update();
    await expect.poll(() => before?.evaluate((host) => host.isConnected), PATIENCE).toBe(false);
    await page.waitForSelector(`a[href*="${id}"] + span`);
    await page.close();
  });
});
