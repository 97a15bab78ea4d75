import { learnFound, type SignedEnv } from '../check/document';
import { askForDocument } from '../documents/ask';
import type { DocumentAddress } from '../documents/addresses';
import { collect, withoutBadge } from '../documents/collect';
import { loadVoice } from '../i18n';
import { recognise } from '../links/recognise';
import { createPool } from '../session/pool';
import type { RequestLine } from '../words';
import type { Learnt } from './check';
import { loadPdf } from './pdf';

/** Badges of one document that are asked about at once. */
const AT_ONCE = 4;

/** A document at its address: all its badges, or why it could not be had. */
export async function documentAt(address: DocumentAddress, env: SignedEnv, note: (text: string) => void): Promise<Learnt[]> {
  const asked = await askForDocument(address, env);
  if ('learned' in asked) return [{ learned: asked.learned, said: { names: { kind: 'unknown' }, claim: {} } }];
  return documentIn(asked.bytes, address.name, env, note, asked.requests);
}

/**
 * All badges of a document, compared with whom it names; where there is none, or where it could not all be read, the reason as an
 * answer of its own.
 *
 * @param requests how its bytes were had
 * @param note says what is no answer about a badge
 */
export async function documentIn(bytes: Uint8Array, name: string, env: SignedEnv, note: (text: string) => void, requests: readonly RequestLine[] = []): Promise<Learnt[]> {
  const { person, badges, summary } = await collect(bytes, { name, recognise, pdf: loadPdf });
  const names = { kind: 'own', ...person } as const;
  const pool = createPool(AT_ONCE);
  const learned = await Promise.all(badges.map(({ found, met }) => pool(async (): Promise<Learnt> => ({ learned: await learnFound(found, env, recognise), said: { names, claim: {}, met } }))));
  if (badges.length === 0 || summary.problem) learned.push({ learned: await learnFound(withoutBadge(name, summary), env, recognise), said: { names: { kind: 'unknown' }, claim: {} } });
  const voice = await loadVoice('en');
  if (summary.wrapped.length > 0) note(`${name}: ${voice.t('list.wrapped', { count: summary.wrapped.length })} (${[...new Set(summary.wrapped.map(({ wrapper }) => wrapper))].join(', ')})\n`);
  if (summary.moreLinks) note(`${name}: ${voice.t('document.more-links', { count: summary.links })}\n`);
  if (summary.leftOut > 0) note(`${name}: ${voice.t('document.left-out', { count: summary.leftOut })}\n`);
  return learned.map((one) => ({ ...one, learned: { ...one.learned, requests: [...requests, ...one.learned.requests] } }));
}
