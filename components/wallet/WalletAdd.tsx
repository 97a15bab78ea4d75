import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { Icon } from '../Icon';
import { safeLink } from '../safe-link';
import { addAddress, type Wrong } from '../state/wallet-add';
import { loadParts } from '../state/wallet-imports';
import { t } from '../state/voice';
import './WalletAdd.css';

/** Bring badges in: by an address here, as files in a tab, since a popup closes under a file picker. */
export function WalletAdd({ onClose }: { onClose?: () => void }) {
  const text = useSignal('');
  const said = useSignal<Said | null>(null);
  const parts = useRef<Awaited<ReturnType<typeof loadParts>> | null>(null);
  const id = useId();
  // Loaded before the click, in which the browser has to be asked at once.
  useEffect(() => {
    const load = async () => { parts.current = await loadParts(); };
    // Where it cannot be loaded, the click says so.
    void load().catch(() => {});
  }, []);

  async function add(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = text.peek();
    if (given.trim() === '') return;
    const { wrong, ...about } = await addAddress(given, parts.current ?? (await loadParts()));
    said.value = wrong && { wrong, ...about };
    if (wrong === null) text.value = '';
  }

  return (
    <form class="wallet-add" onSubmit={(event) => void add(event)}>
      <label class="wallet-add-label" for={id}>{t('wallet.add.label')}</label>
      <div class="wallet-line">
        <input class="wallet-search" id={id} type="text" inputMode="url" autocomplete="off" autocapitalize="off" spellcheck={false} aria-describedby={`${id}-hint`}
          value={text.value} onInput={({ currentTarget }) => { text.value = currentTarget.value; said.value = null; }} />
        <button type="submit" class="button button-first" disabled={text.value.trim() === ''}>{t('wallet.add.button')}</button>
      </div>
      <p class="hint" id={`${id}-hint`}>{t('wallet.add.hint')}</p>
      {said.value && <Flag hue="quiet"><p role="alert">{wrongText(said.value)}</p><OpenPage page={said.value.page} /></Flag>}
      <div class="wallet-line">
        <Button onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('check.html') })}>{t('wallet.add.files')}</Button>
        <Button onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('connect.html') })}>{t('backpack.open')}</Button>
        {onClose && <Button onClick={onClose}>{t('wallet.add.close')}</Button>}
      </div>
    </form>
  );
}

/** What is wrong with an address; with the page to open where its badges can be read there. */
interface Said {
  wrong: Exclude<Wrong, null>;
  name: string;
  page?: string;
}

function OpenPage({ page }: Pick<Said, 'page'>) {
  const link = page === undefined ? null : safeLink(page);
  return link && <p><a href={link.href} target="_blank" rel="noopener noreferrer">{t('wallet.add.open')}<Icon name="outside" size={12} /></a></p>;
}

function wrongText({ wrong, name }: Said): string {
  return wrong === 'wallet.add.none' ? t(wrong) : t(wrong, { name });
}
