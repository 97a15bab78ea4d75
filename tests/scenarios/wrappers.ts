import { atCredly, award, shortLink } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { google, linkedInRedirect, linkedInSafety, proofpointV2, proofpointV3, safeLinks } from '../fixtures/wrap';
import { expected, onLinkedIn, type Scenario } from './scenario';

/** Links as mail gateways and sites leave them. The wrapper's own host is never asked. */
export const wrappers: Scenario[] = [
  {
    id: 'wrapped-links',
    shows: 'LinkedIn, Google, SafeLinks, Proofpoint v2 and v3, nested; tracking dropped',
    stage(world) {
      const wraps: Record<string, (url: string) => string> = {
        safety: linkedInSafety, redir: linkedInRedirect, google, safeLinks, proofpointV2, proofpointV3,
        nested: (url) => linkedInSafety(safeLinks(google(url))),
        tracked: (url) => `${url}/public_url?utm_source=mail&trk=public_profile_see-credential#top`,
      };
      const badges = Object.entries(wraps).map(([key, wrap]) => {
        const address = atCredly(world, award(uuid('wrapped', key)));
        return expected(address, { raw: wrap(address), holder: 'same' });
      });
      return {
        ...onLinkedIn(world, 'wrapped-links', badges),
        notAsked: ['www.google.com', 'eur01.safelinks.protection.outlook.com', 'urldefense.proofpoint.com', 'urldefense.com'],
      };
    },
  },
  {
    id: 'wrapped-closed',
    shows: '`lnkd.in` cannot be opened offline: listed apart, never followed',
    stage(world) {
      const address = atCredly(world, award(uuid('wrapped', 'beside')));
      const staged = onLinkedIn(world, 'wrapped-closed', [expected(address)]);
      const hidden = onLinkedIn(world, 'wrapped-closed', [expected(address), expected('https://lnkd.in/eXample1')]);
      return { ...staged, address: hidden.address, notAsked: ['lnkd.in'], wrapped: ['lnkd.in'] };
    },
  },
  {
    id: 'short-links',
    shows: "Credly's short link leads to its award",
    stage(world) {
      const id = uuid('short', 'one');
      atCredly(world, award(id));
      return onLinkedIn(world, 'short-links', [expected(shortLink(world, 'Ab3dE6gH', id))]);
    },
  },
];
