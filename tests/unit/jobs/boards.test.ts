import { describe, expect, it } from 'vitest';
import { BOARDS, LONGEST_WORDS, searches } from '../../../lib/jobs/boards';
import { COUNTRIES, countryName, countryOf, type Country } from '../../../lib/jobs/countries';
import { TITLES } from '../share/badges';

const address = (id: string, country: Country, words: string) => searches(words, country).find((one) => one.id === id)?.address;

/** Each board with words that have a space, and where it is offered. */
const EXACT: readonly (readonly [id: string, country: Country, address: string])[] = [
  ['arbeitsagentur', 'DE', 'https://www.arbeitsagentur.de/jobsuche/suche?angebotsart=1&was=Cloud%20%26%20Daten'],
  ['stepstone', 'DE', 'https://www.stepstone.de/jobs/cloud-daten'],
  ['xing', 'AT', 'https://www.xing.com/jobs/search?keywords=Cloud%20%26%20Daten'],
  ['karriere', 'AT', 'https://www.karriere.at/jobs?keywords=Cloud%20%26%20Daten'],
  ['jobs-ch', 'CH', 'https://www.jobs.ch/en/vacancies/?term=Cloud%20%26%20Daten'],
  ['zhipin', 'CN', 'https://www.zhipin.com/web/geek/job?query=Cloud%20%26%20Daten'],
  ['zhaopin', 'CN', 'https://sou.zhaopin.com/?jl=489&kw=Cloud%20%26%20Daten'],
  ['51job', 'CN', 'https://we.51job.com/pc/search?keyword=Cloud%20%26%20Daten&searchType=2'],
  ['gupy', 'BR', 'https://portal.gupy.io/job-search/term=Cloud%20%26%20Daten'],
  ['vagas', 'BR', 'https://www.vagas.com.br/vagas-de-cloud-daten'],
  ['catho', 'BR', 'https://www.catho.com.br/vagas/cloud-daten/'],
  ['net-empregos', 'PT', 'https://www.net-empregos.com/pesquisa-empregos.asp?chaves=Cloud%20%26%20Daten'],
  ['itjobs', 'PT', 'https://www.itjobs.pt/emprego?q=Cloud%20%26%20Daten'],
  ['reed', 'GB', 'https://www.reed.co.uk/jobs?keywords=Cloud%20%26%20Daten'],
  ['adzuna', 'GB', 'https://www.adzuna.co.uk/search?q=Cloud%20%26%20Daten'],
  ['naukri', 'IN', 'https://www.naukri.com/cloud-daten-jobs-in-india'],
  ['usajobs', 'US', 'https://www.usajobs.gov/Search/Results?k=Cloud%20%26%20Daten'],
  ['seek', 'AU', 'https://www.seek.com.au/cloud-daten-jobs'],
  ['eures', 'GR', 'https://europa.eu/eures/portal/jv-se/search?page=1&resultsPerPage=10&orderBy=BEST_MATCH&keywordsEverywhere=Cloud%20%26%20Daten&locationCodes=el&lang=en'],
  ['linkedin', 'CH', 'https://www.linkedin.com/jobs/search/?keywords=Cloud%20%26%20Daten&location=Switzerland'],
  ['linkedin', 'ZZ', 'https://www.linkedin.com/jobs/search/?keywords=Cloud%20%26%20Daten'],
  ['indeed', 'GR', 'https://gr.indeed.com/jobs?q=Cloud%20%26%20Daten'],
  ['indeed', 'GB', 'https://uk.indeed.com/jobs?q=Cloud%20%26%20Daten'],
  ['indeed', 'US', 'https://www.indeed.com/jobs?q=Cloud%20%26%20Daten'],
  ['glassdoor', 'US', 'https://www.glassdoor.com/Job/jobs.htm?sc.keyword=Cloud%20%26%20Daten'],
  ['google', 'NZ', 'https://www.google.com/search?q=Cloud%20%26%20Daten%20jobs&ibp=htl;jobs'],
];

