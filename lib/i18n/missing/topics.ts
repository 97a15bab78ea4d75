import type { LinkId } from '../help/links';
import type { Answer } from '../help/topics';

/** Why a badge can be missing. The ids stand in addresses (`missing.html#id`). */
export const CAUSES = ['address', 'accounts', 'language', 'retired', 'exam', 'old', 'name', 'microsoft'] as const;
export type Cause = (typeof CAUSES)[number];

/** Who can be asked. */
export const RECIPIENTS = ['issuer', 'platform', 'certiport', 'microsoft'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** What a message can be about, and whom it is for unless the person chooses otherwise. */
export const PROBLEMS = { 'not-issued': 'issuer', address: 'issuer', accounts: 'platform', language: 'certiport', retired: 'issuer', name: 'issuer', learn: 'microsoft' } as const satisfies Record<string, Recipient>;
export type Problem = keyof typeof PROBLEMS;

/** What the person can fill in, in the order in which it stands in the message. */
export const DETAILS = ['badge', 'date', 'number', 'name', 'address', 'other'] as const;
export type Detail = (typeof DETAILS)[number];

/** Where people see their own badges and certifications, and where issuers list theirs; names are the same in every language. */
export const DASHBOARDS: readonly (readonly [LinkId, string])[] = [
  ['credly-sign-in', 'Credly'], ['accredible-retrieve', 'Accredible'], ['badgr', 'Badgr, Parchment'], ['passport', 'Open Badge Passport'], ['certiport', 'Certiport'], ['microsoft-dashboard', 'Microsoft Learn'],
];
export const CATALOGUES: readonly (readonly [LinkId, string])[] = [
  ['catalogue-aws', 'Amazon Web Services'], ['catalogue-cisco', 'Cisco'], ['catalogue-comptia', 'CompTIA'], ['catalogue-ibm', 'IBM'], ['catalogue-isc2', 'ISC2'], ['microsoft-catalogue', 'Microsoft'],
];

/** What the message is made of. `{badge}` stands for the badge's name. */
export interface LetterTexts {
  subject: string;
  greeting: string;
  problems: Readonly<Record<Problem, string>>;
  details: Readonly<Record<Detail, string>>;
  asks: Readonly<Record<Recipient, string>>;
  thanks: string;
  /** What stands where nothing was filled in. */
  unknown: string;
}

/** The guide in one language. */
export interface MissingTexts {
  title: string;
  lead: string;
  first: string;
  steps: readonly string[];
  causes: string;
  link: string;
  answers: Readonly<Record<Cause, Answer>>;
  dashboards: string;
  catalogues: string;
  message: string;
  'message.lead': string;
  'message.problem': string;
  'message.to': string;
  'message.language': string;
  'message.text': string;
  'message.hint': string;
  'message.copy': string;
  'message.copied': string;
  'message.refused': string;
  'message.mail': string;
  'message.anew': string;
  problems: Readonly<Record<Problem, string>>;
  recipients: Readonly<Record<Recipient, string>>;
  letter: LetterTexts;
}
