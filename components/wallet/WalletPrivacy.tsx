import { moment } from '../../lib/i18n/dates';
import { platformName, privacyPage } from '../../lib/wallet/privacy-page';
import { stateThere, type There } from '../../lib/wallet/there';
import type { Details, Held } from '../../lib/wallet/words';
import type { Report } from '../../lib/words';
import { Icon } from '../Icon';
import { safeLink } from '../safe-link';
import { fileKind } from '../state/file-kind';
import { settings } from '../state/settings';
import { show, showDetails } from '../state/wallet-change';
import { t, voice } from '../state/voice';
import { Switch } from '../Switch';

const DETAILS = ['name', 'expiry', 'evidence', 'skills'] as const satisfies readonly (keyof Details)[];

/** Who sees what: the badge as a whole, and its details; what that does not change, and where it can be changed. */
export function WalletPrivacy({ held, report }: { held: Held; report: Report | null }) {
  const { id, shown, details } = held;
  const on = shown && settings.value.walletShown;
  return (
    <>
      <Switch label={t('wallet.privacy.shown')} text={t('wallet.privacy.does')} on={on} disabled={!settings.value.walletShown} onSwitch={() => void show(id, !shown)} />
      <AtPlatform held={held} report={report} />
      {on && (
        <div role="group" aria-label={t('wallet.privacy.details')}>
          <p class="wallet-privacy-title">{t('wallet.privacy.details')}</p>
          {DETAILS.map((one) => <Switch key={one} label={t(`wallet.privacy.${one}`)} on={details[one]} onSwitch={(is) => void showDetails(id, { [one]: is })} />)}
          <p class="hint">{t(held.learned.reference?.platform !== 'document' ? 'wallet.privacy.page' : fileKind.value?.id === id && fileKind.value.kind === 'cut' ? 'file.privacy' : 'file.privacy.uncut')}</p>
        </div>
      )}
    </>
  );
}

/** What the toggle does not do, with the state at the platform as last seen. */
function AtPlatform({ held, report }: { held: Held; report: Report | null }) {
  const { reference } = held.learned;
  const link = reference && reference.platform !== 'document' ? safeLink(privacyPage(reference)) : null;
  if (!reference || !link) return <p class="hint">{t('wallet.privacy.file')}</p>;
  const host = platformName(reference) || link.host;
  const there = stateThere(held, report);
  return (
    <>
      <p class="hint" data-there={there.state}>{thereText(host, there)}</p>
      <p><a class="wallet-privacy-link" href={link.href} target="_blank" rel="noopener noreferrer">{t('wallet.privacy.link', { host })}<Icon name="outside" size={12} /></a></p>
    </>
  );
}

function thereText(host: string, { state, at, publicAt }: There): string {
  const moments = (time: string) => moment(voice().language, time);
  switch (state) {
    case 'public':
      return t('wallet.privacy.there', { host, when: moments(at) });
    case 'not-public':
      return t('wallet.privacy.not-seen', { host, when: moments(at) });
    case 'not-known':
      return publicAt ? t('wallet.privacy.not-known-since', { host, when: moments(publicAt) }) : t('wallet.privacy.not-known', { host });
  }
}
