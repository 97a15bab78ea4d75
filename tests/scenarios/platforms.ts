import { accredibleAward, accrediblePaths, atAccredible } from '../fixtures/answers/accredible';
import { atBadgr, BADGR, BADGR_EU, badgrAward, badgrId, badgrPaths, badgrWithdrawn, EDUBADGES } from '../fixtures/answers/badgr';
import { atCredly, award } from '../fixtures/answers/credly';
import { atFreecodecamp, freecodecampPaths } from '../fixtures/answers/freecodecamp';
import { atFactory, atPassport, factoryPaths, passportPaths } from '../fixtures/answers/factory';
import { hashed, uuid } from '../fixtures/answers/ids';
import { atMicrosoft, microsoftPaths } from '../fixtures/answers/microsoft';
import { atMoodle, moodleAward, moodleGone, moodlePaths } from '../fixtures/answers/moodle';
import { atPage, courseraPage, mitxHtml, mitxPage, skilljarHtml, skilljarPage, skillshopHtml, skillshopPage } from '../fixtures/answers/public-pages';
import { atSigner } from '../fixtures/answers/signed';
import { factoryAward, oebAward } from '../fixtures/answers/signed-platforms';
import { TOMAS } from '../fixtures/people';
import { atTrailhead } from '../fixtures/answers/trailhead';
import { linkedInSafety } from '../fixtures/wrap';
import { html, json, redirect } from '../server/reply';
import { expected, onGmail, onLinkedIn, type Expected, type Scenario } from './scenario';

const UNKNOWN = { verdict: 'unknown-issuer', because: 'issuer.unknown' } as const;
const WITHDRAWN = { verdict: 'revoked', because: 'status.revoked', attention: true } as const;

const accredible = (name: string, words = {}) => accredibleAward(uuid('accredible', name), words);
const badgr = (name: string, words = {}) => badgrAward(BADGR_EU, badgrId('scenario', name), words);
const [OEB, OEB_WITHDRAWN, OEB_FORGED] = await Promise.all([oebAward('scenario'), oebAward('scenario withdrawn', { withdrawn: true }), oebAward('scenario forged', { forge: (one) => (one['name'] = 'Tide Master') })]);
const [FACTORY, FACTORY_WITHDRAWN] = await Promise.all([factoryAward('scenario'), factoryAward('scenario withdrawn', { withdrawn: true })]);

