import type { ReadWallet } from '../../lib/wallet/transfer';
import { Button } from '../Button';
import { restore, restored } from '../state/wallet-restore';
import { t, voice } from '../state/voice';
import { WalletImports } from './WalletImports';

/** A file that Proofmark wrote of somebody's badges: what is in it, and the button that brings it back. */
export function RestoreWallet({ of, name, wallet }: { of: string; name: string; wallet: ReadWallet }) {
  return (
    <>
      <p>{voice().t('wallet.restore', { count: wallet.badges.length })}</p>
      {wallet.unread > 0 && <p>{voice().t('wallet.restore.unread', { count: wallet.unread })}</p>}
      {restored.value.has(of) ? <WalletImports /> : wallet.badges.length > 0 && (
        <>
          <p>{t('wallet.restore.text')}</p>
          <Button kind="first" onClick={() => void restore(of, name, wallet)}>{t('wallet.restore.button')}</Button>
        </>
      )}
    </>
  );
}
