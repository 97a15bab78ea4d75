/** What is given to a target. */
export interface Post {
  /** The words, as the person left them; the address is no part of them. */
  text: string;
  /** The badge's name. */
  title: string;
  /** Where the badge is seen, https. */
  address?: string;
  /** The badge's art, https. */
  art?: string;
}

export type TargetId = 'linkedin' | 'x' | 'facebook' | 'bluesky' | 'mastodon' | 'whatsapp' | 'weibo' | 'xing' | 'reddit' | 'email';

/** Somewhere that a badge is shared: by an address that opens its own form, filled in, where it can still be changed. */
export interface Target {
  id: TargetId;
  /** The name that people know it by; absent where each language has its own. */
  name?: string;
  /** `words`: words, and the address where there is one. `address`: the address alone. `both`: the two, and not without an address. */
  takes: 'words' | 'address' | 'both';
  /**
   * The address to open.
   *
   * @param host the holder's own server, for a network of many
   */
  url(post: Post, host: string): string;
  /** How many characters too long it is, as the target counts them; absent where there is no limit that a person meets. */
  excess?(post: Post): number;
}

/** Words and address in one text, as targets take them that have one field. */
export function together({ text, address }: Post, between = '\n'): string {
  return [text.trim(), address].filter(Boolean).join(between);
}
