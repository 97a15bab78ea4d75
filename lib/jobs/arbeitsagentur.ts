import * as v from 'valibot';
import { encoded, withQuery } from '../share/query';
import type { Provider } from './provider';
import { count, day, listOf, read, text, title, topOf } from './read';
import type { Figures, Opening } from './words';

/** The key that the agency's own page and app send. It is published, and names no person. */
const CLIENT_KEY = 'jobboerse-jobsuche';
const LISTED = 50;
const SHOWN = 8;

const opening = v.object({
  stellenangebotsTitel: title,
  firma: v.optional(text, ''),
  referenznummer: v.fallback(v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/u)), ''),
  datumErsteVeroeffentlichung: day,
  stellenlokationen: v.optional(listOf(v.object({ adresse: v.object({ ort: text }) }), 3), []),
});
const answered = v.object({
  maxErgebnisse: count,
  // Left out where nothing was found.
  ergebnisliste: v.optional(v.array(v.unknown()), []),
});

/** Openings and, counted over those that were listed, employers. @throws {Trouble} */
export function readOpenings(answer: unknown): Figures {
  const { maxErgebnisse, ergebnisliste } = read(answered, answer);
  const list = v.parse(listOf(opening, LISTED), ergebnisliste);
  if (maxErgebnisse === 0) return {};
  const some = list.slice(0, SHOWN).map((one): Opening => ({
    title: one.stellenangebotsTitel, employer: one.firma, place: one.stellenlokationen.map(({ adresse }) => adresse.ort).find(Boolean) ?? '',
    ...(one.datumErsteVeroeffentlichung && { day: one.datumErsteVeroeffentlichung }),
    ...(one.referenznummer && { address: `https://www.arbeitsagentur.de/jobsuche/jobdetail/${encoded(one.referenznummer)}` }),
  }));
  const top = topOf(list.map(({ firma }) => firma));
  return { openings: { count: maxErgebnisse, some }, ...(top.length > 0 && { employers: { counted: 'listed', listed: list.length, top } }) };
}

/** Germany's public employment service: open positions and who offers them. */
export const arbeitsagentur: Provider = {
  id: 'arbeitsagentur',
  name: 'Bundesagentur für Arbeit',
  host: 'rest.arbeitsagentur.de',
  page: 'https://www.arbeitsagentur.de/jobsuche/',
  serves: (country) => country === 'DE',
  sends: ['words'],
  gives: ['openings', 'employers'],
  // `angebotsart=1`: employment, not apprenticeships, internships or self-employment.
  steps: ({ words }) => [async (get) => readOpenings(await get(withQuery('https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v6/jobs', { was: words, angebotsart: '1', page: '1', size: String(LISTED) })))],
  access: () => ({ headers: { 'X-API-Key': CLIENT_KEY } }),
};
