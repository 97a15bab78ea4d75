import type { Code } from '../codes';
import type { Problem, Report } from '../words';

/** What to do about a file that holds no badge, or none that can be read. */
const ANOTHER_FILE = 'Give the file as its issuer offers it for download (PNG, SVG, JSON, JWT), a résumé (PDF, DOCX, ODT), or the badge’s address.';
const FOLLOW = 'Open the link in a browser, and give the address at which it ends.';

const NEXT: Partial<Record<Code, string>> = {
  'structure.file-not-a-badge': ANOTHER_FILE,
  'structure.file-empty': ANOTHER_FILE,
  'structure.file-truncated': ANOTHER_FILE,
  'structure.file-damaged': ANOTHER_FILE,
  'structure.picture-without-badge': ANOTHER_FILE,
  'structure.picture-kind': ANOTHER_FILE,
  'structure.wrapped': FOLLOW,
  'structure.wrapped-to': FOLLOW,
  'structure.list-page': 'Give the address of one badge on it.',
  'structure.art': 'Give the address that the picture leads to.',
  'structure.not-an-award': 'Give the address of the badge as somebody has it.',
};

/** Requests that did not leave this machine. */
const UNASKED: ReadonlySet<Problem | undefined> = new Set<Problem>(['not-open', 'left-open', 'refused-address']);

/** Whether there is nothing to say of a report but its first reason: no badge was read, and nobody was asked. */
export const isShort = ({ credential, requests, holds = [] }: Report): boolean => credential === null && holds.length === 0 && requests.every(({ problem }) => UNASKED.has(problem));

/** What a person can do about a report that says nothing but its first reason; empty where there is nothing. */
export function next({ because, ownCheck }: Report): string[] {
  if (ownCheck) return [`Open ${ownCheck.url}${ownCheck.code ? ` and type ${ownCheck.code}` : ''}`];
  const advice = NEXT[because.code];
  return advice === undefined ? [] : [advice];
}
