import { singleLine } from '../../lib/i18n/clean';
import type { OwnCheck as Check } from '../../lib/words';
import { Icon } from '../Icon';
import { safeLink } from '../safe-link';
import { announce, tell } from '../state/live';
import { t } from '../state/voice';

/** Opens the issuer's own check of a badge in a tab; what has to be typed there is on the clipboard by then. */
export function OwnCheck({ check, first }: { check: Check; /** Whether it is what helps most. */ first: boolean }) {
  const page = safeLink(check.url);
  if (!page) return null;
  const code = singleLine(check.code ?? '', 80);

  function copy() {
    // Begun in the click itself: opening the tab may close this page.
    navigator.clipboard.writeText(code).then(() => announce(t('live.code-copied', { code })), () => tell(t('live.not-copied')));
  }

  return (
    <a class={`button button-${first ? 'first' : 'plain'}`} href={page.href} target="_blank" rel="noopener noreferrer" data-own-check={code || undefined} onClick={code ? copy : undefined}>
      {code ? t('button.own-check-code', { code }) : t('button.own-check')}<Icon name="outside" size={12} />
    </a>
  );
}
