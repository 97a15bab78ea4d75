/** Addresses of Moodle's badges, in whichever folder a site lives (moodle/moodle, `badges/`; since 5.1 records are below `badges/json/`). */

/** One award on one site: the folder of its badges ("https://moodle.example/learn/badges/") and the award's hash. */
export interface MoodleAward {
  folder: string;
  hash: string;
}

const AWARD = /^(.*\/badges\/)(?:(badge)\.php|(?:json\/)?assertion\.php)$/u;
const CLASS = /^.*\/badges\/(?:badge_json|badgeclass|json\/badge)\.php$/u;
const HASH = /^[0-9a-f]{40}$/iu;

/** The award that an address of a Moodle site is about, by its page or any of its records; else null. */
export function awardOf(url: URL): MoodleAward | null {
  const [, folder, page] = AWARD.exec(url.pathname) ?? [];
  const hash = url.searchParams.get(page === undefined ? 'b' : 'hash') ?? '';
  return folder !== undefined && HASH.test(hash) ? { folder: url.origin + folder, hash: hash.toLowerCase() } : null;
}

/** The number of the badge that an address of a Moodle site describes, or null. */
export function classNumber(url: URL): string | null {
  return CLASS.test(url.pathname) ? (/^\d{1,10}$/u.exec(url.searchParams.get('id') ?? '')?.[0] ?? null) : null;
}

/** The page of an award, which needs no login: its one canonical address. */
export const pageOf = ({ folder, hash }: MoodleAward): string => `${folder}badge.php?hash=${hash}`;

/** Where the record of an award can be: since 5.1, and before. The older address redirects on newer sites, the newer is missing on older. */
export const recordsOf = ({ folder, hash }: MoodleAward): readonly string[] => [
  `${folder}json/assertion.php?b=${hash}&obversion=v2p0`,
  `${folder}assertion.php?b=${hash}&obversion=2`,
];

/** Whether two addresses of a Moodle site are one award or one record, whichever version of the standard they ask for. */
export function isSame(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const [one, other] = [new URL(a), new URL(b)];
  const [award, another] = [awardOf(one), awardOf(other)];
  if (award || another) return award !== null && another !== null && pageOf(award) === pageOf(another);
  return bare(one) === bare(other);
}

function bare(url: URL): string {
  const plain = new URL(url);
  plain.hash = '';
  plain.searchParams.delete('obversion');
  plain.searchParams.sort();
  return plain.href;
}
