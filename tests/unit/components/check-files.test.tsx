// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changed, fake, fresh, local } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
import type { Env } from '../../../lib/env';
import type { Found } from '../../../lib/formats/sniff';
import type { Learned } from '../../../lib/words';
import { credential, fact } from '../i18n/reports';

/** What the engine is told to answer, by the name of the file. */
const answers = new Map<string, () => Promise<Learned>>();
const envs: Env[] = [];

vi.mock('../../../components/state/engine-parts', async () => {
  const { open } = await import('../../../lib/formats/sniff');
  const { report, NOTHING_SAID } = await import('../../../lib/check/report');
  const { createJudging } = await import('../../../lib/session/judging');
  return {
    open, report, NOTHING_SAID,
    judging: createJudging({ ask: async () => ({ ok: false, problem: 'offline', at: '' }), now: () => Date.now() }),
    mostBytes: () => 1_000,
    documentAddress: () => null, plainAddress: () => null,
    recognise: (raw: string) => (raw.includes('badges') ? { type: 'reference' } : null),
    learnImage: async (url: string) => ({ learned: none(url) }),
    envUntil: () => ({}) as Env,
    fetchArt: async () => undefined,
    async learnFound(found: Found, env: Env) {
      envs.push(env);
      return found.kind === 'refused' ? { ...none(found.source), facts: [fact('structure', 'unknown', found.code, found.params)] } : ((await answers.get(found.source)?.()) ?? genuine(found.source));
    },
  };
});

import { CheckFiles } from '../../../components/check/CheckFiles';
import { clearAll, followJudgement, stop, takeFiles, takeHandedOver, takeText } from '../../../components/state/files';
import { typedAddresses } from '../../../components/state/judge';
import { announcement } from '../../../components/state/live';
import { followSettings } from '../../../components/state/settings';
import { speakIn } from '../../../components/state/voice';
import { button, clear, click, show } from './screen';

function none(award: string): Learned {
  return { award, reference: null, engine: '0', at: '2026-06-04T12:00:00.000Z', credential: null, facts: [], requests: [] };
}

function genuine(award: string): Learned {
  const facts = [fact('structure', 'pass', 'structure.ok'), fact('integrity', 'pass', 'integrity.issuer-copy'), fact('key', 'pass', 'key.issuer-host', { host: 'fjord.example' }),
    fact('issuer', 'unknown', 'issuer.unknown', { domain: 'fjord.example' }), fact('status', 'pass', 'status.current', { host: 'fjord.example' })];
  const issuer = { name: 'Fjord School', id: 'https://fjord.example/issuer', domain: 'fjord.example' };
  const holder = { identities: [{ identity: 'ada@example.org', hashed: false, type: 'email' }] };
  return { ...none(award), reference: { platform: 'hosted', kind: 'award', id: award, url: award }, credential: credential({ issuer, holder, expires: undefined }), facts };
}

const badge = (name: string) => new File([JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: `https://fjord.example/${name}`, recipient: {}, badge: 'https://fjord.example/b', verification: { type: 'hosted' } })], name);
const cards = (root: Element) => [...root.querySelectorAll<HTMLElement>('[data-award]')].map(({ dataset }) => `${dataset['award']} ${dataset['verdict']}`);

beforeEach(async () => {
  fresh();
  // What the page remembers of the lists goes as the settings do.
  changed.fire({ settings: { newValue: {}, oldValue: { trustedIssuers: ['before.example'] } } }, 'local');
  answers.clear();
  await Promise.all([speakIn('en'), followSettings()]);
  clearAll();
  typedAddresses.value = '';
});
afterEach(clear);

