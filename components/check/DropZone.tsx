import { useSignal } from '@preact/signals';
import type { TargetedDragEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { takeFiles, takeText } from '../state/files';
import { t } from '../state/voice';
import './DropZone.css';

/** A hint for the browser's dialog only: what a file is, its content says. */
const KINDS = '.pdf,.docx,.odt,.png,.svg,.json,.jsonld,.jwt,.jws,.txt,.zip,.clr,image/png,image/svg+xml,application/pdf,application/json,application/zip';

/** Where files are dropped, and the button that opens the browser's own dialog for them. */
export function DropZone() {
  const over = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();

  function drop(event: TargetedDragEvent<HTMLElement>) {
    event.preventDefault();
    over.value = false;
    const given = event.dataTransfer;
    if (given && given.files.length > 0) void takeFiles([...given.files]);
    else void takeText(given?.getData('text/uri-list') || given?.getData('text/plain') || '');
  }

  function choose(field: HTMLInputElement) {
    const files = [...(field.files ?? [])];
    // The same file can be chosen again.
    field.value = '';
    void takeFiles(files);
  }

  return (
    <div class={over.value ? 'drop drop-over' : 'drop'} onDrop={drop} onDragLeave={() => { over.value = false; }}
      onDragOver={(event) => { event.preventDefault(); over.value = true; }}>
      <Icon name="file" size={28} />
      <p class="drop-words">{t('files.drop')}</p>
      <Button kind="first" onClick={() => input.current?.click()}>{t('files.choose')}</Button>
      <p class="drop-hint" id={hint}>{t('files.kinds')}</p>
      <input class="drop-input" ref={input} type="file" multiple accept={KINDS} aria-label={t('files.choose')} aria-describedby={hint} tabIndex={-1}
        onChange={({ currentTarget }) => choose(currentTarget)} />
    </div>
  );
}
