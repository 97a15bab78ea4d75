import { encoded } from '../share/query';
import { EEA, countryName, type Country } from './countries';

/**
 * Job boards, each with the address of its search. Nothing here is asked by us: a person opens it.
 *
 * `{q}` the words, `{country}` the country's English name, each encoded for a query (RFC 3986); `{cc}` the country's code in lower
 * case; `{slug}` the words in lower case with hyphens between; `{latin1}` the words in ISO 8859-1. A board whose address cannot carry
 * the words as they are is left out.
 */
export interface Board {
  id: string;
  name: string;
  /** Where it is offered; `world`: everywhere but in China, whose readers cannot reach it. */
  countries: readonly Country[] | 'world';
  search: string;
}

const INDEED: readonly Country[] = ['AT', 'AU', 'BE', 'BR', 'CA', 'CH', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR', 'GR', 'HU', 'IE', 'IN', 'IT', 'LU', 'MX', 'NL', 'NO', 'NZ', 'PL', 'PT', 'RO', 'SE', 'SG', 'ZA'];

/** The country's own boards first. */
export const BOARDS: readonly Board[] = [
  { id: 'arbeitsagentur', name: 'Bundesagentur für Arbeit', countries: ['DE'], search: 'https://www.arbeitsagentur.de/jobsuche/suche?angebotsart=1&was={q}' },
  { id: 'stepstone', name: 'Stepstone', countries: ['DE'], search: 'https://www.stepstone.de/jobs/{slug}' },
  { id: 'xing', name: 'Xing', countries: ['DE', 'AT', 'CH'], search: 'https://www.xing.com/jobs/search?keywords={q}' },
  { id: 'karriere', name: 'karriere.at', countries: ['AT'], search: 'https://www.karriere.at/jobs?keywords={q}' },
  { id: 'jobs-ch', name: 'jobs.ch', countries: ['CH'], search: 'https://www.jobs.ch/en/vacancies/?term={q}' },
  { id: 'zhipin', name: 'BOSS直聘', countries: ['CN'], search: 'https://www.zhipin.com/web/geek/job?query={q}' },
  { id: 'zhaopin', name: '智联招聘', countries: ['CN'], search: 'https://sou.zhaopin.com/?jl=489&kw={q}' },
  { id: '51job', name: '前程无忧', countries: ['CN'], search: 'https://we.51job.com/pc/search?keyword={q}&searchType=2' },
  { id: 'gupy', name: 'Gupy', countries: ['BR'], search: 'https://portal.gupy.io/job-search/term={q}' },
  { id: 'vagas', name: 'Vagas.com', countries: ['BR'], search: 'https://www.vagas.com.br/vagas-de-{slug}' },
  { id: 'catho', name: 'Catho', countries: ['BR'], search: 'https://www.catho.com.br/vagas/{slug}/' },
  { id: 'net-empregos', name: 'Net-Empregos', countries: ['PT'], search: 'https://www.net-empregos.com/pesquisa-empregos.asp?chaves={latin1}' },
  { id: 'itjobs', name: 'ITJobs', countries: ['PT'], search: 'https://www.itjobs.pt/emprego?q={q}' },
  { id: 'reed', name: 'Reed', countries: ['GB'], search: 'https://www.reed.co.uk/jobs?keywords={q}' },
  { id: 'adzuna', name: 'Adzuna', countries: ['GB'], search: 'https://www.adzuna.co.uk/search?q={q}' },
  { id: 'naukri', name: 'Naukri', countries: ['IN'], search: 'https://www.naukri.com/{slug}-jobs-in-india' },
  { id: 'usajobs', name: 'USAJOBS', countries: ['US'], search: 'https://www.usajobs.gov/Search/Results?k={q}' },
  { id: 'seek', name: 'Seek', countries: ['AU'], search: 'https://www.seek.com.au/{slug}-jobs' },
  { id: 'eures', name: 'EURES', countries: [...EEA, 'CH'], search: 'https://europa.eu/eures/portal/jv-se/search?page=1&resultsPerPage=10&orderBy=BEST_MATCH&keywordsEverywhere={q}&locationCodes={cc}&lang=en' },
  { id: 'linkedin', name: 'LinkedIn', countries: 'world', search: 'https://www.linkedin.com/jobs/search/?keywords={q}&location={country}' },
  { id: 'indeed', name: 'Indeed', countries: INDEED, search: 'https://{cc}.indeed.com/jobs?q={q}' },
  { id: 'indeed', name: 'Indeed', countries: ['GB'], search: 'https://uk.indeed.com/jobs?q={q}' },
  { id: 'indeed', name: 'Indeed', countries: ['US', 'ZZ'], search: 'https://www.indeed.com/jobs?q={q}' },
  { id: 'glassdoor', name: 'Glassdoor', countries: ['US'], search: 'https://www.glassdoor.com/Job/jobs.htm?sc.keyword={q}' },
  { id: 'google', name: 'Google', countries: 'world', search: 'https://www.google.com/search?q={q}%20jobs&ibp=htl;jobs' },
];

/** Longest words that go into an address, in characters. */
export const LONGEST_WORDS = 100;

/** One search, ready to be opened. */
export interface Search {
  id: string;
  name: string;
  address: string;
}

/** The boards of a country with the words filled in; none for words of nothing but space. */
export function searches(words: string, country: Country): Search[] {
  const q = Array.from(words.trim().replace(/\s+/gu, ' ')).slice(0, LONGEST_WORDS).join('').trim();
  if (q === '') return [];
  return BOARDS.filter(({ countries }) => (countries === 'world' ? country !== 'CN' : countries.includes(country))).flatMap(({ id, name, search }) => {
    const address = filled(search, q, country);
    return address === null ? [] : [{ id, name, address }];
  });
}

function filled(search: string, words: string, country: Country): string | null {
  const values: Readonly<Record<string, () => string | null>> = {
    q: () => encoded(words),
    // EURES and Eurostat call Greece by its language's code; Indeed does not.
    cc: () => (country === 'GR' && search.includes('europa.eu') ? 'el' : country.toLowerCase()),
    country: () => encoded(countryName(country, 'en')),
    slug: () => slug(words),
    latin1: () => latin1(words),
  };
  let lost = false;
  const address = search.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name]!();
    lost ||= value === null;
    return value ?? '';
  });
  return lost ? null : address.replace(/&location=$/u, '');
}

/** "Cloud & Data" → "cloud-data". Null where it would be another search: "C#" is not "C". */
function slug(words: string): string | null {
  const plain = words.toWellFormed().toLowerCase().replace(/[\s\-_/&,.:;()'"’“”„]+/gu, '-').replace(/^-+|-+$/gu, '');
  return plain !== '' && /^[\p{L}\p{M}\p{N}-]+$/u.test(plain) ? encodeURIComponent(plain) : null;
}

/** Null where a letter is not in that table. */
function latin1(words: string): string | null {
  const letters = Array.from(words.normalize('NFC'), (letter) => letter.codePointAt(0)!);
  if (letters.some((code) => code > 0xff)) return null;
  return letters.map((code) => (/[\w.~-]/u.test(String.fromCharCode(code)) && code < 0x80 ? String.fromCharCode(code) : `%${code.toString(16).toUpperCase().padStart(2, '0')}`)).join('');
}
