import { completed, fact } from '../check/facts';
import { problemOf } from '../check/problems';
import { recorder } from '../check/record';
import type { Answer, Env } from '../env';
import { ENGINE } from '../version';
import type { Fact, Learned, RequestLine } from '../words';
import type { DocumentAddress } from './addresses';
import { LARGEST_DOCUMENT } from './limits';

/** A document's bytes and the request that brought them, or why there are none. */
export type AskedFor = { bytes: Uint8Array; requests: RequestLine[] } | { learned: Learned };

/**
 * Asks for a document at its address, on the person's click. What came is not looked at here.
 *
 * @throws never
 */
export async function askForDocument({ url, name, mayEndAt }: DocumentAddress, env: Env): Promise<AskedFor> {
  const record = recorder(env);
  const answer = await record.env.ask({ url, purpose: 'document', accept: 'document', ...(mayEndAt && { mayEndAt }) });
  const problem = documentProblem(answer, URL.canParse(url) ? new URL(url).host : '', mayEndAt !== undefined);
  if (!problem && answer.ok) return { bytes: answer.bytes, requests: record.requests() };
  const needs = record.needs();
  const facts = completed(problem ? [problem] : [], answer.at);
  return { learned: { award: name, reference: null, engine: ENGINE, at: answer.at, credential: null, facts, requests: record.requests(), ...(needs.length > 0 && { needs }) } };
}

/** Why no document came. Where a person can have it in another way, that is said. */
function documentProblem(answer: Answer, host: string, isEditor: boolean): Fact | null {
  const problem = problemOf(answer, host);
  const basis = { at: answer.at, source: host };
  if (!answer.ok && answer.problem === 'refused-address') return fact('structure', 'unknown', 'structure.document-address', basis, { host });
  if (!answer.ok && answer.problem === 'too-large') return fact('structure', 'unknown', 'structure.file-too-large', basis, { limit: String(LARGEST_DOCUMENT / 1_048_576) });
  const isGiven = problem === null || problem.code === 'structure.no-permission' || problem.code === 'structure.offline';
  return isEditor && !isGiven ? fact('structure', 'unknown', 'structure.document-export', basis, { host }) : problem;
}
