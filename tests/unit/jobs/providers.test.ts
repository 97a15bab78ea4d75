import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/env';
import { askProvider } from '../../../lib/jobs/ask';
import { COUNTRIES } from '../../../lib/jobs/countries';
import { PROVIDERS } from '../../../lib/jobs/providers';
import type { Keys, Outcome, ProviderId, Query } from '../../../lib/jobs/words';
import { refusedAddress } from '../../../lib/net/address';
import type { Access } from '../../../lib/net/door';
import { JOB_ORIGINS } from '../../../lib/places';
import * as answers from '../../fixtures/answers/jobs';
import { TITLES } from '../share/badges';

const AT = '2026-11-01T12:00:00.000Z';
const KEYS: Keys = { adzuna: { id: 'own-id', key: 'own-secret' }, usajobs: { email: 'ada@mail.example', key: 'own-token' } };
const QUERY: Query = { words: 'Cloud & Daten', country: 'DE', language: 'de' };
const by = (id: ProviderId) => PROVIDERS.find((one) => one.id === id)!;
const where: Readonly<Record<ProviderId, Query['country']>> = { esco: 'DE', arbeitsagentur: 'DE', adzuna: 'DE', usajobs: 'US', eurostat: 'DE' };

const answered = (body: unknown, status = 200): Answer => ({ ok: true, status, url: 'https://x.example/', type: 'application/json', bytes: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)), at: AT });

/** A world that answers by a function of the address, and notes what went out. */
function world(answer: (address: string) => Answer | unknown) {
  const out: { address: string; access: Access }[] = [];
  const stop = new AbortController();
  return {
    out, stop, signal: stop.signal, now: () => Date.parse(AT),
    ask: async (address: string, access: Access): Promise<Answer> => {
      out.push({ address, access });
      const given = answer(address);
      return typeof given === 'object' && given !== null && 'ok' in given ? (given as Answer) : answered(given);
    },
  };
}
const ask = (id: ProviderId, answer: (address: string) => unknown, query: Partial<Query> = {}, keys = KEYS) => askProvider(by(id), { ...QUERY, country: where[id], ...query }, keys, world(answer));
const KEYED: ReadonlySet<ProviderId> = new Set(['adzuna', 'usajobs']);
const figures = (outcome: Outcome) => (outcome.state === 'found' ? outcome.figures : null);

