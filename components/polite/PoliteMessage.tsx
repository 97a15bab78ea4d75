import { useMemo, useRef } from 'preact/hooks';
import type { Voice } from '../../lib/i18n/index';
import { politeMessage, type About } from '../../lib/i18n/polite/message';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { CopyByHand } from '../share/CopyByHand';
import { Words } from '../share/Words';
import { t } from '../state/voice';
import { createWriting, type Writing } from '../state/writing';
import '../share/Share.css';

/** A message to whoever the page is about, to be changed and copied. Nothing is sent from here. */
export function PoliteMessage({ about }: { about: About }) {
  const last = useRef<{ writing: Writing; draft: (voice: Voice) => string }>(null);
  const key = JSON.stringify(about);
  // What was typed stays while the same badge is shown anew.
  const writing = useMemo(() => {
    const draft = ({ language }: Voice) => politeMessage(language, about);
    last.current = { draft, writing: createWriting(draft, last.current) };
    return last.current.writing;
  }, [key]);
  const copied = writing.copied.value !== '';
  return (
    <section aria-label={t('polite.button')}>
      <Words writing={writing} language={t('polite.language')} label={t('polite.label')} rows={11}>{t('polite.hint')}</Words>
      <div class="share-buttons">
        <Button onClick={() => void writing.copy(t('polite.label'), writing.words.peek())}>{copied && <Icon name="pass" size={12} />}{t('polite.copy')}</Button>
      </div>
      <CopyByHand writing={writing} />
    </section>
  );
}
