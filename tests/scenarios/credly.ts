import { assertion, assertionAnswers, atCredly, award, credlyPaths, publicBadge, template, withdrawn } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { TOMAS } from '../fixtures/people';
import { json } from '../server/reply';
import { expected, onLinkedIn, type Scenario } from './scenario';

const id = (name: string) => uuid('credly', name);

/** What Credly can say of an award. */
export const credly: Scenario[] = [
  {
    id: 'credly-current',
    shows: 'verified, with and without an expiry',
    stage(world) {
      const open = atCredly(world, award(id('current')));
      const dated = atCredly(world, award(id('dated'), { title: 'Network Engineer', expires: '2098-03-27T00:00:00.000Z' }));
      return {
        ...onLinkedIn(world, 'credly-current', [expected(open, { holder: 'same', because: undefined }), expected(dated, { holder: 'same', claim: { title: 'Network Engineer' } })]),
        asked: ['api.credly.com'],
      };
    },
  },
  {
    id: 'credly-withdrawn',
    shows: '410 at Credly, or 200 with `revoked: true`: withdrawn, with the reason if any',
    stage(world) {
      const gone = award(id('gone'));
      const reasoned = award(id('reasoned'));
      const said = award(id('said'));
      for (const each of [gone, reasoned, said]) atCredly(world, each);
      assertionAnswers(world, gone.id, withdrawn());
      assertionAnswers(world, reasoned.id, withdrawn('The exam was taken by someone else'));
      assertionAnswers(world, said.id, json({ ...assertion(said), revoked: true }));
      return onLinkedIn(world, 'credly-withdrawn', [
        expected(credlyPaths(gone.id).pages[0]!, { verdict: 'revoked', because: 'status.revoked', attention: true }),
        expected(credlyPaths(reasoned.id).pages[0]!, { verdict: 'revoked', because: 'status.revoked-reason', attention: true }),
        expected(credlyPaths(said.id).pages[0]!, { verdict: 'revoked', because: 'status.revoked', attention: true }),
      ]);
    },
  },
  {
    id: 'credly-dates',
    shows: 'expired, and not valid yet',
    stage(world) {
      const over = atCredly(world, award(id('over'), { issued: '2021-02-11T00:00:00.000Z', expires: '2024-02-11T00:00:00.000Z' }));
      const early = atCredly(world, award(id('early'), { issued: '2098-02-11T00:00:00.000Z' }));
      return onLinkedIn(world, 'credly-dates', [
        expected(over, { verdict: 'expired', because: 'dates.expired' }),
        expected(early, { verdict: 'not-yet-valid', because: 'dates.not-yet' }),
      ]);
    },
  },
  {
    id: 'credly-names',
    shows: 'genuine under another name, under the same name in another order, under a name that cannot be compared',
    stage(world) {
      const other = atCredly(world, award(id('other'), { holder: TOMAS.name, email: TOMAS.email }));
      const turned = atCredly(world, award(id('turned'), { holder: 'EXAMPLE, Ada' }));
      const married = atCredly(world, award(id('married'), { holder: 'Ada Newname' }));
      return onLinkedIn(world, 'credly-names', [
        expected(other, { holder: 'different', attention: true }),
        expected(turned, { holder: 'same' }),
        expected(married, { holder: 'cannot-tell' }),
      ]);
    },
  },
  {
    id: 'credly-hidden',
    shows: 'private, and issued but not accepted yet: could not be checked',
    stage(world) {
      const hidden = award(id('hidden'));
      const pending = award(id('pending'));
      for (const each of [hidden, pending]) atCredly(world, each);
      world.at(credlyPaths(hidden.id).record, json({ data: { ...publicBadge(hidden), public: false, is_private_badge: true } }));
      world.at(credlyPaths(pending.id).record, json({ data: { ...publicBadge(pending), state: 'pending' } }));
      return onLinkedIn(world, 'credly-hidden', [
        expected(credlyPaths(hidden.id).pages[0]!, { verdict: 'unconfirmed', because: 'structure.private' }),
        expected(credlyPaths(pending.id).pages[0]!, { verdict: 'unconfirmed', because: 'structure.pending' }),
      ]);
    },
  },
  {
    id: 'credly-imported',
    shows: 'imported by its holder, not verified by Credly: could not be checked',
    stage(world) {
      const of = award(id('imported'));
      const external = { type: 'EmulatedBadge', badge_name: of.title, issuer_name: of.issuer, recipient_name: of.holder, verification_status: { verified: false } };
      world.at(credlyPaths(of.id).record, json({ data: { id: of.id, public: true, external_badge: external } }));
      return onLinkedIn(world, 'credly-imported', [expected(credlyPaths(of.id).pages[0]!, { verdict: 'unconfirmed', because: 'integrity.imported' })]);
    },
  },
  {
    id: 'credly-disagrees',
    shows: 'two answers of Credly that disagree are `unconfirmed`',
    stage(world) {
      const named = award(id('disagrees-title'));
      const dated = award(id('disagrees-expiry'));
      for (const each of [named, dated]) atCredly(world, each);
      world.at(credlyPaths(named.id).record, json({ data: publicBadge({ ...named, title: 'Museum Guide' }) }));
      world.at(credlyPaths(dated.id).record, json({ data: publicBadge({ ...dated, expires: '2097-01-01T00:00:00.000Z' }) }));
      return onLinkedIn(world, 'credly-disagrees', [named, dated].map((each) =>
        expected(credlyPaths(each.id).pages[0]!, { verdict: 'unconfirmed', because: 'integrity.disagree' })));
    },
  },
  {
    id: 'credly-no-award',
    shows: 'a template page, a profile and template art are no awards',
    stage(world) {
      const page = template(world, award(id('template')));
      return onLinkedIn(world, 'credly-no-award', [
        expected(page, { verdict: 'no-award', because: 'structure.not-an-award' }),
        expected('https://www.credly.com/users/ada-example', { raw: 'https://www.credly.com/users/ada-example/badges', verdict: 'no-award', because: 'structure.list-page' }),
      ]);
    },
  },
  {
    id: 'credly-older-name',
    shows: 'Credly under its older name, and an earner link, are the same award',
    stage(world) {
      const old = id('older-name');
      const earned = id('earner');
      return onLinkedIn(world, 'credly-older-name', [
        expected(atCredly(world, award(old)), { raw: `https://www.youracclaim.com/badges/${old}/linked_in_profile` }),
        expected(atCredly(world, award(earned)), { raw: `https://www.credly.com/earner/earned/badge/${earned}` }),
      ]);
    },
  },
];
