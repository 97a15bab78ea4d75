import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useId } from 'preact/hooks';
import offered from '../../assets/registries.json';
import type { KnownRegistry } from '../../lib/check/issuer/registrar';
import { moment } from '../../lib/i18n/dates';
import { MOST_REGISTRIES } from '../../lib/store/settings';
import { Button } from '../Button';
import { announce } from '../state/live';
import { fetching, fetchNow, registries, switchRegistryOff, switchRegistryOn } from '../state/registries';
import { t, voice } from '../state/voice';
import { Switch } from '../Switch';
import './IssuerLists.css';
import './Registries.css';

/** Registries of issuers: those that we know of and those that were added, each with its switch and what it answered last. */
export function Registries() {
  const known = new Map(registries.value.map((one) => [one.address, one]));
  const refused = useSignal('');
  const all = [...offered.map(({ address, name, kind }) => ({ address, name, kind })), ...registries.value.filter(({ address }) => !offered.some((one) => one.address === address))];

  // Called in a click: the browser is asked before anything is awaited.
  async function turn(address: string, on: boolean) {
    refused.value = '';
    if (!on) return switchRegistryOff(address);
    const inTheWay = await switchRegistryOn(address);
    if (inTheWay) refused.value = inTheWay === 'full' ? t('registries.full', { most: MOST_REGISTRIES }) : t('registries.refused', { host: new URL(address).hostname });
  }

  return (
    <>
      <ul class="registries">
        {all.map((one) => {
          const on = known.get(one.address);
          const kind = on?.content?.kind ?? ('kind' in one ? one.kind : undefined);
          return (
            <li key={one.address} class="registry" data-registry={one.address}>
              <Switch label={on?.name ?? one.name} on={on !== undefined} onSwitch={(to) => void turn(one.address, to)}
                {...(kind && { text: t(kind === 'list' ? 'registries.list' : 'registries.federation') })} />
              <p class="registry-address"><code dir="ltr">{one.address}</code></p>
              {on && <State registry={on} />}
            </li>
          );
        })}
      </ul>
      {refused.value && <p class="issuers-wrong" role="alert">{refused.value}</p>}
      <Add onAdd={(address) => turn(address, true)} />
    </>
  );
}

/** When it was fetched, what came of it, and the button that fetches it anew. */
function State({ registry }: { registry: KnownRegistry }) {
  const busy = fetching.value.has(registry.address);
  return (
    <div class="registry-state" aria-busy={busy}>
      <p>{busy ? t('registries.fetching') : stateOf(registry).join(t('separator.sentence'))}</p>
      <Button disabled={busy} label={t('registries.fetch-named', { name: registry.name })} onClick={() => void fetchNow(registry.address)}>{t('registries.fetch')}</Button>
    </div>
  );
}

function stateOf({ content, fetchedAt, triedAt, problem }: KnownRegistry): string[] {
  const { language } = voice();
  const when = (at: number | undefined) => (at === undefined ? '' : moment(language, new Date(at).toISOString()));
  if (triedAt === undefined) return [t('registries.never')];
  const came = content && fetchedAt !== undefined
    ? [content.kind === 'list' ? voice().t('registries.fetched', { when: when(fetchedAt), count: Object.keys(content.issuers).length }) : t('registries.fetched-federation', { when: when(fetchedAt) })]
    : [];
  return problem ? [...came, t(`registries.problem.${problem}`, { when: when(triedAt) })] : came;
}

function Add({ onAdd }: { onAdd: (address: string) => Promise<void> }) {
  const text = useSignal('');
  const wrong = useSignal(false);
  const id = useId();
  const error = useId();

  function add(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const address = addressOf(text.peek());
    wrong.value = address === null;
    if (address === null) return announce(t('registries.add.wrong'));
    text.value = '';
    void onAdd(address);
  }

  return (
    <form class="issuers-add" onSubmit={add}>
      <label class="issuers-label" for={id}>{t('registries.add.label')}</label>
      <div class="issuers-line">
        <input class="issuers-field" id={id} type="text" inputMode="url" autocomplete="off" autocapitalize="off" spellcheck={false} placeholder="https://registry.example.org/registry.json" value={text.value}
          aria-invalid={wrong.value} aria-describedby={wrong.value ? error : undefined} onInput={({ currentTarget }) => { text.value = currentTarget.value; }} />
        <button type="submit" class="button button-plain">{t('registries.add')}</button>
      </div>
      {wrong.value && <p class="issuers-wrong" id={error}>{t('registries.add.wrong')}</p>}
    </form>
  );
}

/** An https address, whole; the browser's prompt has to follow the click at once, so nothing is loaded to read it. */
function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (/\s/u.test(text) || (/^[a-z][a-z\d+.-]*:/iu.test(text) && !/^https:/iu.test(text))) return null;
  const address = /^https:/iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = '';
  return url.hostname.includes('.') && url.username === '' && url.port === '' && url.href.length <= 2_048 ? url.href : null;
}
