import { useId } from 'preact/hooks';
import { linkedInProfileUrl } from '../../lib/share/linkedin-profile';
import type { Shareable } from '../../lib/share/shareable';
import { t } from '../state/voice';
import { ShareIcon } from './ShareIcon';

/** The one that most people come for: LinkedIn's own form, filled in. */
export function ShareProfile({ badge }: { badge: Shareable }) {
  const hint = useId();
  return (
    <div class="share-part">
      <a class="button button-first" href={linkedInProfileUrl(badge)} target="_blank" rel="noopener noreferrer" aria-describedby={hint}>
        <ShareIcon name="linkedin" />{t('share.profile')}
      </a>
      <p class="hint" id={hint}>{t('share.profile.text')}</p>
    </div>
  );
}
