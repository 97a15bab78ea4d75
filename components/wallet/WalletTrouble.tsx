import { Button } from '../Button';
import { Flag } from '../Flag';
import { readRows, trouble, tryAgain } from '../state/wallet';
import { t } from '../state/voice';

/** Why badges cannot be read or kept right now; nothing while they can. */
export function WalletTrouble() {
  const why = trouble.value;
  return why && (
    <Flag hue="bad" shape="invalid"><p>{t(why === 'full' ? 'wallet.full' : 'wallet.broken')}</p><Button onClick={() => { tryAgain(); void readRows(); }}>{t('wallet.again')}</Button></Flag>
  );
}
