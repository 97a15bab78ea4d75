import { useId } from 'preact/hooks';
import { LANGUAGES } from '../../lib/i18n/language';
import type { Language } from '../../lib/store/settings';
import { Select } from '../Select';
import { listed, nameOf, targetsFor, type Sharing } from '../state/share';
import { t } from '../state/voice';

const OPTIONS = (Object.keys(LANGUAGES) as Language[]).map((value) => ({ value, label: LANGUAGES[value], lang: value }));

/** The words that go along, in the language chosen, to be changed. */
export function ShareWords({ sharing }: { sharing: Sharing }) {
  const id = useId();
  const hint = useId();
  const post = sharing.post.value;
  const tooLong = targetsFor(sharing.badge).filter(({ excess }) => (excess?.(post) ?? 0) > 0).map(nameOf);
  return (
    <div class="share-part">
      <Select label={t('share.language')} value={sharing.spoken.value.language} options={OPTIONS} onSelect={(language) => void sharing.speak(language)} />
      <label class="share-label" for={id}>{t('share.words')}</label>
      <textarea class="share-field" id={id} rows={4} lang={sharing.spoken.value.language} dir="auto" aria-describedby={hint} value={sharing.words.value}
        onInput={({ currentTarget }) => { sharing.words.value = currentTarget.value; }} />
      <p class="share-hint" id={hint}>{t('share.words.hint')} {tooLong.length > 0 && <strong class="share-long">{t('share.words.long', { names: listed(tooLong) })}</strong>}</p>
    </div>
  );
}
