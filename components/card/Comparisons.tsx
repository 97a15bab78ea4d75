import { claimLine, holderLine, otherNameText, sameClaimLine } from '../../lib/i18n/compare';
import { isGenuineUnderAnotherName } from '../../lib/i18n/say';
import type { Text } from '../../lib/i18n/text';
import type { Report } from '../../lib/words';
import { Flag } from '../Flag';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { voice } from '../state/voice';
import './Comparisons.css';

/**
 * Whose it is, and whether it is what the page claims: two answers of their own, beside the verdict and never in it.
 * A difference is shown neutrally.
 */
export function Comparisons({ report, pageName }: { report: Report; pageName?: string }) {
  const claim = claimLine(voice(), report);
  const same = sameClaimLine(voice(), report);
  return (
    <>
      <Holder report={report} pageName={pageName} />
      {same && <Line sure text={same} />}
      {claim && <Flag hue="note" shape="no-award"><p><Rich text={claim} /></p></Flag>}
    </>
  );
}

function Holder({ report, pageName }: { report: Report; pageName?: string }) {
  const other = otherNameText(voice(), report, { name: pageName });
  if (other) {
    // Where the verdict line says "under another name" already, its colour goes on; elsewhere it is a note.
    return <Flag hue={isGenuineUnderAnotherName(report) ? 'late' : 'note'} shape="person"><p><Rich text={other} /></p></Flag>;
  }
  const line = holderLine(voice(), report, { name: pageName });
  if (!line) return null;
  const sure = report.holder === 'same' || report.holder === 'consistent';
  return <Line sure={sure} text={line} />;
}

function Line({ sure, text }: { sure: boolean; text: Text }) {
  return (
    <p class={`holder ${sure ? 'hue-good' : 'hue-quiet'}`}>
      <Icon name={sure ? 'pass' : 'unknown'} />
      <span class="holder-text"><Rich text={text} /></span>
    </p>
  );
}
