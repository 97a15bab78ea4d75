import { holderLine } from '../../lib/i18n/compare';
import type { Report } from '../../lib/words';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { addresses } from '../state/judge';
import { t, voice } from '../state/voice';
import './Comparisons.css';

/** Whether a badge was issued to one of the addresses that the person typed; nothing where none was. */
export function AddressMatch({ report }: { report: Report }) {
  if (addresses.value.length === 0) return null;
  const fits = report.holderBasis === 'address' ? holderLine(voice(), report) : null;
  return (
    <p class={`holder ${fits ? 'hue-good' : 'hue-quiet'}`}>
      <Icon name={fits ? 'pass' : 'unknown'} />
      <span class="holder-text">{fits ? <Rich text={fits} /> : t('files.mine.none')}</span>
    </p>
  );
}
