/** Reading answers that nobody vouches for: a part that is not as it should be reads as absent, the whole as nonsense. */
import * as v from 'valibot';
import { singleLine } from '../i18n/clean';
import { Trouble } from './trouble';

/** Longest title, name or place, in characters. */
const LONGEST = 120;

/** Markup that a source marks hits with (`<strong>`) is taken out. */
const oneLine = v.pipe(v.string(), v.transform((given) => singleLine(given.replace(/<\/?[a-z]{1,10}>/giu, ''), LONGEST)));

/** Text on one line; empty where there is none. */
export const text = v.fallback(oneLine, '');

/** Text on one line that has to be there. */
export const title = v.pipe(oneLine, v.nonEmpty());

/** How many of something. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));

/** An amount of money a year. */
export const amount = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(1_000_000_000_000));

/** The day of a date, "2026-03-27"; undefined for anything else. */
export const day = v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d(?!\d)/u), v.transform((given) => given.slice(0, 10)), v.isoDate())), undefined);

/** A list of which every entry is read by itself, and what cannot be read is left out; empty where it is none. */
export const listOf = <Entry extends v.GenericSchema>(entry: Entry, most: number) =>
  v.fallback(v.pipe(v.array(v.unknown()), v.transform((given): v.InferOutput<Entry>[] => given.slice(0, most).flatMap((one) => {
    const read = v.safeParse(entry, one);
    return read.success ? [read.output] : [];
  }))), []);

/** @throws {Trouble} `nonsense`, where the whole is not what the source is known to answer */
export function read<Schema extends v.GenericSchema>(schema: Schema, answer: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, answer);
  if (!result.success) throw new Trouble('nonsense');
  return result.output;
}

/** An address that may be shown as a source's own: https, on that host or below it; undefined for any other. */
export function ownAddress(given: unknown, hosts: readonly string[]): string | undefined {
  if (typeof given !== 'string' || given.length > 2_048 || !URL.canParse(given)) return undefined;
  const { protocol, hostname, username, password, port, href } = new URL(given);
  const own = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return own && protocol === 'https:' && !username && !password && !port ? href : undefined;
}

/** The employers that are named most often, and how often; at most ten. */
export function topOf(names: readonly string[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count).slice(0, 10);
}
