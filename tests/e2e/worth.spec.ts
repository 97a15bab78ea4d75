import { fill } from '../browser/wallet';
import { axe } from '../browser/axe';
import { JOB_ORIGINS } from '../../lib/places';
import { adzunaCompanies, adzunaFound, adzunaHistogram, adzunaJob, atJobSources } from '../fixtures/answers/jobs';
import { html, json } from '../server/reply';
import { expect, test, type Proofmark } from './fixtures';

/** A badge's details, at what it is worth, in Germany. */
async function worth({ extension }: Proofmark) {
  const first = await extension.open('popup', '?tab=0');
  await first.getByRole('tab', { name: 'My badges' }).click();
  await fill(first, 1);
  await first.close();
  const popup = await extension.open('popup', '?tab=0');
  await popup.getByRole('button', { name: 'Details of Badge number 0' }).click();
  await popup.getByLabel('Country').selectOption('DE');
  return popup;
}

test('what a badge is worth: nobody before the click, then each source by itself, and no key in what is listed', async ({ fresh }) => {
  const { world, extension } = fresh;
  atJobSources(world);
  world.at('https://api.adzuna.com/v1/api/jobs/de/search/1', json(adzunaFound(240, [adzunaJob()])));
  world.at('https://api.adzuna.com/v1/api/jobs/de/histogram', json(adzunaHistogram({ 20000: 3, 40000: 31, 60000: 58, 80000: 22, 100000: 7 })));
  world.at('https://api.adzuna.com/v1/api/jobs/de/top_companies', json(adzunaCompanies(['Northgate Hosting', 41], ['Fjordwerk', 12])));
  // One of them is ill.
  world.at('https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v6/jobs', html('<h1>Wartung</h1>', 503));
  const popup = await worth(fresh);
  await expect(popup.getByRole('link', { name: 'Jobs on Bundesagentur für Arbeit' })).toHaveAttribute('href', 'https://www.arbeitsagentur.de/jobsuche/suche?angebotsart=1&was=Skill%200');
  await popup.getByLabel('Search words').fill('Cloud & Daten');
  await expect(popup.getByRole('link', { name: 'Jobs on Bundesagentur für Arbeit' })).toHaveAttribute('href', 'https://www.arbeitsagentur.de/jobsuche/suche?angebotsart=1&was=Cloud%20%26%20Daten');
  await popup.getByText('Figures', { exact: true }).click();
  await popup.getByRole('button', { name: 'Enter a key: Adzuna' }).click();
  await popup.getByLabel('Application ID').fill('own-id');
  await popup.getByLabel('Key', { exact: true }).fill('own-secret');
  await popup.getByRole('button', { name: 'Keep the key' }).click();
  await expect(popup.getByRole('button', { name: 'Ask 4 sources' })).toBeEnabled();
  const hosts = JOB_ORIGINS.map((origin) => new URL(origin.replace('*', '')).hostname);
  expect(hosts.flatMap((host) => world.asked(host))).toEqual([]);
  expect(await extension.origins()).toEqual([]);

  await extension.allowPrompt(...JOB_ORIGINS);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Ask 4 sources' }).click();
  const source = (id: string) => popup.locator(`[data-source=${id}]`);
  await expect(source('esco')).toHaveAttribute('data-state', 'found');
  await expect(source('adzuna')).toHaveAttribute('data-state', 'found');
  await expect(source('eurostat')).toHaveAttribute('data-state', 'found');
  await expect(source('arbeitsagentur')).toHaveAttribute('data-state', 'failed');
  await expect(source('arbeitsagentur')).toContainText('rest.arbeitsagentur.de has a fault of its own (error 503).');
  await expect(source('esco')).toContainText('cloud engineer needs “cloud technologies”');
  await expect(source('adzuna').getByRole('heading', { name: '240 open positions' })).toBeVisible();
  await expect(source('adzuna').getByRole('img')).toHaveAccessibleName('Bars: advertisements by yearly salary. The most are in the band €60,000 to €80,000.');
  await source('adzuna').getByText('As a table').click();
  await expect(source('adzuna').getByRole('table', { name: 'Advertised salaries' }).getByRole('row', { name: '€60,000 to €80,000' })).toContainText('58');
  await expect(source('eurostat').getByRole('row', { name: 'Professionals the occupations found are here' })).toContainText('€73,800');

  // What went out: the words, the country, the holder's key to its own source; nothing of the badge or its holder.
  const out = hosts.flatMap((host) => world.hits.filter((hit) => hit.host === host));
  expect(world.asked('data.usajobs.gov')).toEqual([]);
  expect(world.asked('rest.arbeitsagentur.de')).toEqual(['GET /jobboerse/jobsuche-service/pc/v6/jobs?was=Cloud%20%26%20Daten&angebotsart=1&page=1&size=50']);
  expect(out.find(({ host }) => host === 'rest.arbeitsagentur.de')!.headers['x-api-key']).toBe('jobboerse-jobsuche');
  for (const { host, path, headers } of out) {
    expect(`${decodeURIComponent(path)} ${JSON.stringify(headers)}`).not.toMatch(/Ada|Badge number|credly/u);
    expect([host, path.includes('own-secret')]).toEqual([host, host === 'api.adzuna.com']);
    expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
  }
  for (const fold of await popup.getByText(/^What was asked/).all()) await fold.click();
  await expect(source('adzuna').locator('code').first()).toHaveText(/^https:\/\/api\.adzuna\.com\/v1\/api\/jobs\/de\/search\/1\?what=Cloud%20%26%20Daten/);
  expect(await popup.locator('body').innerText()).not.toMatch(/own-id|own-secret/);

  for (const { colorScheme, ...size } of [{ width: 400, height: 700, colorScheme: 'light' }, { width: 320, height: 640, colorScheme: 'dark' }] as const) {
    await popup.setViewportSize(size);
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axe(popup)).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }

  // Within the hour nobody who answered is asked again; who did not, is. The key can be deleted, and is then gone.
  world.forgetHits();
  atJobSources(world);
  await popup.reload();
  await popup.getByRole('button', { name: 'Details of Badge number 0' }).click();
  await popup.getByLabel('Search words').fill('Cloud & Daten');
  await popup.getByText('Figures', { exact: true }).click();
  await popup.getByRole('button', { name: 'Ask 4 sources' }).click();
  await expect(source('arbeitsagentur').getByRole('heading', { name: '1,284 open positions' })).toBeVisible();
  await expect(source('eurostat')).toContainText('The answer is kept until the browser closes.');
  expect(hosts.flatMap((host) => world.asked(host))).toHaveLength(1);
  const options = await extension.open('options');
  await expect(options.getByText('rest.arbeitsagentur.de')).toBeVisible();
  await options.getByRole('button', { name: 'Delete the key for Adzuna' }).click();
  await expect(options.getByLabel('Application ID')).toBeVisible();
  expect(JSON.stringify(await options.evaluate(() => chrome.storage.local.get()))).not.toContain('own-secret');
});
