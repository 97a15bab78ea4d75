import { beforeEach, expect, test, vi } from 'vitest';
import { countCheck, forgetChecks, pruneChecks } from '../../../lib/store/checked-sites';
import { MOST_CHECKED_SITES, readSettings, writeSettings } from '../../../lib/store/settings';
import { browser, reset } from '../session/fake-browser';

vi.mock('webextension-polyfill', () => import('../session/fake-browser'));

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);
const checked = async () => (await readSettings()).checkedSites;

beforeEach(reset);

test('a click is counted with its time, and no page without a host', async () => {
  await countCheck('ada.example', NOW - DAY);
  await countCheck('ada.example', NOW);
  await countCheck('', NOW);
  expect(await checked()).toEqual({ 'ada.example': { times: 2, at: NOW } });
});

test('who keeps nothing has no site noted, and the old ones go', async () => {
  await countCheck('ada.example', NOW);
  await writeSettings({ keepDays: 0 });
  await pruneChecks(NOW);
  expect(await checked()).toEqual({});
  await countCheck('ada.example', NOW);
  expect(await checked()).toEqual({});
});

test('a site goes as long after its last click as anything is kept', async () => {
  await writeSettings({ keepDays: 7 });
  await countCheck('old.example', NOW - 7 * DAY);
  await countCheck('ada.example', NOW - 6 * DAY);
  await pruneChecks(NOW);
  expect(Object.keys(await checked())).toEqual(['ada.example']);
  await countCheck('new.example', NOW + 2 * DAY);
  expect(Object.keys(await checked())).toEqual(['new.example']);
});

test('nothing is written where nothing is too old', async () => {
  await countCheck('ada.example', NOW);
  const set = vi.spyOn(browser.storage.local, 'set');
  await pruneChecks(NOW);
  expect(set).not.toHaveBeenCalled();
});

test('one site is forgotten, or all; there are never more than a bounded number', async () => {
  for (let n = 0; n < MOST_CHECKED_SITES; n++) await countCheck(`${n}.example`, NOW);
  expect(Object.keys(await checked())).toHaveLength(MOST_CHECKED_SITES);
  await forgetChecks('7.example');
  expect(Object.keys(await checked())).toHaveLength(MOST_CHECKED_SITES - 1);
  await countCheck('7.example', NOW);
  await countCheck('more.example', NOW);
  expect(Object.keys(await checked())).toEqual(['more.example']);
  await forgetChecks();
  expect(await checked()).toEqual({});
});

test('where there is no room for another site one that is known is still counted, up to 999', async () => {
  const sites = Object.fromEntries(Array.from({ length: MOST_CHECKED_SITES }, (_, n) => [`${n}.example`, { times: n === 7 ? 998 : 1, at: NOW }]));
  await writeSettings({ checkedSites: sites });
  for (let click = 0; click < 3; click++) await countCheck('7.example', NOW);
  expect([Object.keys(await checked()).length, (await checked())['7.example']]).toEqual([MOST_CHECKED_SITES, { times: 999, at: NOW }]);
});

test('a click that cannot be noted disturbs nobody', async () => {
  browser.storage.local.fail.set = true;
  await expect(countCheck('ada.example', NOW)).resolves.toBeUndefined();
});