describe.each(PROVIDERS.map(({ id }) => id))('%s', (id) => {
  it.each<[string, Answer | string | object, Partial<Outcome>]>([
    ['no leave to ask', { ok: false, problem: 'no-permission', at: AT, needs: 'x' }, { state: 'failed', trouble: { code: 'refused' }, requests: [] }],
    ['an outage of the network', { ok: false, problem: 'unreachable', at: AT }, { state: 'failed', trouble: { code: 'unreachable' } }],
    ['no network', { ok: false, problem: 'offline', at: AT }, { state: 'failed', trouble: { code: 'offline' } }],
    ['a wait without end', { ok: false, problem: 'timeout', at: AT }, { state: 'failed', trouble: { code: 'timeout' } }],
    ['a redirect', { ok: false, problem: 'redirect', at: AT }, { state: 'failed', trouble: { code: 'redirect' } }],
    ['far too much', { ok: false, problem: 'too-large', at: AT }, { state: 'failed', trouble: { code: 'too-large' } }],
    ['too many requests, by the door', { ok: false, problem: 'rate-limited', at: AT }, { state: 'failed', trouble: { code: 'rate-limited' } }],
    ['too many requests, by the host', answered({}, 429), { state: 'failed', trouble: { code: 'rate-limited', status: 429 } }],
    ['a fault of its own', answered('<h1>oops', 503), { state: 'failed', trouble: { code: 'outage', status: 503 } }],
    ['403', answered('no', 403), { state: 'failed', trouble: { code: KEYED.has(id) ? 'key' : 'forbidden', status: 403 } }],
    ['404', answered({}, 404), { state: 'failed', trouble: { code: 'status', status: 404 } }],
    ['a web page', answered('<!doctype html>'), { state: 'failed', trouble: { code: 'nonsense' } }],
    ['half of a JSON', answered('{"a":'), { state: 'failed', trouble: { code: 'nonsense' } }],
    ['JSON without end in depth', answered('['.repeat(9_000)), { state: 'failed', trouble: { code: 'nonsense' } }],
    ['bytes that are no text', { ...answered(''), bytes: new Uint8Array([0xff, 0xfe, 0x00]) } as Answer, { state: 'failed', trouble: { code: 'nonsense' } }],
    ...[null, [], 'text', 42, { message: 'quota exceeded' }].map((body): [string, Answer, Partial<Outcome>] => [JSON.stringify(body), answered(JSON.stringify(body)), { state: 'failed', trouble: { code: 'nonsense' } }]),
  ])('says so of %s, and gives no figure', async (_, given, expected) => {
    const { out, ...around } = world(() => given);
    expect(await askProvider(by(id), { ...QUERY, country: where[id] }, KEYS, around)).toMatchObject({ provider: id, at: AT, ...expected });
    // What failed is left alone.
    expect(out).toHaveLength(1);
  });

  it('asks its own host alone, which the settings know, and sends what it says', async () => {
    const { sends, host, key } = by(id);
    const around = world((address) => GOOD[id](address));
    const outcome = await askProvider(by(id), { ...QUERY, country: where[id] }, KEYS, around);
    expect(outcome.state).toBe('found');
    expect(JOB_ORIGINS).toContain(`https://${host}/*`);
    for (const { address, access } of around.out) {
      expect([new URL(address).hostname, refusedAddress(new URL(address))]).toEqual([host, null]);
      const all = address + JSON.stringify(access);
      expect([id, /own-(?:secret|token)/u.test(all)]).toEqual([id, key !== undefined]);
      expect([id, all.includes('ada@mail.example')]).toEqual([id, sends.includes('email')]);
      if (!sends.includes('words')) expect(all).not.toMatch(/Cloud|Daten/u);
      if (!sends.includes('country') && !sends.includes('language')) expect(address).not.toMatch(/[=/](?:DE|US)\b/iu);
    }
    // In what is listed there is no key.
    expect(JSON.stringify(outcome)).not.toMatch(/own-|ada@mail/u);
    expect(outcome.requests.map(({ status }) => status)).toEqual(around.out.map(() => 200));
  });

  it.each(Object.entries(TITLES))('words with %s arrive as they are', async (_, words) => {
    const around = world((address) => GOOD[id](address));
    await askProvider(by(id), { ...QUERY, words, country: where[id] }, KEYS, around);
    const given = around.out.flatMap(({ address }) => ['text', 'was', 'what', 'Keyword'].flatMap((name) => new URL(address).searchParams.getAll(name)));
    if (by(id).sends.includes('words')) expect(given.length).toBeGreaterThan(0);
    for (const one of given) expect(one).toBe(words);
  });

  it('nothing is asked after a stop, and what comes late is not used', async () => {
    const before = world((address) => GOOD[id](address));
    before.stop.abort();
    expect(await askProvider(by(id), { ...QUERY, country: where[id] }, KEYS, before)).toEqual({ provider: id, at: AT, requests: [], state: 'stopped' });
    expect(before.out).toEqual([]);
    const during = world((address) => { during.stop.abort(); return GOOD[id](address); });
    expect(await askProvider(by(id), { ...QUERY, country: where[id] }, KEYS, during)).toMatchObject({ state: 'stopped' });
    expect(during.out).toHaveLength(1);
  });

  it('does not ask without the key that it wants', async () => {
    if (!by(id).key) return;
    const around = world(() => GOOD[id]('search'));
    expect(await askProvider(by(id), { ...QUERY, country: where[id] }, {}, around)).toMatchObject({ state: 'failed', trouble: { code: 'key' }, requests: [] });
    expect(around.out).toEqual([]);
  });
});

