import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent, TargetedSubmitEvent } from 'preact';
import { useId } from 'preact/hooks';
import { takeText } from '../state/files';
import { t } from '../state/voice';
import './PasteBox.css';

/** Text instead of a file: JSON, a token, addresses. It is checked by the button, or by Ctrl and Enter. */
export function PasteBox() {
  const text = useSignal('');
  const id = useId();
  const hint = useId();

  function check() {
    const given = text.peek();
    if (given.trim() === '') return;
    text.value = '';
    void takeText(given);
  }

  function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    check();
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) check();
  }

  return (
    <form class="paste" onSubmit={submit}>
      <label class="paste-label" for={id}>{t('files.paste')}</label>
      <textarea class="paste-field" id={id} rows={3} spellcheck={false} autocomplete="off" aria-describedby={hint} value={text.value}
        onInput={({ currentTarget }) => { text.value = currentTarget.value; }} onKeyDown={onKeyDown} />
      <div class="paste-line">
        <p class="paste-hint" id={hint}>{t('files.paste.hint')}</p>
        <button type="submit" class="button button-plain" disabled={text.value.trim() === ''}>{t('files.paste.button')}</button>
      </div>
    </form>
  );
}
