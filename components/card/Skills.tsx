import { useSignal } from '@preact/signals';
import { singleLine } from '../../lib/i18n/clean';
import { t, voice } from '../state/voice';
import './Skills.css';

/** More than this are folded. */
const SHOWN = 5;
/** More than this are not a list that anyone reads. */
const MOST = 60;

/** The badge's skills, as its issuer names them. */
export function Skills({ skills }: { skills: readonly string[] }) {
  const all = useSignal(false);
  const named = [...new Set(skills.slice(0, MOST).map((skill) => singleLine(skill, 60)).filter(Boolean))];
  if (named.length === 0) return null;
  const shown = all.value || named.length <= SHOWN + 1 ? named : named.slice(0, SHOWN);
  const more = named.length - shown.length;
  return (
    <ul class="skills" aria-label={t('card.skills')}>
      {shown.map((skill) => <li key={skill} class="skill"><bdi>{skill}</bdi></li>)}
      {more > 0 && (
        <li>
          <button type="button" class="skill skill-more" aria-label={voice().t('card.skills.more', { count: more })} onClick={() => { all.value = true; }}>
            +{more}
          </button>
        </li>
      )}
    </ul>
  );
}
