import { signal, useSignal } from '@preact/signals';
import type { Following as FollowingComponent } from '../following/Following';
import type { News as NewsComponent } from '../following/News';
import { Button } from '../Button';
import { Fold } from '../Fold';
import { news } from '../state/news';
import { t } from '../state/voice';
import { loadParts } from '../state/wallet-imports';

const loadedNews = signal<typeof NewsComponent | null>(null);
const loadedFollowing = signal<typeof FollowingComponent | null>(null);

/** What waits for the holder. What shows it is read when something does, so that no popup waits for it. */
export function WalletNews() {
  const News = loadedNews.value;
  if (news.value === 0 && !News) return null;
  if (!News) void loadNews();
  return News && <News />;
}

async function loadNews(): Promise<void> {
  loadedNews.value = (await import('../following/News')).News;
}

/** The lists that are followed and the reminders, read when they are unfolded. */
export function WalletFollowing() {
  return <div class="wallet-manage wallet-later"><Fold summary={t('follow.title')}>{() => <Unfolded />}</Fold></div>;
}

function Unfolded() {
  const Following = loadedFollowing.value;
  if (!Following) void loadFollowing();
  return Following && <Following />;
}

async function loadFollowing(): Promise<void> {
  loadedFollowing.value = (await import('../following/Following')).Following;
}

/** Follows a list that was just brought in. Its hosts are granted by then. */
export function FollowThis({ address }: { address: string }) {
  const done = useSignal(false);
  async function follow() {
    const { follow: begin } = await import('../following/state');
    done.value = (await begin(address, await loadParts())) === null;
  }
  return done.value ? <span>{t('follow.done')}</span> : <Button onClick={() => void follow()}>{t('follow.this')}</Button>;
}
