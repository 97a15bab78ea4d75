import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { getArt, putArt } from '../../../lib/store/art';
import { keptPeople, keptSites, listPeople } from '../../../lib/store/kept';
import { forget, getLearned, moment, noteSeen, prune, putLearned } from '../../../lib/store/learned';
import { writeSettings } from '../../../lib/store/settings';
import { browser, reset } from '../session/fake-browser';
import { award, credential, genuine, NOW, reference, unconfirmed } from './learned-fixture';

vi.mock('webextension-polyfill', () => import('../session/fake-browser'));

const DAY = 86_400_000;
const ON_LINKEDIN = { sites: ['www.linkedin.com'], people: ['Ada Example'] };

beforeEach(async () => {
  reset();
  await forget('all');
});

describe('what was learned', () => {
  test('is found again while fresh, and not later', async () => {
    await putLearned(genuine(1), ON_LINKEDIN, NOW);
    expect(await getLearned(award(1), NOW + 1)).toEqual(genuine(1));
    expect(await getLearned(award(1), NOW + DAY)).toBeUndefined();
    expect(await getLearned(award(2), NOW)).toBeUndefined();
  });

  test('of no award, and what was not asked, leaves no trace', async () => {
    await putLearned(genuine(1, NOW, { reference: reference(1, { kind: 'wallet' }) }), ON_LINKEDIN, NOW);
    await putLearned(unconfirmed(2, 'structure.not-asked'), ON_LINKEDIN, NOW);
    expect(await listPeople()).toEqual([]);
  });

  test('gathers the places where it is seen, in two tabs at once too', async () => {
    await putLearned(genuine(1), { sites: ['mail.google.com'], people: ['ada@example.org'] }, NOW);
    await Promise.all([noteSeen(award(1), ON_LINKEDIN), noteSeen(award(1), { sites: ['ada.example'], people: ['A. Example'] })]);
    expect((await keptSites()).map(({ name }) => name)).toEqual(['ada.example', 'mail.google.com', 'www.linkedin.com']);
    expect((await listPeople()).toSorted()).toEqual(['A. Example', 'Ada Example', 'ada@example.org']);
  });

  test('is not begun by being seen', async () => {
    await noteSeen(award(1), ON_LINKEDIN);
    expect(await keptSites()).toEqual([]);
  });

  test('does not stay longer by being seen again', async () => {
    await putLearned(genuine(1), ON_LINKEDIN, NOW);
    await noteSeen(award(1), { sites: ['mail.google.com'], people: [] });
    await prune(7, NOW + 7 * DAY);
    expect(await keptSites()).toEqual([]);
  });
});

describe('forgetting', () => {
  beforeEach(async () => {
    await putLearned(genuine(1), ON_LINKEDIN, NOW);
    await putLearned(genuine(2, NOW, { credential: credential(2, 'Bo Example') }), { sites: ['mail.google.com'], people: [] }, NOW);
    await putLearned(genuine(3), { sites: ['mail.google.com'], people: [] }, NOW);
  });

  test('lists people and sites with counts', async () => {
    expect(await keptPeople()).toEqual([{ name: 'Ada Example', count: 2 }, { name: 'Bo Example', count: 1 }]);
    expect(await keptSites()).toEqual([{ name: 'mail.google.com', count: 2 }, { name: 'www.linkedin.com', count: 1 }]);
  });

  test('a person, however the name is written, leaves the others', async () => {
    expect(await forget({ person: '  ada\u200B  EXAMPLE ' })).toBe(2);
    expect(await listPeople()).toEqual(['Bo Example']);
    expect(await getLearned(award(2), NOW)).toBeDefined();
  });

  test('somebody unknown forgets nobody', async () => {
    expect(await forget({ person: 'Ada' })).toBe(0);
    expect(await listPeople()).toHaveLength(2);
  });

  test('a site leaves the others', async () => {
    expect(await forget({ site: 'mail.google.com' })).toBe(2);
    expect(await keptSites()).toEqual([{ name: 'www.linkedin.com', count: 1 }]);
  });

  test('takes a picture with the last award that shows it, and leaves the others\'', async () => {
    const [own, shared] = ['https://badges.example.org/baked.png', 'https://images.credly.com/shared.png'];
    await putLearned(genuine(4, NOW, { credential: credential(4, 'Cy Example', { image: own }) }), ON_LINKEDIN, NOW);
    await putLearned(genuine(5, NOW, { credential: credential(5, 'Cy Example', { image: shared }) }), ON_LINKEDIN, NOW);
    await putLearned(genuine(6, NOW, { credential: credential(6, 'Di Example', { image: shared }) }), { sites: [], people: [] }, NOW);
    for (const url of [own, shared]) await putArt(url, 'data:image/png;base64,AA==', NOW);
    await forget({ person: 'Cy Example' });
    expect([await getArt(own), await getArt(shared)]).toEqual([undefined, 'data:image/png;base64,AA==']);
  });

  test('all takes the art in the session memory too', async () => {
    await putArt('https://images.credly.com/b.png', 'data:image/png;base64,AA==', NOW, false);
    expect([...browser.storage.session.store.keys()]).toHaveLength(1);
    await forget('all');
    expect([...browser.storage.session.store.keys()]).toEqual([]);
  });

  test('is not undone by an answer that was asked for before', async () => {
    const since = moment();
    const putting = putLearned(genuine(7), { sites: ['late.example'], people: ['Late Example'] }, NOW, since);
    await forget('all');
    await putting;
    await putLearned(genuine(8), { sites: ['late.example'], people: ['Late Example'] }, NOW, since);
    expect([await listPeople(), await keptSites()]).toEqual([[], []]);
  });

  test('all takes the art too', async () => {
    await putArt('https://images.credly.com/a.png', 'data:image/png;base64,AA==', NOW);
    expect(await forget('all')).toBe(3);
    expect([await listPeople(), await getArt('https://images.credly.com/a.png')]).toEqual([[], undefined]);
  });
});

