import * as v from 'valibot';
import { withQuery } from '../share/query';
import type { Country } from './countries';
import type { Provider } from './provider';
import { amount, count, day, listOf, ownAddress, read, text, title } from './read';
import { Trouble } from './trouble';
import type { Employers, Figures, Opening, Salaries } from './words';

/** Countries that Adzuna serves, and the currency of each. */
const CURRENCIES: Partial<Record<Country, string>> = {
  AT: 'EUR', AU: 'AUD', BE: 'EUR', BR: 'BRL', CA: 'CAD', CH: 'CHF', DE: 'EUR', ES: 'EUR', FR: 'EUR', GB: 'GBP', IN: 'INR', IT: 'EUR', MX: 'MXN', NL: 'EUR', NZ: 'NZD',
  PL: 'PLN', SG: 'SGD', US: 'USD', ZA: 'ZAR',
};
/** Each country has a site of its own, on one of these. */
const SITES = ['adzuna.com', 'adzuna.co.uk', 'adzuna.at', 'adzuna.com.au', 'adzuna.be', 'adzuna.com.br', 'adzuna.ca', 'adzuna.ch', 'adzuna.de', 'adzuna.es', 'adzuna.fr', 'adzuna.in', 'adzuna.it', 'adzuna.com.mx', 'adzuna.nl', 'adzuna.co.nz', 'adzuna.pl', 'adzuna.sg', 'adzuna.co.za'];
const LISTED = 8;
const MOST_BANDS = 60;

const opening = v.object({
  title: title,
  company: v.fallback(v.object({ display_name: text }), { display_name: '' }),
  location: v.fallback(v.object({ display_name: text }), { display_name: '' }),
  created: day,
  redirect_url: v.optional(v.unknown()),
});
const found = v.object({ count, results: v.array(v.unknown()) });
const histogram = v.object({ histogram: v.record(v.string(), v.unknown()) });
const companies = v.object({ leaderboard: listOf(v.object({ canonical_name: title, count }), 10) });

/** @throws {Trouble} */
export function readSearch(answer: unknown): Figures {
  const { count: all, results } = read(found, answer);
  if (all === 0) return {};
  const some = v.parse(listOf(opening, LISTED), results).map((one): Opening => {
    const address = ownAddress(one.redirect_url, SITES);
    return { title: one.title, employer: one.company.display_name, place: one.location.display_name, ...(one.created && { day: one.created }), ...(address && { address }) };
  });
  return { openings: { count: all, some } };
}

/**
 * The bands of a histogram, `{ "20000": 42, … }`: where each begins, and how many advertisements are in it. A band ends where the next begins.
 *
 * @returns null where it holds no advertisement
 * @throws {Trouble}
 */
export function readHistogram(answer: unknown, currency: string): Salaries | null {
  const given = Object.entries(read(histogram, answer).histogram);
  const bands = given.slice(0, MOST_BANDS).flatMap(([from, many]) => {
    const [begin, counted] = [v.safeParse(amount, Number(from)), v.safeParse(count, many)];
    // The lowest band begins at nothing.
    return counted.success && (begin.success || Number(from) === 0) ? [{ from: Number(from), count: counted.output }] : [];
  }).sort((one, other) => one.from - other.from);
  if (given.length > 0 && bands.length === 0) throw new Trouble('nonsense');
  if (bands.every(({ count }) => count === 0)) return null;
  return { currency, bands: bands.map((band, n) => ({ ...band, ...(bands[n + 1] && { to: bands[n + 1]!.from }) })) };
}

/** @throws {Trouble} */
export function readCompanies(answer: unknown, listed: number): Employers | null {
  const top = read(companies, answer).leaderboard.map(({ canonical_name: name, count }) => ({ name, count }));
  return top.length > 0 ? { counted: 'all', listed, top } : null;
}

/** Mean of what the advertisements of a search name; undefined where it says none. */
const meanOf = (answer: unknown): number | undefined => {
  const mean = v.safeParse(v.object({ mean: amount }), answer);
  return mean.success ? mean.output.mean : undefined;
};

/** Adzuna, a search engine of job advertisements: openings, employers, advertised salaries. With the holder's own key. */
export const adzuna: Provider = {
  id: 'adzuna',
  name: 'Adzuna',
  host: 'api.adzuna.com',
  page: 'https://www.adzuna.com/',
  serves: (country) => CURRENCIES[country] !== undefined,
  sends: ['words', 'country', 'key'],
  gives: ['openings', 'employers', 'salaries'],
  key: { of: 'adzuna', page: 'https://developer.adzuna.com/' },
  steps({ words, country }) {
    const address = (what: string, more = {}) => withQuery(`https://api.adzuna.com/v1/api/jobs/${country.toLowerCase()}/${what}`, { what: words, ...more, 'content-type': 'application/json' });
    let mean: number | undefined;
    return [
      async (get) => {
        const answer = await get(address('search/1', { results_per_page: String(LISTED) }));
        mean = meanOf(answer);
        return readSearch(answer);
      },
      // Nothing is said of what is not there.
      async (get, { openings }) => {
        const salaries = openings ? readHistogram(await get(address('histogram')), CURRENCIES[country]!) : null;
        return salaries ? { salaries: { ...salaries, ...(mean !== undefined && { mean }) } } : {};
      },
      async (get, { openings }) => {
        const employers = openings ? readCompanies(await get(address('top_companies')), openings.count) : null;
        return employers ? { employers } : {};
      },
    ];
  },
  access: ({ adzuna: own }) => (own ? { query: { app_id: own.id, app_key: own.key } } : null),
};
