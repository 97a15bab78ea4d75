// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostPage } from '../../../lib/find/hosts/host';
import { scriptFor } from '../../../lib/places';
import { shown } from '../../fixtures/badge';
import { h, page, type Markup } from '../../fixtures/html';
import { gmailMessage } from '../../fixtures/pages/gmail';
import { HIRING, type HiringTool } from '../../fixtures/pages/hiring';
import { linkedInProfile, type FrontEnd } from '../../fixtures/pages/linkedin';
import { resume } from '../../fixtures/pages/resume';
import { ADA, LAYLA, LINH, TOMAS } from '../../fixtures/people';
import { linkedInSafety } from '../../fixtures/wrap';
import { BADGE, badge, show } from './dom';

let hostFor: (location: Location) => HostPage;
let hosts: { generic: HostPage; hiring: HostPage };

beforeEach(async () => {
  vi.resetModules();
  const { hiringSites, linkedInSites, mailSites, otherSites, profileSites } = await import('../../../lib/find/hosts/registry');
  const known = { 'page-linkedin': linkedInSites(), 'page-mail': mailSites(), 'page-hiring': hiringSites(), 'page-profiles': profileSites(), page: otherSites() };
  const [{ generic }, { hiring }] = [await import('../../../lib/find/hosts/generic'), await import('../../../lib/find/hosts/hiring')];
  hosts = { generic, hiring };
  hostFor = (location) => known[scriptFor(location.hostname)].find((host) => host.matches(location))!;
});

const links = (href = BADGE) => [...document.querySelectorAll('a')].filter((link) => link.href.includes(href) || link.href.includes(encodeURIComponent(href).replaceAll('.', '%2E')));
const subject = () => hostFor(location).subject?.() ?? { kind: 'unknown' };
const around = (element: Element | undefined) => ({ claim: {}, ...hostFor(location).around(element!, subject()) });

/** A link to a badge. */
function one(): Markup {
  return h`<a href="${BADGE}">x</a>`;
}

const PROFILE = 'https://www.linkedin.com/in/ada-example-0000/';
const claim = { title: 'Cloud Platform Architect', issuer: 'Northgate Institute', dates: 'Issued May 2025' };
/** A site's next deploy: every class name is another. */
const scrambled = (html: string) => html.replace(/class="[^"]*"/g, 'class="x9f3"');

