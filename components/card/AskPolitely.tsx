import { signal, type Signal } from '@preact/signals';
import type { About } from '../../lib/i18n/polite/message';
import type { PoliteMessage as PoliteMessageComponent } from '../polite/PoliteMessage';
import { t } from '../state/voice';

const loaded = signal<typeof PoliteMessageComponent | null>(null);

interface Asking {
  /** Whether the message is shown. */
  open: Signal<boolean>;
  /** Id of the part that shows it. */
  id: string;
}

/** Opens and closes the message to the person. */
export function AskPolitely({ open, id }: Asking) {
  return (
    <button type="button" class="button button-plain" aria-expanded={open.value} aria-controls={id} onClick={() => { open.value = !open.peek(); }}>
      {t('polite.button')}
    </button>
  );
}

/** The message, where it is wanted. It is read only then, so that no popup waits for it. */
export function Asked({ open, id, about }: Asking & { about: About }) {
  const PoliteMessage = loaded.value;
  if (open.value && !PoliteMessage) void load();
  return <div id={id} hidden={!open.value}>{open.value && PoliteMessage && <PoliteMessage about={about} />}</div>;
}

async function load(): Promise<void> {
  loaded.value = (await import('../polite/PoliteMessage')).PoliteMessage;
}
