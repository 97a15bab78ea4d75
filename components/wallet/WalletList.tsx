import type { Shelf } from '../../lib/wallet/words';
import { AsFar } from '../card/AsFar';
import { settings } from '../state/settings';
import { WalletCard } from './WalletCard';
import './WalletList.css';

/** As many as a popup can show at once, and how many more at a time. */
const FIRST = 12;
const MORE = 36;

/** The badges that were chosen. */
export function WalletList({ rows }: { rows: readonly Shelf[] }) {
  return (
    <AsFar all={rows} first={FIRST} more={MORE}>
      {(some) => <ul class={settings.value.walletView === 'grid' ? 'wallet-grid' : 'wallet-rows'}>{some.map((row) => <WalletCard key={row.id} row={row} />)}</ul>}
    </AsFar>
  );
}
