import type { AwardReference, OwnCheck } from '../words';
import { only } from './findings';
import { fact } from '../check/facts';
import { recogniseBy, type AddressForm } from './by-address';
import { transcript } from './microsoft/transcript';
import type { Platform } from './platform';

const HOSTS = ['learn.microsoft.com'];
/** A language before the path ("en-us"), and a query that tracks or chooses a tab behind it. */
const path = (pattern: string) => new RegExp(`^/(?:[a-z]{2}-[a-z]{2}/)?${pattern}/?(?:\\?.*)?$`, 'iu');

const FORMS: readonly AddressForm[] = [
  { hosts: HOSTS, kind: 'wallet', path: path('users/([\\w-]{1,80})/transcript/([\\w-]{6,40})'), to: 'https://learn.microsoft.com/users/$1/transcript/$2' },
  { hosts: HOSTS, kind: 'award', path: path('users/([\\w-]{1,80})/credentials/([0-9a-f]{14,16})'), to: 'https://learn.microsoft.com/users/$1/credentials/$2' },
  { hosts: HOSTS, kind: 'award', path: path('users/([\\w-]{1,80})/credentials/certification/([\\w.-]{3,80})'), to: 'https://learn.microsoft.com/users/$1/credentials/certification/$2' },
  { hosts: HOSTS, kind: 'award', path: path('api/credentials/share/[a-z-]{2,8}/([\\w-]{1,80})/([0-9a-f]{14,16})'), to: 'https://learn.microsoft.com/users/$1/credentials/$2' },
];

/**
 * Microsoft Learn. A shared transcript is a list of certifications, and its record says of each whether it is active; a single
 * certification has a page for people alone.
 */
export const microsoft = {
  id: 'microsoft',
  name: 'Microsoft Learn',
  tier: 'api',
  issuerIdentity: 'own',
  evidence: 'Microsoft alone puts certifications into its transcripts, for its own exams (learn.microsoft.com, "Share your transcript").',
  domains: [],
  asks: ['https://learn.microsoft.com/*'],
  recognise: (url) => recogniseBy('microsoft', FORMS, url),
  check: async (_, env) => only(fact('structure', 'unknown', 'structure.own-check', { at: new Date(env.now()).toISOString(), source: 'proofmark' }, { platform: 'Microsoft Learn' })),
  list: transcript,
  ownCheck: ({ kind, url }: AwardReference): OwnCheck | null => (kind === 'award' ? { url } : null),
  row: {
    detected: ['learn.microsoft.com/users/…/transcript/… (each certification in it)', '/users/…/credentials/…', '/api/credentials/share/…'],
    checked: 'a transcript by its record, of which the certifications and the name are read and nothing else; a single certification not by itself: a button opens Microsoft’s own page',
    private: 'a transcript that is not shared (any more): 404, could not be checked',
    withdrawn: 'not in the transcript',
  },
} as const satisfies Platform;
