// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fake, fresh, local, session } from './browser';
vi.mock('webextension-polyfill', () => ({ default: { ...fake, scripting: { executeScript } } }));
import { AcceptCard } from '../../../components/AcceptCard';
import { listAddresses, loadAcceptParts } from '../../../components/state/accept';
import { half } from '../../../components/state/half';
import { followSettings } from '../../../components/state/settings';
import { tab } from '../../../components/state/tab';
import { speakIn } from '../../../components/state/voice';
import { isWaiting } from '../../../components/waiting';
import type { Item } from '../../../lib/session/view';
import type { Language } from '../../../lib/store/settings';
import { fact, item, report, REPORTS } from '../i18n/reports';
import { button, clear, click, show } from './screen';

const { executeScript, frames } = vi.hoisted(() => {
  const frames = new Map<number, string>();
  return { frames, executeScript: vi.fn() };
});

const LINK = 'https://badgr.com/accept-badge/5ecret';
const claim = report({ verdict: 'unconfirmed', because: fact('structure', 'unknown', 'structure.claim-link'), credential: null, differs: { reference: { platform: 'badgr', kind: 'claim-link', id: 'https://badgr.com/', url: 'https://badgr.com/' } } });
const waiting = (differs: Partial<Item> = {}): Item => ({ ...item('claim', claim, { at: [{ frameId: 0, n: 1 }] }), award: 'https://badgr.com/', accepts: true, ...differs });
const opened = () => fake.tabs.create.mock.calls.map(([{ url }]) => url);

/** Frames of the page as they are at the moment of the click; the function that goes there runs here. */
executeScript.mockImplementation(async ({ target, func, args }: { target: { tabId: number; frameIds: number[] }; func: typeof listAddresses; args: [number, number] }) => {
  const html = frames.get(target.frameIds[0]!);
  if (html === undefined) throw new Error('no such frame');
  const shown = new DOMParser().parseFromString(html, 'text/html');
  vi.stubGlobal('document', shown);
  try {
    return [{ frameId: target.frameIds[0], result: func(...args) }];
  } finally {
    vi.unstubAllGlobals();
    vi.stubGlobal('browser', fake);
  }
});

async function card(one: Item = waiting()): Promise<HTMLElement> {
  const root = await show(<AcceptCard item={one} />);
  await vi.waitFor(() => act(() => expect(root.querySelector('ol')).not.toBeNull()));
  return root;
}

/** A click, and what it loads and asks of the page. */
async function press(root: HTMLElement, text: string): Promise<void> {
  const asked = executeScript.mock.calls.length;
  await click(button(root, text));
  await vi.waitFor(() => expect(executeScript.mock.calls.length).toBeGreaterThan(asked));
  await act(async () => void (await Promise.allSettled(executeScript.mock.results.map(({ value }) => value as Promise<unknown>))));
}

// What a page loads on demand is there from the start: no test waits for the disk.
beforeAll(async () => {
  await Promise.all([loadAcceptParts(), import('../../../components/accept/AcceptBody'), ...['en', 'de', 'zh-CN', 'pt-BR'].map((language) => import(`../../../lib/i18n/accept/${language}.ts`))]);
});

beforeEach(async () => {
  fresh();
  frames.clear();
  executeScript.mockClear();
  tab.value = { id: 7, windowId: 1 };
  await Promise.all([speakIn('en'), followSettings()]);
});
afterEach(clear);

