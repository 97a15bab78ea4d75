import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent, TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { TabView } from '../lib/session/view';
import { Button } from './Button';
import { Rich } from './Rich';
import { compareWith } from './state/commands';
import { announce, tell } from './state/live';
import { rich, t } from './state/voice';
import './CompareWith.css';

/** Longest name that can be typed, in UTF-16 units. */
const LONGEST = 120;

/**
 * Whom the badges of this page are compared with, where the page is about somebody else than it names: a name that the person types. It is held for
 * this page alone, is said to be one, and is taken back with one click.
 */
export function CompareWith({ view: { tabId, typed } }: { view: TabView }) {
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);

  // Whoever leaves the field is where it was opened.
  useEffect(() => {
    if (returns.current) button.current?.focus();
    returns.current = false;
  }, [open.value]);

  function leave() {
    open.value = false;
    returns.current = true;
  }

  async function compare(name?: string) {
    // The list reads out what came of it only where its counts change.
    await compareWith(tabId, name).then(() => name !== undefined && announce(t('list.typed', { name })), () => tell(t('check.failed')));
  }

  if (open.value) return <Field onCompare={(name) => { leave(); void compare(name); }} onLeave={leave} />;
  return (
    <p class="summary-text compare">
      {typed !== undefined && <span><Rich text={rich('list.typed', { name: typed })} /> </span>}
      <button type="button" class="last-again" ref={button} onClick={() => { if (typed === undefined) open.value = true; else void compare(); }}>
        {t(typed === undefined ? 'list.typed.open' : 'list.typed.back')}
      </button>
    </p>
  );
}

/** The field: Enter compares, Escape leaves. */
function Field({ onCompare, onLeave }: { onCompare: (name: string) => void; onLeave: () => void }) {
  const name = useSignal('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const hint = useId();
  useEffect(() => field.current?.focus(), []);

  function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (name.peek().trim() !== '') onCompare(name.peek().trim());
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLFormElement>) {
    // A key that ends the choice of signs while a name is being written is not meant for us; else Escape would close the popup.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onLeave();
  }

  return (
    <form class="compare-form" onSubmit={submit} onKeyDown={onKeyDown}>
      <label class="compare-label" for={id}>{t('list.typed.label')}</label>
      <input class="field" id={id} ref={field} type="text" dir="auto" maxLength={LONGEST} autocomplete="off" spellcheck={false} aria-describedby={hint}
        value={name.value} onInput={({ currentTarget }) => { name.value = currentTarget.value; }} />
      <p class="hint" id={hint}>{t('list.typed.hint')}</p>
      <div class="compare-buttons">
        <button type="submit" class="button button-first" disabled={name.value.trim() === ''}>{t('list.typed.do')}</button>
        <Button onClick={onLeave}>{t('list.typed.cancel')}</Button>
      </div>
    </form>
  );
}
