import { open } from '../formats/sniff';
import type { Code } from '../codes';
import type { Learned } from '../words';
import { learnFound, type Recognise, type SignedEnv } from './document';
import { recorder } from './record';

/** What came of asking for a newer copy: the newer one, or what was known before with the reason in its remarks. */
export interface Refreshed {
  taken: boolean;
  learned: Learned;
}

type Reason = Extract<Code, `refresh.${string}`>;

/**
 * Asks the issuer for the newer copy that a badge offers (Open Badges 3.0, §8.2 step "Refresh"), once, and checks it like the first. It is taken
 * only where it has the same id and issuer, its own signature and key hold, and it is not older; else everything stays as it was, and the
 * reason is said.
 *
 * @param before what was learned, with its `refresh`
 * @throws never, as long as `env` does not
 */
export async function refreshed(before: Learned, env: SignedEnv, recognise: Recognise): Promise<Refreshed> {
  const { refresh: url, credential } = before;
  if (url === undefined || !credential) return { taken: false, learned: before };
  const params = { host: new URL(url).hostname };
  const record = recorder(env);
  const kept = (code: Reason): Refreshed => ({
    taken: false,
    learned: { ...before, requests: [...before.requests, ...record.requests()], remarks: [...(before.remarks ?? []).filter((one) => !one.code.startsWith('refresh.')), { code, params }] },
  });
  const answer = await record.env.ask({ url, purpose: 'refresh', accept: 'credential' });
  if (!answer.ok) return kept(answer.problem === 'no-permission' ? 'refresh.no-permission' : 'refresh.unreachable');
  if (answer.status !== 200) return kept('refresh.unreachable');
  const found = await open(answer.bytes, '').catch(() => []);
  const [first, ...others] = found.filter(({ kind }) => kind === 'json' || kind === 'jws');
  if (!first || others.length > 0) return kept('refresh.unreadable');
  const { refresh: _, ...learned } = await learnFound(first, env, recognise);
  const newer = learned.credential;
  if (!newer) return kept('refresh.unreadable');
  if (newer.issuer.id !== credential.issuer.id) return kept('refresh.other-issuer');
  if (newer.id !== credential.id) return kept('refresh.other-badge');
  const holds = (['structure', 'integrity', 'key'] as const).every((id) => learned.facts.some((one) => one.id === id) && learned.facts.every((one) => one.id !== id || one.state === 'pass'));
  if (!holds) return kept('refresh.unproven');
  if (newer.issued && credential.issued && newer.issued.from < credential.issued.from) return kept('refresh.older');
  if (JSON.stringify(newer) === JSON.stringify(credential)) return kept('refresh.same');
  return {
    taken: true,
    learned: {
      ...learned, award: before.award, reference: before.reference, requests: [...before.requests, ...record.requests(), ...learned.requests],
      remarks: [...(learned.remarks ?? []), { code: 'refresh.taken', params }],
    },
  };
}
