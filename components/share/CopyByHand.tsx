import { useEffect, useId, useRef } from 'preact/hooks';
import { Flag } from '../Flag';
import { t } from '../state/voice';
import type { Writing } from '../state/writing';

/** Where the browser refuses its clipboard: the text, selected, and the way on. */
export function CopyByHand({ writing }: { writing: Writing }) {
  const refused = writing.refused.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [refused]);
  if (!refused) return null;
  const { what, text, next } = refused;
  return (
    <Flag hue="late">
      <p>{t('share.refused')}</p>
      <label class="unseen" for={id}>{t('share.refused.label', { what })}</label>
      <textarea class="field" id={id} ref={field} rows={3} readOnly dir="auto" value={text} />
      {next && <a class="button button-plain" href={next.url} target="_blank" rel="noopener noreferrer">{t('share.open-all-the-same', { name: next.name })}</a>}
    </Flag>
  );
}