describe('LinkedIn', () => {
  const fronts: FrontEnd[] = ['ember', 'sdui', 'sdui-unnamed', 'guest'];
  const badges = [shown(BADGE), shown(badge(2), { title: 'Data Steward', issuer: 'Fjord Academy', dates: '2025年9月颁发' }), shown(badge(3), { dates: '' })];

  describe.each(fronts)('%s', (front) => {
    it.each([['as it is', (html: string) => html], ['with other class names', scrambled]])('names the owner and reads the claim, %s', (_, turn) => {
      show(turn(linkedInProfile(front, ADA, badges)), PROFILE);
      expect(subject()).toEqual({ kind: 'own', name: ADA.name });
      expect(links().length).toBeGreaterThan(0);
      for (const link of links()) expect(around(link)).toEqual({ names: { kind: 'own', name: ADA.name }, claim });
      for (const link of links(badge(2))) expect(around(link).claim).toEqual({ title: 'Data Steward', issuer: 'Fjord Academy', dates: '2025年9月颁发' });
    });

    it('claims nothing for an entry without dates, least of all its neighbour’s', () => {
      show(linkedInProfile(front, ADA, badges), PROFILE);
      for (const link of links(badge(3))) expect(around(link).claim).toEqual({});
    });

    it('reads the same of a wrapped link, and of a single entry', () => {
      show(linkedInProfile(front, LINH, [shown(linkedInSafety(BADGE))]), PROFILE);
      expect(around(links()[0])).toEqual({ names: { kind: 'own', name: LINH.name }, claim });
    });
  });

  const lines = h`<p>Knots</p><p>Northgate</p><p>Issued 2025</p>`;
  it.each<[string, Markup, boolean]>([
    ['its lines alone', h`<div>${lines}<a href="${BADGE}">x</a></div>`, true],
    ['a picture of its own, and one in its link', h`<div><img src="a.png">${lines}<a href="${BADGE}"><img src="b.png">x</a></div>`, true],
    ['two pictures', h`<div><img src="a.png"><img src="b.png">${lines}<a href="${BADGE}">x</a></div>`, false],
    ['a heading', h`<div><h2>Licences</h2>${lines}<a href="${BADGE}">x</a></div>`, false],
    ['a rule', h`<div>${lines}<hr><a href="${BADGE}">x</a></div>`, false],
    ['a person', h`<div>${lines}<a href="/in/tomas">Tomas</a><a href="${BADGE}">x</a></div>`, false],
    ['as many parts as a list', h`<div>${lines}${Array.from({ length: 8 }, () => h`<p></p>`)}<a href="${BADGE}">x</a></div>`, false],
    ['more text than an entry has', h`<div>${lines}<p>${'long '.repeat(1_800)}</p><a href="${BADGE}">x</a></div>`, false],
  ])('an entry has %s: its claim is read, or it is none', (_, body, isOne) => {
    show(page('Ada Example | LinkedIn', h`<main>${body}</main>`), PROFILE);
    expect(around(links()[0]).claim).toEqual(isOne ? { title: 'Knots', issuer: 'Northgate', dates: 'Issued 2025' } : {});
  });

  it('reads the title where nothing else is left, and names nobody where that says nothing', () => {
    show(page('(4) ليلى المثال | LinkedIn', h`<main><div><a href="${BADGE}">x</a></div></main>`), PROFILE);
    expect(subject()).toEqual({ kind: 'own', name: LAYLA.name });
    show(page('LinkedIn', h`<main><a href="${BADGE}">x</a></main>`), 'https://www.linkedin.com/in/somebody-else/');
    expect(subject()).toEqual({ kind: 'unknown' });
    // No longer one than a name and a headline make is looked at.
    show(page(`Ada${' - '.repeat(200)}x | LinkedIn`, h`<main></main>`), 'https://www.linkedin.com/in/somebody-long/');
    expect(subject()).toEqual({ kind: 'unknown' });
  });

  it('leaves off what LinkedIn adds to a name', () => {
    show(page('x', h`<main><h1>(12) Ada Example · 2nd</h1></main>`), PROFILE);
    expect(subject()).toEqual({ kind: 'own', name: 'Ada Example' });
  });

  it('keeps the owner on inner pages, whose headings are sections', () => {
    show(linkedInProfile('ember', ADA, badges), PROFILE);
    subject();
    show(page('Licenses & certifications | LinkedIn', h`<main><h1>Licenses & certifications</h1></main>`), `${PROFILE}details/certifications/`);
    expect(subject()).toEqual({ kind: 'own', name: ADA.name });
    show(page('Licenses & certifications | LinkedIn', h`<main><h1>Licenses & certifications</h1></main>`), 'https://www.linkedin.com/in/tomas-vrba/details/certifications/');
    expect(subject()).toEqual({ kind: 'unknown' });
  });

  it('compares nobody in posts, side columns and messages', () => {
    for (const extra of [h`<aside><a href="${BADGE}">x</a></aside>`, h`<div class="msg-s-event"><a href="${BADGE}">x</a></div>`, h`<article><a href="${BADGE}">x</a></article>`]) {
      show(linkedInProfile('sdui', TOMAS, [], extra), PROFILE);
      expect(around(links()[0]).names).toEqual({ kind: 'other' });
    }
  });

  it.each([
    ['https://www.linkedin.com/talent/profile/AEMAATest', h`<div data-test-row-lockup-full-name>Ada Example</div>`, 'Ada Example'],
    ['https://www.linkedin.com/talent/hire/12/manage/all/profile/AEMAATest', h`<div data-test-row-lockup-full-name>Ada Example</div><p data-test-row-lockup-full-name>Ada Example</p>`, 'Ada Example'],
    ['https://www.linkedin.com/sales/lead/ACwAATest,x', h`<h1 data-anonymize="person-name">Ada Example</h1>`, 'Ada Example'],
    ['https://www.linkedin.com/talent/hire/12/manage/all/profile/AEMAATest', h`<div data-test-row-lockup-full-name>Ada Example</div><p data-test-row-lockup-full-name>Tomas Vrba</p>`, undefined],
    ['https://www.linkedin.com/talent/hire/12/discover/recruiterSearch', h`<div data-test-row-lockup-full-name>Ada Example</div>`, undefined],
    ['https://www.linkedin.com/sales/search/people', h`<h1 data-anonymize="person-name">Ada Example</h1>`, undefined],
    ['https://www.linkedin.com/talent/profile/AEMAATest', h`<h1>Ada Example</h1>`, undefined],
  ])('%s: names one candidate where it shows one', (url, body, name) => {
    show(page('LinkedIn', body), url);
    expect(subject()).toEqual(name ? { kind: 'own', name } : { kind: 'unknown' });
  });

  it('names nobody off profiles', () => {
    show(page('Northgate Institute | LinkedIn', h`<main><h1>Northgate Institute</h1><a href="${BADGE}">x</a></main>`), 'https://www.linkedin.com/company/northgate/');
    expect(around(links()[0]).names).toEqual({ kind: 'unknown' });
  });

  it('is not a host that ends like it', () => expect(hostFor(new URL('https://notlinkedin.com/in/ada/') as unknown as Location)).toBe(hosts.generic));
});

