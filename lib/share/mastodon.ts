import { characters } from './length';
import { withQuery } from './query';
import { together, type Target } from './target';

/** Most servers allow 500 characters, of which any address counts 23. */
const MOST = 500;
const ADDRESS = 23;

/** Mastodon has many servers: the holder's own is asked for once. */
export const mastodon: Target = {
  id: 'mastodon',
  name: 'Mastodon',
  takes: 'words',
  url: (post, host) => withQuery(`https://${host}/share`, { text: together(post) }),
  excess: ({ text, address }) => Math.max(0, characters(text.trim()) + (address ? 1 + ADDRESS : 0) - MOST),
};

/** A name of a host on the open web. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/u;

/** The server that a person means by "mastodon.social", "https://mastodon.social/@ada" or "@ada@mastodon.social"; null for anything else. */
export function mastodonHost(text: string): string | null {
  const given = text.trim();
  const named = /^@?[^\s@/]+@([^\s@/]+)$/u.exec(given)?.[1] ?? given;
  const address = /^[a-z][a-z0-9+.-]*:/iu.test(named) ? named : `https://${named}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, username, password } = new URL(address);
  return protocol === 'https:' && !port && !username && !password && HOST.test(hostname) ? hostname : null;
}
