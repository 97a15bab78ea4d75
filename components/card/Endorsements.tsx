import { singleLine } from '../../lib/i18n/clean';
import type { Item } from '../../lib/session/view';
import type { Endorsement, Report, Verdict } from '../../lib/words';
import { Button } from '../Button';
import { Fold } from '../Fold';
import type { Hue } from '../hues';
import { Icon } from '../Icon';
import { unaskedEndorsers } from '../remedy';
import { Rich } from '../Rich';
import { askAgain } from '../state/ask';
import { rich, t, voice } from '../state/voice';
import './Endorsements.css';

/** How a verdict is shown in a list. */
export const SIGNS: Readonly<Record<Verdict, { icon: 'pass' | 'fail' | 'unknown'; hue: Hue }>> = {
  verified: { icon: 'pass', hue: 'good' }, 'unknown-issuer': { icon: 'unknown', hue: 'quiet' }, unconfirmed: { icon: 'unknown', hue: 'quiet' },
  expired: { icon: 'fail', hue: 'late' }, 'not-yet-valid': { icon: 'fail', hue: 'late' }, suspended: { icon: 'fail', hue: 'bad' },
  revoked: { icon: 'fail', hue: 'bad' }, invalid: { icon: 'fail', hue: 'bad' }, 'no-award': { icon: 'unknown', hue: 'quiet' },
};

/** Folded: who endorses a badge, what it stands for or its issuer, and what became of checking each; a host that was not asked can be. */
export function Endorsements({ item, report }: { item: Item; report: Report }) {
  const { endorsements: all = [] } = report;
  if (all.length === 0) return null;
  const { hosts, origins } = unaskedEndorsers(report);
  return (
    <div class="card-fold">
      <Fold summary={voice().t('endorsements.title', { count: all.length })}>
        {() => (
          <>
            <p class="endorsements-text">{t('endorsements.text')}</p>
            <ul class="endorsements">{all.map((one, n) => <One key={n} endorsement={one} />)}</ul>
            {hosts.length > 0 && (
              <div class="endorsements-ask">
                <Button disabled={item.state === 'checking'} onClick={() => void askAgain(item.key, origins)}>{t('button.ask', { host: hosts.join(t('separator.list')) })}</Button>
              </div>
            )}
          </>
        )}
      </Fold>
    </div>
  );
}

function One({ endorsement: { of, by, text, verdict = 'unconfirmed', because } }: { endorsement: Endorsement }) {
  const { icon, hue } = SIGNS[verdict];
  const name = singleLine(by.name, 120) || singleLine(by.id, 120) || '…';
  const who = by.domain && by.domain !== by.name ? `${name} (${by.domain})` : name;
  return (
    <li class="endorsement" data-endorsement={of} data-verdict={verdict}>
      <span class={`endorsement-sign hue-${hue}`}><Icon name={icon} /></span>
      <div>
        <p class="endorsement-state">{t(verdict === 'no-award' ? 'endorsement.unconfirmed' : `endorsement.${verdict}`)}</p>
        <p><Rich text={rich(`endorsements.by-${of}`, { name: who })} /></p>
        {text && <p class="endorsement-words"><Rich text={rich('endorsements.says', { text: singleLine(text, 500) })} /></p>}
        {because && verdict !== 'verified' && <p class="endorsement-words"><Rich text={voice().code(because.code, because.params)} /></p>}
      </div>
    </li>
  );
}
