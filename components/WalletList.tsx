import { useEffect, useRef, useState } from 'preact/hooks';
import type { Shelf } from '../lib/wallet/words';
import { Button } from './Button';
import { settings } from './state/settings';
import { t } from './state/voice';
import { WalletCard } from './WalletCard';
import './WalletList.css';

/** As many as a popup can show at once, and how many more at a time. */
const FIRST = 12;
const MORE = 36;

/** The badges that were chosen, made as far as somebody scrolls. */
export function WalletList({ rows }: { rows: readonly Shelf[] }) {
  const [most, setMost] = useState(FIRST);
  const end = useRef<HTMLDivElement>(null);
  const more = rows.length > most;

  useEffect(() => {
    if (!more || !end.current || typeof IntersectionObserver !== 'function') return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setMost((now) => now + MORE);
    }, { rootMargin: '400px' });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [more, most]);

  return (
    <>
      <ul class={settings.value.walletView === 'grid' ? 'wallet-grid' : 'wallet-rows'}>
        {rows.slice(0, most).map((row) => <WalletCard key={row.id} row={row} />)}
      </ul>
      {more && <div class="wallet-end" ref={end}><Button onClick={() => setMost(most + MORE)}>{t('wallet.more')}</Button></div>}
    </>
  );
}
