import type { Code } from '../lib/codes';
import { PLACES } from '../lib/places';
import type { Report } from '../lib/words';

/** What a click can do about a badge that could not be checked. */
export type Remedy =
  /** Let the host be asked, then ask. */
  | { kind: 'allow'; hosts: readonly string[]; origins: readonly string[] }
  /** The host is asked only on a click: this is the click. */
  | { kind: 'ask'; hosts: readonly string[]; origins: readonly string[] }
  /** It may have passed by now. */
  | { kind: 'retry' }
  /** It is signed, or in a way that is not checked here: the Check page can tell. */
  | { kind: 'signed' }
  | { kind: 'none' };

/** Reasons that pass by themselves. */
const PASSING: ReadonlySet<Code> = new Set([
  'structure.offline', 'structure.unreachable', 'structure.timeout', 'structure.redirect', 'structure.rate-limited', 'structure.server-error',
  'structure.unexpected-status', 'key.profile-unreachable', 'key.class-unreachable', 'key.unreachable', 'status.list-unreachable',
]);

/** Reasons that the Check page does not have. */
const ON_CHECK_PAGE: ReadonlySet<Code> = new Set(['structure.signed', 'integrity.not-loaded', 'key.not-loaded']);

/** A grant of one of these would switch a place on: that is asked for by its switch alone, never under another name. */
const IS_PLACE: ReadonlySet<string> = new Set(PLACES.flatMap(({ origins }) => origins));

/** The button that helps, for a report's reason. */
export function remedyOf(report: Report): Remedy {
  const isOpen = report.verdict === 'unconfirmed' || (report.verdict === 'no-award' && report.because.state === 'unknown');
  if (!isOpen) return { kind: 'none' };
  const { code, params } = report.because;
  if (ON_CHECK_PAGE.has(code)) return { kind: 'signed' };
  const origins = (report.needs?.length ? report.needs : patternOf(params?.['host'])).filter((pattern) => isHostPattern(pattern) && !IS_PLACE.has(pattern));
  const hosts = origins.map((pattern) => pattern.slice('https://'.length, -'/*'.length));
  if (code === 'structure.not-asked' && origins.length > 0) return { kind: 'ask', hosts, origins };
  if (report.needs?.length && origins.length > 0) return { kind: 'allow', hosts, origins };
  if (code === 'structure.no-permission' && origins.length > 0) return { kind: 'allow', hosts, origins };
  return PASSING.has(code) ? { kind: 'retry' } : { kind: 'none' };
}

/** Most hosts that one button asks leave for: each is named on it. */
const MOST_HOSTS = 4;

/** Hosts that were not asked about a badge's endorsements, for want of leave or of a click; none of them holds the badge's own verdict up. */
export function unaskedEndorsers({ requests }: Pick<Report, 'requests'>): { hosts: string[]; origins: string[] } {
  const lacking = requests.filter(({ purpose, problem }) => purpose === 'endorsement' && (problem === 'no-permission' || problem === 'not-asked'));
  const hosts = [...new Set(lacking.flatMap(({ url }) => (URL.canParse(url) ? [new URL(url).hostname] : [])))]
    .filter((host) => isHostPattern(`https://${host}/*`) && !IS_PLACE.has(`https://${host}/*`)).slice(0, MOST_HOSTS);
  return { hosts, origins: hosts.map((host) => `https://${host}/*`) };
}

const patternOf = (host: string | undefined) => (host ? [`https://${host}/*`] : []);

/** Only a single whole host is ever asked for: never every host, never a wildcard. */
export function isHostPattern(pattern: string): boolean {
  return /^https:\/\/[^/*?#@\s]+\/\*$/.test(pattern) && URL.canParse(pattern);
}