describe('Gmail', () => {
  const at = 'https://mail.google.com/mail/u/0/#inbox/19d0';
  const mail = { from: ADA, subject: 'Application' };

  it.each([['as it is', (html: string) => html], ['with other class names', scrambled]])('names the sender in body and signature, %s', (_, turn) => {
    show(turn(gmailMessage({ ...mail, body: [shown(BADGE)], signature: [shown(badge(2))] })), at);
    for (const link of [...links(), ...links(badge(2))]) expect(around(link)).toEqual({ names: { kind: 'own', name: ADA.name, email: ADA.email }, claim: {} });
  });

  it('names nobody for what is quoted', () => {
    show(gmailMessage({ ...mail, quoted: [shown(BADGE)] }), at);
    expect(around(links()[0]).names).toEqual({ kind: 'quoted' });
  });

  it.each([
    h`<div class="m_-123gmail_quote"><a href="${BADGE}">x</a></div>`, h`<blockquote><a href="${BADGE}">x</a></blockquote>`,
    h`<div id="m_-12divRplyFwdMsg">From: somebody</div><div><a href="${BADGE}">x</a></div>`, h`<div class="m_5moz-cite-prefix">On Monday</div><p><a href="${BADGE}">x</a></p>`,
    h`<div class="m_5moz-forward-container"><table><tr><td>From: somebody</td></tr></table><a href="${BADGE}">x</a></div>`,
    h`<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>From:</b> somebody</p></div><p><a href="${BADGE}">x</a></p>`,
  ])('nor by the marks of other programs: %s', (text) => {
    show(gmailMessage({ ...mail, text }), at);
    expect(around(links()[0]).names).toEqual({ kind: 'quoted' });
  });

  it('names nobody outside of messages', () => {
    show(page('Inbox', h`<div role="main"><span email="me@mail.example">me</span><a href="${BADGE}">x</a></div>`), at);
    expect(around(links()[0]).names).toEqual({ kind: 'unknown' });
  });

  it('takes no address for a name', () => {
    show(gmailMessage({ from: { ...ADA, name: ADA.email }, subject: 'x', body: [shown(BADGE)] }), at);
    expect(around(links()[0]).names).toEqual({ kind: 'own', name: undefined, email: ADA.email });
  });
});

