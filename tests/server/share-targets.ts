import { h, page, type Markup } from '../fixtures/html';
import { html } from './reply';
import type { Hit, World } from './world';

/** What a target shows in the fields of its own form; null where it opens no form for what it was given. */
type Form = (values: URLSearchParams, hit: Hit) => Record<string, string> | null;

const https = (text: string | null) => text !== null && URL.canParse(text) && new URL(text).protocol === 'https:';
const whole = (text: string | null, least: number, most: number) => text !== null && /^\d{1,4}$/u.test(text) && Number(text) >= least && Number(text) <= most;

/** "Add to profile" fills its form only from what it knows: an organisation by a number or a name, whole years, months from 1 to 12. */
const profile: Form = (values) => {
  if (values.get('startTask') !== 'CERTIFICATION_NAME' || !values.get('name')) return null;
  const id = values.get('organizationId');
  if (id !== null && !/^\d+$/u.test(id)) return null;
  const date = (kind: string) => {
    const [year, month] = [values.get(`${kind}Year`), values.get(`${kind}Month`)];
    return whole(year, 1900, 2100) && whole(month, 1, 12) ? `${month}/${year}` : '';
  };
  return {
    name: values.get('name')!, organisation: id === null ? (values.get('organizationName') ?? '') : `number ${id}`, issued: date('issue'), expires: date('expiration'),
    id: values.get('certId') ?? '', url: https(values.get('certUrl')) ? values.get('certUrl')! : '',
  };
};

/** One that takes a link, and refuses what is none. */
const link = (name: string, more: readonly string[] = []): Form => (values) =>
  https(values.get(name)) ? { url: values.get(name)!, ...Object.fromEntries(more.map((field) => [field, values.get(field) ?? ''])) } : null;

/** One that takes words. */
const words: Form = (values) => (values.get('text') ? { text: values.get('text')! } : null);

/** Every target under its real name, and what it reads out of the address that it was opened with. */
export const SHARE_TARGETS: Readonly<Record<string, Form>> = {
  'https://www.linkedin.com/profile/add': profile,
  'https://www.linkedin.com/sharing/share-offsite/': link('url'),
  'https://x.com/intent/post': (values) => (values.get('text') ? { text: values.get('text')!, url: https(values.get('url')) ? values.get('url')! : '' } : null),
  'https://www.facebook.com/sharer/sharer.php': link('u'),
  'https://bsky.app/intent/compose': words,
  'https://mastodon.example/share': words,
  'https://wa.me/': words,
  'https://service.weibo.com/share/share.php': link('url', ['title', 'pic']),
  'https://www.xing.com/spi/shares/new': link('url'),
  'https://www.reddit.com/submit': link('url', ['title']),
};

/** Lets every target answer with its form, filled in as it reads the address; 400 where it would show an empty one. */
export function atShareTargets(world: World): void {
  for (const [address, form] of Object.entries(SHARE_TARGETS)) {
    world.at(address, (hit) => {
      const read = form(new URL(`https://${hit.host}${hit.path}`).searchParams, hit);
      return read ? html(page('Share', fields(read))) : html(page('Share', h`<p>Nothing to share</p>`), 400);
    });
  }
}

function fields(read: Record<string, string>): Markup {
  // A line break right after the tag is no part of a text area's value.
  return h`<form>${Object.entries(read).map(([name, value]) => h`<textarea name="${name}">\n${value}</textarea>`)}</form>`;
}
