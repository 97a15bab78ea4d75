import { describe, expect, it } from 'vitest';
import { loadVoice } from '../../../lib/i18n/index';
import { draft } from '../../../lib/share/draft';
import { mastodonHost } from '../../../lib/share/mastodon';
import { withQuery } from '../../../lib/share/query';
import type { Post, Target, TargetId } from '../../../lib/share/target';
import { TARGETS } from '../../../lib/share/targets';
import { ADDRESS, badge, TITLES } from './badges';

const by = (id: TargetId): Target => TARGETS.find((target) => target.id === id)!;
const HOST = 'mastodon.example';

/** What each target reads out of its address: where it goes, and its parameters as a form decodes them. */
function read(id: TargetId, post: Post): { at: string; values: Record<string, string> } {
  const url = new URL(by(id).url(post, HOST));
  return { at: `${url.protocol}//${url.host}${url.pathname}`, values: Object.fromEntries(url.searchParams) };
}

/** What stands in each target's fields for words and address. */
const FIELDS: readonly (readonly [TargetId, string, (post: Post) => Record<string, string>])[] = [
  ['linkedin', 'https://www.linkedin.com/sharing/share-offsite/', () => ({ url: ADDRESS })],
  ['x', 'https://x.com/intent/post', ({ text }) => ({ text, url: ADDRESS })],
  ['facebook', 'https://www.facebook.com/sharer/sharer.php', () => ({ u: ADDRESS })],
  ['bluesky', 'https://bsky.app/intent/compose', ({ text }) => ({ text: `${text}\n${ADDRESS}` })],
  ['mastodon', `https://${HOST}/share`, ({ text }) => ({ text: `${text}\n${ADDRESS}` })],
  ['whatsapp', 'https://wa.me/', ({ text }) => ({ text: `${text}\n${ADDRESS}` })],
  ['weibo', 'https://service.weibo.com/share/share.php', ({ text, art }) => ({ url: ADDRESS, title: text, pic: art! })],
  ['xing', 'https://www.xing.com/spi/shares/new', () => ({ url: ADDRESS })],
  ['reddit', 'https://www.reddit.com/submit', ({ text }) => ({ url: ADDRESS, title: text })],
  ['email', 'mailto://', ({ text, title }) => ({ subject: title, body: `${text}\r\n\r\n${ADDRESS}` })],
];

it('every target has its row in this table', () => {
  expect(FIELDS.map(([id]) => id)).toEqual(TARGETS.map(({ id }) => id));
});

describe.each(FIELDS)('%s', (id, at, values) => {
  it.each(Object.entries(TITLES))('is given words with %s exactly', (_, title) => {
    const post = { text: `I earned ${title} today.`, title, address: ADDRESS, art: badge().art! };
    expect(read(id, post)).toEqual({ at, values: values(post) });
  });

  it('leaves nothing in its address that ends an address in a text', () => {
    for (const title of Object.values(TITLES)) expect(by(id).url({ text: title, title, address: ADDRESS }, HOST).split('?').slice(1).join('?')).toMatch(/^[\w.~%&=-]*$/u);
  });

  it('is given the words alone where the badge has no page', () => {
    if (by(id).takes !== 'words') return;
    const { values: given } = read(id, { text: 'Words & more', title: 'T' });
    expect(Object.values(given)).toContain('Words & more');
    expect(JSON.stringify(given)).not.toMatch(/https|undefined/);
  });
});

it('half of a surrogate pair does not stop anything', () => {
  for (const target of TARGETS) expect(() => target.url({ text: 'half \uD83C', title: '\uDFC5', address: ADDRESS }, HOST)).not.toThrow();
  expect(withQuery('https://x.example/', { a: '\uD83C' })).toBe('https://x.example/?a=%EF%BF%BD');
});

it('a value that is empty or missing is not written', () => {
  expect(withQuery('https://x.example/a?b=1', { c: '', d: undefined, e: '&' })).toBe('https://x.example/a?b=1&e=%26');
  expect(withQuery('https://x.example/a', { c: '' })).toBe('https://x.example/a');
});

describe('a post that is too long is counted as its target counts', () => {
  const excess = (id: TargetId, text: string, address: string | undefined = ADDRESS) => by(id).excess?.({ text, title: 'T', ...(address && { address }) });
  it('X: 280, an address 23, an emoji or a Chinese sign two', () => {
    expect([excess('x', 'a'.repeat(256)), excess('x', 'a'.repeat(257))]).toEqual([0, 1]);
    expect([excess('x', '徽'.repeat(128)), excess('x', '徽'.repeat(129))]).toEqual([0, 2]);
    expect([excess('x', '👨‍👩‍👧‍👦'.repeat(128)), excess('x', '🇧🇷'.repeat(129))]).toEqual([0, 2]);
    expect([excess('x', 'a'.repeat(280), ''), excess('x', 'é'.repeat(281), '')]).toEqual([0, 1]);
  });
  it('Bluesky: 300 characters as a reader counts them, the address among them', () => {
    const room = 300 - ADDRESS.length - 1;
    expect([excess('bluesky', '👨‍👩‍👧‍👦'.repeat(room)), excess('bluesky', 'a'.repeat(room + 1))]).toEqual([0, 1]);
  });
  it('Mastodon: 500, an address 23; Reddit: 300 without the address', () => {
    expect([excess('mastodon', 'a'.repeat(476)), excess('mastodon', 'a'.repeat(477))]).toEqual([0, 1]);
    expect([excess('reddit', 'a'.repeat(300)), excess('reddit', 'a'.repeat(301))]).toEqual([0, 1]);
  });
});

describe.each(['en', 'de', 'zh-CN', 'pt-BR'] as const)('the words in %s', (language) => {
  it.each(Object.entries(TITLES))('name a title with %s and fit everywhere', async (_, title) => {
    const given = badge({ title, issuer: { name: title } });
    const text = draft(await loadVoice(language), given);
    expect(text).toContain(Array.from(title).slice(0, 40).join('').trim());
    for (const target of TARGETS) expect([target.id, target.excess?.({ text, title, address: ADDRESS }) ?? 0]).toEqual([target.id, 0]);
  });
});

it('the words name up to three skills where there is room, and none that is kept back', async () => {
  const voice = await loadVoice('en');
  expect(draft(voice, badge())).toBe('I have earned the badge “Cloud Platform Architect” from Northgate Institute. Skills: Containers, Networking, Identity.');
  expect(draft(voice, badge({ skills: [] }))).toBe('I have earned the badge “Cloud Platform Architect” from Northgate Institute.');
});

describe('a Mastodon server', () => {
  it.each([
    ['mastodon.social', 'mastodon.social'], ['  https://mastodon.social/@ada ', 'mastodon.social'], ['@ada@social.example.org', 'social.example.org'],
    ['ada@social.example.org', 'social.example.org'], ['bücher.example', 'xn--bcher-kva.example'], ['MASTODON.Social', 'mastodon.social'],
  ])('is read from %j', (text, host) => expect(mastodonHost(text)).toBe(host));
  it.each([
    '', '   ', 'mastodon', 'localhost', '127.0.0.1', '[::1]', 'http://mastodon.social', 'javascript:alert(1)', 'https://user:pw@mastodon.social', 'mastodon.social:8443',
    'two words.example', '@ada', 'data:text/html,x', 'a..b', '-.example',
  ])('is nothing in %j', (text) => expect(mastodonHost(text)).toBeNull());
});
