// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fake, fresh } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
import { BadgeCard } from '../../../components/card/BadgeCard';
import { announcement } from '../../../components/state/live';
import { focus, tab } from '../../../components/state/tab';
import { speakIn } from '../../../components/state/voice';
import { credential, fact, item, report, REPORTS } from '../i18n/reports';
import { button, clear, click, show } from './screen';

beforeEach(async () => {
  fresh();
  await speakIn('en');
  tab.value = { id: 7, windowId: 1 };
});
afterEach(clear);

const card = async (name: keyof typeof REPORTS) => (await show(<BadgeCard item={item(name, REPORTS[name])} />)).querySelector('article')!;

describe('a badge’s card', () => {
  it.each(Object.keys(REPORTS) as (keyof typeof REPORTS)[])('of %s carries the words of the report, for tests and tools', async (name) => {
    const { dataset } = await card(name);
    expect([dataset['award'], dataset['verdict'], dataset['holder']]).toEqual([REPORTS[name].award, REPORTS[name].verdict, REPORTS[name].holder]);
  });

  it('claims nothing before there is a report', async () => {
    const { dataset, textContent } = (await show(<BadgeCard item={item('x', null, { state: 'checking' })} />)).querySelector('article')!;
    expect([dataset['verdict'], dataset['holder'], dataset['state']]).toEqual([undefined, undefined, 'checking']);
    expect(textContent).toContain('Asking the issuer…');
  });

  it('is green for a verified badge in the page’s name, and for nothing else', async () => {
    for (const name of Object.keys(REPORTS) as (keyof typeof REPORTS)[]) {
      const green = (await card(name)).querySelector('.verdict')!.classList.contains('hue-good');
      expect([name, green]).toEqual([name, REPORTS[name].verdict === 'verified' && REPORTS[name].holder !== 'different']);
    }
  });

  it('draws each verdict in a shape of its own', async () => {
    const drawn = new Map<string, string>();
    for (const name of Object.keys(REPORTS) as (keyof typeof REPORTS)[]) {
      const each = await card(name);
      drawn.set(each.querySelector('.verdict')!.textContent!.replace(/ (on|from) .*/, ''), each.querySelector('.verdict svg')!.outerHTML);
    }
    // An imitation has words of its own, and the shape of a forgery.
    expect(drawn.get('Imitates credly.com')).toBe(drawn.get('Does not match record or signature'));
    drawn.delete('Imitates credly.com');
    expect(drawn.size).toBe(10);
    expect(new Set(drawn.values()).size).toBe(10);
  });

  it('of an imitation is red, names what is imitated, and keeps the engine’s verdict', async () => {
    const each = await card('look-alike');
    expect([each.dataset['verdict'], each.querySelector('.verdict')!.textContent, each.querySelector('.verdict')!.className]).toEqual(['unconfirmed', 'Imitates credly.com', 'verdict hue-bad']);
    const issuer = report({ verdict: 'unknown-issuer', because: fact('issuer', 'fail', 'issuer.look-alike', { name: 'Northgate', domain: 'fjord.example' }) });
    const other = await show(<BadgeCard item={item('x', issuer)} />);
    expect([other.querySelector('.verdict')!.textContent, other.querySelector('.verdict')!.className]).toEqual(['Issuer not recognized', 'verdict hue-bad']);
    expect(other.querySelector('.flag-bad')!.textContent).toContain('fjord.example');
  });

  it('shows what it stands for at once, and folds only how it is earned', async () => {
    const given = (differs: Parameters<typeof credential>[0]) => item('x', report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.current'), credential: credential(differs) }));
    const root = await show(<BadgeCard item={given({})} />);
    const fold = button(root, 'How it is earned')!;
    expect(root.querySelector('.about-text')!.textContent).toContain('Holders plan');
    expect(root.textContent).not.toContain('three examiners');
    await click(fold);
    expect(root.textContent).toContain('three examiners');
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    const bare = { criteria: '', criteriaUrl: undefined };
    expect((await show(<BadgeCard item={given({ ...bare, description: 'Short.' })} />)).querySelector('.about button')).toBeNull();
    expect(button(await show(<BadgeCard item={given({ ...bare, description: 'Long. '.repeat(40) })} />), 'Whole text')).toBeDefined();
  });

  it('shows text from outside as text, each value on its own', async () => {
    const nasty = '<img src=x onerror=alert(1)>\u202Eevil';
    const given = report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.current'), credential: credential({ name: nasty, skills: [nasty], description: nasty, criteria: nasty, criteriaUrl: 'javascript:alert(1)', holder: { name: nasty, identities: [] }, image: 'https://evil.example/x.svg' }) });
    const root = await show(<BadgeCard item={item('x', given)} />);
    expect(root.querySelector('img, script, [onerror], a[href^="javascript"]')).toBeNull();
    expect(root.querySelector('h3 bdi')!.textContent).toBe('<img src=x onerror=alert(1)>evil');
    expect(root.textContent).not.toContain('\u202E');
  });

  it('opens the issuer’s page, and never a look-alike’s or a link that can claim', async () => {
    expect((await card('verified')).querySelector<HTMLAnchorElement>('a.button')!.rel).toContain('noreferrer');
    expect((await card('look-alike')).querySelector('a.button')).toBeNull();
    const claim = report({ verdict: 'unconfirmed', because: fact('structure', 'unknown', 'structure.claim-link'), credential: null, differs: { reference: { platform: 'credly', kind: 'claim-link', id: 'x', url: 'https://www.credly.com/earner/claim' } } });
    expect((await show(<BadgeCard item={item('x', claim)} />)).querySelector('a')).toBeNull();
    const plain = report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.current'), differs: { reference: { platform: 'hosted', kind: 'award', id: 'x', url: 'http://badges.example/1' } } });
    expect((await show(<BadgeCard item={item('x', plain)} />)).querySelector('a.button')).toBeNull();
  });

  it('comes into view and takes the focus when its mark was activated', async () => {
    const root = await show(<BadgeCard item={item('verified', REPORTS.verified)} />);
    const each = root.querySelector('article')!;
    each.scrollIntoView = vi.fn();
    await act(() => { focus.value = { key: 'another', at: 1 }; });
    expect(each.scrollIntoView).not.toHaveBeenCalled();
    focus.value = { key: 'verified', at: 2 };
    await vi.waitFor(() => expect(each.scrollIntoView).toHaveBeenCalledTimes(1));
    expect(document.activeElement).toBe(each);
    expect(focus.value).toBeNull();
  });
});

describe('its buttons', () => {
  it('ask for the missing leave in the click itself, then ask the issuer', async () => {
    const each = await card('no-permission');
    const allow = button(each, 'Allow asking api.credly.com')!;
    allow.click();
    // Not one turn later: the browser would refuse.
    expect(fake.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://api.credly.com/*'] });
    await vi.waitFor(() => expect(fake.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'check-again', tabId: 7, key: 'no-permission' }));
  });

  it('ask nobody when the leave is refused', async () => {
    fake.permissions.request.mockResolvedValueOnce(false);
    const each = await card('not-asked');
    await click(button(each, 'Ask badges.fjord.example'));
    expect(fake.runtime.sendMessage).not.toHaveBeenCalled();
    expect(announcement.value).toContain('nothing was asked');
  });

  it('ask again after an outage without any prompt', async () => {
    const each = await card('unconfirmed');
    await click(button(each, 'Try again'));
    expect(fake.permissions.request).not.toHaveBeenCalled();
    expect(fake.runtime.sendMessage).toHaveBeenCalledWith({ type: 'check-again', tabId: 7, key: 'unconfirmed' });
    expect(button(each, 'Check again')).toBeUndefined();
  });

  it('get the newer copy that a badge offers, after the leave to ask its host, and read out what came of it', async () => {
    fake.runtime.sendMessage.mockResolvedValueOnce({ code: 'refresh.same', params: { host: 'fresh.example' } });
    const each = (await show(<BadgeCard item={item('verified', { ...REPORTS.verified, refresh: 'https://fresh.example/awards/7.json' })} />)).querySelector('article')!;
    button(each, 'Get the newer copy')!.click();
    expect(fake.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://fresh.example/*'] });
    await vi.waitFor(() => expect(announcement.value).toContain('fresh.example'));
    expect(fake.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'get-newer', tabId: 7, key: 'verified' });
    expect(button(await card('verified'), 'Get the newer copy')).toBeUndefined();
  });

  it('ask whoever endorses it, once the leave for that is given', async () => {
    const endorsement = (issuer: string) => ({ of: 'credential' as const, by: { id: issuer, name: 'Union', domain: 'union.example' }, text: '', facts: [], verdict: 'unconfirmed' as const });
    const at = '2026-01-01T00:00:00.000Z';
    const request = (url: string, problem: 'no-permission' | 'not-asked' | 'timeout', purpose: 'endorsement' | 'key' = 'endorsement') => ({ url, purpose, at, problem });
    const requests = [request('https://union.example/e/1', 'no-permission'), request('https://union.example/i', 'not-asked'), request('https://slow.example/e', 'timeout'), request('https://keys.example/k', 'no-permission', 'key')];
    const report = { ...REPORTS.verified, endorsements: [endorsement('https://union.example/i')], requests };
    const each = (await show(<BadgeCard item={item('verified', report)} />)).querySelector('article')!;
    const fold = [...each.querySelectorAll('details')].find((one) => one.textContent?.includes('1 endorsement'))!;
    fold.open = true;
    await vi.waitFor(() => expect(button(each, 'Ask union.example')).toBeDefined());
    button(each, 'Ask union.example')!.click();
    expect(fake.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://union.example/*'] });
    await vi.waitFor(() => expect(fake.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'check-again', tabId: 7, key: 'verified' }));
  });

  it('survive a background that fell asleep, and say so when it stays away', async () => {
    fake.runtime.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'));
    await click(button(await card('verified'), 'Check again'));
    expect(fake.runtime.sendMessage).toHaveBeenCalledTimes(2);
    fake.runtime.sendMessage.mockRejectedValueOnce(new Error('gone')).mockRejectedValueOnce(new Error('gone'));
    await click(button(await card('verified'), 'Check again'));
    expect(announcement.value).toContain('Something went wrong');
  });

  it('copy a note in the language chosen, and say that they did', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => undefined);
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await speakIn('de');
    const each = await card('other-name');
    await click(button(each, 'Notiz kopieren'));
    expect(writeText.mock.calls[0]![0]).toMatch(/^Proofmark: Echt, auf anderen Namen\n/);
    expect(button(each, 'Kopiert')).toBeDefined();
    expect(announcement.value).toBe('Die Notiz ist in der Zwischenablage.');
    writeText.mockRejectedValueOnce(new Error('not focused'));
    await click(button(each, 'Kopiert'));
    expect(announcement.value).toBe('Die Notiz ließ sich nicht kopieren.');
  });
});