/** Each source as it is on a good day. */
const GOOD: Readonly<Record<ProviderId, (address: string) => unknown>> = {
  esco: (address) => {
    if (address.includes('/resource/skill')) return answers.escoSkill(['cloud engineer'], ['network administrator']);
    if (address.includes('type=skill')) return answers.escoFound([['cloud technologies']], 'skill');
    return answers.escoFound([['cloud architect', '2512.1']]);
  },
  arbeitsagentur: () => answers.agencyFound(1_284, [1, 2, 3, 4].map((n) => answers.agencyOpening(n))),
  adzuna: (address) => {
    if (address.includes('/histogram')) return answers.adzunaHistogram({ 40000: 12, 20000: 3, 60000: 7 });
    if (address.includes('/top_companies')) return answers.adzunaCompanies(['Northgate Hosting', 41], ['Fjordwerk', 12]);
    return answers.adzunaFound(240, [answers.adzunaJob()]);
  },
  usajobs: () => answers.usajobsFound('31', answers.usajobsItem(), answers.usajobsItem({ OrganizationName: 'Bureau of Tides' })),
  eurostat: () => answers.eurostatTable(answers.EARNINGS),
};

describe('ESCO', () => {
  it('gives occupations by title and by the skill that is named, each once, with their group', async () => {
    expect(figures(await ask('esco', GOOD.esco))).toEqual({ occupations: [
      { title: 'cloud architect', why: 'title', isco: '2512' },
      { title: 'cloud engineer', why: 'essential', skill: 'cloud technologies' },
      { title: 'network administrator', why: 'optional', skill: 'cloud technologies' },
    ] });
  });

  it('learns the group from the occupation itself where the search does not say it', async () => {
    const found = await ask('esco', (address) => (address.includes('/resource/occupation') ? { code: '2166.9.1' } : address.includes('type=skill') ? answers.escoFound([]) : answers.escoFound([['designer'], ['painter']])));
    expect(figures(found)).toEqual({ occupations: [{ title: 'designer', why: 'title', isco: '2166' }, { title: 'painter', why: 'title' }] });
  });

  it('keeps what it has where the second question fails, and says what failed', async () => {
    expect(await ask('esco', (address) => (address.includes('type=skill') ? answered('', 500) : GOOD.esco(address)))).toMatchObject({ state: 'found', figures: { occupations: [{ title: 'cloud architect' }] }, missing: { code: 'outage', status: 500 } });
  });

  it('is empty where it knows neither', async () => expect((await ask('esco', () => answers.escoFound([]))).state).toBe('empty'));

  it('drops entries without a title, cleans the others, and takes no group that is none', async () => {
    const hostile = { _embedded: { results: [{ uri: 'x' }, 7, { title: '\u202Eevil<b>\u0000', code: '../../2', uri: 9 }, { title: 'x'.repeat(10_000), code: 'C0110' }, ...Array.from({ length: 500 }, () => ({ title: 'more' }))] } };
    const { occupations } = figures(await ask('esco', (address) => (address.includes('occupation') ? hostile : answers.escoFound([]))))!;
    expect(occupations!.length).toBeLessThanOrEqual(6);
    expect(occupations![0]).toEqual({ title: 'evil', why: 'title' });
    expect(occupations![1]!.title.length).toBeLessThanOrEqual(120);
    expect(occupations![1]!.isco).toBeUndefined();
  });

  it.each([['zh-CN', 'en'], ['pt-BR', 'pt'], ['de', 'de'], ['en', 'en']] as const)('is asked for %s in %s', async (language, asked) => {
    const around = world(GOOD.esco);
    await askProvider(by('esco'), { ...QUERY, language }, {}, around);
    for (const { address } of around.out) expect(new URL(address).searchParams.get('language')).toBe(asked);
  });
});

