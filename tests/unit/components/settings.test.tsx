// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fake, fresh, granted, local } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
import { Settings } from '../../../components/options/Settings';
import { LiveRegion } from '../../../components/LiveRegion';
import { announce, announcement, putAwayTold } from '../../../components/state/live';
import { people, sites } from '../../../components/state/kept';
import { followPlaces } from '../../../components/state/places';
import { followSettings } from '../../../components/state/settings';
import { speakIn } from '../../../components/state/voice';
import { Welcome } from '../../../components/Welcome';
import { ISSUER_ORIGINS, ISSUERS, PLACES } from '../../../lib/places';
import { button, clear, click, show } from './screen';

beforeEach(async () => {
  fresh();
  putAwayTold();
  await Promise.all([speakIn('en'), followSettings(), followPlaces()]);
});
afterEach(clear);

const toggle = (root: Element, label: string) => [...root.querySelectorAll('[role=switch]')].find((each) => each.querySelector('.switch-label')!.textContent === label)!;

describe('places', () => {
  it('are off at first, and ask in the click for exactly their hosts and the issuers', async () => {
    const root = await show(<Welcome />);
    expect([...root.querySelectorAll('[role=switch]')].map((each) => each.getAttribute('aria-checked'))).toEqual(PLACES.map(() => 'false'));
    (toggle(root, 'Gmail') as HTMLElement).click();
    expect(fake.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://mail.google.com/*', ...ISSUER_ORIGINS] });
  });

  it('stay off when the browser says no', async () => {
    fake.permissions.request.mockResolvedValueOnce(false);
    const root = await show(<Settings />);
    await click(toggle(root, 'LinkedIn'));
    expect(toggle(root, 'LinkedIn').getAttribute('aria-checked')).toBe('false');
    await vi.waitFor(() => expect(announcement.value).toContain('stays off'));
  });

  it('say so to everybody when the browser says no, until it is put away', async () => {
    fake.permissions.request.mockResolvedValueOnce(false);
    const root = await show(<Welcome />);
    await click(toggle(root, 'LinkedIn'));
    await vi.waitFor(() => expect(root.querySelector('.told [role=status]')?.textContent).toContain('stays off'));
    await click(root.querySelector('.told-close'));
    expect(root.querySelector('.told, .told-close')).toBeNull();
    expect(root.querySelector('[role=status]')?.textContent).toBe('');
  });

  it('leave what the screen shows by itself to be read out alone', async () => {
    announce('Only to be heard.');
    const root = await show(<LiveRegion />);
    expect([root.querySelector('.unseen [role=status]')?.textContent, root.querySelector('button')]).toEqual(['Only to be heard.', null]);
  });

  it('give their hosts back', async () => {
    granted.add('https://mail.google.com/*');
    await followPlaces();
    const root = await show(<Settings />);
    expect(toggle(root, 'Gmail').getAttribute('aria-checked')).toBe('true');
    await click(toggle(root, 'Gmail'));
    await vi.waitFor(() => expect(fake.permissions.remove.mock.calls[0]![0].origins).toContain('https://mail.google.com/*'));
  });
});

describe('a place that a later version widened', () => {
  const webmail = PLACES.find(({ id }) => id === 'webmail')!.origins;
  const later = 'https://*.mail.com/*';
  const before = () => {
    for (const origin of webmail) if (origin !== later) granted.add(origin);
    return act(followPlaces);
  };
  const place = (root: Element) => toggle(root, 'Other webmail').closest('.place')!;

  it('is on, offers what came to it, and asks in the click for exactly that', async () => {
    await before();
    const root = await show(<Settings />);
    expect(toggle(root, 'Other webmail').getAttribute('aria-checked')).toBe('true');
    expect(place(root).textContent).toContain('now includes mail.com too');
    expect(root.querySelectorAll('.place .flag')).toHaveLength(1);
    expect(fake.permissions.request).not.toHaveBeenCalled();
    button(place(root), 'Allow these')!.click();
    expect(fake.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [later] });
    granted.add(later);
    await act(followPlaces);
    expect(place(root).querySelector('.flag, .place-without')).toBeNull();
  });

  it('goes without it after "Not now", says so, and can have it still', async () => {
    await before();
    const root = await show(<Settings />);
    await click(button(place(root), 'Not now'));
    await vi.waitFor(() => expect(place(root).querySelector('.place-without')!.textContent).toContain('Not looked at: mail.com'));
    expect([place(root).querySelector('.flag'), fake.permissions.request.mock.calls]).toEqual([null, []]);
    fake.permissions.request.mockResolvedValueOnce(false);
    await click(button(place(root), 'Allow'));
    expect(fake.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [later] });
    await vi.waitFor(() => expect(announcement.value).toContain('did not allow it'));
  });

  it('is nothing of one that is off', async () => {
    const root = await show(<Settings />);
    expect(root.querySelector('.place .flag, .place-without')).toBeNull();
  });
});

