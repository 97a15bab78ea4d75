import { useSignal } from '@preact/signals';
import { Button } from '../Button';
import { Fold } from '../Fold';
import { announce } from '../state/live';
import { change, settings } from '../state/settings';
import { failed, shelf } from '../state/wallet';
import { checkAll } from '../state/wallet-again';
import { save } from '../state/save';
import { loadParts } from '../state/wallet-imports';
import { t } from '../state/voice';
import { Switch } from '../Switch';

/** What concerns all badges at once: hide them, check them again, take them out. */
export function WalletManage() {
  const busy = useSignal(false);
  async function give(kind: 'zip' | 'json' | 'csv') {
    busy.value = true;
    try {
      const { exported } = await loadParts();
      save(await exported(kind), `proofmark-my-badges.${kind}`);
      announce(t('wallet.exported'));
    } catch (error) {
      failed(error);
    } finally {
      busy.value = false;
    }
  }
  return (
    <div class="wallet-manage">
      <Fold summary={t('wallet.manage')}>
        {() => (
          <>
            <Switch label={t('wallet.all-shown')} text={t('wallet.all-shown.text')} on={settings.value.walletShown} onSwitch={(walletShown) => void change({ walletShown })} />
            <div class="wallet-line"><Button onClick={() => void checkAll(shelf.peek() ?? [])}>{t('wallet.check-all')}</Button></div>
            <p class="hint">{t('wallet.export.text')}</p>
            <div class="wallet-line">
              {(['zip', 'json', 'csv'] as const).map((kind) => <Button key={kind} disabled={busy.value} onClick={() => void give(kind)}>{t(`wallet.export.${kind}`)}</Button>)}
            </div>
          </>
        )}
      </Fold>
    </div>
  );
}
