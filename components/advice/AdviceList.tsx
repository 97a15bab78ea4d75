import { useState } from 'preact/hooks';
import type { Advised } from '../../lib/wallet/advice';
import { Button } from '../Button';
import { settings } from '../state/settings';
import { t, voice } from '../state/voice';
import { AdviceItem, type Where } from './AdviceItem';
import './Advice.css';

/** As many as one takes in at a time. */
const FIRST = 10;

/** What is to be mended, gravest first, and how much is in order. */
export function AdviceList({ advised: { advice, fine }, where }: { advised: Advised; where: Where }) {
  const [most, setMost] = useState(FIRST);
  const mend = advice.filter(({ matter }) => matter !== 'issuer' && matter !== 'starts').length;
  return (
    <div class="advice" data-mend={mend} data-fine={fine}>
      <p class="advice-count" role="status">{mend > 0 ? voice().t('profile.mend', { count: mend }) : t(fine + advice.length > 0 ? 'profile.well' : 'profile.none')}</p>
      {fine > 0 && <p class="advice-fine">{voice().t('profile.fine', { count: fine })}</p>}
      <ul class="advice-list">{advice.slice(0, most).map((one, n) => <AdviceItem key={`${one.matter} ${'mine' in one && one.mine ? one.mine.id : n}`} one={one} where={where} />)}</ul>
      {advice.length > most && <div class="wallet-end"><Button onClick={() => setMost(most + FIRST * 3)}>{t('wallet.more')}</Button></div>}
      {!settings.value.walletShown && <p class="hint">{t('profile.wallet-off')}</p>}
    </div>
  );
}
