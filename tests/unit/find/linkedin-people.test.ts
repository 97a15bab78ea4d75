// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostPage } from '../../../lib/find/hosts/host';
import { shown } from '../../fixtures/badge';
import { h, page, type Markup } from '../../fixtures/html';
import { emberPost, linkedInFeed, mention, sduiPost, type Author } from '../../fixtures/pages/linkedin-feed';
import { sduiTopCard } from '../../fixtures/pages/linkedin-sdui';
import { ADA, TOMAS } from '../../fixtures/people';
import { linkedInSafety } from '../../fixtures/wrap';
import { BADGE, show } from './dom';

/** Whom LinkedIn names where several people stand on one page: the right one, or nobody. */

let host: HostPage;

beforeEach(async () => {
  vi.resetModules();
  [host] = (await import('../../../lib/find/hosts/registry')).linkedInSites() as [HostPage];
});

const PROFILE = 'https://www.linkedin.com/in/ada-example-0000/';
const card = shown(linkedInSafety(BADGE));
const link = h`<a href="${linkedInSafety(BADGE)}">my badge</a>`;
const school: Author = { name: 'Northgate Institute', slug: 'northgate', isCompany: true };
const OTHER = [{ kind: 'other' }];
const author = (name: string) => [{ kind: 'author', name }];

/** Whom the page names around each link to the badge, each once; a post claims nothing of a badge. */
function named(html: string, at: string) {
  show(html, at);
  const subject = host.subject!();
  const around = [...document.querySelectorAll('a[href*=credly]')].map((element) => host.around(element, subject));
  expect(around.length).toBeGreaterThan(0);
  return [...new Map(around.map((one) => [JSON.stringify(one.names), one])).values()].map(({ names, claim }) => (claim?.title ? { names, claim } : names));
}

describe.each([['in the older front end', emberPost], ['in the newer', sduiPost]])('posts %s', (_, post) => {
  const places: [string, (posts: Markup) => string, string][] = [
    ['the feed', linkedInFeed, 'https://www.linkedin.com/feed/'],
    ['a post’s page', linkedInFeed, 'https://www.linkedin.com/feed/update/urn:li:activity:1/'],
    ['activities', (posts) => page('Activity | Ada Example | LinkedIn', h`<main><section><h3>Ada Example</h3></section>${posts}</main>`), `${PROFILE}recent-activity/all/`],
    ['a profile', (posts) => page('Ada Example | LinkedIn', h`<main>${sduiTopCard(ADA, true)}<div>${posts}</div></main>`), PROFILE],
    ['a company’s page', linkedInFeed, 'https://www.linkedin.com/company/northgate/posts/'],
  ];

  it.each(places)('name their authors, each its own: %s', (_, around, at) => {
    const on = (posts: Markup) => named(around(posts), at);
    expect(on(post({ author: TOMAS, card }))).toEqual(author(TOMAS.name));
    expect(on(post({ author: TOMAS, text: h`Done! ${link}` }))).toEqual(author(TOMAS.name));
    expect(on(post({ author: TOMAS, liker: ADA, card }))).toEqual(author(TOMAS.name));
    expect(on(h`${post({ author: ADA, card })}${post({ author: TOMAS, card })}`)).toEqual([...author(ADA.name), ...author(TOMAS.name)]);
    expect(on(post({ author: ADA, text: h`Look`, passedOn: { author: TOMAS, card } }))).toEqual(author(TOMAS.name));
    expect(on(post({ author: ADA, text: link, passedOn: { author: TOMAS } }))).toEqual(author(ADA.name));
    expect(on(post({ author: ADA, comments: [{ author: TOMAS, text: link }] }))).toEqual(author(TOMAS.name));
  });

  it.each(places)('name nobody where it may be somebody else’s: %s', (_, around, at) => {
    const on = (posts: Markup) => named(around(posts), at);
    expect(on(post({ author: school, text: h`Well done, ${mention(ADA)}`, card }))).toEqual(OTHER);
    expect(on(post({ author: school, card }))).toEqual(OTHER);
    expect(on(post({ author: TOMAS, text: h`Well done, ${mention(ADA)}`, card }))).toEqual(OTHER);
    expect(on(post({ author: ADA, passedOn: { author: school, card } }))).toEqual(OTHER);
    expect(on(post({ author: ADA, text: h`<a href="https://www.linkedin.com/in/somebody">Somebody</a> ${link}` }))).toEqual(OTHER);
  });
});

