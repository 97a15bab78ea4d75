import type { Report } from '../../lib/words';
import { EvidenceList } from './EvidenceList';
import { FactList } from './FactList';
import { Fold } from '../Fold';
import { RemarkList } from './RemarkList';
import { t } from '../state/voice';

/** Folded: the facts, and the evidence for them. */
export function HowChecked({ report }: { report: Report }) {
  return (
    <Fold summary={t('card.how')}>
      {() => (
        <>
          <FactList report={report} />
          <RemarkList report={report} />
          <EvidenceList report={report} />
        </>
      )}
    </Fold>
  );
}
