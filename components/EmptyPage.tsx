import type { ComponentChildren } from 'preact';
import { CheckPage } from './check/CheckPage';
import { DocumentElsewhere, DocumentsWithin } from './DocumentHere';
import { outcome } from './state/checking';
import { looksHere, placeHere, placesKnown, placesOn } from './state/places';
import { PlaceSwitches } from './PlaceSwitches';
import { tab, view } from './state/tab';
import { t } from './state/voice';
import { Unlinked } from './Unlinked';
import './EmptyPage.css';

/** Nothing to list: because nothing was found yet, because we may not look, or because nobody asked us to. */
export function EmptyPage({ popup }: { popup: boolean }) {
  switch (stateOf(popup)) {
    case 'none':
      return (
        <Said title={t('empty.none')} text={t('empty.none.text')}>
          {view.value && <Unlinked view={view.value} />}
          {placesKnown.value && !looksHere.value && <CheckPage popup={popup} />}
          <DocumentsWithin />
        </Said>
      );
    case 'blocked':
      return <Said title={t('empty.blocked')} text={t('empty.blocked.text')}><DocumentElsewhere /></Said>;
    case 'toolbar':
      return <Said title={t('empty.off')} text={t('empty.toolbar.text')} />;
    case 'off':
      return (
        <>
          <Said title={t('empty.off')} text={t('empty.off.text')}><CheckPage popup={popup} first /></Said>
          <Offered />
        </>
      );
  }
}

function Said({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <svg class="empty-art" width="56" height="56" viewBox="0 0 56 56" aria-hidden="true" focusable="false">
        <path class="empty-face" d="M28 5 48 16.5v23L28 51 8 39.5v-23z" />
        <path class="empty-line" d="M20 28h16M20 34h10" />
        <circle class="empty-line" cx="28" cy="20" r="2.5" />
      </svg>
      <h2 class="empty-title">{title}</h2>
      <p class="empty-text">{text}</p>
      {children}
    </div>
  );
}

/** The place that this page belongs to; all of them where none was chosen yet. */
function Offered() {
  const here = placeHere.value;
  if (!placesKnown.value) return null;
  if (here !== null) return <div class="empty-places"><PlaceSwitches only={[here]} /></div>;
  return placesOn.value.size === 0 ? <div class="empty-places"><PlaceSwitches /></div> : null;
}

function stateOf(popup: boolean): 'none' | 'blocked' | 'toolbar' | 'off' {
  const checked = outcome.value;
  if (view.value || checked?.reached === 'top') return 'none';
  const url = tab.value?.url;
  if (url && !/^https?:/.test(url)) return 'blocked';
  if (checked?.reached === 'no-access') return popup ? 'blocked' : 'toolbar';
  return looksHere.value ? 'none' : 'off';
}
