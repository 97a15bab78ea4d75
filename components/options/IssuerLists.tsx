import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useId } from 'preact/hooks';
import { shownIssuer } from '../../lib/i18n/issuer';
import { GrantList } from './GrantList';
import { ImportList } from '../wallet/ImportList';
import { forgetIssuer, issuerFrom, policy, trustIssuer } from '../state/issuers';
import { settings } from '../state/settings';
import { t } from '../state/voice';
import './IssuerLists.css';

/** The issuers that the user trusts, each with its button; a field for one more; and those that were blocked. */
export function IssuerLists({ whole }: { whole: boolean }) {
  const { trustedIssuers, blockedIssuers } = settings.value;
  return (
    <>
      <GrantList none={t('issuers.none')} grants={named(trustedIssuers)} onRemove={forgetIssuer} />
      <AddIssuer />
      {whole && <ImportList />}
      {blockedIssuers.length > 0 && (
        <>
          <h3 class="issuers-title">{t('issuers.blocked')}</h3>
          <GrantList none="" grants={named(blockedIssuers)} onRemove={forgetIssuer} />
        </>
      )}
      <Organisation title={t('lists.organisation')} keys={policy.value.trusted} />
      <Organisation title={t('lists.organisation.blocked')} keys={policy.value.blocked} />
    </>
  );
}

/** What the organisation's policy sets, to be seen and not to be changed. */
function Organisation({ title, keys }: { title: string; keys: readonly string[] }) {
  if (keys.length === 0) return null;
  return (
    <>
      <h3 class="issuers-title">{title}</h3>
      <p class="issuers-label">{t('lists.organisation.text')}</p>
      <ul class="issuers-set">{keys.map((key) => <li key={key}>{shownIssuer(key)}</li>)}</ul>
    </>
  );
}

function AddIssuer() {
  const text = useSignal('');
  const wrong = useSignal(false);
  const id = useId();
  const error = useId();

  async function add(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const key = await issuerFrom(text.peek());
    wrong.value = key === null;
    if (key === null) return;
    text.value = '';
    await trustIssuer(key);
  }

  return (
    <form class="issuers-add" onSubmit={(event) => void add(event)}>
      <label class="issuers-label" for={id}>{t('issuers.add.label')}</label>
      <div class="issuers-line">
        <input class="issuers-field" id={id} type="text" autocomplete="off" autocapitalize="off" spellcheck={false} placeholder="example.org" value={text.value}
          aria-invalid={wrong.value} aria-describedby={wrong.value ? error : undefined} onInput={({ currentTarget }) => { text.value = currentTarget.value; }} />
        <button type="submit" class="button button-plain">{t('issuers.add')}</button>
      </div>
      {wrong.value && <p class="issuers-wrong" id={error}>{t('issuers.add.wrong')}</p>}
    </form>
  );
}

const named = (keys: readonly string[]) => keys.map((key) => ({ key, name: shownIssuer(key) }));
