import { getDomain } from 'tldts';
import type { Assets, Env } from '../env';
import { SIGNED, type SignedAssets, type SignedStack } from './handover';

/**
 * A loader of the engine for signed badges (`Env.signed`) from its file. It is loaded once, when the first signed badge is met; after a
 * failure the next call tries again.
 *
 * @param run runs the file where this runs, in whichever way the browser has
 */
export function signedLoader(run: () => unknown): NonNullable<Env['signed']> {
  const load = stackLoader(run);
  return async () => (await load()).check;
}

/** The same for all that the file holds. What is called there has the file's own data in its Env. */
export function stackLoader(run: () => unknown): () => Promise<Pick<SignedStack, 'check' | 'disclose'>> {
  let loading: ReturnType<typeof load> | undefined;
  return () => {
    loading ??= load(run).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function load(run: () => unknown): Promise<Pick<SignedStack, 'check' | 'disclose'>> {
  await run();
  const stack = (globalThis as { [SIGNED]?: SignedStack })[SIGNED];
  if (!stack) throw new Error('The file of the signed stack left nothing');
  stack.useDomains(getDomain);
  return {
    check: (given, env) => stack.check(given, withAssets(env, stack.assets)),
    disclose: (document, shown, env) => stack.disclose(document, shown, withAssets(env, stack.assets)),
  };
}

function withAssets(env: Env, own: SignedAssets): Env {
  const all: Partial<Assets> = own;
  return { ...env, asset: async (name) => all[name] ?? env.asset(name) };
}
