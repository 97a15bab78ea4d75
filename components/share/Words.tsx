import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { LANGUAGES } from '../../lib/i18n/language';
import type { Language } from '../../lib/store/settings';
import { Select } from '../Select';
import type { Writing } from '../state/writing';

const OPTIONS = (Object.keys(LANGUAGES) as Language[]).map((value) => ({ value, label: LANGUAGES[value], lang: value }));

interface Props {
  writing: Writing;
  /** Labels of the choice of language and of the words. */
  language: string;
  label: string;
  rows: number;
  /** What is said below. */
  children: ComponentChildren;
}

/** Words in the language chosen, to be changed. */
export function Words({ writing, language, label, rows, children }: Props) {
  const id = useId();
  const hint = useId();
  const spoken = writing.spoken.value.language;
  return (
    <div class="share-part share-words">
      <Select label={language} value={spoken} options={OPTIONS} onSelect={(chosen) => void writing.speak(chosen)} />
      <label class="share-label" for={id}>{label}</label>
      <textarea class="field" id={id} rows={rows} lang={spoken} dir="auto" aria-describedby={hint} value={writing.words.value}
        onInput={({ currentTarget }) => { writing.words.value = currentTarget.value; }} />
      <p class="hint" id={hint}>{children}</p>
    </div>
  );
}
