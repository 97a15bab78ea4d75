import { learn } from '../check/learn';
import type { Env } from '../env';
import type { Listed } from '../platforms/platform';
import { platform } from '../platforms/registry';
import type { AwardReference, Fact } from '../words';
import { entryAddress } from './entries';

/** Whether a list's awards can be listed by its address. */
export function isListable({ kind, platform: id }: AwardReference): boolean {
  if (kind !== 'wallet' || id === 'document') return false;
  const { profile, list } = platform(id);
  return profile !== undefined || list !== undefined;
}

/**
 * Lists the awards of a person's public list, a page at a time, whichever way its platform keeps it.
 *
 * @param of one that {@link isListable}
 * @param page from 1
 */
export async function listAt(of: AwardReference, page: number, env: Env): Promise<Listed | { problem: Fact }> {
  const { profile } = platform(of.platform === 'document' ? 'hosted' : of.platform);
  if (profile) return profile(of, page, env);
  const { facts, holds = [] } = await learn(of, env);
  const structure = facts.find(({ id }) => id === 'structure')!;
  if (structure.code !== 'structure.list') return { problem: structure };
  const awards = holds.flatMap((one) => entryAddress(of.url, one) ?? []);
  return { awards: [...new Set(awards)], total: holds.length, more: false };
}
