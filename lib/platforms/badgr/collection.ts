import { fact } from '../../check/facts';
import { readRecord } from '../../check/read-record';
import type { Env } from '../../env';
import { asHttps, field, idOf } from '../../formats/value';
import type { AwardReference, Fact } from '../../words';
import type { Listed } from '../platform';
import { awardOf, pageOf, type BadgrServer } from './server';

/** Most awards of one collection that are taken. */
const MOST = 1_000;

/**
 * Asks one of these servers for a collection that its holder shares (`/public/collections/<hash>.json`): all of it in one answer. What it
 * says of each award is not believed, each is asked about. One that is not shared any more is not found; a fork answers with nothing.
 */
export async function collectionOn(servers: readonly BadgrServer[], { url }: AwardReference, env: Env): Promise<Listed | { problem: Fact }> {
  const { hostname, pathname } = new URL(url);
  const server = servers.find(({ has }) => has(hostname));
  let problem: Fact | null = null;
  for (const host of server?.apis ?? []) {
    const answer = await env.ask({ url: `https://${host}${pathname}.json?expand=badges.badge`, purpose: 'holder', accept: 'json' });
    const basis = { at: answer.at, source: host };
    const record = answer.ok && answer.status === 204 ? { problem: fact('structure', 'unknown', 'structure.not-found', basis) } : readRecord(answer, host);
    if (!('problem' in record)) {
      const rows = field(record.json, 'badges');
      return Array.isArray(rows) ? listed(server!, rows) : { problem: fact('structure', 'unknown', 'structure.unreadable', basis) };
    }
    // Of two names of one server, the one that has moved is not the one that counts.
    if (problem === null || record.problem.code !== 'structure.redirect') problem = record.problem;
    if (record.problem.code !== 'structure.redirect' && record.problem.code !== 'structure.not-found') break;
  }
  return { problem: problem ?? fact('structure', 'unknown', 'structure.not-found', { at: new Date(env.now()).toISOString(), source: hostname }) };
}

function listed(server: BadgrServer, rows: readonly unknown[]): Listed {
  const awards = rows.slice(0, MOST).flatMap((row) => {
    const address = asHttps(idOf(row));
    if (address === undefined) return [];
    const here = new URL(address);
    const award = server.has(here.hostname) ? awardOf(here) : null;
    // One that was brought there from elsewhere lives there.
    return [award ? pageOf(server, award) : address];
  });
  return { awards: [...new Set(awards)], total: rows.length, more: false };
}