describe('job boards', () => {
  it.each(EXACT)('%s in %s', (id, country, exact) => expect(address(id, country, ' Cloud &  Daten ')).toBe(exact));

  it('each has its row in this table', () => expect([...new Set(EXACT.map(([id]) => id))].sort()).toEqual([...new Set(BOARDS.map(({ id }) => id))].sort()));

  it.each(Object.entries(TITLES))('get words with %s exactly, or are left out', (_, title) => {
    const words = Array.from(title).slice(0, LONGEST_WORDS).join('').trim();
    for (const country of COUNTRIES) {
      for (const search of searches(title, country)) {
        const url = new URL(search.address);
        expect(`${url.protocol}${url.username}${url.port}`, search.address).toBe('https:');
        expect(search.address).toMatch(/^[\w.~%&=?/:;-]*$/u);
        if (BOARDS.find(({ id }) => id === search.id)!.search.includes('{q}')) expect(decodeURIComponent(search.address), search.address).toContain(`=${words}`);
      }
    }
  });

  it('nothing but the words and the country goes along', () => {
    for (const country of COUNTRIES) for (const { address } of searches('Cloud', country)) expect(address).not.toMatch(/\{|\}|undefined|null/);
  });

  it('a search that would be another one is not offered: "C#" is not "C", and Chinese has no ISO 8859-1', () => {
    for (const words of ['C#', 'C++', '100 %', 'a*b']) for (const id of ['stepstone', 'vagas', 'catho', 'naukri', 'seek']) for (const country of COUNTRIES) expect(address(id, country, words)).toBeUndefined();
    expect(address('arbeitsagentur', 'DE', 'C#')).toBe('https://www.arbeitsagentur.de/jobsuche/suche?angebotsart=1&was=C%23');
    expect(address('net-empregos', 'PT', '云')).toBeUndefined();
    expect(address('net-empregos', 'PT', 'Gesta\u0303o')).toBe('https://www.net-empregos.com/pesquisa-empregos.asp?chaves=Gest%E3o');
    expect(address('vagas', 'BR', 'Gestão de São João')).toBe('https://www.vagas.com.br/vagas-de-gest%C3%A3o-de-s%C3%A3o-jo%C3%A3o');
    expect(address('zhaopin', 'CN', '云平台')).toBe('https://sou.zhaopin.com/?jl=489&kw=%E4%BA%91%E5%B9%B3%E5%8F%B0');
  });

  it('words of nothing open nothing; long ones are cut; half a surrogate pair stops nothing', () => {
    for (const country of COUNTRIES) expect(searches(' \t\n', country)).toEqual([]);
    expect(address('indeed', 'US', 'x'.repeat(5_000))).toBe(`https://www.indeed.com/jobs?q=${'x'.repeat(LONGEST_WORDS)}`);
    expect(() => searches('half \uD83C', 'DE')).not.toThrow();
  });

  it('every country has some, those named most have their own first, and China none that it cannot reach', () => {
    for (const country of COUNTRIES) expect([country, searches('Cloud', country).length >= 2]).toEqual([country, true]);
    const first = (country: Country) => searches('Cloud', country)[0]!.id;
    expect((['DE', 'AT', 'CH', 'CN', 'BR', 'PT', 'GB', 'IN', 'US'] as const).map(first)).toEqual(['arbeitsagentur', 'xing', 'xing', 'zhipin', 'gupy', 'net-empregos', 'reed', 'naukri', 'usajobs']);
    expect(searches('Cloud', 'CN').map(({ id }) => id)).toEqual(['zhipin', 'zhaopin', '51job']);
    for (const country of COUNTRIES) expect(new Set(searches('Cloud', country).map(({ id }) => id)).size).toBe(searches('Cloud', country).length);
  });
});

describe('the country', () => {
  it.each([
    [['de-AT', 'en-US'], 'AT'], [['en', 'de-CH'], 'CH'], [['pt'], 'BR'], [['pt-PT'], 'PT'], [['zh-Hans'], 'CN'], [['de'], 'DE'], [['en_GB'], 'GB'], [['tlh'], 'ZZ'], [['ja-JP'], 'ZZ'],
    [['*', 'not a tag', 'en-IN'], 'IN'], [[], 'ZZ'], [['x'.repeat(500)], 'ZZ'],
  ] as const)('%j points at %s', (tags, country) => expect(countryOf(tags)).toBe(country));

  it('has a name in each language, but for the others', () => {
    for (const country of COUNTRIES) for (const language of ['en', 'de', 'zh-CN', 'pt-BR']) expect(countryName(country, language) === '').toBe(country === 'ZZ');
  });
});
