import { singleLine } from '../../lib/i18n/clean';
import { moment } from '../../lib/i18n/dates';
import type { Backpack } from '../../lib/wallet/backpack/words';
import { Button } from '../Button';
import { bringInFrom, part, type Parts } from '../state/backpacks';
import { t, voice } from '../state/voice';

/** A backpack that is connected. */
export function BackpackRow({ backpack, withParts }: { backpack: Backpack; withParts: (work: (loaded: Parts) => Promise<void>) => () => void }) {
  const { service, owner, connectedAt } = backpack;
  const whose = owner.name ?? owner.email;
  return (
    <li class="connect-card" data-connected={service.host}>
      <h3 class="connect-name"><bdi>{singleLine(service.name, 80)}</bdi></h3>
      <p class="connect-hint">{t('backpack.since', { host: service.host, when: moment(voice().language, new Date(connectedAt).toISOString()) })}</p>
      {whose && <p class="connect-hint"><bdi>{t('backpack.owner', { owner: singleLine(whose, 100) })}</bdi></p>}
      <div class="connect-line">
        <Button onClick={withParts((loaded) => bringInFrom(backpack, loaded))}>{t('backpack.again')}</Button>
        <Button kind="grave" onClick={withParts((loaded) => part(backpack, loaded))}>{t('backpack.disconnect')}</Button>
      </div>
    </li>
  );
}
