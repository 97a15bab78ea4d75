import type { JsonObject } from '../../../formats/value';
import type { AskKeys, Asked } from '../ask';
import { didWebvhAddress } from '../did';
import { followLog } from './log';
import { approved } from './witnesses';

/** What a did:webvh came to. `document` is null where it was given up. */
export type Resolved = { document: JsonObject | null; host: string } | { broken: true; host: string } | { unreachable: Extract<Asked, { ok: false }> };

/** Resolves a did:webvh. The type of the part that is loaded when one is met. */
export type ResolveWebvh = typeof resolveWebvh;

/**
 * The DID document of a did:webvh (did:webvh 1.0, §3.6.2), from the log on its own host and, where witnesses have to approve, their proofs beside it.
 *
 * @param did without a fragment, of an address that {@link didWebvhAddress} gives
 * @param now milliseconds since 1970
 */
export async function resolveWebvh(did: string, ask: AskKeys, now: number): Promise<Resolved> {
  const log = didWebvhAddress(did.slice('did:webvh:'.length)) ?? '';
  const asked = await ask(log);
  if (!asked.ok) return { unreachable: asked };
  const { host } = asked;
  const history = await followLog(asked.text, did, now);
  if (!history) return { broken: true, host };
  if (!history.entries.some(({ witnesses }) => witnesses)) return { document: history.document, host };
  const proofs = await ask(log.replace(/did\.jsonl$/u, 'did-witness.json'));
  if (!proofs.ok && proofs.problem !== undefined) return { unreachable: proofs };
  return await approved(history, proofs.ok ? proofs.json : null) ? { document: history.document, host } : { broken: true, host };
}
