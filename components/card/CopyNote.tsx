import { useSignal } from '@preact/signals';
import { note } from '../../lib/i18n/note';
import type { Item } from '../../lib/session/view';
import type { Report } from '../../lib/words';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { announce, tell } from '../state/live';
import { t, voice } from '../state/voice';

/** How long the button says that it did what it says, in milliseconds. */
const COPIED_FOR = 2500;

/** Puts a plain-text summary on the clipboard, and says so. */
export function CopyNote({ item, report }: { item: Item; report: Report }) {
  const copied = useSignal(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(note(voice(), report, Date.now(), { name: item.pageName }));
      copied.value = true;
      announce(t('live.copied'));
      setTimeout(() => { copied.value = false; }, COPIED_FOR);
    } catch {
      tell(t('live.not-copied'));
    }
  }
  return <Button onClick={() => void copy()}>{copied.value && <Icon name="pass" />}{copied.value ? t('button.copied') : t('button.copy')}</Button>;
}
