// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fake, fresh, granted, local, session } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
import { settings } from '../../../components/state/settings';
import { speakIn } from '../../../components/state/voice';
import { keys } from '../../../components/worth/keys';
import { Worth } from '../../../components/worth/Worth';
import { JOB_ORIGINS } from '../../../lib/places';
import { DEFAULTS } from '../../../lib/store/settings';
import { agencyFound, agencyOpening, EARNINGS, escoFound, escoSkill, eurostatTable } from '../../fixtures/answers/jobs';
import { credential } from '../i18n/reports';
import { button, clear, click, show } from './screen';

const OURS = credential({ name: 'Cloud Architect', skills: ['Containers', 'Award of Ada Example'], holder: { name: 'Ada Example', identities: [] } });

const asked = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();

/** Every source that is asked without a key, on a good day. */
function good(url: string): Promise<Response> {
  const body = url.includes('eurostat') ? eurostatTable(EARNINGS) : url.includes('arbeitsagentur') ? agencyFound(2, [agencyOpening(1), agencyOpening(2)])
    : url.includes('resource/skill') ? escoSkill(['cloud engineer'], []) : escoFound([['cloud architect', '2512.1']]);
  return Promise.resolve(new Response(JSON.stringify(body)));
}

beforeEach(async () => {
  fresh();
  keys.value = {};
  settings.value = { ...DEFAULTS, jobCountry: 'DE' };
  asked.mockReset();
  asked.mockImplementation(good);
  vi.stubGlobal('fetch', asked);
  fake.permissions.request.mockImplementation(async ({ origins }) => {
    // A person takes a moment.
    await new Promise((resolve) => setImmediate(resolve));
    for (const origin of origins) granted.add(origin);
    return true;
  });
  await speakIn('en');
});
afterEach(() => {
  clear();
  vi.unstubAllGlobals();
  vi.stubGlobal('browser', fake);
});

