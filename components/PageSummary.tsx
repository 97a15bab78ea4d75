import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import type { TabView } from '../lib/session/view';
import { CompareWith } from './CompareWith';
import { Rich } from './Rich';
import { focus } from './state/tab';
import { rich, t, voice } from './state/voice';
import { attentionOf, isSettled } from './summary-text';
import { Unlinked } from './Unlinked';
import './PageSummary.css';

/** How many were seen so far, whom the page names, how many need a look, how many have nothing to check, and how far the check is. */
export function PageSummary({ view, again }: { view: TabView; /** The button that looks again, where nobody does so by itself. */ again?: ComponentChild }) {
  const total = view.items.length;
  const done = view.items.filter(isSettled).length;
  const attention = attentionOf(view);
  // With a name typed, whom the page names is compared with nothing.
  const subject = view.typed === undefined ? view.subject : undefined;
  const last = useRef('');

  /** Comes to the next card that needs a look, after the last one to the first. */
  function next() {
    const { items } = view;
    const from = items.findIndex(({ key }) => key === last.current) + 1;
    const found = [...items.slice(from), ...items.slice(0, from)].find(({ report }) => report?.attention);
    if (!found) return;
    last.current = found.key;
    focus.value = { key: found.key, at: Date.now() };
  }

  return (
    <div class="summary">
      <div class="summary-line">
        <h2 class="summary-count">{voice().t('list.seen', { count: total })}</h2>
        {again}
      </div>
      {(subject || attention > 0) && (
        <p class="summary-text">
          {subject && <Rich text={rich('list.subject', { name: subject })} />}
          {subject && attention > 0 && t('separator.sentence')}
          {attention > 0 && <Attention count={attention} onClick={next} />}
        </p>
      )}
      {total > 0 && <CompareWith key={view.tabId} view={view} />}
      <Unlinked view={view} />
      {done < total && (
        <div class="summary-progress">
          <progress class="progress" max={total} value={done} aria-label={t('list.progress', { done, total })} />
          <span aria-hidden="true">{t('list.progress', { done, total })}</span>
        </div>
      )}
    </div>
  );
}

/** "3 need a look.": a way to each of them. */
function Attention({ count, onClick }: { count: number; onClick: () => void }) {
  const text = voice().t('list.attention', { count });
  return (
    <button type="button" class="summary-attention" aria-label={`${text}${t('separator.sentence')}${t('list.attention.next')}`} onClick={onClick}>{text}</button>
  );
}
