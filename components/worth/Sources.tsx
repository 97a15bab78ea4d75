import { useSignal } from '@preact/signals';
import type { Provider } from '../../lib/jobs/provider';
import type { Outcome } from '../../lib/jobs/words';
import { Button } from '../Button';
import { t, voice } from '../state/voice';
import { ready, serving, type Asking } from './asking';
import { country, nameOf } from './country';
import { KeyForm } from './KeyForm';
import { Result } from './Result';
import { listed, w } from './voice';

/** Whom to ask, what each is sent, and what they answered. */
export function Sources({ asking }: { asking: Asking }) {
  const providers = serving(country.value);
  const { shown, running, words, chosen } = asking;
  const asked = providers.filter((provider) => chosen.value.has(provider.id) && ready(provider));
  const some = shown.value.size > 0;
  return (
    <div class="worth-sources">
      <p class="hint">{w('figures.lead')}</p>
      <ul>
        {providers.map((provider) => <Source key={provider.id} provider={provider} asking={asking} />)}
      </ul>
      {!providers.some(({ gives }) => gives.includes('openings') || gives.includes('earnings')) && <p class="hint">{w('figures.few')}</p>}
      <div class="worth-row">
        {running.value
          ? <Button onClick={() => asking.stop()}>{w('stop')}</Button>
          : <Button kind={some ? 'plain' : 'first'} disabled={asked.length === 0 || words.value.trim() === ''} onClick={() => void asking.ask(some)}>{some ? w('ask.again') : w('ask', { count: asked.length })}</Button>}
      </div>
      {providers.map((provider) => {
        const one = shown.value.get(provider.id);
        return one && <Result key={provider.id} provider={provider} shown={one} country={nameOf(country.value)} groups={groupsOf(asking)} />;
      })}
    </div>
  );
}

/** Major groups of the occupations that were found: the first digit of their code. */
function groupsOf({ shown }: Asking): ReadonlySet<string> {
  const found = [...shown.value.values()].filter((one): one is Extract<Outcome, { state: 'found' }> & { kept: boolean } => one.state === 'found');
  return new Set(found.flatMap(({ figures }) => figures.occupations ?? []).flatMap(({ isco }) => (isco ? [isco[0]!] : [])));
}

/** One source with its tick: who it is, what it gives, what it is sent. */
function Source({ provider, asking: { chosen } }: { provider: Provider; asking: Asking }) {
  const entering = useSignal(false);
  const { id, name, host, key } = provider;
  const can = ready(provider);
  const on = can && chosen.value.has(id);
  function turn(to: boolean) {
    const next = new Set(chosen.peek());
    if (to) next.add(id);
    else next.delete(id);
    chosen.value = next;
  }
  const said = [
    w('gives', { list: listed(provider.gives.map((one) => w(`gives.${one}`))) }),
    w('sends', { host, list: listed(provider.sends.map((one) => w(`sends.${one}`))) }),
    ...(provider.speaks?.(voice().language) === false ? [w('in-english')] : []),
  ];
  return (
    <li class="worth-source">
      <label class="worth-choose">
        <input type="checkbox" checked={on} disabled={!can} onChange={({ currentTarget }) => turn(currentTarget.checked)} />
        <span class="worth-name">{name}</span>
      </label>
      <p class="hint">{said.join(t('separator.sentence'))}</p>
      {key && !can && (
        <div class="worth-row">
          <p class="hint">{w('key.missing', { host: new URL(key.page).hostname })}</p>
          {!entering.value && <Button label={`${w('key.enter')}${t('separator.label')}${name}`} onClick={() => { entering.value = true; }}>{w('key.enter')}</Button>}
        </div>
      )}
      {key && entering.value && <KeyForm provider={provider} />}
    </li>
  );
}
