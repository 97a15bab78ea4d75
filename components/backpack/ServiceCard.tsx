import { singleLine } from '../../lib/i18n/clean';
import type { Service } from '../../lib/wallet/backpack/words';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { safeLink } from '../safe-link';
import { busy, found } from '../state/backpacks';
import { listed } from '../state/share';
import { rich, t } from '../state/voice';

/** What a backpack says of itself, and what is asked of it, before anything is sent to it. */
export function ServiceCard({ service, onConnect }: { service: Service; onConnect: () => void }) {
  const hosts = [...new Set([service.apiBase, service.registrationUrl, service.authorizationUrl, service.tokenUrl].map((address) => new URL(address).hostname))];
  const waits = busy.value === 'connecting';
  return (
    <section class="connect-card" data-backpack={service.kind}>
      <h2 class="connect-part"><Rich text={rich('backpack.found', { name: singleLine(service.name, 80) })} /></h2>
      <p class="connect-text">{t(`backpack.by.${service.kind}`)}</p>
      <p class="connect-text">{t('backpack.reads')}</p>
      <p class="connect-hint">{t('backpack.hosts', { hosts: listed(hosts) })}</p>
      <p class="connect-hint">{t('backpack.kept')}</p>
      <p class="connect-line"><Page address={service.terms} name={t('backpack.terms')} /><Page address={service.privacy} name={t('backpack.privacy')} /></p>
      <div class="connect-line">
        <Button kind="first" disabled={busy.value !== ''} onClick={onConnect}>{t(waits ? 'backpack.connecting' : 'backpack.connect')}</Button>
        {!waits && <Button onClick={() => { found.value = null; }}>{t('backpack.cancel')}</Button>}
      </div>
    </section>
  );
}

function Page({ address, name }: { address?: string; name: string }) {
  const link = address ? safeLink(address) : null;
  return link && <a href={link.href} target="_blank" rel="noopener noreferrer">{name}<Icon name="outside" size={12} /></a>;
}
