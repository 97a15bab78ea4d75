import { moment } from '../../lib/i18n/dates';
import { checkedAt } from '../../lib/i18n/evidence';
import type { Report } from '../../lib/words';
import { AddToMine } from '../wallet/AddToMine';
import { t, voice } from '../state/voice';
import './LastChecked.css';

interface Props {
  report: Report;
  /** Offered unless another button does the same. */
  again?: { onClick: () => void; disabled: boolean };
  /** Key of the badge in a list from which it can be added to one's own; absent for one that is there. */
  addable?: string;
}

/** When it was last checked, when it will be tried again by itself, and the button to do so now. */
export function LastChecked({ report, again, addable }: Props) {
  const when = checkedAt(voice(), report);
  const next = report.retryAt && moment(voice().language, report.retryAt);
  return (
    <p class="last">
      <span>{[when && t('card.last', { when }), next && t('card.next-at', { when: next })].filter(Boolean).join(t('separator.sentence'))}</span>
      {again && <button type="button" class="last-again" disabled={again.disabled} onClick={again.onClick}>{t('button.again')}</button>}
      {addable !== undefined && <AddToMine of={addable} report={report} />}
    </p>
  );
}
