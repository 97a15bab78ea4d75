import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { loadVoice, type Voice } from '../../lib/i18n/index';
import { draft } from '../../lib/share/draft';
import { publicAddress, type Shareable } from '../../lib/share/shareable';
import type { Post, Target, TargetId } from '../../lib/share/target';
import { TARGETS } from '../../lib/share/targets';
import type { Language } from '../../lib/store/settings';
import { copyText } from './clipboard';
import { announce } from './live';
import { settings } from './settings';
import { t, voice } from './voice';

/** What could not be put on the clipboard, to be copied by hand. */
export interface Refused {
  what: string;
  text: string;
  /** What was to be opened after it. */
  next?: { name: string; url: string };
}

/** One badge being shared: the language of what is shared, its words, and what came of the last copying. */
export interface Sharing {
  badge: Shareable;
  spoken: ReadonlySignal<Voice>;
  words: Signal<string>;
  post: ReadonlySignal<Post>;
  refused: Signal<Refused | null>;
  /** What was copied last, by its label. */
  copied: Signal<string>;
  /** Speaks another language; words that were not changed yet follow. */
  speak(language: Language): Promise<void>;
  /** Copies, and says what came of it. */
  copy(what: string, text: string, html?: string): Promise<boolean>;
  /** Copies the words, then opens a target that takes none. */
  copyAndOpen(target: Target): Promise<void>;
}

/** @param before the same badge as it was shared until now: its language stays, and words that were changed */
export function createSharing(badge: Shareable, before: Sharing | null = null): Sharing {
  const spoken = signal(before?.spoken.peek() ?? voice());
  const typed = before && before.words.peek() !== draft(before.spoken.peek(), before.badge) ? before.words.peek() : null;
  const words = signal(typed ?? draft(spoken.peek(), badge));
  const refused = signal<Refused | null>(null);
  const copied = signal('');
  const art = publicAddress(badge.art);
  const post = computed(() => ({ text: words.value, title: badge.title, ...(badge.address && { address: badge.address }), ...(art && { art }) }));

  async function copy(what: string, text: string, html?: string, next?: Refused['next']): Promise<boolean> {
    const done = await copyText(text, html);
    copied.value = done ? what : '';
    refused.value = done ? null : { what, text, ...(next && { next }) };
    announce(done ? t('share.copied', { what }) : t('share.refused'));
    return done;
  }

  return {
    badge, spoken, words, post, refused, copied, copy,
    async speak(language) {
      const next = await loadVoice(language);
      if (words.peek() === draft(spoken.peek(), badge)) words.value = draft(next, badge);
      spoken.value = next;
    },
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