/** What the platforms besides Credly can say, in a mail and on a profile. */
export const platforms: Scenario[] = [
  {
    id: 'accredible',
    shows: 'Accredible: genuine, under another name, on a customer’s own host, and by the id in a picture’s address',
    stage(world) {
      const [own, other, customer] = [accredible('own'), accredible('other', { holder: TOMAS.name }), accredible('customer')];
      const picture = accredibleAward('10234567');
      atAccredible(world, picture, (record) => Object.assign(record, { uuid: uuid('accredible', 'picture'), id: 10234567 }));
      return {
        ...onLinkedIn(world, 'accredible', [
          expected(atAccredible(world, own), { ...UNKNOWN, holder: 'same' }),
          expected(atAccredible(world, other), { ...UNKNOWN, holder: 'different', attention: true }),
          expected(atAccredible(world, customer), { ...UNKNOWN, raw: linkedInSafety(`https://certificates.northgate.example/${customer.id}#acc.AbCd1234`) }),
          expected(accrediblePaths('10234567').page, { ...UNKNOWN, raw: 'https://api.accredible.com/v1/frontend/credential_website_embed_image/badge/10234567' }),
        ]),
        asked: ['api.accredible.com'], notAsked: ['certificates.northgate.example', 'www.credential.net'],
      };
    },
  },
  {
    id: 'accredible-states',
    shows: 'Accredible: withdrawn, private, unknown, nonsense, and two words of one record that disagree',
    stage(world) {
      const each = (name: string, change: (record: Record<string, unknown>) => void, differs: Partial<Expected>) => expected(atAccredible(world, accredible(name), change), differs);
      const [unknown, nonsense] = [accrediblePaths(uuid('accredible', 'unknown')), accrediblePaths(uuid('accredible', 'nonsense'))];
      world.at(unknown.record, json({ error: 'NOT_FOUND' }, 404)).at(nonsense.record, json({ hello: 'world' }));
      return onLinkedIn(world, 'accredible-states', [
        each('withdrawn', (record) => (record['revoked_at'] = '2025-06-01T00:00:00Z'), WITHDRAWN),
        each('private', (record) => (record['private'] = true), { verdict: 'unconfirmed', because: 'structure.private' }),
        each('disagrees', (record) => (record['expired'] = true), { verdict: 'unconfirmed', because: 'integrity.disagree' }),
        expected(unknown.page, { verdict: 'unconfirmed', because: 'structure.not-found' }),
        expected(nonsense.page, { verdict: 'unconfirmed', because: 'structure.not-a-badge' }),
      ]);
    },
  },
  {
    id: 'badgr',
    shows: 'Badgr: genuine in two regions and under a customer’s name; the recipient’s address in the link is dropped, and serves nobody',
    stage(world) {
      const [eu, com, tenant] = [badgr('eu'), badgrAward(BADGR, badgrId('scenario', 'com'), { holder: TOMAS.name, email: TOMAS.email }), badgr('tenant')];
      return {
        ...onGmail(world, 'badgr', [
          expected(atBadgr(world, eu), { ...UNKNOWN, raw: `https://eu.badgr.com/public/assertions/${eu.id}?identity__email=ada.example%40mail.example`, holder: 'same' }),
          expected(atBadgr(world, com), { ...UNKNOWN, raw: `https://badgr.com/public/assertions/${com.id}`, holder: 'different', attention: true }),
          expected(atBadgr(world, tenant), { ...UNKNOWN, raw: `https://northgate.badges.parchment.eu/public/assertions/${tenant.id}` }),
        ]),
        asked: ['api.eu.badgr.io', 'api.badgr.io'], notAsked: ['eu.badgr.com', 'badgr.com', 'northgate.badges.parchment.eu'],
      };
    },
  },
  {
    id: 'badgr-states',
    shows: 'Badgr: withdrawn with 200, not found, a page, another award’s record, a record that has moved',
    stage(world) {
      const [gone, reasoned, missing, page, other, moved] = ['gone', 'reasoned', 'missing', 'page', 'other', 'moved'].map((name) => badgr(name)) as [ReturnType<typeof badgr>, ...ReturnType<typeof badgr>[]];
      world.at(badgrPaths(gone).asked, badgrWithdrawn(gone)).at(badgrPaths(reasoned!).asked, badgrWithdrawn(reasoned!, 'Issued in error'));
      world.at(badgrPaths(missing!).asked, json({}, 404)).at(badgrPaths(page!).asked, html('<!doctype html><title>Badgr'));
      atBadgr(world, other!, (record) => (record['id'] = badgrPaths(badgr('else')).assertion));
      world.at(badgrPaths(moved!).asked, redirect('https://elsewhere.example/'));
      const at = (of: ReturnType<typeof badgr>, differs: Partial<Expected>) => expected(badgrPaths(of).page, differs);
      return {
        ...onGmail(world, 'badgr-states', [
          at(gone, WITHDRAWN), at(reasoned!, { ...WITHDRAWN, because: 'status.revoked-reason' }),
          at(missing!, { verdict: 'unconfirmed', because: 'structure.not-found' }), at(page!, { verdict: 'unconfirmed', because: 'structure.web-page' }),
          at(other!, { verdict: 'unconfirmed', because: 'integrity.disagree' }), at(moved!, { verdict: 'unconfirmed', because: 'structure.not-found' }),
        ]),
        notAsked: ['elsewhere.example'],
      };
    },
  },
  {
    id: 'badgr-imported',
    shows: 'Badgr: an imported badge is confirmed by its source, not by the copy',
    stage(world) {
      const [copy, empty] = [badgr('imported'), badgr('imported from nowhere')];
      const source = atCredly(world, award(uuid('badgr', 'scenario'), { title: 'Harbour Pilot', issued: '2025-02-11T00:00:00.000Z' }));
      return {
        ...onGmail(world, 'badgr-imported', [
          expected(atBadgr(world, copy, (record) => (record['sourceUrl'] = source)), { holder: 'same' }),
          expected(atBadgr(world, empty, (record) => (record['sourceUrl'] = 'http://fjord.example/')), { verdict: 'unconfirmed', because: 'integrity.imported' }),
        ]),
        asked: ['api.credly.com'], notAsked: ['fjord.example'],
      };
    },
  },
  {
    id: 'edubadges',
    shows: 'edubadges: its institutions are known by contract; withdrawn',
    stage(world) {
      const [good, gone] = [badgrAward(EDUBADGES, badgrId('scenario', 'edu')), badgrAward(EDUBADGES, badgrId('scenario', 'edu gone'))];
      world.at(badgrPaths(gone).asked, badgrWithdrawn(gone));
      return { ...onGmail(world, 'edubadges', [expected(atBadgr(world, good), { holder: 'same' }), expected(badgrPaths(gone).page, WITHDRAWN)]), asked: ['api.edubadges.nl'] };
    },
  },
  {
    id: 'open-educational-badges',
    shows: 'Open Educational Badges: signed, withdrawn by its list, and forged',
    stage(world) {
      return {
        ...onGmail(world, 'open-educational-badges', [
          expected(atSigner(world, OEB), UNKNOWN), expected(atSigner(world, OEB_WITHDRAWN), WITHDRAWN),
          expected(atSigner(world, OEB_FORGED), { verdict: 'invalid', because: 'integrity.signature-wrong', attention: true }),
        ]),
        asked: ['api.openbadges.education'],
      };
    },
  },
  {
    id: 'open-badge-factory',
    shows: 'Open Badge Factory: hosted and signed, each genuine and withdrawn; an application is never opened',
    stage(world) {
      const [good, gone] = [hashed('scenario').slice(7, 47), hashed('scenario gone').slice(7, 47)];
      const address = atFactory(world, good);
      world.at(factoryPaths(gone).assertion, json({}, 410));
      const apply = 'https://openbadgefactory.com/c/earnablebadge/T5EFYFaNXGX/apply';
      return {
        ...onGmail(world, 'open-badge-factory', [
          expected(address, { ...UNKNOWN, raw: `${address}.html`, holder: 'same' }), expected(factoryPaths(gone).assertion, WITHDRAWN),
          expected(atSigner(world, FACTORY), UNKNOWN), expected(atSigner(world, FACTORY_WITHDRAWN), WITHDRAWN),
          expected(apply, { raw: `${apply}?token=s3cret`, verdict: 'unconfirmed', because: 'structure.claim-link' }),
        ]),
        asked: ['openbadgefactory.com'],
      };
    },
  },
  {
    id: 'open-badge-passport',
    shows: 'Open Badge Passport: confirmed by the issuer that it names; private ones cannot be checked',
    stage(world) {
      const source = atCredly(world, award(uuid('passport', 'scenario')));
      world.at(passportPaths('1002').record, json({}, 404));
      return {
        ...onGmail(world, 'open-badge-passport', [
          expected(atPassport(world, '1001', source), { holder: 'same' }), expected(passportPaths('1002').page, { verdict: 'unconfirmed', because: 'structure.not-found' }),
        ]),
        asked: ['openbadgepassport.com', 'api.credly.com'],
      };
    },
  },
  ...(['old', 'new'] as const).map((site): Scenario => ({
    id: `moodle-${site}`,
    shows: `Moodle ${site === 'new' ? 'since' : 'before'} 5.1, asked on the click: genuine, of an issuer that nobody knows`,
    stage(world) {
      const host = `moodle-${site}.hillside.example`;
      const address = atMoodle(world, moodleAward(`https://${host}/learn/badges/`, { site }));
      return { ...onGmail(world, `moodle-${site}`, [expected(address, { ...UNKNOWN, clicked: true, holder: 'same' })]), asked: [host] };
    },
  })),
  {
    id: 'moodle-gone',
    shows: 'Moodle answers 410 for what it withdrew and for what it never issued: could not be checked, and says so',
    stage(world) {
      const of = moodleAward('https://moodle-gone.hillside.example/badges/');
      world.at(moodlePaths(of).newer, moodleGone(of));
      return { ...onGmail(world, 'moodle-gone', [expected(moodlePaths(of).page, { clicked: true, verdict: 'unconfirmed', because: 'structure.gone-or-never' })]), asked: ['moodle-gone.hillside.example'] };
    },
  },
  {
    id: 'moodle-unasked',
    shows: 'a Moodle site is not asked without a click',
    stage(world) {
      const address = atMoodle(world, moodleAward('https://moodle-unasked.hillside.example/badges/'));
      return { ...onGmail(world, 'moodle-unasked', [expected(address, { verdict: 'unconfirmed', because: 'structure.not-asked' })]), notAsked: ['moodle-unasked.hillside.example'] };
    },
  },
  {
    id: 'freecodecamp',
    shows: 'freeCodeCamp: it is the issuer itself; under another name; a private profile',
    stage(world) {
      const hidden = freecodecampPaths('ada-hidden');
      world.at(hidden.record, json({ messages: [{ type: 'info', message: 'flash.profile-private' }] }));
      return {
        ...onLinkedIn(world, 'freecodecamp', [
          expected(atFreecodecamp(world, 'ada-example'), { holder: 'same' }),
          expected(atFreecodecamp(world, 'tomas', (record) => (record['name'] = TOMAS.name)), { holder: 'different', attention: true }),
          expected(hidden.page, { verdict: 'unconfirmed', because: 'structure.private' }),
        ]),
        asked: ['api.freecodecamp.org'], notAsked: ['www.freecodecamp.org'],
      };
    },
  },
  {
    id: 'microsoft-transcript',
    shows: 'Microsoft Learn: a shared transcript says what is in it and whose it is; one that is not shared cannot be checked',
    stage(world) {
      const [own, hidden] = [atMicrosoft(world, 'ada-example', 'd4kx8q2mvzr9p1b'), microsoftPaths('ada-hidden', 'd4kx8q2mvzr9p1c')];
      world.at(hidden.record, json({}, 404));
      return {
        ...onLinkedIn(world, 'microsoft-transcript', [
          expected(own, { verdict: 'no-award', because: 'structure.list', holder: 'same' }),
          expected(hidden.page, { verdict: 'no-award', because: 'structure.not-found' }),
        ]),
        asked: ['learn.microsoft.com'],
      };
    },
  },
  {
    id: 'trailhead',
    shows: 'Trailhead: a public profile says what is in it; a private one cannot be checked',
    stage(world) {
      return {
        ...onLinkedIn(world, 'trailhead', [
          expected(atTrailhead(world, 'ada-example'), { verdict: 'no-award', because: 'structure.list', holder: 'cannot-tell' }),
          expected(atTrailhead(world, 'ada-hidden1', () => {}, { data: { profile: { __typename: 'PrivateProfile' } } }), { verdict: 'no-award', because: 'structure.private' }),
        ]),
        asked: ['profile.api.trailhead.com'],
      };
    },
  },
  {
    id: 'public-pages',
    shows: 'platforms with public pages alone, asked on the click: genuine, of an issuer that nobody knows, not told whether withdrawn',
    stage(world) {
      const [own, clicked] = [uuid('mitx', 'scenario'), { clicked: true }];
      return {
        ...onGmail(world, 'public-pages', [
          expected(atPage(world, mitxPage(own), mitxHtml(own)), { ...clicked, holder: 'same' }),
          expected(atPage(world, skilljarPage('a1b2c3d4e5f6'), skilljarHtml()), { ...UNKNOWN, ...clicked }),
          expected(atPage(world, skillshopPage('AbC12xYz34DeF56'), skillshopHtml()), { ...clicked, verdict: 'unconfirmed', because: 'status.not-said', holder: 'same' }),
        ]),
        asked: ['mitxonline.mit.edu', 'verify.skilljar.com', 'skillshop.exceedlms.com'],
      };
    },
  },
  {
    id: 'public-pages-trouble',
    shows: 'public pages that are another award’s, elsewhere by now, or built anew',
    stage(world) {
      const wrong = uuid('mitx', 'wrong');
      world.at(skilljarPage('b1b2c3d4e5f6'), redirect('https://learn.northgate.example/verify/b1b2c3d4e5f6'));
      const of = (because: NonNullable<Expected['because']>): Partial<Expected> => ({ clicked: true, verdict: 'unconfirmed', because });
      return {
        ...onGmail(world, 'public-pages-trouble', [
          expected(atPage(world, mitxPage(wrong), mitxHtml(wrong, { id: uuid('mitx', 'else') })), of('integrity.disagree')),
          expected(skilljarPage('b1b2c3d4e5f6'), of('structure.redirect')),
          expected(atPage(world, skillshopPage('Gone5678Gone'), skillshopHtml().replace('Congratulations!', 'Well done!')), of('structure.page-changed')),
        ]),
        notAsked: ['learn.northgate.example'],
      };
    },
  },
  {
    id: 'own-checks',
    shows: 'platforms that are not asked: their own check is offered, with the code to type; others are read where they are open, or on a click; a draft is nobody’s',
    stage(world) {
      const own = { verdict: 'unconfirmed', because: 'structure.own-check' } as const;
      const draft = `https://credsverse.com/credentials/${uuid('certifier', 'draft')}?preview=1`;
      return {
        ...onGmail(world, 'own-checks', [
          expected('https://verify.certiport.com/?wAbC4-x9Yz', own), expected(courseraPage('AB12CD34EF56'), { verdict: 'unconfirmed', because: 'structure.not-open' }),
          expected(`https://www.udemy.com/certificate/UC-${uuid('udemy')}/`, { ...own, raw: linkedInSafety(`https://ude.my/UC-${uuid('udemy')}`) }),
          expected(draft, { verdict: 'unconfirmed', because: 'structure.draft' }),
          expected(mitxPage(uuid('mitx', 'unasked')), { verdict: 'unconfirmed', because: 'structure.not-asked' }),
        ]),
        notAsked: ['mitxonline.mit.edu', 'verify.certiport.com', 'www.coursera.org', 'www.udemy.com', 'ude.my', 'credsverse.com'],
      };
    },
  },
  {
    id: 'platform-look-alikes',
    shows: 'hosts that imitate the other platforms: a notice, nothing is fetched',
    stage(world) {
      const seen = { verdict: 'unconfirmed', because: 'structure.look-alike-host', attention: true } as const;
      const [first, second] = [`https://www.credential.net.evil.example/${uuid('evil')}`, `https://openbadgefact0ry.com/v1/assertion/${'a1'.repeat(20)}`];
      return { ...onLinkedIn(world, 'platform-look-alikes', [expected(first, seen), expected(second, seen)]), notAsked: ['www.credential.net.evil.example', 'openbadgefact0ry.com', 'api.accredible.com'] };
    },
  },
];
