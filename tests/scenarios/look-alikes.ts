import { uuid } from '../fixtures/answers/ids';
import { expected, onLinkedIn, type Scenario } from './scenario';

const path = (name: string) => `/badges/${uuid('look-alike', name)}`;

const seen = { verdict: 'unconfirmed', because: 'structure.look-alike-host', attention: true } as const;

/** Addresses that imitate Credly. Nothing of them is fetched, by nobody. */
export const lookAlikes: Scenario[] = [
  {
    id: 'look-alike-hosts',
    shows: '`credly.com.evil.example`, `crеdly.com` (Cyrillic) and user-info tricks: not Credly, a notice, nothing is fetched',
    stage(world) {
      const suffixed = `https://www.credly.com.evil.example${path('suffixed')}`;
      const cyrillic = `https://www.xn--crdly-0we.com${path('cyrillic')}`;
      const user = `https://www.credly.com@login.evil.example${path('user')}`;
      return {
        ...onLinkedIn(world, 'look-alike-hosts', [expected(suffixed, seen), expected(cyrillic, { ...seen, raw: `https://www.cr\u0435dly.com${path('cyrillic')}` }), expected(user, seen)]),
        notAsked: ['www.credly.com.evil.example', 'www.xn--crdly-0we.com', 'login.evil.example', 'api.credly.com', 'www.credly.com'],
      };
    },
  },
  {
    id: 'odd-ports',
    shows: 'a known host on another port is not what it says; nothing is fetched',
    stage(world) {
      const port = `https://www.credly.com:8443${path('port')}`;
      return {
        ...onLinkedIn(world, 'odd-ports', [expected(port, seen)]),
        notAsked: ['api.credly.com', 'www.credly.com'],
      };
    },
  },
];
