// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changed, fake, fresh, granted, local, session } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
import { PageList } from '../../../components/PageList';
import { outcome } from '../../../components/state/checking';
import { announcement } from '../../../components/state/live';
import { followPlaces, placesKnown } from '../../../components/state/places';
import { followSettings } from '../../../components/state/settings';
import { focus, followTab, tab, view } from '../../../components/state/tab';
import { speakIn } from '../../../components/state/voice';
import type { TabView } from '../../../lib/session/view';
import type { Code } from '../../../lib/codes';
import { PLACES } from '../../../lib/places';
import type { Report } from '../../../lib/words';
import { fact, item, report, REPORTS } from '../i18n/reports';
import { button, clear, click, show } from './screen';

const seen = (differs: Partial<TabView> = {}): TabView => ({
  tabId: 7, host: 'www.linkedin.com', route: '/in/ada', subject: 'Ada Example', items: [item('verified', REPORTS.verified), item('other-name', REPORTS['other-name'])],
  wrapped: [], leftOut: 0, marks: 'off', ...differs,
});

beforeEach(async () => {
  fresh();
  view.value = null;
  outcome.value = null;
  placesKnown.value = false;
  announcement.value = '';
  await Promise.all([speakIn('en'), followSettings()]);
});
afterEach(clear);

const text = async (popup = true) => (await show(<PageList popup={popup} />)).textContent!.replace(/\s+/g, ' ');

