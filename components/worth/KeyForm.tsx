import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useId } from 'preact/hooks';
import type { Provider } from '../../lib/jobs/provider';
import { keyFrom } from '../../lib/store/worth/keys';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { announce } from '../state/live';
import { deleteKey, keepKey, keys } from './keys';
import { w } from './voice';

/** A source's key: entered and kept on this device, or deleted. What is kept is never shown again. */
export function KeyForm({ provider: { name, key } }: { provider: Provider }) {
  const who = useSignal('');
  const secret = useSignal('');
  const wrong = useSignal('');
  const id = useId();
  if (!key) return null;
  const { of, page } = key;
  const { hostname } = new URL(page);

  async function save(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = of === 'adzuna' ? keyFrom('adzuna', { id: who.peek(), key: secret.peek() }) : keyFrom('usajobs', { email: who.peek(), key: secret.peek() });
    wrong.value = typed ? '' : w('settings.wrong', { host: hostname });
    if (!typed) return;
    try {
      await keepKey(of, typed);
      who.value = secret.value = '';
      announce(w('settings.saved', { name }));
    } catch {
      wrong.value = w('settings.failed');
    }
  }

  async function drop() {
    try {
      await deleteKey(of);
      announce(w('settings.deleted', { name }));
    } catch {
      wrong.value = w('settings.failed');
    }
  }

  if (keys.value[of]) {
    return (
      <div class="worth-key">
        <p class="hint">{w('settings.saved', { name })}</p>
        <Button kind="grave" onClick={() => void drop()}>{w('settings.delete', { name })}</Button>
        {wrong.value && <p class="worth-wrong" role="alert">{wrong.value}</p>}
      </div>
    );
  }
  return (
    <form class="worth-key" onSubmit={(event) => void save(event)} noValidate>
      <label class="worth-label" for={`${id}-who`}>{w(of === 'adzuna' ? 'settings.id' : 'settings.email')}</label>
      <input class="field" id={`${id}-who`} type="text" inputMode={of === 'adzuna' ? 'text' : 'email'} autocomplete="off" autocapitalize="off" spellcheck={false} value={who.value} onInput={({ currentTarget }) => { who.value = currentTarget.value; }} />
      <label class="worth-label" for={`${id}-key`}>{w('settings.key')}</label>
      <input class="field" id={`${id}-key`} type="password" autocomplete="off" aria-invalid={wrong.value !== ''} aria-describedby={wrong.value ? `${id}-wrong` : undefined} value={secret.value} onInput={({ currentTarget }) => { secret.value = currentTarget.value; }} />
      {wrong.value && <p class="worth-wrong" id={`${id}-wrong`} role="alert">{wrong.value}</p>}
      <div class="worth-row">
        <button type="submit" class="button button-plain">{w('settings.save')}</button>
        <a href={page} target="_blank" rel="noopener noreferrer">{w('settings.get', { host: hostname })}<Icon name="outside" size={12} /></a>
      </div>
    </form>
  );
}