describe('how long things are kept', () => {
  test('30 days: what is as old goes, the rest stays', async () => {
    await putLearned(genuine(1), ON_LINKEDIN, NOW - 30 * DAY);
    await putLearned(genuine(2), { sites: ['mail.google.com'], people: [] }, NOW - 30 * DAY + 1);
    await putArt('https://images.credly.com/a.png', 'data:image/png;base64,AA==', NOW - 30 * DAY);
    await prune(30, NOW);
    expect((await keptSites()).map(({ name }) => name)).toEqual(['mail.google.com']);
    expect(await getArt('https://images.credly.com/a.png')).toBeUndefined();
  });

  test('a new answer does not carry on where and beside whom the award was seen before', async () => {
    await putLearned(genuine(1), { sites: ['old.example'], people: ['Old Example'] }, NOW);
    await putLearned(genuine(1, NOW + DAY / 2), { sites: ['same-day.example'], people: [] }, NOW + DAY / 2);
    expect((await keptSites()).map(({ name }) => name)).toEqual(['old.example', 'same-day.example']);
    await putLearned(genuine(1, NOW + DAY), { sites: ['new.example'], people: ['New Example'] }, NOW + DAY);
    expect([await keptSites(), (await listPeople()).includes('Old Example')]).toEqual([[{ name: 'new.example', count: 1 }], false]);
  });

  test('nothing where the wish about it cannot be read', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('broken'));
    await putLearned(genuine(1), ON_LINKEDIN, NOW);
    expect(await listPeople()).toEqual([]);
  });

  test('nothing: nothing is written to disk, and what was there goes', async () => {
    await putLearned(genuine(1), ON_LINKEDIN, NOW);
    await writeSettings({ keepDays: 0 });
    await putLearned(genuine(2), ON_LINKEDIN, NOW);
    expect(await getLearned(award(2), NOW)).toBeUndefined();
    await prune(0, NOW);
    expect(await listPeople()).toEqual([]);
    await putArt('https://images.credly.com/a.png', 'data:image/png;base64,AA==', NOW);
    const disk = await openDB('proofmark');
    expect([await disk.count('art'), await disk.count('learned')]).toEqual([0, 0]);
    disk.close();
    expect(await getArt('https://images.credly.com/a.png')).toBe('data:image/png;base64,AA==');
  });
});

test('art in the session memory stays within bounds', async () => {
  await writeSettings({ keepDays: 0 });
  for (let n = 0; n < 40; n++) expect(await putArt(`https://images.credly.com/${n}.png`, 'data:image/png;base64,AA==', NOW)).toBe(true);
  expect([...browser.storage.session.store.keys()].length).toBeLessThanOrEqual(30);
  expect(await putArt('https://images.credly.com/large.png', `data:image/png;base64,${'A'.repeat(200_000)}`, NOW)).toBe(false);
});
