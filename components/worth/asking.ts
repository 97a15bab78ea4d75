import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { askProvider } from '../../lib/jobs/ask';
import type { Country } from '../../lib/jobs/countries';
import type { Provider } from '../../lib/jobs/provider';
import { PROVIDERS } from '../../lib/jobs/providers';
import type { Outcome, ProviderId, Query } from '../../lib/jobs/words';
import { keepFigures, keptFigures } from '../../lib/store/worth/figures';
import { announce } from '../state/live';
import { voice } from '../state/voice';
import { country } from './country';
import { jobWorld } from './world';
import { keys } from './keys';
import { allowWords, mayTellWords } from './leave';
import { w } from './voice';

/** What is shown of one source. */
export type Shown = { state: 'asking' } | (Outcome & { kept: boolean });

/** One badge's search: its words, the sources that were chosen, and what came of them. */
export interface Asking {
  words: ReadonlySignal<string>;
  chosen: Signal<ReadonlySet<ProviderId>>;
  shown: ReadonlySignal<ReadonlyMap<ProviderId, Shown>>;
  running: ReadonlySignal<boolean>;
  /** Other words: what was found for those before is no longer shown. */
  setWords(words: string): void;
  /** Another country: likewise. */
  forget(): void;
  /** Called in a click: the browser is asked for the hosts before anything is awaited. `again`: also who answered within the hour. */
  ask(again: boolean): Promise<void>;
  stop(): void;
}

/** The sources that serve a country. */
export const serving = (of: Country): Provider[] => PROVIDERS.filter(({ serves }) => serves(of));

/** Whether it has what it wants to be asked with. */
export const ready = ({ key }: Provider): boolean => !key || keys.value[key.of] !== undefined;

/** It is not asked without the leave for the words, also where its host may be asked. */
const refused = ({ id }: Provider): Outcome => ({ provider: id, at: new Date().toISOString(), requests: [], state: 'failed', trouble: { code: 'refused' } });

export function createAsking(first: string): Asking {
  const words = signal(first);
  const chosen = signal<ReadonlySet<ProviderId>>(new Set(PROVIDERS.map(({ id }) => id)));
  const shown = signal<ReadonlyMap<ProviderId, Shown>>(new Map());
  const running = signal(false);
  let stopping = new AbortController();

  const put = (id: ProviderId, what: Shown) => { shown.value = new Map(shown.peek()).set(id, what); };

  function forget(): void {
    stopping.abort();
    shown.value = new Map();
    running.value = false;
  }

  async function one(provider: Provider, query: Query, again: boolean, signal: AbortSignal): Promise<void> {
    const kept = again ? undefined : await keptFigures(provider.id, query, Date.now());
    const outcome = kept ?? ((await mayTellWords()) ? await askProvider(provider, query, keys.peek(), jobWorld(signal)) : refused(provider));
    if (!kept) void keepFigures(query, outcome);
    // Of a search that was given up nothing is shown: another may be under way.
    if (!signal.aborted) put(provider.id, { ...outcome, kept: kept !== undefined });
  }

  return {
    words, chosen, shown, running, forget,
    setWords(next) {
      if (next.trim() !== words.peek().trim()) forget();
      words.value = next;
    },
    async ask(again) {
      const query: Query = { words: words.peek().trim(), country: country.peek(), language: voice().language };
      const providers = serving(query.country).filter((provider) => chosen.peek().has(provider.id) && ready(provider));
      if (query.words === '' || providers.length === 0) return;
      // Refused for one is refused for all that are new; who may be asked already is asked all the same.
      const allowed = allowWords([...new Set(providers.map(({ host }) => `https://${host}/*`))]).catch(() => false);
      stopping.abort();
      const { signal } = (stopping = new AbortController());
      running.value = true;
      shown.value = new Map(providers.map(({ id }) => [id, { state: 'asking' }]));
      await allowed;
      await Promise.all(providers.map((provider) => one(provider, query, again, signal)));
      if (signal.aborted) return;
      running.value = false;
      announce(w('done', { with: [...shown.peek().values()].filter(({ state }) => state === 'found').length, all: providers.length }));
    },
    stop() {
      stopping.abort();
      running.value = false;
      const at = new Date().toISOString();
      for (const [id, { state }] of shown.peek()) if (state === 'asking') put(id, { state: 'stopped', provider: id, at, requests: [], kept: false });
      announce(w('stopped'));
    },
  };
}
