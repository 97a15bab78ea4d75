import { listed, nameOf, targetsFor, type Sharing } from '../state/share';
import { t } from '../state/voice';
import { Words } from './Words';

/** The words that go along, in the language chosen, to be changed. */
export function ShareWords({ sharing }: { sharing: Sharing }) {
  const post = sharing.post.value;
  const tooLong = targetsFor(sharing.badge).filter(({ excess }) => (excess?.(post) ?? 0) > 0).map(nameOf);
  return (
    <Words writing={sharing} language={t('share.language')} label={t('share.words')} rows={4}>
      {t('share.words.hint')} {tooLong.length > 0 && <strong class="share-long">{t('share.words.long', { names: listed(tooLong) })}</strong>}
    </Words>
  );
}
