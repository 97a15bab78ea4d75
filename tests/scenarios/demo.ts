import { artOf, assertionAnswers, atCredly, award, everythingAnswers, template, withdrawn } from '../fixtures/answers/credly';
import { svg } from '../fixtures/answers/art';
import { uuid } from '../fixtures/answers/ids';
import { shown } from '../fixtures/badge';
import { h } from '../fixtures/html';
import { gmailMessage, picture } from '../fixtures/pages/gmail';
import { linkedInProfile } from '../fixtures/pages/linkedin';
import { resume } from '../fixtures/pages/resume';
import { ADA, TOMAS } from '../fixtures/people';
import { gmailImage, linkedInSafety } from '../fixtures/wrap';
import { answer, html, reset } from '../server/reply';
import type { World } from '../server/world';
import { expected, type Scenario, type Staged } from './scenario';

/** The demo's pages. */
export const DEMO = {
  linkedIn: 'https://www.linkedin.com/in/demo-ada-example/',
  gmail: 'https://mail.google.com/mail/u/0/?thread=demo',
  resume: 'https://ada.example/',
} as const;

const DAY = 86_400_000;
const midnight = (at: number) => `${new Date(at).toISOString().slice(0, 10)}T00:00:00.000Z`;
/** As LinkedIn writes dates. */
const month = (iso: string) => new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso));

/**
 * Puts up the seven badges of the demo, and the three pages that carry them. Dates are counted from `now`, so that the demo
 * is as good next year.
 */
export function stageDemo(world: World, now: number = Date.now()): Record<keyof typeof DEMO, Staged> {
  const id = (name: string) => uuid('demo', name);
  const verified = award(id('verified'), { issued: midnight(now - 324 * DAY), expires: midnight(now + 41 * DAY) });
  const expired = award(id('expired'), { title: 'Statistics Fundamentals', issuer: 'Lakeside School', issued: midnight(now - 800 * DAY), expires: midnight(now - 70 * DAY), description: 'Earners read and draw conclusions from data.', skills: ['Probability', 'Regression'], colour: '#7a3b69' });
  const revoked = award(id('revoked'), { title: 'Payment Security Auditor', issuer: 'Fjord Academy', description: 'Earners audit the handling of card data.', skills: ['Auditing'], colour: '#8a1c1c' });
  const other = award(id('other'), { title: 'Data Steward', issuer: 'Fjord Academy', holder: TOMAS.name, email: TOMAS.email, description: 'Earners keep data findable and correct.', skills: ['Data quality'], colour: '#2f6b4f' });
  const down = award(id('down'), { title: 'Museum Guide', issuer: 'City Museum', colour: '#9a5a1c' });
  const described = award(id('described'), { title: 'Release Manager', issuer: 'Northgate Institute', colour: '#555555' });
  const at = Object.fromEntries([verified, expired, revoked, other, down].map((each) => [each.id, atCredly(world, each)]));
  assertionAnswers(world, revoked.id, withdrawn('Renewal requirements were not met'));
  everythingAnswers(world, down.id, reset());
  const look = `https://www.credly.com.badge-check.example/badges/${id('look-alike')}`;
  const badges = [
    expected(at[verified.id]!, { holder: 'same' }),
    expected(at[expired.id]!, { verdict: 'expired', because: 'dates.expired', holder: 'same' }),
    expected(at[revoked.id]!, { verdict: 'revoked', because: 'status.revoked-reason', attention: true }),
    expected(at[other.id]!, { holder: 'different', attention: true }),
    expected(at[down.id]!, { verdict: 'unconfirmed', because: 'structure.unreachable' }),
    expected(template(world, described), { verdict: 'no-award', because: 'structure.not-an-award' }),
    expected(look, { verdict: 'unconfirmed', because: 'structure.look-alike-host', attention: true }),
  ];
  const all = [verified, expired, revoked, other, down, described, { ...verified, title: 'Cloud Security Specialist' }];
  const show = (wrap: (url: string) => string) =>
    badges.map((badge, n) => shown(wrap(badge.award), { title: all[n]!.title, issuer: all[n]!.issuer, dates: `Issued ${month(all[n]!.issued)}` }));
  const plain = show((url) => url);
  world.at(gmailImage(artOf(verified)), answer('image/svg+xml', svg(verified.colour)));
  world.at(DEMO.linkedIn, html(linkedInProfile('sdui', ADA, show(linkedInSafety))));
  world.at(DEMO.gmail, html(gmailMessage({
    from: ADA, subject: 'Application as a cloud engineer', body: plain.slice(1, 6), signature: plain.slice(6),
    text: h`please find my badges below.<br>${picture(plain[0]!, artOf(verified))}`,
  })));
  world.at(DEMO.resume, html(resume(ADA, plain)));
  const staged = (address: string): Staged => ({ address, badges, notAsked: ['www.credly.com.badge-check.example'] });
  return { linkedIn: staged(DEMO.linkedIn), gmail: staged(DEMO.gmail), resume: staged(DEMO.resume) };
}

/** The demo as scenarios: what `npm start` shows is what is tested. */
export const demo: Scenario[] = (['linkedIn', 'gmail'] as const).map((place) => ({
  id: `demo-${place.toLowerCase()}`,
  shows: `the demo's seven badges on ${place}`,
  stage: (world) => stageDemo(world)[place],
}));