describe('the Bundesagentur', () => {
  it('is asked with its published client key', async () => {
    const around = world(GOOD.arbeitsagentur);
    await askProvider(by('arbeitsagentur'), QUERY, {}, around);
    expect(around.out).toEqual([{ address: 'https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v6/jobs?was=Cloud%20%26%20Daten&angebotsart=1&page=1&size=50', access: { headers: { 'X-API-Key': 'jobboerse-jobsuche' } } }]);
  });

  it('gives how many there are, some of them, and employers counted over those', async () => {
    const found = figures(await ask('arbeitsagentur', GOOD.arbeitsagentur))!;
    expect(found.openings!.count).toBe(1_284);
    expect(found.openings!.some[0]).toEqual({ title: 'Cloud-Architektin/Cloud-Architekt 1 (m/w/d)', employer: 'Fjordwerk 1 GmbH', place: 'Berlin', day: '2026-09-11', address: 'https://www.arbeitsagentur.de/jobsuche/jobdetail/10001-101-S' });
    expect(found.employers).toEqual({ counted: 'listed', listed: 4, top: [{ name: 'Fjordwerk 1 GmbH', count: 2 }, { name: 'Fjordwerk 2 GmbH', count: 1 }, { name: 'Fjordwerk 0 GmbH', count: 1 }] });
  });

  it('is empty at zero, with or without a list', async () => {
    for (const none of [answers.agencyFound(0, []), { maxErgebnisse: 0 }]) expect((await ask('arbeitsagentur', () => none)).state).toBe('empty');
  });

  it.each([{ maxErgebnisse: '1284', ergebnisliste: [] }, { maxErgebnisse: -1 }, { maxErgebnisse: 1.5 }, { maxErgebnisse: 9e15 }, { maxErgebnisse: 3, ergebnisliste: null }, { ergebnisliste: [] }])('%j is nonsense', async (given) =>
    expect(await ask('arbeitsagentur', () => given)).toMatchObject({ state: 'failed', trouble: { code: 'nonsense' } }));

  it('an opening with a part that cannot be is shown without it; one without a title is not shown', async () => {
    const listed = [answers.agencyOpening(1, { referenznummer: '../../evil?x=', datumErsteVeroeffentlichung: '2026-13-40', stellenlokationen: 'Berlin', firma: '' }), answers.agencyOpening(2, { stellenangebotsTitel: ' ' }), 'x', null];
    expect(figures(await ask('arbeitsagentur', () => answers.agencyFound(4, listed as object[])))).toEqual({ openings: { count: 4, some: [{ title: 'Cloud-Architektin/Cloud-Architekt 1 (m/w/d)', employer: '', place: '' }] } });
  });
});

