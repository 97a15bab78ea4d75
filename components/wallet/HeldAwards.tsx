import { singleLine } from '../../lib/i18n/clean';
import { verdictLine } from '../../lib/i18n/say';
import type { Held, Report } from '../../lib/words';
import { SIGNS } from '../card/Endorsements';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { voice } from '../state/voice';
import '../card/Endorsements.css';

/** What is in a list that its issuer keeps, each with its own verdict and, where that is not good, the reason. */
export function HeldAwards({ report, holds }: { report: Report; holds: readonly Held[] }) {
  return (
    <>
      <p class="endorsements-text">{voice().t('held.title', { count: holds.length })}</p>
      <ul class="endorsements">{holds.map((one, n) => <One key={n} report={report} held={one} />)}</ul>
    </>
  );
}

function One({ report, held: { credential, facts, verdict = 'unconfirmed', because = report.because } }: { report: Report; held: Held }) {
  const { icon, hue } = SIGNS[verdict];
  return (
    <li class="endorsement" data-held={credential.name} data-verdict={verdict}>
      <span class={`endorsement-sign hue-${hue}`}><Icon name={icon} /></span>
      <div>
        <p class="endorsement-state"><bdi>{singleLine(credential.name, 160)}</bdi></p>
        <p><Rich text={verdictLine(voice(), { ...report, credential, facts, verdict, because, holder: 'cannot-tell' })} /></p>
        {verdict === 'unconfirmed' && <p class="endorsement-words"><Rich text={voice().code(because.code, because.params)} /></p>}
      </div>
    </li>
  );
}
