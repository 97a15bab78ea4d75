import { beforeEach, describe, expect, test, vi } from 'vitest';
import { recognise } from '../../../lib/links/recognise';
import { takeHanded } from '../../../lib/session/handed';
import { onMenu, syncMenu } from '../../../lib/session/menu';
import { writeSettings } from '../../../lib/store/settings';
import { browser, reset, state } from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(reset);

const chosen = (more: object) => ({ menuItemId: 'check', editable: false, modifiers: [], ...more });

describe('the entry in the context menu', () => {
  test('stands there once, in the language chosen', async () => {
    await Promise.all([syncMenu(), syncMenu()]);
    expect(state.menus).toEqual([
      { id: 'check', title: 'Check this badge', contexts: ['link', 'image'] },
      { id: 'document', title: 'Check this résumé', contexts: ['link'], targetUrlPatterns: expect.arrayContaining(['https://*/*.pdf', 'https://*/*.docx?*', 'https://docs.google.com/document/*']) },
    ]);
    await writeSettings({ language: 'de' });
    await syncMenu();
    expect(state.menus.map(({ title }) => title)).toEqual(['Dieses Badge prüfen', 'Diesen Lebenslauf prüfen']);
  });

  test('hands over the link and the picture, and never in an address', async () => {
    await onMenu(chosen({ linkUrl: 'https://www.credly.com/badges/1?secret=2', mediaType: 'image', srcUrl: 'https://images.example/a.png' }));
    expect(state.created).toEqual(['chrome-extension://proofmark/check.html']);
    expect(await takeHanded()).toEqual([{ link: 'https://www.credly.com/badges/1?secret=2', image: 'https://images.example/a.png' }]);
  });

  test.each([
    ['https://badgr.com/accept-badge/5ecret?token=5ecret', 'https://badgr.com/claim/'], ['https://openbadgepassport.com/obpv1/factory/receive?e=a&k=5ecret', 'https://openbadgepassport.com/claim/'],
    ['https://badges.school.example/public/assertions/1?token=5ecret', 'https://badges.school.example/public/assertions/1?claim='],
    ['https://www.credential.net/6f1d2c3b-4a59-4687-9b0c-1d2e3f405162?key=5ecret', 'https://www.credential.net/6f1d2c3b-4a59-4687-9b0c-1d2e3f405162'],
  ])('hands over %s without what it could be claimed by', async (linkUrl, link) => {
    await onMenu(chosen({ linkUrl }));
    expect([JSON.stringify([...browser.storage.session.store]).includes('5ecret'), await takeHanded()]).toEqual([false, [{ link }]]);
    // It is still known as what it is, and not asked.
    const [before, after] = [recognise(linkUrl), recognise(link)];
    expect(before?.type === 'reference' && after?.type === 'reference' && [after.reference.platform, after.reference.kind]).toEqual(before?.type === 'reference' && [before.reference.platform, before.reference.kind]);
  });

  test('hands over a document with where it was pointed at, and no picture', async () => {
    await onMenu(chosen({ menuItemId: 'document', linkUrl: 'https://a.example/cv.pdf', mediaType: 'image', srcUrl: 'https://a.example/a.png', frameId: 3 }), { id: 7 } as never);
    expect(await takeHanded()).toEqual([{ link: 'https://a.example/cv.pdf', document: true, from: { tabId: 7, frameId: 3 } }]);
  });

  test('does nothing for another entry, a video, or nothing', async () => {
    await onMenu(chosen({ menuItemId: 'other', linkUrl: 'https://a.example/' }));
    await onMenu(chosen({ mediaType: 'video', srcUrl: 'https://a.example/v.mp4' }));
    await onMenu(chosen({}));
    expect([state.created, await takeHanded()]).toEqual([[], []]);
  });
});

describe('what was handed over', () => {
  test('is taken once', async () => {
    await onMenu(chosen({ linkUrl: 'https://a.example/1' }));
    await onMenu(chosen({ linkUrl: 'https://a.example/2' }));
    expect(await takeHanded()).toHaveLength(2);
    expect(await takeHanded()).toEqual([]);
    expect(browser.storage.session.store.size).toBe(0);
  });

  test.each([null, 'x', [1, { link: 5 }, { image: 'y'.repeat(4_194_305) }, { link: 'https://a.example/', from: { tabId: 'x', frameId: 0 } }]])('is nothing where it cannot be read', async (stored) => {
    await browser.storage.session.set({ handed: stored });
    expect(await takeHanded()).toEqual([]);
  });
});