describe('files', () => {
  it('get a report each, and a wrong one a sentence, in their order', async () => {
    const root = await show(<CheckFiles />);
    await act(() => takeFiles([badge('a.json'), new File(['hello'], 'notes.txt'), badge('b.json'), new File(['x'.repeat(2_000)], 'large.bin')]));
    expect(cards(root)).toEqual(['a.json unknown-issuer', 'notes.txt unconfirmed', 'b.json unknown-issuer', 'large.bin unconfirmed']);
    const wrong = root.querySelector('[data-award="notes.txt"]')!;
    expect(wrong.textContent).toBe('notes.txtThere is no badge in this.');
    expect(root.textContent).toContain('4 of 4 checked');
    expect(announcement.value).toBe('All 4 checked.');
  });

  it('that cannot be read any more say so', async () => {
    const gone = badge('gone.json');
    gone.slice = () => { throw new DOMException('gone', 'NotFoundError'); };
    const root = await show(<CheckFiles />);
    await act(() => takeFiles([gone]));
    expect(root.querySelector('[data-award="gone.json"]')!.textContent).toContain('damaged');
  });

  it('are stopped: what has its answer keeps it, nothing else is claimed', async () => {
    let go = () => {};
    answers.set('slow.json', () => new Promise((answer) => { go = () => answer(genuine('slow.json')); }));
    const root = await show(<CheckFiles />);
    await act(() => takeFiles([badge('quick.json')]));
    const all = takeFiles([badge('slow.json')]);
    await vi.waitFor(() => expect(root.querySelector('[data-award="slow.json"]')?.getAttribute('data-state')).toBe('checking'));
    await click(button(root, 'Stop'));
    await act(async () => { go(); await all; });
    expect(cards(root)).toEqual(['quick.json unknown-issuer', 'slow.json undefined']);
    expect(root.textContent).toContain('Not checked');
    answers.delete('slow.json');
    await click(button(root, 'Check now'));
    await vi.waitFor(() => expect(cards(root)).toEqual(['quick.json unknown-issuer', 'slow.json unknown-issuer']));
  });

  it('are cleared', async () => {
    const root = await show(<CheckFiles />);
    await act(() => takeFiles([badge('a.json')]));
    await click(button(root, 'Clear'));
    expect(root.querySelector('[data-award]')).toBeNull();
  });
});

describe('text', () => {
  it('without a badge says so, and empty text is nothing', async () => {
    const root = await show(<CheckFiles />);
    await act(() => takeText('   '));
    expect(cards(root)).toEqual([]);
    await act(() => takeText('hello'));
    expect(root.querySelector('.file-plain')!.textContent).toBe('Pasted textThere is no badge in this.');
  });
});

describe('what the menu pointed at', () => {
  it('is the link where it leads to a badge, else the picture', async () => {
    const root = await show(<CheckFiles />);
    await act(() => takeHandedOver([{ link: 'https://a.example/badges/1', image: 'https://a.example/i.png' }, { link: 'https://a.example/x', image: 'https://a.example/i.png' }]));
    expect(cards(root)).toEqual([' unknown-issuer', 'https://a.example/i.png unconfirmed']);
  });
});

describe('an address', () => {
  it('is compared here, and a miss says nothing about the person', async () => {
    followJudgement();
    const root = await show(<CheckFiles />);
    await act(() => takeFiles([badge('a.json')]));
    expect(root.textContent).not.toMatch(/Address|Names cannot/);
    await act(() => { typedAddresses.value = 'somebody@example.org'; });
    await vi.waitFor(() => expect(root.textContent).toContain('No address that you gave is known to fit'));
    await act(() => { typedAddresses.value = 'somebody@example.org, Ada@example.org'; });
    await vi.waitFor(() => expect(root.querySelector('.holder')!.textContent).toBe('Address matches'));
    expect(root.querySelector('[data-award]')!.getAttribute('data-holder')).toBe('same');
    expect(JSON.stringify([local, fake.runtime.sendMessage.mock.calls])).not.toContain('example.org');
  });
});

describe('an issuer that nobody knows', () => {
  it('is trusted by one click that says whom, and the report follows', async () => {
    followJudgement();
    const root = await show(<CheckFiles />);
    await act(() => takeFiles([badge('a.json')]));
    expect(root.querySelector('.trust-who')!.textContent).toContain('fjord.example');
    await click(button(root, 'Trust this issuer'));
    await vi.waitFor(() => expect(local['settings']).toMatchObject({ trustedIssuers: ['fjord.example'], blockedIssuers: [] }));
    await vi.waitFor(() => expect(cards(root)).toEqual(['a.json verified']));
  });

  it('is blocked by one click', async () => {
    const root = await show(<CheckFiles />);
    await act(() => takeFiles([badge('a.json')]));
    await click(button(root, 'Block'));
    await vi.waitFor(() => expect(local['settings']).toMatchObject({ trustedIssuers: [], blockedIssuers: ['fjord.example'] }));
    await vi.waitFor(() => expect(button(root, 'No longer block')).toBeDefined());
  });
});

it('stopping with nothing to stop is harmless', () => expect(stop).not.toThrow());
