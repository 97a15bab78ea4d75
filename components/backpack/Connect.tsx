import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Flag } from '../Flag';
import { LiveRegion } from '../LiveRegion';
import { Logo } from '../Logo';
import { backpacks, busy, canSignIn, connectFound, followBackpacks, found, loadBackpackParts, lookAt, parted, type Parts, trouble } from '../state/backpacks';
import { followImports } from '../state/wallet-imports';
import { t } from '../state/voice';
import { WalletImports } from '../wallet/WalletImports';
import { BackpackRow } from './BackpackRow';
import { ServiceCard } from './ServiceCard';
import './Connect.css';

/** The page on which a backpack is connected. A tab of its own, since a popup closes under the window for signing in. */
export function Connect() {
  const parts = useRef<Parts | null>(null);
  useEffect(() => {
    const load = async () => { parts.current = await loadBackpackParts(); };
    // Where it cannot be loaded, the click says so.
    void load().catch(() => {});
    void followBackpacks();
    void followImports();
  }, []);
  const withParts = (work: (loaded: Parts) => Promise<void>) => () => void (parts.current ? work(parts.current) : loadBackpackParts().then(work));
  return (
    <div class="connect">
      <header class="connect-head"><Logo size={32} /><h1 class="connect-title">{t('backpack.title')}</h1></header>
      <main class="connect-box">
        <p class="connect-text">{t('backpack.text')}</p>
        {canSignIn() ? <Look onLook={(text) => withParts((loaded) => lookAt(text, loaded))()} /> : <Flag hue="quiet"><p>{t('backpack.no-identity')}</p></Flag>}
        {trouble.value && <Flag hue="quiet"><p role="alert" data-problem={trouble.value.problem}>{t(`backpack.problem.${trouble.value.problem}`, { host: trouble.value.host })}</p></Flag>}
        {found.value && <ServiceCard service={found.value} onConnect={withParts((loaded) => connectFound(found.peek()!, loaded))} />}
        {parted.value && <Flag hue="quiet"><p>{t(parted.value.revoked ? 'backpack.revoked' : 'backpack.forgotten', { host: parted.value.host })}</p></Flag>}
        <WalletImports />
        {backpacks.value.length > 0 && (
          <section aria-labelledby="connected">
            <h2 class="connect-part" id="connected">{t('backpack.connected')}</h2>
            <ul class="connect-list">{backpacks.value.map((one) => <BackpackRow key={one.id} backpack={one} withParts={withParts} />)}</ul>
          </section>
        )}
      </main>
      <LiveRegion />
    </div>
  );
}

function Look({ onLook }: { onLook: (text: string) => void }) {
  const text = useSignal('');
  const id = useId();
  function look(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (text.peek().trim() !== '' && busy.peek() === '') onLook(text.peek());
  }
  return (
    <form class="connect-look" onSubmit={look}>
      <label class="connect-label" for={id}>{t('backpack.label')}</label>
      <div class="connect-line">
        <input class="connect-field" id={id} type="text" inputMode="url" autocomplete="off" autocapitalize="off" spellcheck={false} aria-describedby={`${id}-hint`} value={text.value} onInput={({ currentTarget }) => { text.value = currentTarget.value; }} />
        <button type="submit" class="button button-first" disabled={text.value.trim() === '' || busy.value !== ''}>{t(busy.value === 'looking' ? 'backpack.looking' : 'backpack.look')}</button>
      </div>
      <p class="connect-hint" id={`${id}-hint`}>{t('backpack.hint')}</p>
    </form>
  );
}