describe('badge platforms', () => {
  const badgr = ISSUERS.find(({ id }) => id === 'badgr')!;

  it('have a switch each, which asks in the click for exactly its hosts, and gives them back', async () => {
    const root = await show(<Settings />);
    for (const { name } of ISSUERS) expect(toggle(root, name).getAttribute('aria-checked'), name).toBe('false');
    (toggle(root, 'Badgr') as HTMLElement).click();
    expect(fake.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: badgr.origins });
    for (const origin of badgr.origins) granted.add(origin);
    await act(followPlaces);
    expect(toggle(root, 'Badgr').getAttribute('aria-checked')).toBe('true');
    for (const { name } of ISSUERS.filter(({ id }) => id !== 'badgr')) expect(toggle(root, name).getAttribute('aria-checked'), name).toBe('false');
    await click(toggle(root, 'Badgr'));
    await vi.waitFor(() => expect(fake.permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: badgr.origins }));
  });

  it('stay off, and say so, when the browser says no', async () => {
    fake.permissions.request.mockResolvedValueOnce(false);
    const root = await show(<Settings />);
    await click(toggle(root, 'edubadges'));
    expect(toggle(root, 'edubadges').getAttribute('aria-checked')).toBe('false');
    await vi.waitFor(() => expect(announcement.value).toContain('stays off'));
  });

  it('are on when one of their hosts may be asked, and give back what they have', async () => {
    granted.add('https://api.eu.badgr.io/*');
    await followPlaces();
    const root = await show(<Settings />);
    expect(toggle(root, 'Badgr').getAttribute('aria-checked')).toBe('true');
    expect(root.querySelector('[aria-label="Remove api.eu.badgr.io"]')).toBeNull();
    await click(toggle(root, 'Badgr'));
    await vi.waitFor(() => expect(fake.permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://api.eu.badgr.io/*'] }));
  });
});

describe('what was granted', () => {
  it('is listed, sites apart from issuers, and can be taken back', async () => {
    local['sites'] = ['https://careers.example/*'];
    for (const origin of ['https://careers.example/*', 'https://badges.fjord.example/*']) granted.add(origin);
    await followPlaces();
    const root = await show(<Settings />);
    const listed = [...root.querySelectorAll('.grants')].map((list) => [...list.querySelectorAll('.grant-name')].map((name) => name.textContent));
    expect(listed).toEqual([['careers.example'], ['badges.fjord.example']]);
    await click(root.querySelector('[aria-label="Remove badges.fjord.example"]'));
    expect(fake.permissions.remove).toHaveBeenCalledWith({ origins: ['https://badges.fjord.example/*'] });
  });
});

describe('settings', () => {
  it('are kept', async () => {
    const root = await show(<Settings />);
    await click(toggle(root, 'On linkedin.com too'));
    await vi.waitFor(() => expect(local['settings']).toMatchObject({ marksOnLinkedIn: true, marks: true, keepDays: 30 }));
    const keep = [...root.querySelectorAll('select')].find((select) => select.querySelector('option[value="7"]'))!;
    keep.value = '0';
    await act(() => void keep.dispatchEvent(new Event('change', { bubbles: true })));
    await vi.waitFor(() => expect(local['settings']).toMatchObject({ keepDays: 0 }));
  });
});

describe('forgetting', () => {
  it('forgets a person or a site by name', async () => {
    const root = await show(<Settings />);
    await act(() => { people.value = ['Ada Example', 'Tomas Vrba']; sites.value = ['www.linkedin.com']; });
    await click(root.querySelector('[aria-label="Forget: Ada Example"]'));
    expect(fake.runtime.sendMessage).toHaveBeenCalledWith({ type: 'forget', person: 'Ada Example' });
  });

  it('forgets everything only when asked twice', async () => {
    const root = await show(<Settings />);
    await click(button(root, 'Forget everything'));
    expect(fake.runtime.sendMessage).not.toHaveBeenCalled();
    expect(root.textContent).toContain('Really forget everything?');
    await click(button(root, 'Cancel'));
    await click(button(root, 'Forget everything'));
    await click(button(root, 'Forget everything'));
    expect(fake.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'forget' });
  });
});
