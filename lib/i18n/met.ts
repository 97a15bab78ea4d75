import type { InDocument } from '../words';
import type { Voice } from './voice';

/** More pages than these are not named one by one. */
const MOST = 12;

/** Where in a document a badge stands, e.g. "Page 2 · Link"; without a page where the document does not say. */
export function metLine(voice: Voice, { place, pages }: InDocument): string {
  const what = voice.t(`met.${place}`);
  if (pages.length === 0) return what;
  const listed = `${pages.slice(0, MOST).join(voice.t('separator.list'))}${pages.length > MOST ? '…' : ''}`;
  const where = pages.length === 1 ? voice.t('met.page', { page: listed }) : voice.t('met.pages', { pages: listed });
  return [where, what].join(' · ');
}
