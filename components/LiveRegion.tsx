import { Icon } from './Icon';
import { announcement, isShown, putAwayTold } from './state/live';
import { t } from './state/voice';
import './LiveRegion.css';

/** Reads out what happened, without taking the focus; what nothing else on the screen shows stands at its lower edge until it is put away. */
export function LiveRegion() {
  const shown = isShown.value;
  return (
    <div class={shown ? 'told' : 'unseen'}>
      <p class="told-words" role="status" aria-live="polite">{announcement.value}</p>
      {shown && <button type="button" class="told-close" aria-label={t('live.close')} title={t('live.close')} onClick={putAwayTold}><Icon name="fail" /></button>}
    </div>
  );
}
