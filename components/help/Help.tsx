import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { UNDATED, VERDICTS } from '../../lib/i18n/verdicts';
import { SECTIONS, type Answer, type HelpTexts } from '../../lib/i18n/help/topics';
import type { Language } from '../../lib/store/settings';
import type { Verdict } from '../../lib/words';
import { HUES } from '../hues';
import { Logo } from '../Logo';
import { filledPlain, useTexts, type Loaders } from '../state/texts';
import { t } from '../state/voice';
import { VerdictShape } from '../card/VerdictShape';
import { AnswerFold } from './AnswerFold';
import { useDeepLink } from './deep-link';
import { hasWords } from './search';
import './Help.css';

const TEXTS: Loaders<HelpTexts> = {
  en: () => import('../../lib/i18n/help/en'),
  de: () => import('../../lib/i18n/help/de'),
  'zh-CN': () => import('../../lib/i18n/help/zh-CN'),
  'pt-BR': () => import('../../lib/i18n/help/pt-BR'),
};

/** The questions that people ask about badges, to be searched, unfolded and linked to. Nobody is asked for it. */
export function Help() {
  const loaded = useTexts(TEXTS);
  const wanted = useSignal('');
  const field = useId();
  useDeepLink(loaded !== null);
  if (!loaded) return null;
  const { texts, language } = loaded;
  const fits = (id: keyof HelpTexts['answers']) => hasWords(id === 'verdicts' ? withVerdicts(texts, language) : texts.answers[id], wanted.value);
  const count = SECTIONS.flatMap(({ questions }) => [...questions]).filter(fits).length;
  return (
    <div class="help" lang={language}>
      <header class="help-head">
        <Logo size={32} />
        <h1 class="help-title">{texts.title}</h1>
      </header>
      <main>
        <p class="help-lead">{texts.lead}</p>
        <p class="help-lead"><a href="/missing.html">{t('missing.open')}</a></p>
        <search class="help-search">
          <label class="help-label" for={field}>{texts.search}</label>
          <input class="help-field" id={field} type="search" autocomplete="off" value={wanted.value} onInput={({ currentTarget }) => { wanted.value = currentTarget.value; }} />
          <p class="help-found" role="status">{wanted.value.trim() !== '' && (count === 0 ? texts.none : filledPlain(texts.found, { count: String(count) }))}</p>
        </search>
        <nav class="help-contents" aria-label={texts.contents} hidden={count === 0}>
          <ul>{SECTIONS.filter(({ questions }) => questions.some(fits)).map(({ id }) => <li key={id}><a href={`#section-${id}`}>{texts.sections[id]}</a></li>)}</ul>
        </nav>
        {SECTIONS.map(({ id, questions }) => (
          <section key={id} class="help-section" aria-labelledby={`section-${id}`} hidden={!questions.some(fits)}>
            <h2 class="help-heading" id={`section-${id}`}>{texts.sections[id]}</h2>
            {questions.map((question) => (
              <AnswerFold key={question} id={question} answer={texts.answers[question]} link={texts.link} hidden={!fits(question)}>
                {question === 'verdicts' && <Verdicts means={texts.verdicts} language={language} />}
              </AnswerFold>
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}

/** The verdicts in their words; without a date, since there is no badge. */
const namesIn = (language: Language): Readonly<Record<Verdict, string>> => ({ ...VERDICTS[language], ...UNDATED[language] });

/** The answer about the verdicts with all that stands below it, to be searched. */
const withVerdicts = ({ answers, verdicts }: HelpTexts, language: Language): Answer => ({ ...answers.verdicts, a: [...answers.verdicts.a, ...Object.values(namesIn(language)), ...Object.values(verdicts)] });

/** Each verdict as it is shown elsewhere, with what it means. */
function Verdicts({ means, language }: { means: HelpTexts['verdicts']; language: Language }) {
  const named = namesIn(language);
  return (
    <dl class="help-verdicts">
      {(Object.keys(means) as Verdict[]).map((verdict) => (
        <div key={verdict} data-means={verdict}>
          <dt class={`hue-${HUES[verdict]}`}><VerdictShape shape={verdict} />{named[verdict]}</dt>
          <dd>{means[verdict]}</dd>
        </div>
      ))}
    </dl>
  );
}
