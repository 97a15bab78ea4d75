/** About whom, and from where, something is kept: for the settings, where each can be forgotten. */
import { stored } from './database';
import type { LearnedRow } from './schema';

/** A person or a site, and how many awards are kept with it. */
export interface Kept {
  name: string;
  count: number;
}

/** The people about whom something is kept, as they were written, most awards first. */
export async function keptPeople(): Promise<Kept[]> {
  return counted((row) => row.people.map((key, n) => [key, row.names[n] ?? key]));
}

/** The sites on which something that is kept was seen, most awards first. */
export async function keptSites(): Promise<Kept[]> {
  return counted((row) => row.sites.map((site) => [site, site]));
}

async function counted(of: (row: LearnedRow) => [key: string, name: string][]): Promise<Kept[]> {
  const counts = new Map<string, Kept>();
  for (const row of await stored((database) => database.getAll('learned'), [])) {
    for (const [key, name] of of(row)) {
      const kept = counts.get(key) ?? { name, count: 0 };
      kept.count += 1;
      counts.set(key, kept);
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}

/** {@link keptPeople}, names only. */
export async function listPeople(): Promise<string[]> {
  return (await keptPeople()).map(({ name }) => name);
}

/** {@link keptSites}, hosts only. */
export async function listSites(): Promise<string[]> {
  return (await keptSites()).map(({ name }) => name);
}
