import { publicAddress } from '../lib/wallet/public-address';
import type { Report } from '../lib/words';
import { Button } from './Button';
import { announce } from './state/live';
import { t } from './state/voice';

/**
 * Sharing one badge. Everything here is made from what others may see of it, and from nothing else.
 *
 * @param report what others get to see (`lib/wallet/shared.ts`); null for a badge that is hidden
 */
export function WalletShare({ report }: { report: Report | null }) {
  if (!report) return <p class="wallet-add-hint">{t('wallet.share.hidden')}</p>;
  const address = publicAddress(report);
  if (!address) return <p class="wallet-add-hint">{t('wallet.share.no-address')}</p>;
  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      announce(t('wallet.share.copied'));
    } catch {
      announce(t('live.not-copied'));
    }
  }
  return <div class="wallet-line"><Button onClick={() => void copy(address)}>{t('wallet.share.copy')}</Button></div>;
}
