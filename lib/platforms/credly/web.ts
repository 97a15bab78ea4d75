import type { Basis } from '../../check/facts';
import { readRecord } from '../../check/read-record';
import type { Env } from '../../env';
import { readRevocation } from '../../formats/open-badges-2';
import { asText } from '../../formats/value';
import { addressOf, WEB_HOST } from './addresses';
import type { Badge } from './badge';
import { holderInPreview } from './preview';
import { readWebRecord, type WebRecord } from './web-record';

/** What was read from an answer, null where nothing could be, and where and when. */
export interface Answered<T> {
  value: T | null;
  basis: Basis;
  /** It says that the award was taken back, in the form that Credly's API has for that. */
  gone?: true;
}

/** Asks for the record behind an award's page. No usable answer is no obstacle: the API is the record of a verdict. */
export async function askWebRecord(id: string, env: Env): Promise<Answered<WebRecord>> {
  const answer = await env.ask({ url: addressOf.record(id), purpose: 'holder', accept: 'json' });
  const record = readRecord(answer, WEB_HOST);
  const json = 'problem' in record ? null : record.json;
  const gone = (answer.ok && answer.status === 410) || readRevocation(json).revoked !== false;
  return { value: readWebRecord(json), basis: { at: answer.at, source: WEB_HOST }, ...(gone && { gone }) };
}

/** The holder's name from the page for link previews, where the record did not give it; null when it is not to be had. */
export async function askHolder(id: string, badge: Pick<Badge, 'name' | 'issuer'>, env: Env): Promise<string | null> {
  const answer = await env.ask({ url: addressOf.preview(id), purpose: 'holder', accept: 'html' });
  if (!answer.ok || answer.status !== 200) return null;
  const name = holderInPreview(new TextDecoder().decode(answer.bytes), badge.name, [badge.issuer.name]);
  return name === null ? null : asText(name) || null;
}
