import { computed, type ReadonlySignal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { draft } from '../../lib/share/draft';
import { publicAddress, type Shareable } from '../../lib/share/shareable';
import type { Post, Target, TargetId } from '../../lib/share/target';
import { TARGETS } from '../../lib/share/targets';
import { settings } from './settings';
import { t, voice } from './voice';
import { createWriting, type Writing } from './writing';

/** One badge being shared: its words, and the post that they make. */
export interface Sharing extends Writing {
  badge: Shareable;
  post: ReadonlySignal<Post>;
  /** Copies the words, then opens a target that takes none. */
  copyAndOpen(target: Target): Promise<void>;
}

/** @param before the same badge as it was shared until now: its language stays, and words that were changed */
export function createSharing(badge: Shareable, before: Sharing | null = null): Sharing {
  const writing = createWriting((spoken) => draft(spoken, badge), before && { writing: before, draft: (spoken) => draft(spoken, before.badge) });
  const { words, copy } = writing;
  const art = publicAddress(badge.art);
  const post = computed(() => ({ text: words.value, title: badge.title, ...(badge.address && { address: badge.address }), ...(art && { art }) }));
  return {
    ...writing, badge, post,
    async copyAndOpen(target) {
      const next = { name: nameOf(target), url: addressOf(target, post.peek()) };
      if (await copy(t('share.words'), words.peek().trim(), undefined, next)) await browser.tabs.create({ url: next.url });
    },
  };
}

/** The name of a target, in the language of the screen. */
export function nameOf({ id, name }: Pick<Target, 'id' | 'name'>): string {
  return name ?? t(OWN_NAMES[id] ?? 'share.to');
}

const OWN_NAMES: Partial<Record<TargetId, 'share.to.email' | 'share.to.weibo'>> = { email: 'share.to.email', weibo: 'share.to.weibo' };

/** Names in a row, as the language of the screen has it: "X, Bluesky and Reddit". */
export const listed = (names: readonly string[]): string => new Intl.ListFormat(voice().language, { type: 'conjunction' }).format(names);

/** The address that opens a target with a post. */
export const addressOf = (target: Target, post: Post): string => target.url(post, settings.value.mastodon);

/** The targets that can take a badge: those that want an address, only where it has one. */
export const targetsFor = ({ address }: Shareable): Target[] => TARGETS.filter(({ takes }) => takes === 'words' || address !== undefined);
