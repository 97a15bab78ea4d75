import * as v from 'valibot';
import { withQuery } from '../share/query';
import type { Provider } from './provider';
import { count, day, listOf, ownAddress, read, text, title, topOf } from './read';
import type { Figures, Opening } from './words';

const LISTED = 50;
const SHOWN = 8;

/** Counts come as numbers, and in some answers as their digits. */
const counted = v.union([count, v.pipe(v.string(), v.regex(/^\d{1,9}$/u), v.transform(Number))]);
const opening = v.object({
  MatchedObjectDescriptor: v.object({
    PositionTitle: title,
    OrganizationName: v.optional(text, ''),
    PositionLocationDisplay: v.optional(text, ''),
    PublicationStartDate: day,
    PositionURI: v.optional(v.unknown()),
  }),
});
const answered = v.object({ SearchResult: v.object({ SearchResultCountAll: counted, SearchResultItems: v.array(v.unknown()) }) });

/** Openings and, counted over those that were listed, the agencies that offer them. @throws {Trouble} */
export function readOpenings(answer: unknown): Figures {
  const { SearchResultCountAll: all, SearchResultItems } = read(answered, answer).SearchResult;
  if (all === 0) return {};
  const list = v.parse(listOf(opening, LISTED), SearchResultItems).map(({ MatchedObjectDescriptor }) => MatchedObjectDescriptor);
  const some = list.slice(0, SHOWN).map((one): Opening => {
    // Its addresses name a port that is https's own; the parser drops that.
    const address = ownAddress(one.PositionURI, ['usajobs.gov']);
    return { title: one.PositionTitle, employer: one.OrganizationName, place: one.PositionLocationDisplay, ...(one.PublicationStartDate && { day: one.PublicationStartDate }), ...(address && { address }) };
  });
  const top = topOf(list.map(({ OrganizationName }) => OrganizationName));
  return { openings: { count: all, some }, ...(top.length > 0 && { employers: { counted: 'listed', listed: list.length, top } }) };
}

/** Positions of the United States' government. With the holder's own key, which belongs to an e-mail address. */
export const usajobs: Provider = {
  id: 'usajobs',
  name: 'USAJOBS',
  host: 'data.usajobs.gov',
  page: 'https://www.usajobs.gov/',
  serves: (country) => country === 'US',
  sends: ['words', 'key', 'email'],
  gives: ['openings', 'employers'],
  key: { of: 'usajobs', page: 'https://developer.usajobs.gov/' },
  steps: ({ words }) => [async (get) => readOpenings(await get(withQuery('https://data.usajobs.gov/api/search', { Keyword: words, ResultsPerPage: String(LISTED) })))],
  // The address has to come as the browser's name, which not every browser lets an extension set.
  access: ({ usajobs: own }) => (own ? { headers: { 'User-Agent': own.email, 'Authorization-Key': own.key } } : null),
};
