import { shownIssuer } from '../../lib/i18n/issuer';
import type { Credential, Report } from '../../lib/words';
import { Button } from '../Button';
import { Rich } from '../Rich';
import { blockIssuer, forgetIssuer, issuerKey, trustIssuer } from '../state/issuers';
import { settings } from '../state/settings';
import { rich, t } from '../state/voice';
import './TrustIssuer.css';

/**
 * An issuer that nobody vouches for: whom exactly one would trust, and the click that does it. One that imitates another can
 * only be blocked here.
 */
export function TrustIssuer({ report, issuer }: { report: Report; issuer: Credential['issuer'] }) {
  const key = issuerKey(issuer);
  // An issuer that is known by this one badge's address alone stands for no other badge, and a list of issuers is no place for somebody's badge.
  if (!key || issuer.id === report.award) return null;
  const blocked = settings.value.blockedIssuers.includes(key);
  const imitates = report.because.code === 'issuer.look-alike';
  return (
    <div class="trust" role="group" aria-label={t('issuers.group')}>
      <p class="trust-who"><Rich text={rich('issuers.who', { name: shownIssuer(key) })} /></p>
      <div class="trust-buttons">
        {blocked && <Button onClick={() => void forgetIssuer(key)}>{t('issuers.unblock')}</Button>}
        {!blocked && !imitates && <Button onClick={() => void trustIssuer(key)}>{t('issuers.trust')}</Button>}
        {!blocked && <Button onClick={() => void blockIssuer(key)}>{t('issuers.block')}</Button>}
      </div>
    </div>
  );
}