describe('the list of a page', () => {
  it('is read from the session and follows it, for its own tab only', async () => {
    session['tab:7'] = seen();
    await followTab();
    const root = await show(<PageList popup />);
    expect(root.querySelectorAll('[data-award]')).toHaveLength(2);
    expect(root.querySelector('h2')!.textContent).toBe('2 badges seen so far');
    expect(root.textContent).toContain('1 needs a look.');
    changed.fire({ 'tab:8': { newValue: seen({ items: [] }) } }, 'session');
    changed.fire({ 'tab:7': { newValue: seen({ items: [] }) } }, 'local');
    expect(view.value?.items).toHaveLength(2);
    changed.fire({ 'tab:7': { newValue: seen({ items: [item('revoked', REPORTS.revoked)] }) } }, 'session');
    await vi.waitFor(() => expect(root.querySelectorAll('[data-award]')).toHaveLength(1));
  });

  it('shows what has changed while what was stored was on its way', async () => {
    tab.value = null;
    session['tab:7'] = seen();
    fake.storage.session.get.mockImplementationOnce(async () => {
      const stored = { 'tab:7': structuredClone(session['tab:7']) };
      changed.fire({ 'tab:7': { newValue: seen({ items: [item('revoked', REPORTS.revoked)] }) } }, 'session');
      await Promise.resolve();
      return stored;
    });
    await followTab();
    expect((view.value as TabView | null)?.items.map(({ report }) => report?.verdict)).toEqual(['revoked']);
  });

  it('shows the tab that was turned to last, whichever is read first', async () => {
    await followTab();
    session['tab:8'] = seen({ tabId: 8, host: 'mail.google.com' });
    let answer: (stored: Record<string, unknown>) => void = () => {};
    fake.storage.session.get.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    fake.tabs.onActivated.fire({ windowId: 1 });
    await vi.waitFor(() => expect(fake.storage.session.get).toHaveBeenLastCalledWith(['tab:7', 'focus:7']));
    fake.tabs.query.mockResolvedValue([{ id: 8, windowId: 1, url: undefined }]);
    fake.tabs.onActivated.fire({ windowId: 1 });
    await vi.waitFor(() => expect(tab.value?.id).toBe(8));
    await act(async () => answer({ 'tab:7': seen() }));
    expect(tab.value?.id).toBe(8);
    expect(view.value?.host).toBe('mail.google.com');
    fake.tabs.query.mockResolvedValue([{ id: 7, windowId: 1, url: 'https://www.linkedin.com/in/ada' }]);
    fake.tabs.onActivated.fire({ windowId: 1 });
    await vi.waitFor(() => expect(tab.value?.id).toBe(7));
  });

  it('leads to each card that needs a look, one after the other and round again', async () => {
    view.value = seen({ items: [item('verified', REPORTS.verified), item('other-name', REPORTS['other-name']), item('unconfirmed', REPORTS.unconfirmed), item('revoked', REPORTS.revoked)] });
    Element.prototype.scrollIntoView = vi.fn();
    const root = await show(<PageList popup />);
    const next = root.querySelector<HTMLButtonElement>('button[aria-label="2 need a look. Show the next one"]')!;
    const reached: (string | undefined)[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await click(next);
      await vi.waitFor(() => expect(focus.value).toBeNull());
      reached.push(document.activeElement?.querySelector('h3')?.textContent);
    }
    expect(reached).toEqual(['Data Steward', 'Payment Security Auditor', 'Data Steward']);
  });

  it('counts what is listed without anything to check, with or without badges beside it, and asks for links', async () => {
    view.value = seen({ unlinked: 3 });
    expect(await text()).toContain('3 more are listed without anything to check.');
    view.value = seen({ items: [], unlinked: 1 });
    const root = await show(<PageList popup />);
    expect(root.textContent).toContain('No badges here yet');
    expect(root.textContent).toContain('1 certification is listed here without anything to check.');
    await click(button(root, 'Ask politely'));
    await act(() => vi.dynamicImportSettled());
    expect(root.querySelector('textarea')!.value).toMatch(/^Hello Ada Example,\n\n[^]*has no link yet/);
    for (const unlinked of [0, undefined]) {
      view.value = seen({ ...(unlinked !== undefined && { unlinked }) });
      expect(await text()).not.toContain('without anything to check');
    }
  });

  it('takes nothing for a list that is none, and no old click for a new one', async () => {
    for (const odd of [null, 7, 'x', {}, { items: 'x' }]) {
      changed.fire({ 'tab:7': { newValue: odd } }, 'session');
      expect(view.value).toBeNull();
    }
    changed.fire({ 'focus:7': { newValue: { key: 'x', at: Date.now() - 60_000 } } }, 'session');
    expect(focus.value).toBeNull();
    changed.fire({ 'focus:7': { newValue: { key: 'x', at: Date.now() } } }, 'session');
    expect(focus.value?.key).toBe('x');
  });

  it('is read out once, when everything has its answer', async () => {
    view.value = seen({ items: [item('verified', REPORTS.verified), item('x', null, { state: 'checking' })] });
    expect(await text()).toContain('Checked 1 of 2');
    expect(announcement.value).toBe('');
    view.value = seen();
    await vi.waitFor(() => expect(announcement.value).toBe('2 badges seen so far, 1 needs a look.'));
    announcement.value = '';
    await act(() => { view.value = seen(); });
    expect(announcement.value).toBe('');
  });

  it('waits no more for what is held back or tried again later, and lets a click ask', async () => {
    const held = { ...item('held', null, { state: 'waiting', title: 'Bridge Inspector' }), held: true };
    view.value = seen({ items: [item('unconfirmed', REPORTS.unconfirmed, { state: 'waiting' }), held] });
    tab.value = { id: 7, windowId: 1 };
    const root = await show(<PageList popup />);
    expect(root.querySelector('progress')).toBeNull();
    expect(root.textContent).not.toContain('Waiting for its turn');
    await click(button(root, 'Ask now'));
    expect(fake.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'check-again', tabId: 7, key: 'held' });
  });

  it('shows wrapped links as text that nobody follows in passing', async () => {
    view.value = seen({ items: [], wrapped: [{ url: 'https://lnkd.in/abc', wrapper: 'lnkd.in' }, { url: 'https://protect-eu.mimecast.com/s/x', wrapper: 'mimecast.com', to: 'credly.com' }] });
    const root = await show(<PageList popup />);
    expect(root.textContent).toContain('2 links hide where they lead');
    expect(root.querySelector('[data-wrapper="lnkd.in"] code')!.textContent).toBe('https://lnkd.in/abc');
    expect(root.textContent).toContain('through mimecast.com, as it says to credly.com');
    expect(root.querySelector('a')).toBeNull();
  });

  it('says of a link that seems to lead to a platform that a badge may be waiting, and lists one that waits as that', async () => {
    const claim = report({ verdict: 'unconfirmed', because: fact('structure', 'unknown', 'structure.claim-link'), credential: null, differs: { reference: { platform: 'badgr', kind: 'claim-link', id: 'https://badgr.com/', url: 'https://badgr.com/' } } });
    view.value = seen({ items: [item('claim', claim, { accepts: true }), item('other', claim)], wrapped: [{ url: 'https://u1.ct.sendgrid.net/x', wrapper: 'ct.sendgrid.net' }, { url: 'https://u.credly.com/ls/click', wrapper: 'u.credly.com', platform: 'u.credly.com' }] });
    const root = await show(<PageList popup />);
    expect([...root.querySelectorAll('article')].map((card) => [card.hasAttribute('data-waiting'), card.textContent!.includes('A badge is waiting')])).toEqual([[true, true], [false, false]]);
    expect(root.querySelector('.wrapped .flag')!.textContent).toContain('leads to u.credly.com, as far as one can see');
    expect(root.querySelector('.wrapped a')).toBeNull();
  });

  it('says what was left out, and that the page takes marks away', async () => {
    view.value = seen({ leftOut: 12, marks: 'removed-by-page' });
    const said = await text();
    expect(said).toContain('12 more were left out');
    expect(said).toContain('Proofmark has stopped adding them');
    expect(said).not.toContain('Nothing on this page was changed');
  });

  it('says only what is true of what is kept and changed', async () => {
    view.value = seen();
    expect(await text()).toContain('Without your click, only issuers are asked. Kept for 30 days. Nothing on this page was changed.');
    local['settings'] = { keepDays: 0 };
    await followSettings();
    view.value = seen({ marks: 'on' });
    expect(await text()).toMatch(/Without your click, only issuers are asked\. Nothing is kept\.$/);
  });
});

