import { useSignal } from '@preact/signals';
import type { TargetedDragEvent, TargetedSubmitEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { singleLine } from '../../lib/i18n/clean';
import { Button } from '../Button';
import { Fold } from '../Fold';
import { importIssuers } from '../state/issuers';
import { t } from '../state/voice';
import '../options/IssuerLists.css';
import '../check/PasteBox.css';

/** Largest list that is read, in bytes: five hundred of the longest keys fit. */
const LARGEST = 2 * 1_048_576;

/** A list of issuers from a file or pasted, as an organisation hands it out. */
export function ImportList() {
  const text = useSignal('');
  const wrong = useSignal('');
  const file = useRef<HTMLInputElement>(null);
  const [id, hint, error] = [useId(), useId(), useId()];

  async function take(list: string) {
    const said = await importIssuers(list);
    wrong.value = said ? singleLine(said, 300) : '';
    if (!said) text.value = '';
  }

  async function takeFile(given: File | undefined) {
    if (!given) return;
    if (given.size > LARGEST) wrong.value = t('lists.wrong.too-large');
    else await take(await given.text());
  }

  function drop(event: TargetedDragEvent<HTMLElement>) {
    const [given] = event.dataTransfer?.files ?? [];
    if (!given) return;
    event.preventDefault();
    void takeFile(given);
  }

  return (
    <Fold summary={t('lists.import')}>
      {() => (
        <form class="issuers-import" onSubmit={(event: TargetedSubmitEvent<HTMLFormElement>) => { event.preventDefault(); void take(text.peek()); }} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
          <p id={hint}>{t('lists.import.text')}</p>
          <Button onClick={() => file.current?.click()}>{t('lists.import.choose')}</Button>
          <input class="drop-input" hidden ref={file} type="file" accept=".json,.csv,.txt,text/csv,application/json,text/plain" aria-label={t('lists.import.choose')} tabIndex={-1}
            onChange={({ currentTarget }) => {
              const [given] = currentTarget.files ?? [];
              void takeFile(given).finally(() => { currentTarget.value = ''; });
            }} />
          <label class="issuers-label" for={id}>{t('lists.import.paste')}</label>
          <textarea class="paste-field" id={id} rows={3} spellcheck={false} autocomplete="off" aria-invalid={wrong.value !== ''} aria-describedby={wrong.value ? `${hint} ${error}` : hint} value={text.value}
            onInput={({ currentTarget }) => { text.value = currentTarget.value; }} />
          <button type="submit" class="button button-plain" disabled={text.value.trim() === ''}>{t('lists.import.button')}</button>
          {wrong.value && <p class="issuers-wrong" id={error} role="alert">{wrong.value}</p>}
        </form>
      )}
    </Fold>
  );
}
