import { useSignal } from '@preact/signals';
import { mayBeRead } from '../lib/platforms/pages/open-pages';
import { Button } from './Button';
import { Flag } from './Flag';
import { readOpenPage } from './state/commands';
import { tell } from './state/live';
import { host, tab, view } from './state/tab';
import { t } from './state/voice';

/** "Read this page", on the page of an award whose site lets no program ask for it. */
export function ReadPage() {
  const busy = useSignal(false);
  const here = tab.value;
  if (!here?.url || !mayBeRead(here.url)) return null;
  const wasRead = view.value?.items.some(({ report }) => report?.requests.some(({ openPage }) => openPage) ?? false) ?? false;

  async function read(tabId: number) {
    busy.value = true;
    try {
      const { read: outcome } = await readOpenPage(tabId);
      if (outcome !== 'done') tell(t(`read.${outcome}`));
    } catch {
      tell(t('check.failed'));
    } finally {
      busy.value = false;
    }
  }

  return (
    <div class="list-notices">
      <Flag hue="note">
        <p>{t('read.text', { host: host.value })}</p>
        <Button kind={wasRead ? 'plain' : 'first'} disabled={busy.value} onClick={() => void read(here.id)}>{busy.value ? t('read.busy') : t('read.button')}</Button>
      </Flag>
    </div>
  );
}
