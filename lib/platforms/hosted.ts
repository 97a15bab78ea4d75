import { check } from './hosted/check';
import { recognise } from './hosted/recognise';
import type { Platform } from './platform';

/** Open Badges 2.0 on an issuer's own host: any address whose JSON is an assertion. Asked on the user's click only. */
export const hosted = {
  id: 'hosted',
  name: '',
  tier: 'api',
  issuerIdentity: 'self-service',
  evidence: 'Anybody can put an assertion on a host of theirs under any name (Open Badges 2.0, §HostedBadge, proves the host and nothing more).',
  domains: [],
  asks: [],
  recognise,
  check,
  row: {
    detected: ['any host: …/assertions/…', '…/public/assertions/…', 'files ending in badge.json, assertion.json and the like'],
    checked: 'by the rules for hosted badges, or by its signature, on your click and with your leave for that host',
    private: 'whatever the host answers: could not be checked',
    withdrawn: 'record with `revoked: true`; 410 only where the badge itself is at hand as a file',
  },
} as const satisfies Platform;