describe('a profile', () => {
  const on = (body: Markup, at = PROFILE) => named(page('Ada Example | LinkedIn', h`<main>${sduiTopCard(ADA, true)}${body}</main>`), at);

  it('asks a part once in a look for the people in it, however many badges stand there', () => {
    show(page('Ada Example | LinkedIn', h`<main>${sduiTopCard(ADA, true)}<section id="many">${Array.from({ length: 50 }, () => h`<p>${link}</p>`)}</section></main>`), PROFILE);
    const section = document.querySelector('#many')!;
    const asked = vi.spyOn(Element.prototype, 'querySelectorAll');
    const look = () => {
      const subject = host.subject!();
      const links = [...section.getElementsByTagName('a')];
      asked.mockClear();
      return links.map((element) => host.around(element, subject).names.kind);
    };
    expect(new Set(look())).toEqual(new Set(['own']));
    expect(asked.mock.contexts.filter((one) => one === section)).toHaveLength(1);
    // Somebody else has come meanwhile.
    section.append(Object.assign(document.createElement('a'), { href: 'https://www.linkedin.com/in/tomas-vrba', textContent: TOMAS.name }));
    expect(look()).toContain('other');
  });

  it.each([
    ['a recommendation', h`<section><h2>Recommendations</h2><div>${mention(TOMAS)}<p>She has ${link}</p></div></section>`],
    ['people also viewed', h`<section><ul><li>${mention(TOMAS)} ${link}</li></ul></section>`],
    ['a featured post of somebody else', h`<section><h2>Featured</h2><div>${mention(TOMAS)} ${link}</div></section>`],
    ['activities, in whatever markup', h`<section><h2>Activity</h2><div>${link}</div><a href="${PROFILE}recent-activity/all/">Show all posts</a></section>`],
    ['its activities’ card', h`<section componentkey="x.Activity"><div>${link}</div></section>`],
    ['what Sales Navigator marks as a name', h`<section><span data-anonymize="person-name">Tomas Vrba</span> ${link}</section>`],
  ])('is nobody’s in %s', (_, body) => expect(on(body)).toEqual(OTHER));

  it('is nobody’s outside of its parts, where a conversation is open', () => {
    expect(named(page('Ada Example | LinkedIn', h`<main>${sduiTopCard(ADA, true)}</main><div>${mention(TOMAS)} ${link}</div>`), PROFILE)).toEqual(OTHER);
  });

  it('is its owner’s where only that is named, and where links lead to inner parts', () => {
    const own = [{ kind: 'own', name: ADA.name }];
    expect(on(h`<section><p>${mention(ADA)}</p>${link}</section>`)).toEqual(own);
    expect(on(h`<section>${link}<a href="${PROFILE}overlay/1/skill-associations-details/">Containers</a><a href="${PROFILE}details/certifications">Show all 6</a></section>`)).toEqual(own);
  });

  it.each([
    ['with its degree', h`Ada Example<span> · 2nd</span>`],
    ['with a mark of verification', h`<span>Ada Example</span><svg><title>Verified</title></svg>`],
    ['with what is only spoken', h`Ada Example<span class="visually-hidden">, verified profile</span>`],
    ['seen and spoken', h`<span><span aria-hidden="true">Ada Example</span><span class="visually-hidden">Ada Example</span></span><span aria-hidden="true"> · 2nd</span>`],
    ['in pieces', h`Ada<!-- --> <!-- -->Example<button>Verificado</button>`],
  ])('is named without what LinkedIn adds: %s', (_, heading) => {
    show(page('LinkedIn', h`<main><div data-view-name="profile-top-card"><h2>${heading}</h2></div></main>`), PROFILE);
    expect(host.subject!()).toEqual({ kind: 'own', name: ADA.name });
  });

  it.each(['Feed | LinkedIn', '(4) Feed | LinkedIn', 'Ada Example - Cloud engineer | LinkedIn', 'Anne - Marie Doe | LinkedIn', 'Activity | Ada Example | LinkedIn'])('is not named by a title that may be another page’s, or is more than a name: %s', (title) => {
    show(page(title, h`<main></main>`), 'https://www.linkedin.com/in/somebody-new/');
    expect(host.subject!()).toEqual({ kind: 'unknown' });
  });

  it('of the page before is not remembered for this one, which changed its address first', () => {
    const inner = () => show(page('LinkedIn', h`<main></main>`), 'https://www.linkedin.com/in/tomas-vrba-0000/details/certifications/');
    show(page('LinkedIn', h`<main>${sduiTopCard(ADA, true)}</main>`), PROFILE);
    expect(host.subject!()).toMatchObject({ name: ADA.name });
    show(page('LinkedIn', h`<main>${sduiTopCard(ADA, true)}</main>`), 'https://www.linkedin.com/in/tomas-vrba-0000/');
    host.subject!();
    inner();
    expect(host.subject!()).toEqual({ kind: 'unknown' });
    show(page('LinkedIn', h`<main>${sduiTopCard(TOMAS, true)}</main>`), 'https://www.linkedin.com/in/tomas-vrba-0000/');
    host.subject!();
    inner();
    expect(host.subject!()).toEqual({ kind: 'own', name: TOMAS.name });
  });

  it('is named by no page of its activities', () => {
    show(page('Ada Example | LinkedIn', h`<main>${sduiTopCard(ADA, true)}</main>`), PROFILE);
    host.subject!();
    expect(named(page('LinkedIn', h`<main><div>${link}</div></main>`), `${PROFILE}recent-activity/all/`)).toEqual([{ kind: 'unknown' }]);
  });
});