it('art that stands within the badge is shown as a picture of that address, and as nothing else', async () => {
  const within = 'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=';
  const shown = await show(<BadgeCard item={item('x', { ...REPORTS.verified, credential: credential({ image: within }) })} />);
  expect(shown.querySelector<HTMLImageElement>('img.art')!.src).toBe(within);
  const page = await show(<BadgeCard item={item('x', { ...REPORTS.verified, credential: credential({ image: 'data:text/html;base64,PHA+' }) })} />);
  expect(page.querySelector('img.art')).toBeNull();
});

describe('what was not checked, and what was noticed', () => {
  const unfolded = async (differs: Partial<typeof REPORTS.verified>) => {
    const shown = await show(<BadgeCard item={item('x', { ...REPORTS.verified, ...differs })} />);
    await act(() => {
      for (const fold of shown.querySelectorAll('details')) {
        fold.open = true;
        fold.dispatchEvent(new Event('toggle'));
      }
    });
    return shown;
  };
  it('is not there where there is nothing to say', async () => {
    expect((await unfolded({})).querySelector('.facts')).not.toBeNull();
    expect((await unfolded({})).querySelector('.remarks, .remarks-label')).toBeNull();
    expect((await unfolded({ remarks: [] })).querySelector('.remarks')).toBeNull();
  });
  it('stands below the facts, with its code for tests and values as text', async () => {
    const shown = await unfolded({ remarks: [{ code: 'remark.extensions', params: { names: '<b>geo</b>' } }, { code: 'remark.evidence' }] });
    const lines = [...shown.querySelectorAll<HTMLElement>('.remarks li')];
    expect(lines.map(({ dataset }) => dataset['remark'])).toEqual(['remark.extensions', 'remark.evidence']);
    expect(lines[0]!.textContent).toContain('<b>geo</b>');
    expect(shown.querySelector('.facts')!.compareDocumentPosition(shown.querySelector('.remarks')!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

describe('what it is worth', () => {
  const folds = (root: Element) => Array.from(root.querySelectorAll('summary'), ({ textContent }) => textContent);
  it('is offered where the page at hand is the badge’s own, and on nobody’s profile', async () => {
    for (const [url, offered] of [['https://www.credly.com/badges/1', true], ['https://www.linkedin.com/in/ada', false], ['https://credly.com.evil.example/', false]] as const) {
      tab.value = { id: 7, windowId: 1, url };
      expect([url, folds(await card('verified')).includes('What it is worth')]).toEqual([url, offered]);
    }
  });
});