describe('a badge that waits to be accepted', () => {
  it('is one with a link that accepts it, which its issuer shows nobody yet', () => {
    const because = (code: Parameters<typeof fact>[2]) => report({ verdict: 'unconfirmed', because: fact('structure', 'unknown', code), credential: null });
    for (const code of ['structure.pending', 'structure.not-found', 'structure.private', 'structure.login'] as const) expect(isWaiting({ accepts: true, report: because(code) })).toBe(true);
    expect(isWaiting(waiting())).toBe(true);
    // Accepted long ago, withdrawn, not asked yet, not reachable, or without such a link.
    expect(isWaiting({ accepts: true, report: REPORTS.verified })).toBe(false);
    expect(isWaiting({ accepts: true, report: REPORTS.revoked })).toBe(false);
    for (const code of ['structure.no-permission', 'structure.unreachable', 'structure.server-error'] as const) expect(isWaiting({ accepts: true, report: because(code) })).toBe(false);
    expect(isWaiting({ accepts: true, report: null })).toBe(false);
    expect(isWaiting({ report: claim })).toBe(false);
  });

  it('says so, where, and how to accept it, before anything is read from the page', async () => {
    const root = await card();
    const said = root.textContent!;
    for (const part of ['A badge is waiting', 'leads to badgr.com', 'Proofmark has not opened it', 'Use the e-mail address that your exam', 'Sign in at Badgr, or create an account', 'Confirm the address', 'Accept the badge.', 'the privacy policy of Badgr hold']) expect(said).toContain(part);
    expect(root.querySelectorAll('ol > li')).toHaveLength(5);
    expect([executeScript.mock.calls, opened(), root.innerHTML.includes('5ecret')]).toEqual([[], [], false]);
  });

  it('whose issuer was asked says who was, and can be asked about again', async () => {
    const url = 'https://www.credly.com/badges/6f1d2c3b-4a59-4687-9b0c-1d2e3f405162';
    const pending = report({ verdict: 'unconfirmed', because: fact('structure', 'unknown', 'structure.pending'), credential: null, differs: { reference: { platform: 'credly', kind: 'award', id: '1', url } } });
    frames.set(0, `<a href="${url}">seen</a><a href="https://www.credly.com/earner/earned/badge/6f1d2c3b-4a59-4687-9b0c-1d2e3f405162?5ecret=1">Accept</a>`);
    const root = await card(waiting({ award: url, report: pending }));
    expect(root.textContent).toContain('A link on this page leads to where Credly shows a badge to its holder. Nobody else can see that badge yet');
    expect(root.textContent).toContain('How this was checked');
    await click(button(root, 'Check again'));
    expect(fake.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'check-again', tabId: 7, key: 'claim' });
    await press(root, 'Open credly.com');
    expect(opened()).toEqual(['https://www.credly.com/earner/earned/badge/6f1d2c3b-4a59-4687-9b0c-1d2e3f405162?5ecret=1']);
  });

  it('opens the link by the click, out of its wrapper, and keeps nothing of it', async () => {
    frames.set(0, `<a href="https://example.org/">x</a><a href="https://www.google.com/url?q=${encodeURIComponent(LINK)}">Accept</a><a href="${LINK}">${LINK}</a>`);
    const root = await card();
    await press(root, 'Open badgr.com');
    expect(opened()).toEqual([LINK]);
    expect(JSON.stringify([session, local, root.innerHTML])).not.toContain('5ecret');
  });

  it('opens what is only written where no link has it', async () => {
    frames.set(0, `<p>Accept it: ${LINK}.</p>`);
    await press(await card(), 'Open badgr.com');
    expect(opened()).toEqual([LINK]);
  });

  it.each([
    ['an address of the page’s choosing', '<a href="https://evil.example/accept-badge/5ecret">x</a><a href="javascript:alert(1)">x</a>'],
    ['a look-alike', '<a href="https://badgr.com.evil.example/accept-badge/5ecret">x</a>'],
    ['one that leads on', '<a href="https://badgr.com/accept-badge/5ecret?next=https://evil.example">x</a>'],
    ['another badge’s link', '<a href="https://eu.badgr.com/accept-badge/5ecret">x</a><a href="https://openbadgepassport.com/obpv1/factory/receive?k=5ecret">x</a>'],
    ['what somebody writes', `<div contenteditable="true"><a href="${LINK}">x</a></div>`],
    ['nothing', ''],
  ])('opens nothing when the page shows %s by then', async (_, html) => {
    frames.set(0, html);
    const root = await card();
    await press(root, 'Open badgr.com');
    expect([opened(), root.textContent!.includes('The link is not there any more')]).toEqual([[], true]);
  });

  it('opens nothing when the frame has gone, or answers nonsense', async () => {
    const root = await card();
    await press(root, 'Open badgr.com');
    executeScript.mockResolvedValueOnce([{ frameId: 0, result: { links: [7, null, {}, 'x'.repeat(9_000)], written: 'x' } }]).mockResolvedValueOnce([{ frameId: 0, result: null }]);
    await press(root, 'Open badgr.com');
    await press(root, 'Open badgr.com');
    expect([opened(), root.textContent!.includes('The link is not there any more')]).toEqual([[], true]);
  });

  it('lets the person choose where a page has several, and reads each anew', async () => {
    frames.set(0, `<a href="${LINK}1">x</a><a href="${LINK}1">again</a>`);
    frames.set(3, `<a href="${LINK}2">x</a>`);
    const root = await card(waiting({ at: [{ frameId: 3, n: 1 }, { frameId: 0, n: 4 }] }));
    await press(root, 'Open badgr.com');
    expect([opened(), root.textContent!.includes('2 such links')]).toEqual([[], true]);
    await press(root, 'Open link 2');
    expect(opened()).toEqual([`${LINK}2`]);
    frames.delete(3);
    await press(root, 'Open link 2');
    expect([opened().length, root.textContent!.includes('The link is not there any more')]).toEqual([1, true]);
  });

  it('leads to the holder’s own badges', async () => {
    await click(button(await card(), 'My badges'));
    expect(half.value).toBe('mine');
  });

  it.each<[Language, string]>([['de', 'Ein Badge wartet'], ['zh-CN', '有徽章待接受'], ['pt-BR', 'Há um badge à espera']])('in %s', async (language, title) => {
    await speakIn(language);
    expect((await card()).textContent).toContain(title);
  });
});

describe('reading a page’s addresses', () => {
  it('is bounded', async () => {
    document.body.innerHTML = Array.from({ length: 30 }, (_, n) => `<a href="https://badgr.com/accept-badge/${n}">x</a> https://badgr.com/claim/${n}`).join(' ');
    expect(listAddresses(10, 1_000_000)).toMatchObject({ links: { length: 10 }, written: { length: 10 } });
    expect(listAddresses(10, 60).links).toHaveLength(1);
    document.body.innerHTML = '';
  });
});