async function sources(): Promise<HTMLElement> {
  const root = await show(<Worth credential={OURS} />);
  await act(() => {
    const fold = root.querySelector<HTMLDetailsElement>('.worth > details')!;
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
  });
  return root;
}
const states = (root: Element) => Object.fromEntries(Array.from(root.querySelectorAll<HTMLElement>('[data-source]'), ({ dataset }) => [dataset.source, dataset.state]));
/** Until every source that was asked has its result on the screen. */
const settled = (root: Element) => vi.waitFor(() => {
  const now = Object.values(states(root));
  expect(now.length).toBeGreaterThan(0);
  expect(now).not.toContain('asking');
});
const field = (root: Element) => root.querySelector<HTMLInputElement>('input[type=text]')!;
async function type(root: Element, text: string): Promise<void> {
  await act(() => {
    field(root).value = text;
    field(root).dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('before the click', () => {
  it('nobody is asked, no leave is asked for, and it says who would be and what each would get', async () => {
    const root = await sources();
    await type(root, 'Cloud & Daten');
    expect([asked.mock.calls, fake.permissions.request.mock.calls]).toEqual([[], []]);
    const text = root.textContent;
    expect(text).toContain('Sent to ec.europa.eu: the search words and the language.');
    expect(text).toContain('Sent to rest.arbeitsagentur.de: the search words.');
    expect(text).toMatch(/Sent to api\.adzuna\.com: the search words, the country,? and your own key\./);
    expect(text).toContain('Sent to ec.europa.eu: the country.');
    expect(text).not.toContain('USAJOBS');
  });

  it('the words are a skill of the badge; nothing that names its holder is offered', async () => {
    const root = await sources();
    expect(field(root).value).toBe('Containers');
    expect(Array.from(root.querySelectorAll('.worth-word'), ({ textContent }) => textContent)).toEqual(['Containers', 'Cloud Architect']);
    await click(button(root, 'Cloud Architect'));
    expect(root.querySelector<HTMLAnchorElement>('[data-board=arbeitsagentur]')!.href).toContain('was=Cloud%20Architect');
    expect(root.innerHTML).not.toContain('Ada');
  });

  it('without words there is nothing to click', async () => {
    const root = await sources();
    await type(root, '  ');
    expect(button(root, 'Ask 3 sources')).toHaveProperty('disabled', true);
    expect(root.querySelectorAll('[data-board]')).toHaveLength(0);
  });
});

describe('on the click', () => {
  it('the hosts are asked for at once, in one prompt, and only those', async () => {
    const root = await sources();
    button(root, 'Ask 3 sources')!.click();
    expect(fake.permissions.request.mock.calls).toEqual([[{ origins: ['https://ec.europa.eu/*', 'https://rest.arbeitsagentur.de/*'] }]]);
    await settled(root);
    expect(states(root)).toEqual({ esco: 'found', arbeitsagentur: 'found', eurostat: 'found' });
    expect(root.textContent).toContain('2 open positions');
  });

  it('a refused leave: each says so, and nobody is asked', async () => {
    fake.permissions.request.mockResolvedValue(false);
    const root = await sources();
    button(root, 'Ask 3 sources')!.click();
    await settled(root);
    expect(states(root)).toEqual({ esco: 'failed', arbeitsagentur: 'failed', eurostat: 'failed' });
    expect(root.textContent).toContain('You have not allowed asking rest.arbeitsagentur.de, so it was not asked.');
    expect(asked).not.toHaveBeenCalled();
  });

  it('who may be asked already is asked, also where the leave for another is refused or the browser fails', async () => {
    granted.add('https://ec.europa.eu/*');
    fake.permissions.request.mockRejectedValue(new Error('no gesture'));
    const root = await sources();
    button(root, 'Ask 3 sources')!.click();
    await settled(root);
    expect(states(root)).toEqual({ esco: 'found', arbeitsagentur: 'failed', eurostat: 'found' });
  });

  it('in Firefox the leave for the words is asked for in the same prompt; without it nobody is asked, not even whose host is allowed', async () => {
    vi.stubEnv('BROWSER', 'firefox');
    const hosts = ['https://ec.europa.eu/*', 'https://rest.arbeitsagentur.de/*'];
    let words = false;
    fake.permissions.contains.mockImplementation(async ({ origins, data_collection }: { origins?: string[]; data_collection?: string[] }) =>
      (origins ?? []).every((origin) => granted.has(origin)) && (!data_collection || words));
    for (const host of hosts) granted.add(host);
    fake.permissions.request.mockResolvedValueOnce(false);
    const root = await sources();
    button(root, 'Ask 3 sources')!.click();
    expect(fake.permissions.request.mock.calls).toEqual([[{ origins: hosts, data_collection: ['searchTerms'] }]]);
    await settled(root);
    expect([states(root), asked.mock.calls]).toEqual([{ esco: 'failed', arbeitsagentur: 'failed', eurostat: 'failed' }, []]);
    words = true;
    const again = await sources();
    button(again, 'Ask 3 sources')!.click();
    await settled(again);
    expect(states(again)).toEqual({ esco: 'found', arbeitsagentur: 'found', eurostat: 'found' });
    vi.unstubAllEnvs();
  });

  it('one that is not ticked is neither asked nor asked for', async () => {
    const root = await sources();
    for (const box of [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].slice(0, 3)) if (!box.disabled) await click(box);
    button(root, 'Ask 1 source')!.click();
    expect(fake.permissions.request.mock.calls).toEqual([[{ origins: ['https://ec.europa.eu/*'] }]]);
    await settled(root);
    expect(states(root)).toEqual({ eurostat: 'found' });
    for (const [url] of asked.mock.calls) expect(url).not.toContain('Containers');
  });

  it('each fails alone', async () => {
    asked.mockImplementation((url) => (url.includes('eurostat') ? Promise.resolve(new Response('<html>')) : url.includes('arbeitsagentur') ? Promise.reject(new TypeError('failed')) : good(url)));
    const root = await sources();
    button(root, 'Ask 3 sources')!.click();
    await settled(root);
    expect(states(root)).toEqual({ esco: 'found', arbeitsagentur: 'failed', eurostat: 'failed' });
    expect(root.textContent).toContain('rest.arbeitsagentur.de could not be reached.');
    expect(root.textContent).toContain('The answer of ec.europa.eu cannot be read.');
  });

  it('it can be stopped: what comes late is not shown', async () => {
    let answer: () => void = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    asked.mockImplementation(async (url) => {
      await late;
      return good(url);
    });
    const root = await sources();
    button(root, 'Ask 3 sources')!.click();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(3));
    await click(button(root, 'Stop'));
    expect(states(root)).toEqual({ esco: 'stopped', arbeitsagentur: 'stopped', eurostat: 'stopped' });
    answer();
    await act(() => new Promise((resolve) => setImmediate(resolve)));
    expect(states(root)).toEqual({ esco: 'stopped', arbeitsagentur: 'stopped', eurostat: 'stopped' });
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('what comes late of a search that was given up is not shown with the next one', async () => {
    const first: (() => void)[] = [];
    asked.mockImplementation((url) => (url.includes('Containers') ? new Promise((resolve) => first.push(() => resolve(new Response('<html>')))) : good(url)));
    const root = await sources();
    button(root, 'Ask 3 sources')!.click();
    await vi.waitFor(() => expect(first).toHaveLength(2));
    await type(root, 'Painting');
    expect(states(root)).toEqual({});
    button(root, 'Ask 3 sources')!.click();
    await settled(root);
    for (const answer of first) answer();
    await act(() => new Promise((resolve) => setImmediate(resolve)));
    expect(states(root)).toEqual({ esco: 'found', arbeitsagentur: 'found', eurostat: 'found' });
  });

  it('other words take away what was found for those before', async () => {
    const root = await sources();
    button(root, 'Ask 3 sources')!.click();
    await settled(root);
    await type(root, 'Containers ');
    expect(Object.keys(states(root))).toHaveLength(3);
    await type(root, 'Painting');
    expect(states(root)).toEqual({});
  });

  it('the same question is not asked twice, unless that is wanted; what is kept goes with the browser', async () => {
    const root = await sources();
    button(root, 'Ask 3 sources')!.click();
    await settled(root);
    const before = asked.mock.calls.length;
    await vi.waitFor(() => expect(session['job-figures']).toHaveLength(3));
    await type(root, 'Painting');
    await type(root, 'Containers');
    button(root, 'Ask 3 sources')!.click();
    await settled(root);
    expect(asked).toHaveBeenCalledTimes(before);
    expect(root.textContent).toContain('The answer is kept until the browser closes.');
    button(root, 'Ask again')!.click();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2 * before));
    expect(local).not.toHaveProperty('job-figures');
  });
});

describe('a key', () => {
  it('is kept, is never shown again, and can be deleted', async () => {
    const root = await sources();
    await click(button(root, 'Enter a key'));
    const [id, secret] = [...root.querySelectorAll<HTMLInputElement>('.worth-key input')] as [HTMLInputElement, HTMLInputElement];
    const fill = (input: HTMLInputElement, text: string) => act(() => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await fill(id, 'own id');
    await fill(secret, 'own-secret');
    await click(button(root, 'Keep the key'));
    expect(root.querySelector('[role=alert]')!.textContent).toBe('This cannot be a key. Copy it from developer.adzuna.com, without spaces.');
    await fill(id, 'own-id');
    await click(button(root, 'Keep the key'));
    await vi.waitFor(() => expect(button(root, 'Ask 4 sources')).toBeTruthy());
    expect(local['job-keys']).toEqual({ adzuna: { id: 'own-id', key: 'own-secret' } });
    expect(root.innerHTML).not.toMatch(/own-(?:id|secret)/);
    await click(button(root, 'Delete the key for Adzuna'));
    await vi.waitFor(() => expect(button(root, 'Ask 3 sources')).toBeTruthy());
    expect(local).not.toHaveProperty('job-keys');
  });
});

it('another country has other boards and other sources; China has none that could be asked for jobs', async () => {
  settings.value = { ...DEFAULTS, jobCountry: 'CN' };
  const root = await sources();
  expect(Array.from(root.querySelectorAll<HTMLElement>('[data-board]'), ({ dataset }) => dataset.board)).toEqual(['zhipin', 'zhaopin', '51job']);
  expect(root.textContent).toContain('No source for this country can be asked for open positions or pay yet.');
  expect(JOB_ORIGINS).toHaveLength(4);
});