describe('a page without badges', () => {
  it('is not looked at until someone wants it', async () => {
    tab.value = { id: 7, windowId: 1, url: 'https://careers.example/' };
    await followPlaces();
    const root = await show(<PageList popup />);
    expect(root.textContent).toContain('Proofmark is not looking here');
    expect(root.querySelectorAll('[role=switch]')).toHaveLength(PLACES.length);
    fake.runtime.sendMessage.mockResolvedValueOnce({ reached: 'top', otherFrames: ['mail.example'] });
    await click(button(root, 'Check this page'));
    expect(fake.runtime.sendMessage).toHaveBeenCalledWith({ type: 'check-page', tabId: 7 });
    expect(root.textContent).toContain('No badges here yet');
    expect(root.textContent).toContain('was not looked at: mail.example');
    expect(button(root, 'Switch on mail.example')).toBeDefined();
  });

  it('offers the place that it belongs to, and only while that is off', async () => {
    tab.value = { id: 7, windowId: 1, url: 'https://www.linkedin.com/feed/' };
    await followPlaces();
    expect((await show(<PageList popup />)).querySelectorAll('[role=switch]')).toHaveLength(1);
    granted.add('https://*.linkedin.com/*');
    fake.permissions.onAdded.fire({});
    await vi.waitFor(async () => expect(await text()).toContain('No badges here yet'));
    expect(await text()).not.toContain('Check this page');
  });

  it('is said to be closed where browsers close it', async () => {
    tab.value = { id: 7, windowId: 1, url: 'chrome://settings' };
    expect(await text()).toContain('This page cannot be looked at');
    tab.value = { id: 7, windowId: 1 };
    outcome.value = { reached: 'no-access', otherFrames: [], documents: [] };
    expect(await text()).toContain('This page cannot be looked at');
    expect(await text(false)).toContain('only from the toolbar');
  });

  it('that may be a PDF, which this browser closes, is handed to the Check page on a click', async () => {
    tab.value = { id: 7, windowId: 1, url: 'https://somebody.example/cv?download=1' };
    outcome.value = { reached: 'no-access', otherFrames: [], documents: [] };
    const root = await show(<PageList popup />);
    expect(root.textContent).toContain('Is this a PDF?');
    await click(button(root, 'Check this résumé'));
    await vi.waitFor(() => expect(fake.tabs.create.mock.calls).toEqual([[{ url: 'chrome-extension://test/check.html' }]]));
    expect(session['handed']).toEqual([{ link: 'https://somebody.example/cv?download=1', document: true }]);
  });

  it('that is a file on this device is to be dropped on the Check page; a store is only said to be closed', async () => {
    outcome.value = { reached: 'no-access', otherFrames: [], documents: [] };
    tab.value = { id: 7, windowId: 1, url: 'file:///home/ada/cv.pdf' };
    expect(await text()).toContain('Drop this one on the Check page.');
    for (const url of ['file:///home/ada/notes.txt', 'https://addons.mozilla.org/de/firefox/', 'http://somebody.example/cv.pdf', 'about:config']) {
      tab.value = { id: 7, windowId: 1, url };
      expect(await text()).not.toMatch(/Drop this one|Is this a PDF/);
    }
  });

  it('offers the standing switch after the third click on a site, not before', async () => {
    await followPlaces();
    view.value = seen({ host: 'careers.example', items: [] });
    local['settings'] = { checkedSites: { 'careers.example': { times: 2, at: 1 } } };
    await followSettings();
    expect(await text()).not.toContain('You often check');
    local['settings'] = { checkedSites: { 'careers.example': { times: 3, at: 1 } } };
    await followSettings();
    const root = await show(<PageList popup />);
    button(root, 'Switch on careers.example')!.click();
    expect(fake.permissions.request.mock.calls[0]![0].origins).toContain('https://careers.example/*');
  });
});

