import { atHost, hostedAward, hostedPaths } from '../fixtures/answers/hosted';
import { json, html } from '../server/reply';
import { expected, onGmail, type Differs, type Scenario } from './scenario';

const host = (name: string) => `${name}.museum.example`;

/** One badge in a mail, hosted by its issuer, asked about on the click. */
function clicked(name: string, shows: string, differs: Differs, change: Parameters<typeof atHost>[2] = () => {}, after: (world: Parameters<typeof atHost>[0]) => void = () => {}): Scenario {
  return {
    id: `hosted-${name}`,
    shows,
    stage(world) {
      const address = atHost(world, hostedAward(host(name), 'guide'), change);
      after(world);
      return { ...onGmail(world, `hosted-${name}`, [expected(address, { clicked: true, ...differs })]), asked: [host(name)] };
    },
  };
}

const of = (name: string) => hostedPaths(hostedAward(host(name), 'guide'));

/** Badges on their issuer's own host: anyone can open one, so none is verified by itself. */
export const hosted: Scenario[] = [
  {
    id: 'hosted-unasked',
    shows: 'a self-hosted badge in a mail is seen and counted; its host is asked on click only',
    stage(world) {
      const address = atHost(world, hostedAward(host('unasked'), 'guide'));
      return { ...onGmail(world, 'hosted-unasked', [expected(address, { verdict: 'unconfirmed', because: 'structure.not-asked' })]), notAsked: [host('unasked')] };
    },
  },
  clicked('genuine', 'genuine, of an issuer that nobody knows', { verdict: 'unknown-issuer', because: 'issuer.unknown', holder: 'same' }),
  clicked('gone', '410 elsewhere says nothing about revocation', { verdict: 'unconfirmed', because: 'structure.gone' }, undefined,
    (world) => world.at(of('gone').assertion, json({ revoked: true }, 410))),
  clicked('private', 'a sign-in page where a record was', { verdict: 'unconfirmed', because: 'structure.web-page' }, undefined,
    (world) => world.at(of('private').assertion, html('<!doctype html><title>Sign in</title>'))),
  clicked('elsewhere', 'a record that says it lives at another address', { verdict: 'unconfirmed', because: 'integrity.other-address' },
    (records) => { records.assertion.id = 'https://other.museum.example/assertions/guide.json'; }),
  clicked('excluded', "the issuer's own profile does not allow this address", { verdict: 'invalid', because: 'key.profile-excludes', attention: true },
    (records) => { records.issuer.verification = { type: 'HostedBadge', allowedOrigins: 'https://only.museum.example' }; }),
  clicked('profile-down', "the issuer's profile cannot be had", { verdict: 'unconfirmed', because: 'key.profile-unreachable' }, undefined,
    (world) => world.at(of('profile-down').issuer, json({}, 500))),
  ...(['tls', 'unreachable'] as const).map((trouble): Scenario => ({
    id: `hosted-${trouble}`,
    shows: trouble === 'tls' ? 'a host whose certificate is broken' : 'a host that cannot be reached',
    stage(world) {
      const address = atHost(world, hostedAward(host(trouble), 'guide'));
      world.trouble(host(trouble), trouble);
      return onGmail(world, `hosted-${trouble}`, [expected(address, { clicked: true, verdict: 'unconfirmed', because: 'structure.unreachable' })]);
    },
  })),
  clicked('famous', 'an issuer whose name looks like a well-known one elsewhere', { verdict: 'unknown-issuer', because: 'issuer.look-alike', attention: true },
    (records) => { records.issuer.name = 'Microsoft'; }),
  clicked('revoked', '200 with `revoked: true` from the issuer itself', { verdict: 'revoked', because: 'status.revoked', attention: true },
    (records) => { records.assertion.revoked = true; }),
];
