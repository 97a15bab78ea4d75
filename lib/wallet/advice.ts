/** What a recruiter's check of the holder's own profile or résumé comes to, as advice: what to mend there, gravest first. Pure. */
import { compareTitles } from '../check/claims/titles';
import { publicAddress } from '../share/shareable';
import type { Fact, PageClaim, Report } from '../words';
import { keysOf } from './identity';
import { NOT_PUBLIC } from './there';
import type { Held } from './words';

/** One badge as the check found it there. */
export interface SeenBadge {
  /** The badge's name, until it is known what the page calls it. */
  title: string;
  /** Whom the page names there. */
  pageName?: string;
  report: Report;
}

/** All that the check found there. */
export interface Seen {
  badges: readonly SeenBadge[];
  /** Links that hide where they lead. */
  wrapped: readonly { url: string; wrapper: string; to?: string }[];
  /** Certifications that are listed without a link. */
  unlinked: readonly PageClaim[];
  /** Lines of text. */
  lines: readonly string[];
}

/** A badge of the wallet, as far as advice needs it. */
export type Mine = Pick<Held, 'id' | 'keys' | 'shown' | 'credential' | 'learned'>;

/** What is to be mended about a badge that stands there. */
export type Matter =
  | 'look-alike' | 'invalid' | 'withdrawn' | 'suspended' | 'other-name' | 'not-public' | 'expired' | 'title' | 'dates' | 'description' | 'picture' | 'unchecked' | 'starts'
  | 'issuer' | 'hidden';

/** One piece of advice. */
export type Advice =
  | { matter: Matter; name: string; report: Report; pageName?: string; /** The fact that says so. */ fact?: Fact; mine?: Mine }
  | { matter: 'wrapped'; url: string; wrapper: string; to?: string }
  | { matter: 'no-link'; title: string; mine?: Mine }
  | { matter: 'missing'; mine: Mine };

const ORDER: readonly Advice['matter'][] = [
  'look-alike', 'invalid', 'withdrawn', 'suspended', 'other-name', 'not-public', 'expired', 'title', 'dates', 'description', 'wrapped', 'picture', 'no-link', 'unchecked', 'starts', 'hidden', 'missing', 'issuer',
];

/** What the check comes to. */
export interface Advised {
  advice: Advice[];
  /** How many badges there need nothing. */
  fine: number;
}

/**
 * Compares what was found with what the holder has. A badge that is hidden here is never proposed, nor is one that has ended, was
 * withdrawn or has no page of its own.
 *
 * @param walletShown the whole wallet's switch: off, nothing is proposed
 * @param now milliseconds since 1970
 */
export function adviseOn({ badges, wrapped, unlinked, lines }: Seen, wallet: readonly Mine[], walletShown: boolean, now: number): Advised {
  const about = badges.filter(({ report }) => !isList(report)).flatMap(spread).map((badge) => ofBadge(badge, badges, wallet));
  const there = new Set(badges.flatMap(({ report }) => wallet.filter((mine) => isSame(report, mine)).map(({ id }) => id)));
  const absent = wallet.filter((mine) => !there.has(mine.id));
  const bare: Advice[] = unlinked.flatMap(({ title }) => (title ? [{ matter: 'no-link' as const, title, ...found(absent, title) }] : []));
  const listed = new Set(bare.flatMap((one) => ('mine' in one && one.mine ? [one.mine.id] : [])));
  const texts = new Set(lines.map(letters));
  const proposed = absent.filter((mine) => !listed.has(mine.id) && walletShown && mine.shown && stands(mine, now));
  const missing = proposed.map((mine): Advice =>
    namesIt(texts, mine) ? { matter: 'no-link', title: mine.credential.name, mine } : { matter: 'missing', mine });
  const advice = [...about.flat(), ...wrapped.map((one): Advice => ({ matter: 'wrapped', ...one })), ...bare, ...missing];
  return { advice: advice.toSorted((one, other) => ORDER.indexOf(one.matter) - ORDER.indexOf(other.matter)), fine: about.filter((one) => one.length === 0).length };
}

/** The address under which others see a badge; undefined for one that came as a file. */
export const addressOf = ({ learned: { reference } }: Pick<Mine, 'learned'>): string | undefined =>
  reference && reference.platform !== 'document' ? publicAddress(reference.url) : undefined;

