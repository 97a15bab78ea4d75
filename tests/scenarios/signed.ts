import { assertionAnswers, credlyPaths, withdrawn } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { atSigner, signedAward, signedOpenBadge2, signedPaths, type SignedAward } from '../fixtures/answers/signed';
import { json } from '../server/reply';
import type { World } from '../server/world';
import { expected, onGmail, type Differs, type Scenario } from './scenario';

const host = (name: string) => `${name}.observatory.example`;
const of = (name: string) => signedPaths(host(name));

/** A signed badge in a mail, on its issuer's own host, asked about on the click. */
function clicked(name: string, shows: string, award: SignedAward, differs: Differs, after: (world: World) => void = () => {}): Scenario {
  return {
    id: `signed-${name}`,
    shows,
    stage(world) {
      const address = atSigner(world, award);
      after(world);
      return { ...onGmail(world, `signed-${name}`, [expected(address, { clicked: true, ...differs })]), asked: [host(name)] };
    },
  };
}

const UNKNOWN: Differs = { verdict: 'unknown-issuer', because: 'issuer.unknown' };
const changed = (badge: Record<string, unknown>) => { badge['validFrom'] = '2026-03-02T00:00:00Z'; };

const COPIED = uuid('signed', 'copied');
const UNASKED = await signedAward(host('unasked'), 'rdfc');

/** Signed badges behind links: checked by their signature, where they were met. Nobody vouches for their issuers. */
export const signedAwards: Scenario[] = [
  {
    id: 'signed-unasked',
    shows: 'neither a signed badge nor its key or list is asked for without a click',
    stage(world) {
      const address = atSigner(world, UNASKED);
      return { ...onGmail(world, 'signed-unasked', [expected(address, { verdict: 'unconfirmed', because: 'structure.not-asked' })]), notAsked: [host('unasked')] };
    },
  },
  clicked('rdfc', 'an Open Badge 3.0 with a proof over its RDF', await signedAward(host('rdfc'), 'rdfc'), UNKNOWN),
  clicked('jcs', 'an Open Badge 3.0 with a proof over its JSON', await signedAward(host('jcs'), 'jcs'), UNKNOWN),
  clicked('jwt', 'an Open Badge 3.0 in a token', await signedAward(host('jwt'), 'jwt'), UNKNOWN),
  clicked('old', 'a signed Open Badge 2.0', signedOpenBadge2(host('old')), { ...UNKNOWN, holder: 'same' }),
  clicked('forged', 'a changed badge is invalid', await signedAward(host('forged'), 'rdfc', { forge: changed }), { verdict: 'invalid', because: 'integrity.signature-wrong', attention: true }),
  clicked('forged-token', 'a changed token is invalid', await signedAward(host('forged-token'), 'jwt', { forge: changed }), { verdict: 'invalid', because: 'integrity.signature-wrong', attention: true }),
  clicked('withdrawn', "withdrawn by its issuer's signed list", await signedAward(host('withdrawn'), 'rdfc', { withdrawn: true }), { verdict: 'revoked', because: 'status.revoked', attention: true }),
  clicked('copied', 'a copy is asked about where its id says that it lives', await signedAward(host('copied'), 'rdfc', { id: credlyPaths(COPIED).pages[0]! }),
    { verdict: 'revoked', because: 'status.revoked', attention: true }, (world) => assertionAnswers(world, COPIED, withdrawn())),
  clicked('no-key', 'a key that cannot be had from the issuer', await signedAward(host('no-key'), 'rdfc'), { verdict: 'unconfirmed', because: 'key.unreachable' },
    (world) => world.at(of('no-key').did, json({}, 404))),
];
