import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { paragraphs, singleLine } from '../../lib/i18n/clean';
import type { Credential } from '../../lib/words';
import { Icon } from '../Icon';
import { safeLink } from '../safe-link';
import { t } from '../state/voice';
import './About.css';

/** A longer text is cut to two lines until someone wants all of it. */
const SHORT = 110;

/** What the badge stands for, in its issuer's words, and how it is earned. */
export function About({ credential }: { credential: Credential }) {
  const open = useSignal(false);
  const id = useId();
  const description = paragraphs(credential.description);
  const criteria = paragraphs(credential.criteria);
  const where = safeLink(credential.criteriaUrl);
  if (!description && !criteria && !where) return null;
  const earned = criteria !== '' || where !== null;
  const more = earned || description.length > SHORT || description.includes('\n');
  return (
    <div class="about">
      {description && <p id={`${id}-text`} class={open.value || !more ? 'about-text' : 'about-text about-short'} dir="auto">{description}</p>}
      {more && (
        <button type="button" class="about-more" aria-expanded={open.value} aria-controls={earned ? id : `${id}-text`} onClick={() => { open.value = !open.peek(); }}>
          <Icon name="chevron" size={12} />{t(earned ? 'card.earned' : 'card.whole')}
        </button>
      )}
      {earned && (
        <div id={id} class="about-earned" hidden={!open.value}>
          {open.value && criteria && <p class="about-text" dir="auto">{criteria}</p>}
          {open.value && where && (
            <p class="about-text">
              <a class="about-link" href={where.href} target="_blank" rel="noopener noreferrer">{t('card.criteria-at', { host: singleLine(where.host, 80) })}</a>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
