import { LiveRegion } from './LiveRegion';
import { Logo } from './Logo';
import { PlaceSwitches } from './PlaceSwitches';
import { t } from './state/voice';
import './Welcome.css';

/** Shown once after the install: what it does, whom it asks, what it never does, and where it may look. */
export function Welcome() {
  return (
    <div class="welcome">
      <header class="welcome-head">
        <Logo size={48} />
        <p class="welcome-name">Proofmark</p>
      </header>
      <main>
        <h1 class="welcome-title">{t('welcome.title')}</h1>
        <p class="welcome-says">
          {[t('welcome.does'), t('welcome.asks'), t('welcome.shows'), t('welcome.never')].join(t('separator.sentence'))}
        </p>
        <section class="welcome-box">
          <h2 class="welcome-question">{t('welcome.places')}</h2>
          <p class="welcome-answer">{t('welcome.places.text')}</p>
          <PlaceSwitches />
        </section>
        <section class="welcome-answered">
          <h2 class="welcome-question">{t('welcome.linkedin')}</h2>
          <p class="welcome-answer">{t('welcome.linkedin.text')}</p>
        </section>
        <p class="welcome-pin">{t('welcome.pin')} <a href="/help.html" target="_blank" rel="noopener">{t('help.open')}</a></p>
      </main>
      <LiveRegion />
    </div>
  );
}
