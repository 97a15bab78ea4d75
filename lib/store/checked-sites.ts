/**
 * The sites on which "Check this page" was clicked: the third click there offers the standing switch. They tell where somebody reads, so they
 * are kept no longer than what was learned there, and not at all where nothing is to be kept.
 */
import { MOST_CHECKED_SITES, readSettings, writeSettings, type Settings } from './settings';

const DAY = 86_400_000;

type Sites = Settings['checkedSites'];

/** Counts a click. Never throws. @param now milliseconds since 1970 */
export async function countCheck(host: string, now: number): Promise<void> {
  if (!host) return;
  const counted = writeSettings(({ checkedSites, keepDays }) => {
    if (keepDays === 0) return { checkedSites: {} };
    const kept = recent(checkedSites, keepDays, now);
    const room = Object.keys(kept).length < MOST_CHECKED_SITES || Object.hasOwn(kept, host) ? kept : {};
    return { checkedSites: { ...room, [host]: { times: Math.min(999, (room[host]?.times ?? 0) + 1), at: now } } };
  });
  await counted.catch(() => {});
}

/** Forgets a site; without one, all. */
export async function forgetChecks(site?: string): Promise<void> {
  await writeSettings(({ checkedSites }) => {
    const { [site ?? '']: _, ...others } = checkedSites;
    return { checkedSites: site === undefined ? {} : others };
  });
}

/** Forgets the sites whose last click is longer ago than anything is kept. @param now milliseconds since 1970 */
export async function pruneChecks(now: number): Promise<void> {
  const { checkedSites, keepDays } = await readSettings();
  if (Object.keys(recent(checkedSites, keepDays, now)).length === Object.keys(checkedSites).length) return;
  await writeSettings((settings) => ({ checkedSites: recent(settings.checkedSites, settings.keepDays, now) }));
}

const recent = (sites: Sites, keepDays: number, now: number): Sites => Object.fromEntries(Object.entries(sites).filter(([, { at }]) => at > now - keepDays * DAY));