/** A page that lists badges is no badge of somebody, so nothing of it is to be mended. */
const isList = ({ reference, holds }: Report): boolean => reference?.kind === 'wallet' && !holds;

/** A list that its issuer keeps is each award in it; its holder is the whole list's, and said once. */
function spread({ report, ...badge }: SeenBadge): SeenBadge[] {
  const { holds } = report;
  if (!holds) return [{ ...badge, report }];
  return holds.map(({ credential, facts, verdict = 'unconfirmed', because = report.because }, n) =>
    ({ ...badge, title: credential.name, report: { ...report, credential: { ...credential, holder: report.credential?.holder ?? credential.holder }, facts, verdict, because, ...(n > 0 && { holder: 'cannot-tell' as const }) } }));
}

function ofBadge({ title, pageName, report }: SeenBadge, all: readonly SeenBadge[], wallet: readonly Mine[]): Advice[] {
  const { credential, facts, holder, reference } = report;
  const name = credential?.name || title;
  const mine = wallet.find((one) => isSame(report, one)) ?? (reference?.kind === 'class' || reference?.kind === 'image' ? found(wallet, name).mine : undefined);
  const say = (matter: Matter, fact?: Fact): Advice => ({ matter, name, report, ...(pageName !== undefined && { pageName }), ...(fact && { fact }), ...(mine && { mine }) });
  const claim = facts.find(({ id, state }) => id === 'claim' && state === 'fail');
  const verdict = ofVerdict(report, all);
  const isAward = reference?.kind === 'award' || report.holds !== undefined;
  return [
    ...(verdict ? [say(verdict, report.because)] : []),
    ...(isAward && holder === 'different' ? [say('other-name')] : []),
    ...(claim ? [say(claim.code === 'claim.title-differs' ? 'title' : 'dates', claim)] : []),
    ...(mine && isAward && !mine.shown ? [say('hidden')] : []),
  ];
}

function ofVerdict(report: Report, all: readonly SeenBadge[]): Matter | undefined {
  const { verdict, because, facts, reference } = report;
  if (facts.some(({ code }) => code === 'structure.look-alike-host' || code === 'issuer.look-alike')) return 'look-alike';
  switch (verdict) {
    case 'verified':
      return undefined;
    case 'invalid':
    case 'suspended':
    case 'expired':
      return verdict;
    case 'revoked':
      return 'withdrawn';
    case 'not-yet-valid':
      return 'starts';
    case 'unknown-issuer':
      return 'issuer';
    case 'unconfirmed':
      return NOT_PUBLIC.includes(because.code) ? 'not-public' : 'unchecked';
    case 'no-award':
      if (reference?.kind === 'class') return 'description';
      // The picture of a badge whose link stands there too is no badge of its own.
      return reference?.kind === 'image' && !all.some((other) => other.report.credential?.image?.includes(reference.id)) ? 'picture' : undefined;
  }
}

const isSame = (report: Report, { keys }: Mine): boolean => keysOf(report).some((key) => keys.includes(key));

/** Most badges with which a title is compared word by word: of more, only letter by letter. */
const MOST_COMPARED = 300;

/** The badge of a title; none where two have it. */
function found(wallet: readonly Mine[], title: string): { mine?: Mine } {
  const plain = letters(title);
  const exact = wallet.filter(({ credential: { name } }) => letters(name) === plain);
  const same = exact.length > 0 || wallet.length > MOST_COMPARED ? exact : wallet.filter(({ credential: { name, issuer } }) => compareTitles(title, name, issuer.name) === 'same');
  const [mine, other] = same;
  return mine && !other ? { mine } : {};
}

/** Whether a badge still says something for its holder, at an address where others see it. */
function stands(mine: Mine, now: number): boolean {
  const { credential: { expires }, learned: { facts } } = mine;
  return addressOf(mine) !== undefined && !(expires && expires.to < now) && !facts.some(({ id, state }) => state === 'fail' && (id === 'status' || id === 'integrity'));
}

/** Titles shorter than this stand in texts without being meant. In letters and digits. */
const SHORTEST = 8;

/** Whether a line is a badge's name and nothing else. */
function namesIt(lines: ReadonlySet<string>, { credential: { name } }: Mine): boolean {
  const plain = letters(name);
  return plain.length >= SHORTEST && lines.has(plain);
}

const letters = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
