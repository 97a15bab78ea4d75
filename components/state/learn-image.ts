import { completed } from '../../lib/check/facts';
import { problemOf } from '../../lib/check/problems';
import { recorder } from '../../lib/check/record';
import type { Env } from '../../lib/env';
import { bytesOfBase64 } from './base64';
import type { Learned, RequestLine } from '../../lib/words';
import { ENGINE } from '../../lib/version';

/** A picture's bytes and the request that brought them, or what was learned instead. */
export type FetchedImage = { bytes: Uint8Array; requests: RequestLine[] } | { learned: Learned };

/**
 * Fetches a picture that the person pointed at. One that is written out in its address (`data:`) is taken from there.
 *
 * @param url as it stood in the page
 */
export async function learnImage(url: string, env: Env): Promise<FetchedImage> {
  const written = /^data:image\/[\w.+-]+(?:;[\w=-]+)*;base64,/i.exec(url);
  const bytes = written && bytesOfBase64(url.slice(written[0].length));
  if (bytes) return { bytes, requests: [] };
  const record = recorder(env);
  const answer = await record.env.ask({ url, purpose: 'award', accept: 'image' });
  const problem = problemOf(answer, URL.canParse(url) ? new URL(url).host : '');
  if (!problem && answer.ok) return { bytes: answer.bytes, requests: record.requests() };
  const needs = record.needs();
  const facts = completed(problem ? [problem] : [], answer.at);
  return { learned: { award: url, reference: null, engine: ENGINE, at: answer.at, credential: null, facts, requests: record.requests(), ...(needs.length > 0 && { needs }) } };
}
