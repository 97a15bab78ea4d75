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
} as const satisfies Platform;
