import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { mastodon, mastodonHost } from '../../lib/share/mastodon';
import { change, settings } from '../state/settings';
import type { Sharing } from '../state/share';
import { t } from '../state/voice';

/** Asks once for the server on which the holder is at home, keeps it, and goes there. */
export function MastodonServer({ sharing, onDone }: { sharing: Sharing; onDone: () => void }) {
  const text = useSignal(settings.peek().mastodon);
  const wrong = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const hint = useId();
  useEffect(() => field.current?.focus(), []);

  function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const host = mastodonHost(text.peek());
    wrong.value = host === null;
    if (host === null) return field.current?.focus();
    void change({ mastodon: host });
    void browser.tabs.create({ url: mastodon.url(sharing.post.peek(), host) });
    onDone();
  }

  return (
    <form class="share-server" onSubmit={submit} noValidate>
      <label class="share-label" for={id}>{t('share.mastodon.label')}</label>
      <div class="share-row">
        <input class="field" id={id} ref={field} type="text" inputMode="url" autocomplete="off" autocapitalize="off" spellcheck={false} aria-invalid={wrong.value} aria-describedby={hint}
          value={text.value} onInput={({ currentTarget }) => { text.value = currentTarget.value; }} />
        <button type="submit" class="button button-plain">{t('share.mastodon.open')}</button>
      </div>
      <p class="hint" id={hint} role={wrong.value ? 'alert' : undefined}>{wrong.value ? t('share.mastodon.wrong') : t('share.mastodon.hint')}</p>
    </form>
  );
}
