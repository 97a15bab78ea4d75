import { Button } from '../Button';
import { clearAll, stop, working } from '../state/files';
import { progress } from '../state/rows';
import { t, voice } from '../state/voice';
import { addable, addAll } from '../state/wallet-add-all';
import { WalletTrouble } from '../wallet/WalletTrouble';
import './FilesProgress.css';

/** How far it is, and the buttons that end it: stop while it works, then clear. */
export function FilesProgress() {
  const { done, total } = progress.value;
  const text = t('files.progress', { done, total });
  return (
    <>
      <div class="progress-line">
        <div class="progress-words">
          <h2 class="progress-title">{text}</h2>
          {working.value && <progress class="progress" max={total} value={done} aria-label={text} />}
        </div>
        {working.value ? <Button onClick={stop}>{t('files.stop')}</Button> : <Button onClick={clearAll}>{t('files.clear')}</Button>}
        {!working.value && addable.value.length > 1 && <Button kind="first" onClick={() => void addAll()}>{voice().t('wallet.add.all', { count: addable.value.length })}</Button>}
      </div>
      <WalletTrouble />
    </>
  );
}