describe('hiring tools', () => {
  const tools = Object.keys(HIRING) as HiringTool[];
  const noted = [shown(badge(2))];

  it.each(tools)('%s: names the candidate, and nobody in a colleague’s note', (tool) => {
    const { address, html } = HIRING[tool]({ person: ADA, badges: [shown(BADGE)], noted });
    show(scrambled(html), address);
    expect(hostFor(location)).toBe(hosts.hiring);
    expect(around(links()[0])).toEqual({ names: { kind: 'own', name: ADA.name, email: ADA.email }, claim: {} });
    expect(around(links(badge(2))[0]).names).toEqual({ kind: 'other' });
  });

  const greenhouse = 'https://app.greenhouse.io/people/1001';

  const link = h`<a href="${BADGE}">x</a>`;
  const tomas = h`<a href="/people/1002?src=duplicates">Tomas Vrba</a>`;
  const candidate = (body: Markup, beside: Markup = h``) => {
    show(page('Ada Example - Greenhouse', h`<main><header><h1>Ada Example</h1></header>${body}</main>${beside}`), greenhouse);
    return links().map((element) => around(element).names);
  };

  it.each([
    ['possible duplicates', h`<section><h2>Possible duplicates</h2><div>${link}</div></section>`],
    ['a list of candidates that are linked to', h`<h2>Links</h2><ul><li>${tomas} ${link}</li></ul>`],
    ['the same, its link behind the badge', h`<h2>Links</h2><ul><li>${link} ${tomas}</li></ul>`],
    ['a part that begins with a link to somebody', h`<div>${tomas}<p>${link}</p></div>`],
    ['an entry of a list with a heading of its own', h`<ul><li><h3>Tomas Vrba</h3>${link}</li></ul>`],
    ['an entry by its role', h`<div role="listitem"><div role="heading">Tomas Vrba</div>${link}</div>`],
    ['an activity that is told by its time', h`<h2>Overview</h2><div><div><b>Robin Recruiter</b><time>2 d</time></div><p>Compare: ${link}</p></div>`],
    ['a feed by its heading', h`<h2>Aktivitäten</h2><div><b>Robin Recruiter</b> ${link}</div>`],
    ['comments by their heading', h`<h3>评论</h3><div>${link}</div>`],
    ['a feed by its name', h`<h2>Links</h2><div class="_activityFeed_1x">${link}</div>`],
    ['a side column by its role', h`<div role="complementary">${link}</div>`],
  ])('are nobody’s in %s', (_, body) => expect(candidate(body)).toEqual([{ kind: 'other' }]));

  it('are nobody’s beside the main part', () => expect(candidate(h``, h`<div><a href="/people/1002">Tomas Vrba</a>${link}</div>`)).toEqual([{ kind: 'other' }]));

  it.each([
    ['below a heading of what is theirs', h`<h2>Links</h2><ul><li>${link}</li></ul><h2>Possible duplicates</h2><ul><li>${tomas}</li></ul>`],
    ['behind a list of others that has ended', h`<aside>${tomas}</aside><div>${link}</div>`],
    ['behind the next candidate and a heading', h`<p>${tomas}</p><h2>Links</h2>${link}`],
    ['beside links to their own tabs', h`<ul><li><a href="/people/1001/applications/7">Applications</a> ${link}</li></ul>`],
    ['below a heading, where the header says when they applied', h`<p><time>2 d</time></p><h2>Links</h2><div>${link}</div>`],
    ['before what happened', h`<div>${link}</div><time>2 d</time>`],
  ])('are the candidate’s %s', (_, body) => expect(candidate(body)).toEqual([{ kind: 'own', name: ADA.name, email: undefined }]));

  it.each([
    ['https://app.ashbyhq.com/candidate-searches/new/right-side/candidates/7b0c1d2e-3f40-4a51-8b62-9c73ad84be95/applications/1/feed', '/candidates/7b0c1d2e-3f40-4a51-8b62-9c73ad84be95', '/candidates/7b0c1d2e-3f40-4a51-8b62-000000000000'],
    ['https://app.teamtailor.com/companies/1abc@eu/candidates/segment/all/candidate/1001?page=2', '/companies/1abc@eu/candidates/1001', '/companies/1abc@eu/candidates/segment/all/candidate/1002?page=2'],
    ['https://wd5.myworkday.com/northgate/d/inst/15$392530/23$1001.htmld', '/northgate/d/inst/15$392530/23$1001.htmld#tab', '/northgate/d/inst/15$392530/23$1002.htmld'],
    ['https://app.recruitee.com/#/candidates?candidate=1001', '#/dashboard/overview?candidate=1001&company=7', '#/candidates?candidate=1002'],
  ])('tells a link to the same candidate from one to another: %s', (url, same, other) => {
    for (const [href, kind] of [[same, 'own'], [other, 'other']]) {
      show(page('Ada Example - Tool', h`<main><h1>Ada Example</h1><a href="${href!}">x</a><p>${link}</p></main>`), url);
      expect(around(links()[0]).names.kind, href).toBe(kind);
    }
  });

  it('are a candidate’s own whose name is like such a heading', () => {
    show(page('Alexandere Notaro - Greenhouse', h`<main><ul><li><h1>Alexandere Notaro</h1><p>${link}</p></li></ul></main>`), greenhouse);
    expect(around(links()[0]).names).toMatchObject({ kind: 'own' });
  });

  it('looks at what is there now', () => {
    expect(candidate(h`<p>${tomas}</p>${link}`)).toEqual([{ kind: 'other' }]);
    expect(candidate(h`<div>${link}</div>`)).toMatchObject([{ kind: 'own' }]);
  });

  it.each([
    ['Ada Example 🎓', 'Ada Example'],
    ['🇵🇹 Ada Example (she/her)', 'Ada Example'],
    ['Ada Example, PhD', 'Ada Example PhD'],
    ['Ada Example, Jr.', 'Ada Example Jr.'],
  ])('%s: names a candidate as tools write them', (written, name) => {
    for (const [title, heading] of [[written, written], [name, written]]) {
      show(page(`${title} - Greenhouse`, h`<main><h1>${heading!}</h1></main>`), greenhouse);
      expect(subject()).toEqual({ kind: 'own', name, email: undefined });
    }
  });

  it.each(['Cloud engineer, Berlin', 'Candidate', 'One two three four five six seven', '(she/her)', '🎓', 'Ada 4 Example'])('takes no name from %s', (text) => {
    show(page(`${text} - Greenhouse`, h`<main><h1>${text}</h1></main>`), greenhouse);
    expect(subject()).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['a name that only the heading says', 'Candidate - Greenhouse', h`<main><h1>Ada Example</h1></main>`],
    ['a name that only the title says', 'Ada Example - Greenhouse', h`<main><h1>Cloud engineer</h1></main>`],
    ['two names in one title', 'Ada Example | Tomas Vrba', h`<main><h1>Ada Example</h1><h2>Tomas Vrba</h2></main>`],
    ['a heading in a thread', 'Ada Example - Greenhouse', h`<main><div role="feed"><h2>Ada Example</h2></div></main>`],
    ['two addresses', 'Greenhouse', h`<main><a href="mailto:ada@mail.example">a</a><a href="mailto:robin@mail.example">b</a></main>`],
    ['the address that the tool gave', 'Lever', h`<main><a href="mailto:ada.7f3@hire.lever.co">a</a></main>`],
    ['an address outside of the main part', 'Greenhouse', h`<a href="mailto:robin@mail.example">b</a><main><h1>x</h1></main>`],
  ])('names nobody by %s', (_, title, body) => {
    show(page(title, body), greenhouse);
    expect(subject()).toEqual({ kind: 'unknown' });
  });

  it.each([
    'https://app.greenhouse.io/sdash/1001', 'https://hire.lever.co/candidates', 'https://northgate.personio.de/recruiting/positions/7', 'https://app.recruitee.com/#/dashboard/overview', 'https://evil.example/?x=app.greenhouse.io/people/1001',
  ])('speaks for candidates’ pages only: %s', (url) => expect(hostFor(new URL(url) as unknown as Location)).not.toBe(hosts.hiring));
});

