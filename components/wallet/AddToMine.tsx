import { mayHold } from '../../lib/wallet/may-hold';
import type { Report } from '../../lib/words';
import { added, addShown } from '../state/wallet-add';
import { t } from '../state/voice';

/** "Add to my badges" for a badge on the screen; then what came of it. */
export function AddToMine({ of, report }: { of: string; report: Report }) {
  if (!mayHold(report)) return null;
  const state = added.value[of];
  if (state === 'new' || state === 'known') return <span>{t(state === 'new' ? 'wallet.add.done' : 'wallet.add.known')}</span>;
  const why = state === 'full' || state === 'broken' ? <span class="last-trouble">{t(state === 'full' ? 'wallet.full' : 'wallet.broken')}</span> : null;
  return <>{why}<button type="button" class="last-again" disabled={state === 'adding'} onClick={() => void addShown(of, report)}>{t(state === 'adding' ? 'wallet.add.busy' : 'wallet.add.here')}</button></>;
}
