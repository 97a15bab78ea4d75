import * as v from 'valibot';
import { withQuery } from '../share/query';
import { EEA, type Country } from './countries';
import type { Provider } from './provider';
import { amount, read } from './read';
import { Trouble } from './trouble';
import type { Earnings, IscoGroup } from './words';

/** Structure of Earnings Survey 2022: mean annual earnings by sex, age and occupation; firms with ten or more, NACE B to S without O. */
const TABLE = 'earn_ses22_28';
const GROUPS: readonly IscoGroup[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Members that the survey covers, and Switzerland. */
const COVERED: readonly Country[] = [...EEA.filter((country) => country !== 'LI'), 'CH'];

const index = v.union([v.array(v.string()), v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)))]);
const size = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));
const answered = v.object({
  id: v.pipe(v.array(v.string()), v.maxLength(12)),
  size: v.pipe(v.array(size), v.maxLength(12)),
  value: v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())]),
  dimension: v.record(v.string(), v.object({ category: v.object({ index }) })),
  updated: v.fallback(v.optional(v.pipe(v.string(), v.check((given) => !Number.isNaN(Date.parse(given))))), undefined),
});

/**
 * Earnings out of a table (JSON-stat 2.0: `value` runs over the dimensions in the order of `id`, the last one fastest). All dimensions but
 * the occupation have to be one thing: else it is not the table that was asked for.
 *
 * @returns null where the table has no figure for that country
 * @throws {Trouble}
 */
export function readEarnings(answer: unknown): Earnings | null {
  const { id, size: sizes, value, dimension, updated } = read(answered, answer);
  const at = id.indexOf('isco08');
  if (at < 0 || id.length !== sizes.length || sizes.some((many, n) => n !== at && many > 1)) throw new Trouble('nonsense');
  if (sizes.includes(0)) return null;
  const year = Number(codesOf(dimension, 'time')[0]);
  if (!(year >= 1990 && year <= 2100)) throw new Trouble('nonsense');
  const codes = codesOf(dimension, 'isco08');
  const amountOf = (code: string): number | undefined => {
    const place = codes.indexOf(code);
    const given = place < 0 ? undefined : (value as Record<string, unknown>)[place];
    if (given === undefined || given === null) return undefined;
    return read(amount, given);
  };
  const groups = GROUPS.flatMap((group) => {
    const earned = amountOf(`OC${group}`);
    return earned === undefined ? [] : [{ group, amount: earned }];
  });
  const all = amountOf('TOTAL');
  return groups.length === 0 ? null : { currency: 'EUR', year, ...(updated && { updated }), groups, ...(all !== undefined && { all }) };
}

/** The codes of a dimension, in their order. */
function codesOf(dimension: v.InferOutput<typeof answered>['dimension'], name: string): readonly string[] {
  const given = Object.hasOwn(dimension, name) ? dimension[name]!.category.index : [];
  if (Array.isArray(given)) return given;
  const codes: string[] = [];
  for (const [code, place] of Object.entries(given)) if (place < 1_000) codes[place] = code;
  return codes;
}

/** The European Union's statistics: what people in each large group of occupations earn in a country. It is told the country alone. */
export const eurostat: Provider = {
  id: 'eurostat',
  name: 'Eurostat',
  host: 'ec.europa.eu',
  page: `https://ec.europa.eu/eurostat/databrowser/view/${TABLE}/default/table`,
  serves: (country) => COVERED.includes(country),
  sends: ['country'],
  gives: ['earnings'],
  steps: ({ country }) => [async (get) => {
    const earnings = readEarnings(await get(withQuery(`https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/${TABLE}`, {
      format: 'JSON', lang: 'EN', geo: country === 'GR' ? 'EL' : country, sex: 'T', age: 'TOTAL', sizeclas: 'GE10', unit: 'EUR', indic_se: 'ERN',
    })));
    return earnings ? { earnings } : {};
  }],
};
