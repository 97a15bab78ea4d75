import { fact } from '../../check/facts';
import { problemOf } from '../../check/problems';
import type { Env } from '../../env';
import type { AwardReference, Fact } from '../../words';
import { addressOf, awardId, WEB_HOST } from './addresses';

/**
 * The UUID of the award that a reference is about. A short link is followed, within Credly's hosts and to an award's page
 * only; where it leads is read from the final address, never from the page.
 */
export async function resolve(reference: AwardReference, env: Env): Promise<{ id: string } | { problem: Fact }> {
  if (!reference.id.startsWith('go/')) return { id: reference.id };
  const url = addressOf.shortLink(reference.id.slice('go/'.length));
  const answer = await env.ask({ url, purpose: 'short-link', accept: 'html', mayEndAt: (end) => awardId(end) !== null });
  const id = answer.ok ? awardId(new URL(answer.url)) : null;
  if (id) return { id };
  return { problem: problemOf(answer, WEB_HOST) ?? fact('structure', 'unknown', 'structure.web-page', { at: answer.at, source: WEB_HOST }) };
}