describe('Adzuna', () => {
  it('sends the key with each request, and gives openings, bands and employers', async () => {
    const around = world(GOOD.adzuna);
    const outcome = await askProvider(by('adzuna'), { ...QUERY, country: 'GB' }, KEYS, around);
    expect(around.out).toEqual(['search/1?what=Cloud%20%26%20Daten&results_per_page=8', 'histogram?what=Cloud%20%26%20Daten', 'top_companies?what=Cloud%20%26%20Daten']
      .map((end) => ({ address: `https://api.adzuna.com/v1/api/jobs/gb/${end}&content-type=application%2Fjson`, access: { query: { app_id: 'own-id', app_key: 'own-secret' } } })));
    expect(figures(outcome)).toEqual({
      openings: { count: 240, some: [{ title: 'Senior Cloud Architect', employer: 'Northgate Hosting', place: 'Leipzig, Sachsen', day: '2026-09-12', address: 'https://www.adzuna.de/land/ad/4312345678?se=x' }] },
      salaries: { currency: 'GBP', mean: 52_310.4, bands: [{ from: 20_000, to: 40_000, count: 3 }, { from: 40_000, to: 60_000, count: 12 }, { from: 60_000, count: 7 }] },
      employers: { counted: 'all', listed: 240, top: [{ name: 'Northgate Hosting', count: 41 }, { name: 'Fjordwerk', count: 12 }] },
    });
  });

  it('asks no more where there is nothing', async () => {
    const around = world(() => answers.adzunaFound(0));
    expect((await askProvider(by('adzuna'), QUERY, KEYS, around)).state).toBe('empty');
    expect(around.out).toHaveLength(1);
  });

  it('keeps the openings where the pay fails', async () => {
    const outcome = await ask('adzuna', (address) => (address.includes('histogram') ? answered({}, 401) : GOOD.adzuna(address)));
    expect(outcome).toMatchObject({ state: 'found', missing: { code: 'key', status: 401 } });
    expect(Object.keys(figures(outcome)!)).toEqual(['openings']);
  });

  it.each([
    ['no histogram', {}], ['a list', { histogram: [] , leaderboard: 1 }], ['bands that are no amounts', { histogram: { evil: 3, '-1': 2, Infinity: 1 } }], ['counts that are no numbers', { histogram: { 10000: '4', 20000: null } }],
  ])('%s: the pay is nonsense', async (what, given) => {
    const outcome = await ask('adzuna', (address) => (address.includes('histogram') ? given : GOOD.adzuna(address)));
    expect([what, outcome]).toMatchObject([what, what === 'a list' ? { state: 'found' } : { state: 'found', missing: { code: 'nonsense' } }]);
    expect(figures(outcome)!.salaries).toBeUndefined();
  });

  it('bands without an advertisement, or thousands of them, draw nothing that is not there', async () => {
    const of = async (histogram: object) => figures(await ask('adzuna', (address) => (address.includes('histogram') ? answers.adzunaHistogram(histogram) : GOOD.adzuna(address))))!.salaries;
    expect(await of({})).toBeUndefined();
    expect(await of({ 10000: 0, 20000: 0 })).toBeUndefined();
    expect((await of(Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [n * 10, 1]))))!.bands.length).toBeLessThanOrEqual(60);
  });

  it.each(['javascript:alert(1)', 'http://www.adzuna.de/x', 'https://adzuna.de.evil.example/', 'https://evil.example/adzuna.de', 'https://evil-adzuna.de/x', 'https://u:p@www.adzuna.de/', 'https://www.adzuna.de:8443/', 7, null, 'x'.repeat(9_000)])('links to nothing but itself: %s', async (redirect_url) =>
    expect(figures(await ask('adzuna', (address) => (address.includes('search') ? answers.adzunaFound(1, [answers.adzunaJob({ redirect_url })]) : answers.adzunaHistogram({}))))!.openings!.some[0]!.address).toBeUndefined());

  it('a mean that is none is left out', async () => {
    for (const mean of [0, -4, 'much', null]) {
      const found = figures(await ask('adzuna', (address) => (address.includes('/search') ? answers.adzunaFound(3, [], mean) : GOOD.adzuna(address))))!;
      expect(found.salaries).not.toHaveProperty('mean');
    }
  });
});

describe('USAJOBS', () => {
  it('is asked with the holder’s key and address, and gives openings and agencies', async () => {
    const around = world(GOOD.usajobs);
    const outcome = await askProvider(by('usajobs'), { ...QUERY, country: 'US' }, KEYS, around);
    expect(around.out).toEqual([{ address: 'https://data.usajobs.gov/api/search?Keyword=Cloud%20%26%20Daten&ResultsPerPage=50', access: { headers: { 'User-Agent': 'ada@mail.example', 'Authorization-Key': 'own-token' } } }]);
    expect(figures(outcome)).toMatchObject({
      openings: { count: 31, some: [{ title: 'IT Specialist (Cloud)', employer: 'Bureau of Tides', place: 'Denver, Colorado', day: '2026-09-01', address: 'https://www.usajobs.gov/job/812345600' }, {}] },
      employers: { counted: 'listed', listed: 2, top: [{ name: 'Bureau of Tides', count: 2 }] },
    });
  });
  it('is empty at zero, as a number or its digits', async () => {
    for (const zero of [0, '0']) expect((await ask('usajobs', () => answers.usajobsFound(zero))).state).toBe('empty');
  });
  it.each(['many', -1, null])('a count of %s is nonsense', async (all) => expect(await ask('usajobs', () => answers.usajobsFound(all, answers.usajobsItem()))).toMatchObject({ trouble: { code: 'nonsense' } }));
});

