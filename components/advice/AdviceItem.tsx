import { useEffect, useState } from 'preact/hooks';
import { linkedInProfileUrl } from '../../lib/share/linkedin-profile';
import { resumeLine } from '../../lib/share/resume-line';
import type { Shareable } from '../../lib/share/shareable';
import { addressOf, type Advice, type Mine } from '../../lib/wallet/advice';
import { platformName, privacyPage } from '../../lib/wallet/privacy-page';
import { Flag } from '../Flag';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { safeLink } from '../safe-link';
import { shareableHeld } from '../share/held';
import { ShareIcon } from '../share/ShareIcon';
import { t, voice } from '../state/voice';
import { adviceText, LOOKS, nameOf, reasonOf } from './advice-text';
import { CopyOne } from './CopyOne';

/** Where the advice is for: LinkedIn has a form of its own for what is missing. */
export type Where = 'linkedin' | 'page' | 'resume';

/** One thing to mend, and what helps with it in one click. */
export function AdviceItem({ one, where }: { one: Advice; where: Where }) {
  const { hue, shape } = LOOKS[one.matter];
  const reason = reasonOf(one);
  return (
    <li data-advice={one.matter}>
      <Flag hue={hue} shape={shape}>
        <p><Rich text={adviceText(one)} /></p>
        {reason && <p><Rich text={reason} /></p>}
        <Help one={one} where={where} />
      </Flag>
    </li>
  );
}

function Help({ one, where }: { one: Advice; where: Where }) {
  switch (one.matter) {
    case 'missing':
      return <Add mine={one.mine} where={where} />;
    case 'no-link':
    case 'description':
    case 'picture':
    case 'look-alike':
      return one.mine ? <Address mine={one.mine} name={nameOf(one)} /> : null;
    case 'title':
      return <CopyOne label={t('profile.copy-title')} what={one.report.credential?.name ?? ''} text={one.report.credential?.name ?? ''} />;
    case 'not-public':
      return <Privacy reference={one.report.reference} />;
    default:
      return null;
  }
}

function Address({ mine, name }: { mine: Mine; name: string }) {
  const address = addressOf(mine);
  return address ? <CopyOne label={t('profile.copy-address')} what={t('profile.address', { name })} text={address} /> : null;
}

function Privacy({ reference }: { reference: Extract<Advice, { report: unknown }>['report']['reference'] }) {
  const link = reference && safeLink(privacyPage(reference));
  return link && <a class="button button-plain" href={link.href} target="_blank" rel="noopener noreferrer">{t('wallet.privacy.link', { host: platformName(reference) || link.host })}<Icon name="outside" size={12} /></a>;
}

/** By LinkedIn's own form, filled in; elsewhere the line or the address to put there. */
function Add({ mine, where }: { mine: Mine; where: Where }) {
  const badge = useShareable(mine);
  if (!badge) return null;
  if (where === 'linkedin') return <a class="button button-plain" href={linkedInProfileUrl(badge)} target="_blank" rel="noopener noreferrer"><ShareIcon name="linkedin" />{t('share.profile')}</a>;
  const [what, text] = where === 'resume' ? [t('share.copy.resume'), resumeLine(voice(), badge, Date.now())] : [t('share.copy.link'), badge.address ?? ''];
  return <CopyOne label={what} what={nameOf({ matter: 'missing', mine })} text={text} />;
}

function useShareable({ id }: Mine): Shareable | null {
  const [badge, setBadge] = useState<Shareable | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const shareable = await shareableHeld(id);
      if (!gone) setBadge(shareable);
    };
    // What cannot be read is not offered.
    void read().catch(() => {});
    return () => { gone = true; };
  }, [id]);
  return badge;
}