describe('profiles elsewhere', () => {
  it.each([
    ['https://github.com/ada-example-0000', 'ada-example-0000 (Ada Example) · GitHub', 'Ada Example'],
    ['https://github.com/ada-example-0000', 'ada-example-0000 · GitHub', undefined],
    ['https://github.com/ada-example-0000/badges', 'ada-example-0000 (Ada Example) · GitHub', undefined],
    ['https://github.com/northgate', 'Northgate Institute · GitHub', undefined],
    ['https://x.com/ada_example', '(3) Ada Example (@ada_example) / X', 'Ada Example'],
    ['https://x.com/ada_example/status/1', 'Ada Example on X: "hello (@x) / X" / X', undefined],
    ['https://x.com/home', 'Home / X', undefined],
    ['https://www.facebook.com/ada.example', 'Ada Example | Facebook', undefined],
  ])('%s, "%s": %s', (url, title, name) => {
    show(page(title, h`<main><h1>Somebody</h1><a href="mailto:somebody@mail.example">x</a><a href="${BADGE}">x</a></main>`), url);
    expect(subject()).toEqual(name ? { kind: 'own', name } : { kind: 'unknown' });
  });
});

describe('a mail that writes a sender into itself', () => {
  /** A frame's document, in a page that says who wrote. */
  const framed = (html: string, url: string, outer: string) => {
    show(html, url);
    const frame = new DOMParser().parseFromString(outer, 'text/html').querySelector('iframe');
    Object.defineProperty(window, 'frameElement', { configurable: true, value: frame });
  };
  afterEach(() => void Reflect.deleteProperty(window, 'frameElement'));

  it.each([
    ['/zimbra/', 'about:srcdoc', '<table><tr id="x_from"><td class="LabelColValue">Ada Example</td></tr></table><iframe></iframe>', '<table><tr id="y_from"><td class="LabelColValue">Tomas Vrba</td></tr></table><div class="MsgBody">'],
    ['/apps/mail/', 'https://cloud.example/index.php/apps/mail/api/messages/1/html', '<main><div class="envelope__header">Ada Example</div><iframe></iframe></main>', '<div class="envelope__header">Tomas Vrba</div><div class="message-frame">'],
  ])('in a frame of %s', async (path, url, outer, inner) => {
    const { OWN_WEBMAILS } = await import('../../../lib/find/hosts/webmail');
    const { mail } = await import('../../../lib/find/hosts/mail');
    const host = mail(OWN_WEBMAILS.find(({ at }) => at.test(`https://cloud.example${path}`))!);
    framed(`<body>${inner}<a href="${BADGE}">x</a></div></body>`, url, outer);
    expect(host.around(links()[0]!, { kind: 'unknown' }).names).toEqual({ kind: 'own', name: ADA.name, email: undefined });
    // The marks of a quote stand in the frame, not in the page around it.
    framed(`<body><div class="MsgBody message-frame">x<div id="divRplyFwdMsg">From: somebody</div><p><a href="${BADGE}">x</a></p></div></body>`, url, outer);
    expect(host.around(links()[0]!, { kind: 'unknown' }).names).toEqual({ kind: 'quoted' });
  });
});

