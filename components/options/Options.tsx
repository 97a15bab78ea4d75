import { LiveRegion } from '../LiveRegion';
import { Logo } from '../Logo';
import { Settings } from './Settings';
import { t } from '../state/voice';
import './Options.css';

/** The settings as a page of their own. */
export function Options() {
  return (
    <div class="options">
      <header class="options-head">
        <Logo size={32} />
        <h1 class="options-title">{t('title.settings')}</h1>
      </header>
      <main class="options-box"><Settings whole /></main>
      <footer class="options-help"><a href="/help.html">{t('help.open')}</a></footer>
      <LiveRegion />
    </div>
  );
}
