import { fact } from '../../check/facts';
import { readRecord } from '../../check/read-record';
import type { Env } from '../../env';
import { asList, field } from '../../formats/value';
import type { AwardReference, Fact } from '../../words';
import type { Listed } from '../platform';
import { addressOf, awardId, WEB_HOST } from './addresses';

/** Most awards of one page that are taken; a page has 48. */
const MOST = 100;

/** Asks for a page of what a person's public profile lists: what its holder accepted and shows. What it says of each is not believed, each award is asked about. */
export async function profile({ id }: AwardReference, page: number, env: Env): Promise<Listed | { problem: Fact }> {
  const answer = await env.ask({ url: addressOf.profile(id.replace(/^users\//u, ''), page), purpose: 'holder', accept: 'json' });
  const record = readRecord(answer, WEB_HOST);
  if ('problem' in record) return record;
  const rows = field(record.json, 'data');
  if (!Array.isArray(rows)) return { problem: fact('structure', 'unknown', 'structure.unreadable', { at: answer.at, source: WEB_HOST }) };
  const metadata = field(record.json, 'metadata');
  const [total, pages] = [count(field(metadata, 'total_count')), count(field(metadata, 'total_pages'))];
  const awards = asList(rows).slice(0, MOST).flatMap((row) => {
    const named = field(row, 'id');
    const found = typeof named === 'string' ? awardId(new URL(addressOf.award(encodeURIComponent(named)))) : null;
    return found !== null && field(row, 'public') !== false && field(row, 'state') === 'accepted' ? [addressOf.award(found)] : [];
  });
  // A page that names nothing is the last, whatever the count says.
  return { awards, total: total ?? awards.length, more: rows.length > 0 && pages !== null && page < pages };
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