it('reads a name that is made of signs for addresses as fast as any', () => {
  const at = 'https://mail.google.com/mail/u/0/#inbox/FMfcgz';
  // Where it is not linear in the header, sixty of them take minutes: the test runner's own limit ends them.
  for (const name of ['@'.repeat(1_990), 'a@'.repeat(995), '@.'.repeat(995)]) {
    show(page('x', h`<div class="adn" data-message-id="1"><span email="${name}">${name}</span><div class="a3s"><a href="${BADGE}">x</a></div></div>`), at);
    for (let n = 0; n < 20; n += 1) expect(around(links()[0]).names.kind).toMatch(/own|unknown/);
  }
});

describe('any other page', () => {
  it('names whose résumé it is', () => {
    show(resume(ADA, [shown(BADGE)]), 'https://ada.example/');
    expect(around(links()[0])).toEqual({ names: { kind: 'own', name: ADA.name, email: ADA.email }, claim: {} });
  });

  it.each([
    ['CV | Nguyễn Thị Linh', h`<h1>Curriculum</h1>`, LINH.name],
    ['王小明 - 简历', h``, '王小明'],
    ['Lebenslauf', h`<h1>Jürgen Müller</h1>`, 'Jürgen Müller'],
    ['Start', h`<h1>José García</h1><a href="mailto:jose@mail.example">x</a>`, 'José García'],
  ])('%s', (title, body, name) => {
    show(page(title, body), 'https://somebody.example/');
    expect(subject()).toMatchObject({ kind: 'own', name });
  });

  it.each([
    ['Our Certifications | Northgate', h`<h1>Our Certifications</h1>`],
    ['Team', h`<h1>Team</h1>`],
    ['How to write a résumé', h`<h1>How to write a résumé</h1>`],
    ['Start', h`<h1>Ada Example</h1><h1>Tomas Vrba</h1>`],
    ['Start', h`<h1>Ada Example</h1><a href="mailto:ada@mail.example">a</a><a href="mailto:tomas@mail.example">b</a>`],
    ['Start', h`<h1>Ada Example</h1><a href="mailto:">a</a>`],
    ['Start', h`<h1>Ada Example</h1><a href="mailto:ada@mail.example,tomas@mail.example">a</a>`],
  ])('names nobody where it may be anything: %s %s', (title, body) => {
    show(page(title, body), 'https://northgate.example/our-certifications');
    expect(subject()).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['a comment, which is an article in an article', h`<article><p>My exam</p><article>${one()}</article></article>`],
    ['comments by their id', h`<ol id="comments"><li>${one()}</li></ol>`],
    ['comments by their name', h`<div class="comment-list">${one()}</div>`],
    ['what is quoted', h`<blockquote>${one()}</blockquote>`],
  ])('names nobody in %s', (_, extra) => {
    show(resume(ADA, [], extra), 'https://ada.example/');
    expect(around(links()[0]).names).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['what they wrote', h`<article><h2>My exam</h2>${one()}</article>`],
    ['the side column of their résumé', h`<aside><h2>Certificates</h2>${one()}</aside>`],
  ])('names the owner in %s', (_, extra) => {
    show(resume(ADA, [], extra), 'https://ada.example/');
    expect(around(links()[0]).names).toMatchObject({ kind: 'own', name: ADA.name });
  });

  it('names nobody in webmail, whose titles name the reader', () => {
    for (const url of ['https://outlook.office.com/mail/', 'https://mail.proton.me/u/0/inbox', 'https://3c.gmx.net/mail/client', 'https://app.fastmail.com/mail/', 'https://www.icloud.com/mail', 'https://webmail.uni.example/', 'about:srcdoc']) {
      show(page('Robin Recruiter – résumé', h`<h1>Robin Recruiter</h1><a href="mailto:robin@mail.example">x</a>`), url);
      expect(subject()).toEqual({ kind: 'unknown' });
    }
  });
});

