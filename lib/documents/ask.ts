import { completed } from '../check/facts';
import { problemOf } from '../check/problems';
import { recorder } from '../check/record';
import type { Env } from '../env';
import { ENGINE } from '../version';
import type { Learned, RequestLine } from '../words';
import type { DocumentAddress } from './addresses';

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
  const problem = problemOf(answer, URL.canParse(url) ? new URL(url).host : '');
  if (!problem && answer.ok) return { bytes: answer.bytes, requests: record.requests() };
  const needs = record.needs();
  const facts = completed(problem ? [problem] : [], answer.at);
  return { learned: { award: name, reference: null, engine: ENGINE, at: answer.at, credential: null, facts, requests: record.requests(), ...(needs.length > 0 && { needs }) } };
}