describe('Eurostat', () => {
  it('gives the earnings of each group, of all, their year and the table’s date, and learns the country alone', async () => {
    const around = world(GOOD.eurostat);
    const outcome = await askProvider(by('eurostat'), { ...QUERY, country: 'GR' }, {}, around);
    expect(around.out.map(({ address }) => address)).toEqual(['https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/earn_ses22_28?format=JSON&lang=EN&geo=EL&sex=T&age=TOTAL&sizeclas=GE10&unit=EUR&indic_se=ERN']);
    expect(figures(outcome)!.earnings).toMatchObject({ currency: 'EUR', year: 2022, updated: '2026-02-11T23:00:00+0100', all: 53_100 });
    expect(figures(outcome)!.earnings!.groups).toEqual([91_200, 73_800, 55_600, 44_900, 33_400, 31_800, 43_700, 40_100, 30_900].map((amount, n) => ({ group: String(n + 1), amount })));
  });

  it('reads the groups by their place, in whatever order, with the index as a list or as numbers', async () => {
    const turned = answers.eurostatTable({ OC9: 9_000, X: 1, OC2: 2_000, OC1: null });
    const listed = answers.eurostatTable({ OC9: 9_000, OC2: 2_000 });
    (listed.dimension.isco08.category as { index: unknown }).index = ['OC9', 'OC2'];
    (listed as { value: unknown }).value = [9_000, 2_000];
    for (const table of [turned, listed]) expect(figures(await ask('eurostat', () => table))!.earnings!.groups).toEqual([{ group: '2', amount: 2_000 }, { group: '9', amount: 9_000 }]);
  });

  it('is empty where the country has no figures', async () => {
    for (const none of [answers.eurostatTable({ OC1: null, OC2: null }), answers.eurostatTable({ OC1: null }, { value: {}, size: [1, 1, 1, 1, 1, 1, 1, 0, 1] })]) expect((await ask('eurostat', () => none)).state).toBe('empty');
  });

  it.each<[string, object]>([
    ['another table, of two sexes at once', answers.eurostatTable(answers.EARNINGS, { size: [1, 10, 1, 1, 2, 1, 1, 1, 1] })],
    ['sizes that are not its dimensions', answers.eurostatTable(answers.EARNINGS, { size: [10] })],
    ['no occupations', answers.eurostatTable(answers.EARNINGS, { id: ['freq', 'isco88', 'age', 'sizeclas', 'sex', 'indic_se', 'unit', 'geo', 'time'] })],
    ['no year', answers.eurostatTable(answers.EARNINGS, { dimension: { isco08: answers.eurostatTable(answers.EARNINGS).dimension.isco08 } })],
    ['amounts that are words', answers.eurostatTable(answers.EARNINGS, { value: { 2: 'much' } })],
    ['amounts below nothing', answers.eurostatTable(answers.EARNINGS, { value: { 2: -4 } })],
    ['its own word for a fault', { error: [{ status: 400, label: 'x' }] }],
  ])('%s is nonsense', async (_, table) => expect(await ask('eurostat', () => table)).toMatchObject({ state: 'failed', trouble: { code: 'nonsense' } }));
});

it('each source serves some country, and China has none that asks there', () => {
  expect(PROVIDERS.filter(({ serves }) => serves('CN')).map(({ id }) => id)).toEqual(['esco']);
  for (const { serves } of PROVIDERS) expect(COUNTRIES.some((country) => serves(country))).toBe(true);
  expect([...new Set(PROVIDERS.map(({ host }) => `https://${host}/*`))].sort()).toEqual([...JOB_ORIGINS].sort());
});
