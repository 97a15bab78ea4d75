import type { AwardReference, OwnCheck } from '../words';
import { recogniseBy, type AddressForm } from './by-address';
import { hasOwnPage, read } from './microsoft/credential';
import { transcript } from './microsoft/transcript';
import { checkPage, type PublicPage } from './pages/public-page';
import type { Platform } from './platform';

const HOSTS = ['learn.microsoft.com'];
/** A language before the path ("en-us", "sr-latn-rs"), and a query that tracks or chooses a tab behind it. */
const path = (pattern: string) => new RegExp(`^/(?:[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2}/)?${pattern}/?(?:\\?.*)?$`, 'iu');

const FORMS: readonly AddressForm[] = [
  { hosts: HOSTS, kind: 'wallet', path: path('users/([\\w-]{1,80})/transcript/([\\w-]{6,40})'), to: 'https://learn.microsoft.com/users/$1/transcript/$2' },
  { hosts: HOSTS, kind: 'award', path: path('users/([\\w-]{1,80})/credentials/([0-9a-f]{14,16})'), to: 'https://learn.microsoft.com/users/$1/credentials/$2' },
  { hosts: HOSTS, kind: 'award', path: path('users/([\\w-]{1,80})/credentials/certification/([\\w.-]{3,80})'), to: 'https://learn.microsoft.com/users/$1/credentials/certification/$2' },
  { hosts: HOSTS, kind: 'award', path: path('api/credentials/share/[a-z-]{2,11}/([\\w-]{1,80})/([0-9a-f]{14,16})'), to: 'https://learn.microsoft.com/users/$1/credentials/$2' },
];

/** A single certification's address is written in capitals and in small letters; its page is at the latter. */
function recognise(url: URL): AwardReference | null {
  const found = recogniseBy('microsoft', FORMS, url);
  return found?.kind === 'award' ? { ...found, id: found.id.toLowerCase(), url: found.url.toLowerCase() } : found;
}

/** A single certification, whose page is drawn by scripts and has no record beside it that everybody may ask for. */
const SINGLE: Pick<PublicPage, 'name' | 'issuerIdentity' | 'by' | 'reads' | 'read'> = { name: 'Microsoft Learn', issuerIdentity: 'own', by: 'open-page', reads: hasOwnPage, read };

/**
 * Microsoft Learn. A shared transcript is a list of certifications, and its record says of each whether it is active; a single
 * certification has a page for people alone, which is read where it is open.
 */
export const microsoft = {
  id: 'microsoft',
  name: 'Microsoft Learn',
  tier: 'api',
  issuerIdentity: 'own',
  evidence: 'Microsoft alone puts certifications into its transcripts, for its own exams (learn.microsoft.com, "Share your transcript").',
  domains: ['microsoft.com'],
  asks: ['https://learn.microsoft.com/*'],
  recognise,
  check: (reference, env) => checkPage(SINGLE, reference, env),
  readsOpenPage: hasOwnPage,
  list: transcript,
  ownCheck: ({ kind, url }: AwardReference): OwnCheck | null => (kind === 'award' ? { url } : null),
  row: {
    detected: ['learn.microsoft.com/users/…/transcript/… (each certification in it)', '/users/…/credentials/…', '/api/credentials/share/…'],
    checked: 'a transcript by its record, of which the certifications and the name are read and nothing else; a single certification from its page where it is open, in English',
    private: 'a transcript that is not shared (any more): 404, could not be checked; a single one without a page: there is nothing to read',
    withdrawn: 'not in the transcript; of a single one what its page says as its status',
  },
} as const satisfies Platform;