describe('a profile elsewhere', () => {
  const gitHub = 'https://github.com/ada-example-0000';
  const title = { gitHub: 'ada-example-0000 (Ada Example) · GitHub', x: 'Ada Example (@ada) / X' };
  const link = h`<a href="${BADGE}">x</a>`;
  const readme = h`<main><article itemprop="text">${link}</article></main>`;

  it.each([
    [gitHub, title.gitHub, readme],
    [`${gitHub}?tab=overview&from=2026-01-01`, title.gitHub, readme],
    [gitHub, title.gitHub, h`<div class="h-card"><p>${link}</p></div>`],
    ['https://x.com/ada?s=21', title.x, h`<main><div data-testid="UserDescription">${link}</div></main>`],
    ['https://x.com/ada', title.x, h`<main><div data-testid="UserProfileHeader_Items">${link}</div></main>`],
  ])('%s is its owner’s in the parts that the owner fills', (at, said, body) => {
    show(page(said, body), at);
    expect(around(links()[0]).names).toEqual({ kind: 'own', name: ADA.name });
  });

  it.each([
    [`${gitHub}?tab=stars`, title.gitHub, readme],
    [`${gitHub}?tab=followers`, title.gitHub, h`<div class="h-card">${link}</div>`],
    [gitHub, title.gitHub, h`<main><ol><li><a href="/tomas/knots">knots</a><p>${link}</p></li></ol></main>`],
    ['https://x.com/ada', title.x, h`<main><div data-testid="UserCell"><div data-testid="UserDescription">${link}</div></div></main>`],
    ['https://x.com/ada', title.x, h`<main><div data-testid="sidebarColumn">${link}</div></main>`],
    ['https://x.com/ada', title.x, h`<div data-testid="HoverCard"><div data-testid="UserDescription">${link}</div></div>`],
    ['https://x.com/ada/followers', title.x, h`<main><div data-testid="UserDescription">${link}</div></main>`],
    [gitHub, title.gitHub, h`<div class="h-card"><article>${link}</article></div>`],
  ])('%s is nobody’s where it lists others', (at, said, body) => {
    show(page(said, body), at);
    expect(around(links()[0]).names.kind).toMatch(/other|unknown/);
  });

  it('is nobody’s, and not somebody else’s, where the page names nobody', () => {
    show(page('Stars', h`<aside>${link}</aside>`), `${gitHub}?tab=stars`);
    expect(around(links()[0]).names).toEqual({ kind: 'unknown' });
  });
});
