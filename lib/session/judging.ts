/** Whose word on issuers counts as a report is made: the user's lists, their organisation's, and the registries that were switched on. */
import { fetchAnswer, fetchRegistry, registryEnv, wordsOf, type Known, type Wanted } from '../check/issuer/registrar';
import { lacksVoucher, type IssuerLists } from '../check/trust';
import type { Answer, Request } from '../env';
import { readPolicy, watchPolicy } from '../store/policy';
import { listsOf, readSettings, sameLists, watchSettings } from '../store/settings';
import type { Learned } from '../words';
import { putAnswer, putRegistry, readKnown, watchRegistries } from './registries';

export interface Judging {
  /**
   * The lists for one report. Waits for nobody: a registry that has to be asked is asked meanwhile, and `watch` tells when it answered.
   *
   * @param now milliseconds since 1970
   */
  listsFor(learned: Learned, now: number): Promise<IssuerLists>;
  /** Calls back when reports would come out otherwise than before. */
  watch(changed: () => void): void;
}

/** @param ask by the click with which a registry was switched on */
export function createJudging({ ask, now }: { ask(request: Request): Promise<Answer>; now(): number }): Judging {
  const env = registryEnv(ask, now);
  const asking = new Set<string>();
  const listeners: (() => void)[] = [];
  let lists: Promise<IssuerLists> | undefined;
  let known: Promise<Known> | undefined;
  const tell = () => listeners.forEach((listener) => listener());
  watchSettings((after, before) => {
    if (sameLists(after, before)) return;
    lists = known = undefined;
    tell();
  });
  watchPolicy(() => {
    lists = undefined;
    tell();
  });
  watchRegistries(() => {
    known = undefined;
    tell();
  });

  async function read(): Promise<IssuerLists> {
    const [settings, organisation] = await Promise.all([readSettings(), readPolicy()]);
    return { ...listsOf(settings), organisation };
  }

  async function fetch(one: Wanted, id: string): Promise<void> {
    const key = one.what === 'registry' ? one.address : `${one.address} ${id}`;
    if (asking.has(key)) return;
    asking.add(key);
    try {
      const registry = (await (known ??= readKnown())).registries.find(({ address }) => address === one.address);
      if (!registry) return;
      if (one.what === 'registry') return await putRegistry(await fetchRegistry(registry, env));
      const answer = await fetchAnswer(registry, id, env);
      if (answer) await putAnswer(answer);
    } finally {
      asking.delete(key);
    }
  }

  return {
    async listsFor({ facts, credential }, at) {
      const own = await (lists ??= read());
      const issuer = credential?.issuer ?? null;
      if (!issuer || !lacksVoucher(facts, issuer, own, new Date(at).toISOString())) return own;
      const { words, wanted } = wordsOf(await (known ??= readKnown()), issuer.id, at);
      // What the browser's storage cannot keep is asked again with the next report.
      for (const one of wanted) void fetch(one, issuer.id).catch(() => {});
      return words.length > 0 ? { ...own, registries: words } : own;
    },
    watch(changed) {
      listeners.push(changed);
    },
  };
}
