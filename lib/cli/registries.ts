import { fetchAnswer, fetchRegistry, wordsOf, type KnownAnswer } from '../check/issuer/registrar';
import { nameOf } from '../check/issuer/name';
import type { RegistryWord } from '../check/trust';
import type { Env } from '../env';
import type { Learned } from '../words';

/**
 * Fetches the registries that were named, once.
 *
 * @returns what they say of a badge's issuer
 */
export async function registriesAt(addresses: readonly string[], env: Env): Promise<(learned: Learned) => Promise<RegistryWord[]>> {
  const registries = await Promise.all(addresses.map((address) => fetchRegistry({ address, name: nameOf(address) }, env)));
  return async ({ credential }) => {
    if (!credential || registries.length === 0) return [];
    const { id } = credential.issuer;
    const answers: KnownAnswer[] = [];
    for (const { address, what } of wordsOf({ registries, answers }, id, env.now()).wanted) {
      const registry = registries.find((one) => one.address === address);
      const answer = registry && what === 'answer' ? await fetchAnswer(registry, id, env) : null;
      if (answer) answers.push(answer);
    }
    return wordsOf({ registries, answers }, id, env.now()).words;
  };
}
