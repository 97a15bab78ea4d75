import { singleLine } from '../../lib/i18n/clean';
import { soon, writtenDay } from '../../lib/i18n/dates';
import type { Shelf } from '../../lib/wallet/words';
import { fullOf, opened } from '../state/wallet';
import { show } from '../state/wallet-change';
import { settings } from '../state/settings';
import { t, voice } from '../state/voice';
import { VerdictLine } from '../card/VerdictLine';
import { WalletArt } from './WalletArt';
import './WalletCard.css';

/** One badge in the list: its art, name and issuer, the verdict by today's date, and whether it is shown to others. */
export function WalletCard({ row }: { row: Shelf }) {
  const name = singleLine(row.name) || t('card.untitled');
  const report = fullOf(row.id).value?.report ?? null;
  return (
    <li class="wallet-card" data-held={row.id} data-verdict={report?.verdict} data-award={report?.award} data-holder={report?.holder}>
      <WalletArt id={row.id} name={name} />
      <div class="wallet-words">
        <h2 class="wallet-name">
          <button type="button" class="wallet-open" aria-label={t('wallet.open', { name })} onClick={() => { opened.value = row.id; }}><bdi>{name}</bdi></button>
        </h2>
        <p class="wallet-small"><bdi>{singleLine(row.issuer, 80)}</bdi></p>
        <div class="wallet-verdict">{report && <VerdictLine report={report} />}</div>
        <Expiry row={row} expired={report?.verdict === 'expired'} />
      </div>
      <Shown row={row} name={name} />
    </li>
  );
}

/** Until when it lasts; the verdict names a date that has passed. */
function Expiry({ row: { expires }, expired }: { row: Shelf; expired: boolean }) {
  if (!expires || expired) return null;
  const { language } = voice();
  if (expires.to < Date.now()) return <p class="wallet-small hue-late">{t('say.expired', { date: writtenDay(language, expires) })}</p>;
  const when = soon(language, expires, Date.now());
  return <p class={`wallet-small ${when === null ? '' : 'hue-late'}`}>{when === null ? t('say.valid-until', { date: writtenDay(language, expires) }) : t('say.expires', { when })}</p>;
}

function Shown({ row: { id, shown }, name }: { row: Shelf; name: string }) {
  const on = shown && settings.value.walletShown;
  return (
    <button type="button" class="wallet-switch" role="switch" aria-checked={on} aria-label={t('wallet.toggle', { name })} disabled={!settings.value.walletShown} onClick={() => void show(id, !shown)}>
      <span class="wallet-track" aria-hidden="true" />{t(on ? 'wallet.shown' : 'wallet.hidden')}
    </button>
  );
}
