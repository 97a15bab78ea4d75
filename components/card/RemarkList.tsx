import { remarkLines } from '../../lib/i18n/evidence';
import type { Report } from '../../lib/words';
import { Rich } from '../Rich';
import { t, voice } from '../state/voice';
import './RemarkList.css';

/** What was not checked, and what was noticed on the way; nothing where there is nothing to say. */
export function RemarkList({ report }: { report: Report }) {
  const lines = remarkLines(voice(), report);
  if (lines.length === 0) return null;
  return (
    <>
      <p class="remarks-label">{t('card.remarks')}</p>
      <ul class="remarks">
        {lines.map((line, n) => <li key={n} data-remark={report.remarks?.[n]?.code}><Rich text={line} /></li>)}
      </ul>
    </>
  );
}
