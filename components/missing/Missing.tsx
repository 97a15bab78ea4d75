import { CATALOGUES, CAUSES, DASHBOARDS, type MissingTexts } from '../../lib/i18n/missing/topics';
import { LINKS, type LinkId } from '../../lib/i18n/help/links';
import { AnswerFold } from '../help/AnswerFold';
import { Words } from '../help/Blocks';
import { useDeepLink } from '../help/deep-link';
import { Icon } from '../Icon';
import { LiveRegion } from '../LiveRegion';
import { Logo } from '../Logo';
import { useTexts } from '../state/texts';
import { t } from '../state/voice';
import { Message } from './Message';
import { TEXTS } from './texts';
import '../help/Help.css';
import './Missing.css';

/** Why a badge can be missing, where to look, whom to ask, and the message to them. Nobody is asked by it. */
export function Missing() {
  const loaded = useTexts<MissingTexts>(TEXTS);
  useDeepLink(loaded !== null);
  if (!loaded) return null;
  const { texts, language } = loaded;
  return (
    <div class="help" lang={language}>
      <header class="help-head">
        <Logo size={32} />
        <h1 class="help-title">{texts.title}</h1>
      </header>
      <main>
        <p class="help-lead">{texts.lead}</p>
        <section class="help-section">
          <h2 class="help-heading">{texts.first}</h2>
          <ol class="missing-steps">{texts.steps.map((step) => <li key={step}><Words text={step} /></li>)}</ol>
        </section>
        <section class="help-section">
          <h2 class="help-heading">{texts.causes}</h2>
          {CAUSES.map((cause) => <AnswerFold key={cause} id={cause} answer={texts.answers[cause]} link={texts.link} />)}
        </section>
        <section class="help-section missing-where">
          <div><h2 class="help-heading">{texts.dashboards}</h2><Links links={DASHBOARDS} /></div>
          <div><h2 class="help-heading">{texts.catalogues}</h2><Links links={CATALOGUES} /></div>
        </section>
        <Message texts={texts} language={language} />
        <p class="help-section"><a href="/help.html">{t('help.open')}</a></p>
      </main>
      <LiveRegion />
    </div>
  );
}

function Links({ links }: { links: readonly (readonly [LinkId, string])[] }) {
  return <ul>{links.map(([id, name]) => <li key={id}><a href={LINKS[id]} target="_blank" rel="noopener noreferrer">{name}<Icon name="outside" size={12} /></a></li>)}</ul>;
}
