// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fake, fresh } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
import { Share } from '../../../components/share/Share';
import { announcement } from '../../../components/state/live';
import { settings } from '../../../components/state/settings';
import { speakIn } from '../../../components/state/voice';
import { DEFAULTS } from '../../../lib/store/settings';
import { ADDRESS, badge } from '../share/badges';
import { button, clear, click, show } from './screen';

const writeText = vi.fn<(text: string) => Promise<void>>();
const write = vi.fn<(items: unknown[]) => Promise<void>>();

class Item {
  constructor(readonly of: Record<string, Blob>) {}
}

beforeEach(async () => {
  fresh();
  settings.value = DEFAULTS;
  for (const mock of [writeText, write, fake.tabs.create]) mock.mockReset();
  writeText.mockResolvedValue(undefined);
  write.mockResolvedValue(undefined);
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', { clipboard: { writeText, write } });
  await speakIn('en');
});
afterEach(() => {
  clear();
  vi.unstubAllGlobals();
  vi.stubGlobal('browser', fake);
});

const link = (root: Element, id: string) => root.querySelector<HTMLAnchorElement>(`[data-share=${id}]`);
const words = (root: Element) => root.querySelector('textarea')!;

async function type(field: HTMLTextAreaElement | HTMLInputElement, text: string): Promise<void> {
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function choose(root: Element, value: string): Promise<void> {
  await act(async () => {
    const select = root.querySelector('select')!;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.dynamicImportSettled();
  });
}

async function unfold(root: Element, summary: string): Promise<Element> {
  const fold = [...root.querySelectorAll('details')].find((each) => each.querySelector('summary')!.textContent === summary)!;
  await act(() => {
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
  });
  return fold;
}

describe('the words', () => {
  it('as they were changed go into every target that takes words', async () => {
    const root = await show(<Share badge={badge()} />);
    await type(words(root), 'Mine & only mine');
    for (const id of ['x', 'bluesky', 'whatsapp', 'weibo', 'reddit', 'email']) expect([id, decodeURIComponent(link(root, id)!.href).includes('Mine & only mine')]).toEqual([id, true]);
    for (const id of ['linkedin', 'facebook', 'xing']) expect([id, link(root, id)!.href.includes('Mine')]).toEqual([id, false]);
  });

  it('follow the language chosen until they are changed', async () => {
    const root = await show(<Share badge={badge()} />);
    await choose(root, 'de');
    expect(words(root).value).toContain('Ich habe das Badge „Cloud Platform Architect“');
    await type(words(root), 'Eigene Worte');
    await choose(root, 'zh-CN');
    expect(words(root).value).toBe('Eigene Worte');
    await click(button(root, 'Line for a résumé'));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(`Cloud Platform Architect、Northgate Institute、颁发于2026年5月3日、有效期至2029年5月3日、${ADDRESS}`);
  });

  it('stay when the same badge is shown anew', async () => {
    const root = await show(<Share badge={badge()} />);
    await type(words(root), 'Kept');
    const { render } = await import('preact');
    await act(() => render(<Share badge={badge()} />, root));
    expect(words(root).value).toBe('Kept');
    await act(() => render(<Share badge={badge({ skills: [] })} />, root));
    expect(words(root).value).toBe('Kept');
  });

  it('that were not changed do not name what is kept back any more', async () => {
    const root = await show(<Share badge={badge()} />);
    await choose(root, 'pt-BR');
    expect(words(root).value).toContain('Containers');
    const { render } = await import('preact');
    await act(() => render(<Share badge={badge({ skills: [] })} />, root));
    expect(words(root).value).toBe('Conquistei o badge “Cloud Platform Architect” de Northgate Institute.');
  });

  it('that are too long are said to be, by whom they are too long for', async () => {
    const root = await show(<Share badge={badge()} />);
    expect(root.querySelector('.share-long')).toBeNull();
    await type(words(root), 'a'.repeat(270));
    expect(root.querySelector('.share-long')!.textContent).toBe('Too long for X and Bluesky.');
  });
});

describe('a target that takes the link alone', () => {
  it('gets the words on the clipboard, and is opened after that', async () => {
    const root = await show(<Share badge={badge()} />);
    await type(words(root), 'My words');
    let done = () => {};
    writeText.mockImplementationOnce(() => new Promise((resolve) => { done = resolve; }));
    await click(link(root, 'facebook'));
    expect(fake.tabs.create).not.toHaveBeenCalled();
    done();
    await vi.waitFor(() => expect(fake.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(ADDRESS)}` }));
    expect(writeText).toHaveBeenCalledExactlyOnceWith('My words');
  });

  it('is not opened where the clipboard refuses: the words are there to copy, and a link goes on', async () => {
    const root = await show(<Share badge={badge()} />);
    await type(words(root), 'My words');
    writeText.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await click(link(root, 'linkedin'));
    expect(fake.tabs.create).not.toHaveBeenCalled();
    const field = root.querySelector<HTMLTextAreaElement>('.flag textarea')!;
    expect([field.value, field.readOnly, document.activeElement === field, field.selectionStart, field.selectionEnd]).toEqual(['My words', true, true, 0, 8]);
    expect(root.querySelector('.flag')!.textContent).toContain('did not give access to the clipboard');
    expect(announcement.value).toContain('did not give access to the clipboard');
    expect([...root.querySelectorAll<HTMLAnchorElement>('.flag a')].map((a) => [a.textContent, a.href])).toEqual([['Open LinkedIn', `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(ADDRESS)}`]]);
    await click(button(root, 'Link'));
    expect(root.querySelector('.flag')).toBeNull();
  });
});

describe('the device’s own list', () => {
  it('gets words, title and link; closing it says nothing, its failure one sentence; where there is none, it is not offered', async () => {
    expect(button(await show(<Share badge={badge()} />), 'More ways')).toBeUndefined();
    const share = vi.fn<(what: unknown) => Promise<void>>(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText, write }, share });
    const root = await show(<Share badge={badge()} />);
    await type(words(root), 'Mine & only mine');
    await click(button(root, 'More ways'));
    expect(share).toHaveBeenCalledExactlyOnceWith({ title: 'Cloud Platform Architect', text: 'Mine & only mine', url: ADDRESS });
    announcement.value = '';
    share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
    await click(button(root, 'More ways'));
    expect(announcement.value).toBe('');
    share.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await click(button(root, 'More ways'));
    expect(announcement.value).toBe('This device could not open its own list of ways to share.');
  });
});

describe('Mastodon', () => {
  it('asks for the server once, refuses what is none, and keeps it', async () => {
    const root = await show(<Share badge={badge()} />);
    expect(link(root, 'mastodon')).toBeNull();
    await click(button(root, 'Mastodon'));
    const field = root.querySelector<HTMLInputElement>('.share-server input')!;
    expect(document.activeElement).toBe(field);
    await type(field, 'javascript:alert(1)');
    await click(button(root, 'Open Mastodon'));
    expect(root.querySelector('[role=alert]')!.textContent).toBe('This is not the name of a server.');
    expect(fake.tabs.create).not.toHaveBeenCalled();
    await type(field, '@ada@social.example.org');
    await click(button(root, 'Open Mastodon'));
    expect(fake.tabs.create).toHaveBeenCalledTimes(1);
    expect(settings.value.mastodon).toBe('social.example.org');
    expect(new URL(link(root, 'mastodon')!.href).host).toBe('social.example.org');
  });
});

describe('a badge from a file', () => {
  it('has no link, so nothing that needs one', async () => {
    const root = await show(<Share badge={badge({ address: undefined })} />);
    expect([...root.querySelectorAll('[data-share]')].map((each) => (each as HTMLElement).dataset['share'])).toEqual(['x', 'bluesky', 'whatsapp', 'weibo', 'email']);
    expect(button(root, 'Link')).toBeUndefined();
    expect(button(root, 'WeChat')).toBeUndefined();
    expect(root.textContent).toContain('has no page of its own');
    expect(root.innerHTML).not.toContain('undefined');
  });
});

describe('what is copied', () => {
  it('is what its button says', async () => {
    const root = await show(<Share badge={badge()} />);
    await type(words(root), 'Words ');
    for (const name of ['Link', 'Words and link', 'HTML', 'Markdown']) await click(button(root, name));
    expect(writeText.mock.calls.map(([text]) => text.slice(0, 20))).toEqual([ADDRESS.slice(0, 20), 'Words\nhttps://www.cr', '<a href="https://www', '[![Cloud Platform Ar']);
    expect(announcement.value).toBe('On the clipboard: Markdown.');
  });

  it('as a signature is rich text and plain text at once', async () => {
    const root = await show(<Share badge={badge()} />);
    await click(button(root, 'E-mail signature'));
    const [item] = write.mock.calls[0]![0] as [Item];
    expect(await item.of['text/html']!.text()).toMatch(/^<table [^]*genuine and current when checked on 4 June 2026[^]*<\/table>$/);
    expect(await item.of['text/plain']!.text()).toContain(`Cloud Platform Architect\nNorthgate Institute\n`);
  });
});

describe('the signature', () => {
  const other = badge({ title: 'Tide <b>Tables</b>', address: 'https://badges.example/2', art: undefined });
  it('has the badges and the details that are chosen, as its preview shows', async () => {
    const root = await show(<Share badge={badge()} others={[{ id: 'b', title: other.title, load: async () => other }]} />);
    const box = await unfold(root, 'E-mail signature');
    const [first, second] = [...box.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    await click(second);
    await click([...box.querySelectorAll('[role=switch]')].find((each) => each.textContent!.startsWith('Dates')));
    const preview = box.querySelector('.share-preview')!;
    expect(preview.textContent).toContain('Tide <b>Tables</b>');
    expect(preview.querySelector('a, b, img[src^=http]')).toBeNull();
    await click(button(box, 'Copy signature'));
    const [item] = write.mock.calls[0]![0] as [Item];
    const html = await item.of['text/html']!.text();
    expect(html).toContain('Tide &lt;b&gt;Tables&lt;/b&gt;');
    expect(html).not.toContain('issued on');
    await click(first);
    await click(second);
    expect(box.textContent).toContain('Choose at least one badge.');
    expect(button(box, 'Copy signature')).toBeUndefined();
  });

  it('says who can see that its pictures are loaded', async () => {
    const root = await show(<Share badge={badge()} />);
    expect((await unfold(root, 'E-mail signature')).textContent).toContain('loads them from images.credly.com');
  });
});

describe('the device’s own list', () => {
  it('is there only where there is one, and gets words, name and link', async () => {
    expect(button(await show(<Share badge={badge()} />), 'More ways')).toBeUndefined();
    const share = vi.fn<(data: ShareData) => Promise<void>>(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText, write }, share });
    const root = await show(<Share badge={badge()} />);
    await type(words(root), 'Words');
    await click(button(root, 'More ways'));
    expect(share).toHaveBeenCalledExactlyOnceWith({ title: 'Cloud Platform Architect', text: 'Words', url: ADDRESS });
  });
  it('that fails is said to; one that was closed is not', async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>();
    vi.stubGlobal('navigator', { clipboard: { writeText, write }, share });
    const root = await show(<Share badge={badge()} />);
    announcement.value = '';
    share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
    await click(button(root, 'More ways'));
    expect(announcement.value).toBe('');
    share.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await click(button(root, 'More ways'));
    expect(announcement.value).toContain('could not open');
  });
});

it('WeChat shows the QR code', async () => {
  const root = await show(<Share badge={badge()} />);
  await click(button(root, 'WeChat'));
  expect([...root.querySelectorAll('details')].find(({ open }) => open)!.querySelector('summary')!.textContent).toBe('QR code');
});

it('a badge that is not genuine and current says so before it is shared', async () => {
  const root = await show(<Share badge={badge({ verdict: 'revoked' })} />);
  expect(root.querySelector('.flag')!.textContent).toBe('Whoever opens this badge reads: Withdrawn by issuer.');
});

it('what comes from outside stays text', async () => {
  const nasty = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const root = await show(<Share badge={badge({ title: nasty, issuer: { name: nasty }, skills: [nasty] })} others={[{ id: 'b', title: nasty, load: async () => badge({ title: nasty }) }]} />);
  await unfold(root, 'E-mail signature');
  expect(root.querySelector('script, [onerror], img')).toBeNull();
  expect([...root.querySelectorAll('a')].every(({ protocol }) => protocol === 'https:' || protocol === 'mailto:')).toBe(true);
});