describe('comparing with another name', () => {
  const field = (root: Element) => root.querySelector('input');
  const type = async (root: Element, name: string) => act(async () => {
    field(root)!.value = name;
    field(root)!.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const press = async (root: Element, key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    await act(async () => void field(root)!.dispatchEvent(event));
    return event;
  };
  const sent = () => fake.runtime.sendMessage.mock.calls.map(([message]) => message);

  it('is offered wherever badges are listed, and only there', async () => {
    view.value = seen({ subject: undefined });
    expect(await text()).toContain('Compare with another name');
    view.value = seen({ items: [] });
    expect(await text()).not.toContain('Compare with another name');
  });

  it('asks for a name, which is compared by Enter, and said to have been typed', async () => {
    view.value = seen();
    const root = await show(<PageList popup />);
    await click(button(root, 'Compare with another name'));
    expect(document.activeElement).toBe(field(root));
    expect(root.querySelector(`label[for="${field(root)!.id}"]`)?.textContent).toBe('Name to compare with');
    expect(root.querySelector(`[id="${field(root)!.getAttribute('aria-describedby')}"]`)?.textContent).toContain('It is not kept.');
    expect((button(root, 'Compare') as HTMLButtonElement).disabled).toBe(true);
    await type(root, '  Grace Hopper ');
    await act(async () => void field(root)!.form!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(sent()).toEqual([{ type: 'compare-with', tabId: 7, name: 'Grace Hopper' }]);
    await vi.waitFor(() => expect(announcement.value).toBe('Compared with the name that you typed: Grace Hopper.'));
    expect(document.activeElement).toBe(button(root, 'Compare with another name'));
  });

  it('is left by Escape, which does not close the popup, but not while signs are chosen', async () => {
    view.value = seen();
    const root = await show(<PageList popup />);
    await click(button(root, 'Compare with another name'));
    const choosing = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, isComposing: true });
    await act(async () => void field(root)!.dispatchEvent(choosing));
    expect([field(root) !== null, choosing.defaultPrevented]).toEqual([true, false]);
    expect((await press(root, 'Escape')).defaultPrevented).toBe(true);
    expect(field(root)).toBeNull();
    expect(document.activeElement).toBe(button(root, 'Compare with another name'));
    expect(sent()).toEqual([]);
  });

  it('is said instead of whom the page names, and taken back by one click', async () => {
    view.value = seen({ typed: 'Grace Hopper' });
    const root = await show(<PageList popup />);
    expect(root.querySelector('.summary')!.textContent).toContain('Compared with the name that you typed: Grace Hopper.');
    expect(root.querySelector('.summary')!.textContent).not.toContain('This page names');
    await click(button(root, 'Compare with the page again'));
    expect(sent()).toEqual([{ type: 'compare-with', tabId: 7 }]);
  });
});

describe('what a typed name came to', () => {
  const typed = (holder: Report['holder'], code: Code, params?: Record<string, string>) =>
    ({ ...REPORTS.verified, holder, typed: true as const, facts: [...REPORTS.verified.facts.filter(({ id }) => id !== 'holder'), fact('holder', 'pass', code, params)] });

  it.each([
    ['same', 'holder.same-name', { name: 'Ada Example', page: 'Ada Example' }, 'The name that you typed matches: Ada Example. That says nothing about who sent or shows it.'],
    ['consistent', 'holder.shorter-name', { name: 'Ada Example', page: 'Ada' }, 'Name fits: one is shorter (the name that you typed)'],
    ['different', 'holder.different', { name: 'Ada Example', page: 'Grace Hopper' }, 'Issued to Ada Example; you typed Grace Hopper. That can have good reasons'],
    ['cannot-tell', 'holder.no-page-name', {}, 'Names cannot be compared: what you typed is no name'],
  ] as const)('%s reads as what it is', async (holder, code, params, words) => {
    view.value = seen({ typed: 'Grace Hopper', items: [item('typed', typed(holder, code, params))] });
    const said = await text();
    expect(said).toContain(words);
    expect(said).not.toMatch(/this page names|Name matches/i);
  });
});
