import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { copyText } from '../state/clipboard';
import { announce } from '../state/live';
import { t } from '../state/voice';

/** Puts one thing on the clipboard; where the browser refuses, it stands there selected, to be copied by hand. */
export function CopyOne({ label, what, text }: { label: string; /** What it is, for whoever listens. */ what: string; text: string }) {
  const outcome = useSignal<'none' | 'copied' | 'refused'>('none');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const refused = outcome.value === 'refused';
  useEffect(() => { if (refused) field.current?.select(); }, [refused]);
  async function copy() {
    outcome.value = (await copyText(text)) ? 'copied' : 'refused';
    announce(outcome.peek() === 'copied' ? t('share.copied', { what }) : t('share.refused'));
  }
  return (
    <>
      <Button label={`${label}${t('separator.label')}${what}`} onClick={() => void copy()}>{outcome.value === 'copied' && <Icon name="pass" size={12} />}{label}</Button>
      {refused && (
        <>
          <label class="unseen" for={id}>{t('share.refused.label', { what })}</label>
          <input class="wallet-search" id={id} ref={field} type="text" readOnly dir="auto" value={text} />
        </>
      )}
    </>
  );
}
