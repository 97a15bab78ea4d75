import { useEffect, useRef, useState } from 'preact/hooks';
import { singleLine } from '../../lib/i18n/clean';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Profile, ProfileLook } from './ProfileLook';
import { Rich } from '../Rich';
import { afterPaint } from '../state/paint';
import { followProfile, profileView } from '../state/profile';
import { choice, followWallet, listed, opened, shelf, trouble } from '../state/wallet';
import { removed, undo } from '../state/wallet-change';
import { followImports } from '../state/wallet-imports';
import { EVERYTHING } from '../../lib/wallet/find';
import { rich, t, voice } from '../state/voice';
import { WalletAdd } from './WalletAdd';
import { WalletBar } from './WalletBar';
import { WalletDetails } from './WalletDetails';
import { WalletFollowing, WalletNews } from './WalletFollowing';
import { WalletImports } from './WalletImports';
import { WalletList } from './WalletList';
import { WalletTrouble } from './WalletTrouble';
import './Wallet.css';

let followed = false;

/** Once per page: the rows at once, what was under way after the first paint. */
function follow(): void {
  if (followed) return;
  followed = true;
  void followWallet();
  followProfile();
  afterPaint(() => void followImports());
}

/** My badges: brought in, kept, looked at, and what others get to see of them. */
export function Wallet() {
  const [adding, setAdding] = useState(false);
  useEffect(follow, []);
  const rows = shelf.value;
  if (opened.value !== null) return <WalletDetails key={opened.value} id={opened.value} />;
  if (profileView.value !== 'none') return <Profile />;
  const empty = rows !== null && rows.length === 0;
  return (
    <div class="wallet">
      <WalletTrouble />
      <Undo />
      <WalletNews />
      {empty && !trouble.value && (
        <div class="wallet-empty">
          <h2 class="wallet-empty-title">{t('wallet.empty')}</h2>
          <p class="wallet-empty-text">{t('wallet.empty.text')}</p>
        </div>
      )}
      {rows && !empty && <WalletBar rows={rows} adding={adding} onAdd={() => setAdding(!adding)} />}
      {(adding || empty) && <WalletAdd onClose={empty ? undefined : () => setAdding(false)} />}
      <WalletImports />
      {rows && <ProfileLook />}
      {rows && !empty && (
        <>
          {listed.value.length > 0 ? <WalletList rows={listed.value} /> : (
            <div class="wallet-empty">
              <p class="wallet-empty-text">{t('wallet.nothing')}</p>
              <Button onClick={() => { choice.value = EVERYTHING; }}>{t('wallet.nothing.clear')}</Button>
            </div>
          )}
        </>
      )}
      {rows && <WalletFollowing />}
      <p class="wallet-help"><a href="/missing.html" target="_blank" rel="noopener">{t('missing.open')}</a> <a href="/help.html" target="_blank" rel="noopener">{t('help.open')}</a></p>
      {rows && !empty && <p class="foot">{voice().t('wallet.foot', { count: rows.length })}</p>}
    </div>
  );
}

function Undo() {
  const whole = removed.value;
  const box = useRef<HTMLDivElement>(null);
  // The button that removed it is gone: whoever pressed it by keyboard goes on here.
  useEffect(() => { if (document.activeElement === document.body) box.current?.querySelector('button')?.focus(); }, [whole]);
  if (!whole) return null;
  return (
    <div class="wallet-undo" ref={box}>
      <Icon name="info" />
      <p><Rich text={rich('wallet.removed', { name: singleLine(whole.held.credential.name, 80) })} /></p>
      <Button onClick={() => void undo()}>{t('wallet.undo')}</Button>
    </div>
  );
}
