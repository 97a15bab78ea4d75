import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useId } from 'preact/hooks';
import { profileAddress } from '../../lib/wallet/profile-address';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { hasPanel } from '../state/panel';
import { looksAtHost } from '../state/places';
import { goToProfile, lookHere } from '../state/profile';
import { settings } from '../state/settings';
import { tab } from '../state/tab';
import { t } from '../state/voice';

/** Which page is the holder's profile: its address, asked once, or the tab at hand; or a résumé instead. */
export function ProfileWay() {
  const text = useSignal(settings.value.profile);
  const wrong = useSignal(false);
  const id = useId();
  const given = profileAddress(text.value);
  // The panel stays open beside the page; a popup closes.
  const stays = given !== undefined && hasPanel() && looksAtHost(new URL(given).hostname);

  function open(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    wrong.value = given === undefined;
    if (given) void goToProfile(given);
  }
  return (
    <>
      <p class="advice-lead">{t('profile.lead')}</p>
      <form class="wallet-add" onSubmit={open}>
        <label class="wallet-add-label" for={id}>{t('profile.label')}</label>
        <div class="wallet-line">
          <input class="wallet-search" id={id} type="text" inputMode="url" autocomplete="off" autocapitalize="off" spellcheck={false} aria-describedby={`${id}-hint`}
            value={text.value} onInput={({ currentTarget }) => { text.value = currentTarget.value; wrong.value = false; }} />
          <button type="submit" class="button button-first" disabled={text.value.trim() === ''}>{t('profile.open')}</button>
        </div>
        <p class="hint" id={`${id}-hint`}>{t('profile.hint')} {given && !stays && t('profile.reopen')}</p>
        {wrong.value && <Flag hue="quiet"><p role="alert">{t('profile.wrong')}</p></Flag>}
      </form>
      <div class="wallet-line">
        {tab.value && <Button onClick={() => void lookHere()}>{t('profile.this-tab')}</Button>}
        <a class="button button-plain" href="/check.html" target="_blank" rel="noopener">{t('profile.resume')}</a>
      </div>
    </>
  );
}
