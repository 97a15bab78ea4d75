import type { TabView } from '../lib/session/view';
import { Rich } from './Rich';
import { rich, t, voice } from './state/voice';
import { attentionOf, isSettled } from './summary-text';
import './PageSummary.css';

/** How many were seen so far, whom the page names, how many need a look, and how far the check is. */
export function PageSummary({ view }: { view: TabView }) {
  const total = view.items.length;
  const done = view.items.filter(isSettled).length;
  const attention = attentionOf(view);
  return (
    <div class="summary">
      <h2 class="summary-count">{voice().t('list.seen', { count: total })}</h2>
      {(view.subject || attention > 0) && (
        <p class="summary-text">
          {view.subject && <Rich text={rich('list.subject', { name: view.subject })} />}
          {view.subject && attention > 0 && t('separator.sentence')}
          {attention > 0 && <strong class="summary-attention">{voice().t('list.attention', { count: attention })}</strong>}
        </p>
      )}
      {done < total && (
        <div class="summary-progress">
          <progress class="progress" max={total} value={done} aria-label={t('list.progress', { done, total })} />
          <span aria-hidden="true">{t('list.progress', { done, total })}</span>
        </div>
      )}
    </div>
  );
}
