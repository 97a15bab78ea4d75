import { getDomain } from 'tldts';
import type { Assets, Env, SignedEngine } from '../env';
import { SIGNED, type SignedAssets, type SignedStack } from './handover';

/**
 * A loader of the engine for signed badges (`Env.signed`) from its file. It is loaded once, when the first signed badge is met; after a
 * failure the next call tries again.
 *
 * @param run runs the file where this runs, in whichever way the browser has
 */
export function signedLoader(run: () => unknown): NonNullable<Env['signed']> {
  let loading: Promise<SignedEngine> | undefined;
  return () => {
    loading ??= load(run).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function load(run: () => unknown): Promise<SignedEngine> {
  await run();
  const stack = (globalThis as { [SIGNED]?: SignedStack })[SIGNED];
  if (!stack) throw new Error('The file of the signed stack left nothing');
  stack.useDomains(getDomain);
  return (given, env) => stack.check(given, withAssets(env, stack.assets));
}

function withAssets(env: Env, own: SignedAssets): Env {
  const all: Partial<Assets> = own;
  return { ...env, asset: async (name) => all[name] ?? env.asset(name) };
}
