import { factLines } from '../../lib/i18n/evidence';
import type { FactState, Report } from '../../lib/words';
import type { Hue } from '../hues';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { t, voice } from '../state/voice';
import './FactList.css';

/** A name or a claim that differs proves nothing against anyone, so only the verdict's own facts are ever red. */
const HUES: Readonly<Record<FactState, Hue>> = { pass: 'good', fail: 'bad', unknown: 'quiet', 'not-applicable': 'quiet' };

/** The facts, one by one: which held, which did not, which could not be learned. */
export function FactList({ report }: { report: Report }) {
  return (
    <ul class="facts" aria-label={t('card.facts')}>
      {factLines(voice(), report).map(({ id, state, stateText, text }) => (
        <li key={id} class="fact" data-fact={id} data-state={state}>
          <span class={`fact-state hue-${state === 'fail' && (id === 'holder' || id === 'claim') ? 'late' : HUES[state]}`}><Icon name={state} /></span>
          <span>{stateText && <span class="unseen">{stateText} </span>}<Rich text={text} /></span>
        </li>
      ))}
    </ul>
  );
}
