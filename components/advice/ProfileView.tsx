import { useEffect, useRef } from 'preact/hooks';
import { showsFirstOnly, wholeList } from '../../lib/wallet/profile-address';
import browser from 'webextension-polyfill';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { Icon } from '../Icon';
import { advised, askThem, checkedThere, lookAtProfile, readWallet, unasked, wallet } from '../state/advice';
import { outcome } from '../state/checking';
import { looksHere, placesKnown } from '../state/places';
import { askForProfile, leaveProfile, profileView } from '../state/profile';
import { settings } from '../state/settings';
import { host, tab, view } from '../state/tab';
import { shelf } from '../state/wallet';
import { t } from '../state/voice';
import { AdviceList } from './AdviceList';
import { ProfileWay } from './ProfileWay';

/** The holder's own profile as a recruiter's check shows it: the way there, and what is to be mended. */
export function ProfileView() {
  const back = useRef<HTMLButtonElement>(null);
  const shown = profileView.value;
  useEffect(() => back.current?.focus(), [shown]);
  return (
    <div class="wallet-details" onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); void leaveProfile(); } }}>
      <button type="button" class="wallet-back" ref={back} onClick={() => void leaveProfile()}><Icon name="back" />{t('wallet.back')}</button>
      <h2 class="wallet-title">{t('profile.title')}</h2>
      {shown === 'advice' ? <OfTab /> : <ProfileWay />}
    </div>
  );
}

/** What the check of the tab at hand comes to. It follows the page as that loads and is scrolled. */
function OfTab() {
  const id = tab.value?.id;
  const seen = view.value;
  const known = placesKnown.value;
  useEffect(() => { void readWallet(); }, [shelf.value]);
  useEffect(() => { if (known && id !== undefined) void lookAtProfile(id); }, [known, id, seen?.route, seen?.items.length, tab.value?.url]);
  const closed = !looksHere.value && outcome.value?.reached === 'no-access';
  const { done, total } = checkedThere.value;
  const found = advised.value;
  if (closed) return <Flag hue="quiet"><p>{t('empty.blocked')}</p><p>{t('empty.toolbar.text')}</p></Flag>;
  return (
    <>
      <p class="advice-lead">{t('profile.here', { host: host.value || '…' })}</p>
      {total > done && <><progress class="progress" max={total} value={done} aria-label={t('list.progress', { done, total })} /><p class="hint">{t('list.progress', { done, total })}</p></>}
      <FirstOnly />
      <Unasked />
      {found ? <AdviceList advised={found} where={/(?:^|\.)linkedin\.com$/u.test(host.value) ? 'linkedin' : 'page'} /> : <p class="advice-lead" role="status">{t('profile.looking')}</p>}
      <div class="wallet-line">
        <Button disabled={wallet.value === null} onClick={() => { if (id !== undefined) void lookAtProfile(id, true); }}>{t('profile.again')}</Button>
        <Button onClick={() => void askForProfile()}>{t('profile.other')}</Button>
      </div>
    </>
  );
}

/** LinkedIn's profile shows the first few entries and has a page with all of them. */
function FirstOnly() {
  const { id, url } = tab.value ?? {};
  const { profile } = settings.value;
  if (id === undefined || !profile || !showsFirstOnly(url)) return null;
  return <Flag hue="quiet"><p>{t('profile.first-only')}</p><Button onClick={() => void browser.tabs.update(id, { url: wholeList(profile) })}>{t('profile.all')}</Button></Flag>;
}

function Unasked() {
  const patterns = unasked.value;
  if (patterns.length === 0) return null;
  const hosts = patterns.map((pattern) => pattern.slice('https://'.length, -'/*'.length)).join(t('separator.list'));
  return <Flag hue="note"><p>{t('profile.allow', { hosts })}</p><Button kind="first" onClick={() => void askThem()}>{t('files.allow')}</Button></Flag>;
}
