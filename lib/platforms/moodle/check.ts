import { fact } from '../../check/facts';
import type { Answer, Env } from '../../env';
import { idOf } from '../../formats/value';
import type { AwardReference, Fact } from '../../words';
import { readAnswer, type Asked } from '../hosted/ask';
import { conclude } from '../hosted/check';
import { only } from '../findings';
import type { Findings } from '../platform';
import { awardOf, isSame, recordsOf } from './addresses';

/** Reasons for which the other address of the record is tried: there is no such script, it moved, or a page stands in its place. */
const ELSEWHERE: ReadonlySet<Fact['code']> = new Set(['structure.not-found', 'structure.redirect', 'structure.web-page', 'structure.login', 'structure.server-error']);

/**
 * Asks a Moodle site about an award, by the rules for hosted badges. Moodle answers 410 and `revoked` for a hash that it never issued
 * just as for a withdrawn badge (`ob_factory`), so that this says nothing by itself.
 */
export async function check(reference: AwardReference, env: Env): Promise<Findings> {
  const award = URL.canParse(reference.url) ? awardOf(new URL(reference.url)) : null;
  if (!award) return { credential: null, facts: [] };
  let found: Asked | null = null;
  for (const address of recordsOf(award)) {
    const answer = await env.ask({ url: address, purpose: 'award', accept: 'json' });
    if (isGone(answer)) return only(fact('structure', 'unknown', 'structure.gone-or-never', { at: answer.at, source: new URL(address).hostname }));
    const asked = readAnswer(address, answer);
    // What the second address says counts, unless it is merely not there.
    if (!found || !('problem' in asked) || asked.problem.code !== 'structure.not-found') found = asked;
    if (!('problem' in asked) || !ELSEWHERE.has(asked.problem.code)) break;
  }
  return found ? ofThisSite(found, env) : { credential: null, facts: [] };
}

/** The record must name this very award, on this site. */
async function ofThisSite(found: Asked, env: Env): Promise<Findings> {
  if ('json' in found) {
    const id = idOf(found.json);
    if (id !== undefined && !isSame(id, found.address)) {
      return only(fact('structure', 'pass', 'structure.ok', found.basis), fact('integrity', 'unknown', 'integrity.other-address', found.basis, { host: URL.canParse(id) ? new URL(id).host : '' }));
    }
  }
  return conclude(found, env, isSame);
}

function isGone(answer: Answer): boolean {
  return answer.ok && answer.status === 410;
}
