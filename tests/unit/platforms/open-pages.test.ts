import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../../lib/platforms/registry';
import { mayBeRead } from '../../../lib/platforms/pages/open-pages';
import { h } from '../../fixtures/html';
import { courseraHtml, courseraPage, edxHtml, edxPage, edxProgramHtml, edxProgramPage, learnHtml, learnPage } from '../../fixtures/answers/public-pages';
import { World } from '../../server/world';
import { ask, told } from './ask';
import { NOW, readOpen } from './pages';
import { SAMPLES } from './samples';

const HEX = '0123456789abcdef0123456789abcdef';
const OTHER = 'ffff456789abcdef0123456789abcdef';
const CODE = 'AB12CD34EF56';
const LEARN = '1a2b3c4d5e6f7081';
const codeOf = (report: Awaited<ReturnType<typeof readOpen>>, id: string) => report.facts.find((fact) => fact.id === id)?.code;

describe.each([['edX', edxPage(HEX)], ['an edX programme', edxProgramPage(HEX)], ['Coursera', courseraPage(CODE)], ['Microsoft Learn', learnPage(LEARN)]])('%s', (_, address) => {
  const host = new URL(address).hostname;

  it('is never asked, also on a click: its own check is offered, and where to read it is said', async () => {
    const world = new World();
    const report = await ask(world, address);
    expect([told(report), report.ownCheck, world.hits, report.retryAt, report.needs]).toEqual([['unconfirmed', 'structure.not-open', host], { url: address }, [], undefined, undefined]);
    expect(report.requests).toMatchObject([{ url: address, problem: 'not-open' }]);
  });

  it.each<[string, string, string]>([
    ['a page that says it is not there', '<h1>Sorry, this page is not available</h1>', 'structure.page-changed'],
    ['a page to sign in on', '<form><input name=p type="password"></form>', 'structure.login'],
    ['a page that is still being drawn', '<div id=root></div><noscript>Turn on scripts</noscript>', 'structure.page-changed'],
    ['nothing', '', 'structure.page-changed'],
  ])('%s is not confirmed', async (__, html, code) => expect(told(await readOpen(address, html)).slice(0, 2)).toEqual(['unconfirmed', code]));

  it('is not read from another award’s page, nor from one that was left open', async () => {
    expect(told(await readOpen(address, '<p>x', { award: 'https://courses.edx.org/certificates/00000000000000000000000000000000' }))).toEqual(['unconfirmed', 'structure.not-open', host]);
    for (const loadedAt of [NOW - 3_700_000, NOW + 3_700_000, Number.NaN]) expect((await readOpen(address, '<p>x', { loadedAt })).because.code).toBe('structure.left-open');
  });
});

describe('edX', () => {
  it('is verified from the open page, and says so', async () => {
    const report = await readOpen(edxPage(HEX), edxHtml(HEX));
    expect([report.verdict, report.holder, codeOf(report, 'integrity'), codeOf(report, 'issuer'), codeOf(report, 'status')]).toEqual(['verified', 'same', 'integrity.open-page', 'issuer.contracted', 'status.shown']);
    expect(report.credential).toMatchObject({ name: 'Introduction to Moorings', issuer: { name: 'NorthgateX' }, issued: { text: '2024-08-06' } });
    expect(report.requests).toEqual([{ url: edxPage(HEX), purpose: 'award', at: new Date(NOW).toISOString(), status: 200, openPage: true }]);
  });

  it('of a programme names a month', async () => {
    const report = await readOpen(edxProgramPage(HEX), edxProgramHtml(HEX));
    expect([report.verdict, report.credential?.name, report.credential?.issued?.text, report.credential?.issuer.name]).toEqual(['verified', 'Harbour Engineering', 'June 2024', 'NorthgateX']);
  });

  it.each<[string, string, string]>([
    ['another award’s page', edxHtml(HEX, { id: OTHER }), 'integrity.disagree'],
    ['another award’s page, with a link to this one', edxHtml(HEX, { id: OTHER, more: h`<a href="${edxPage(HEX)}">x</a>` }), 'integrity.disagree'],
    ['another award’s id beside its own', edxHtml(HEX, { more: h`<a href="${edxPage(OTHER)}">x</a>` }), 'integrity.disagree'],
    ['no id', edxHtml(HEX, { id: '' }), 'structure.page-changed'],
    ['two holders', edxHtml(HEX, { more: h`<strong class="accomplishment-recipient">Tomas Vrba</strong>` }), 'structure.page-changed'],
    ['two days', edxHtml(HEX, { more: h`<span class="emphasized">Issued May 1, 2020</span>` }), 'structure.bad-field'],
    ['another language', edxHtml(HEX).replace('Issued ', 'Emitido el '), 'structure.bad-field'],
  ])('%s is not confirmed', async (_, html, code) => expect(told(await readOpen(edxPage(HEX), html)).slice(0, 2)).toEqual(['unconfirmed', code]));

  it('another programme’s page is not confirmed', async () => {
    expect((await readOpen(edxProgramPage(HEX), edxProgramHtml(HEX, { id: OTHER }))).because.code).toBe('integrity.disagree');
  });
});

describe('Coursera', () => {
  const read = (change?: Parameters<typeof courseraHtml>[1]) => readOpen(courseraPage(CODE), courseraHtml(CODE, change));

  it('says whose it is, of which course and partner; not whether it was withdrawn: not confirmed', async () => {
    const report = await readOpen(`https://www.coursera.org/account/accomplishments/verify/${CODE}`, courseraHtml(CODE));
    expect([...told(report), report.holder, codeOf(report, 'issuer')]).toEqual(['unconfirmed', 'status.not-said', 'www.coursera.org', 'same', 'issuer.contracted']);
    expect(report.credential).toMatchObject({ name: 'Harbour Basics', issuer: { name: 'Northgate Institute' }, issued: { text: '2024-10-14T03:57:00.063Z' } });
  });

  it('of somebody who hides the name compares nobody', async () => {
    const report = await read((state) => JSON.stringify(state, (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'firstName' in value) Object.assign(value, { firstName: 'User', lastName: '123456' });
      return value;
    }));
    expect(report.holder).toBe('cannot-tell');
  });

  it('of a course that is no longer offered takes its title from the head', async () => {
    const report = await read((state) => { for (const key of Object.keys(state)) if (key.startsWith('Course_')) delete state[key]; });
    expect([report.credential?.name, report.credential?.issuer.name]).toEqual(['Harbour Basics', 'Coursera']);
  });

  it.each<[string, string, string]>([
    ['another certificate’s page', courseraHtml('ZZ12CD34EF56'), 'integrity.disagree'],
    ['its code in the words alone', courseraHtml('ZZ12CD34EF56', (state) => { state['x'] = { name: `"AccomplishmentsVCMembership","certificateCode":"${CODE}"` }; }), 'integrity.disagree'],
    ['two people', courseraHtml(CODE, (state) => { state['p'] = { __typename: 'AccomplishmentsSignatureTrackProfile', firstName: 'Tomas', lastName: 'Vrba' }; }), 'structure.page-changed'],
    ['two states', `${courseraHtml(CODE)}<script>window.__APOLLO_STATE__={}</script>`, 'structure.page-changed'],
    ['a state that is no JSON', courseraHtml(CODE).replace('__APOLLO_STATE__={', '__APOLLO_STATE__={{'), 'structure.page-changed'],
    ['a state nested too deep', `<script>window.__APOLLO_STATE__=${'{"a":'.repeat(5000)}1${'}'.repeat(5000)};</script>`, 'structure.page-changed'],
    ['no state', courseraHtml(CODE).replace('__APOLLO_STATE__', '__OTHER__'), 'structure.page-changed'],
    ['two days', courseraHtml(CODE, (state) => { state['m'] = { __typename: 'AccomplishmentsVCMembership', certificateCode: CODE, grantedAt: 1428878220063 }; }), 'structure.bad-field'],
    ['a day in seconds', courseraHtml(CODE).replace('1728878220063', '1728878220'), 'structure.bad-field'],
  ])('%s is not confirmed', async (_, html, code) => expect(told(await readOpen(courseraPage(CODE), html)).slice(0, 2)).toEqual(['unconfirmed', code]));

  it.each([`https://www.coursera.org/account/accomplishments/specialization/${CODE}`, `https://www.coursera.org/share/${HEX}`])('%s is not read: its own check is offered', async (address) => {
    expect(told(await readOpen(address, courseraHtml(CODE)))).toEqual(['unconfirmed', 'structure.own-check', 'Coursera']);
  });
});

describe('a single certification of Microsoft', () => {
  const read = (words: Parameters<typeof learnHtml>[1] = {}) => readOpen(learnPage(LEARN), learnHtml(LEARN, words));

  it('is verified from the open page that calls it active', async () => {
    const report = await read();
    expect([report.verdict, report.holder, codeOf(report, 'issuer'), codeOf(report, 'status')]).toEqual(['verified', 'same', 'issuer.own', 'status.says-current']);
    expect(report.credential).toMatchObject({ name: 'Microsoft Certified: Harbour Architect Expert', issued: { text: '2024-09-28' }, expires: { text: '2099-09-28' } });
    // Its number is nobody's business.
    expect(JSON.stringify(report)).not.toContain('707C55');
  });

  it('whose link has lost its first zero is the same', async () => {
    expect((await readOpen(learnPage('a2b3c4d5e6f7081'), learnHtml('0A2B3C4D5E6F7081'))).verdict).toBe('verified');
  });

  it.each<[string, Parameters<typeof learnHtml>[1], string, string]>([
    ['that has expired', { status: 'Expired', day: 'May 3, 2021', expires: 'May 3, 2022' }, 'expired', 'dates.expired'],
    ['called active after its end', { day: 'May 3, 2021', expires: 'May 3, 2022' }, 'expired', 'dates.expired'],
    ['called expired before its end', { status: 'Expired' }, 'unconfirmed', 'status.said'],
    ['in a state that is not known', { status: 'Revoked' }, 'unconfirmed', 'status.said'],
    ['without a state', { status: '' }, 'unconfirmed', 'status.not-said'],
    ['of somebody called “Status Active”', { status: 'Revoked', holder: 'Status Active' }, 'unconfirmed', 'status.not-said'],
    ['with two states', { more: h`<p>Status Revoked</p>` }, 'unconfirmed', 'status.not-said'],
    ['of another id', { id: 'FFFF3C4D5E6F7081' }, 'unconfirmed', 'integrity.disagree'],
    ['with two ids', { more: h`<p>Credential ID: FFFF3C4D5E6F7081</p>` }, 'unconfirmed', 'structure.page-changed'],
    ['with two ends', { more: h`<p>Expires on: May 3, 2031</p>` }, 'unconfirmed', 'structure.page-changed'],
    ['with an end that cannot be read', { expires: 'soon' }, 'unconfirmed', 'structure.page-changed'],
    ['with two days of earning it', { more: h`<p>Earned on: May 3, 2019</p>` }, 'unconfirmed', 'structure.page-changed'],
    ['issued twice', { more: h`<p>Issued by Microsoft on May 3, 2019 to:</p><p>Tomas Vrba</p>` }, 'unconfirmed', 'structure.page-changed'],
    ['without an end', { expires: '' }, 'verified', 'integrity.open-page'],
  ])('%s', async (_, words, verdict, code) => expect(told(await read(words)).slice(0, 2)).toEqual([verdict, code]));

  it('earned on another day than it was issued is not confirmed', async () => {
    const html = learnHtml(LEARN).replaceAll('Earned on: September 28, 2024', 'Earned on: May 3, 2019');
    expect((await readOpen(learnPage(LEARN), html)).because.code).toBe('integrity.disagree');
  });

  it('in another language is not read', async () => {
    const html = learnHtml(LEARN).replaceAll('Issued by Microsoft on', 'Ausgestellt von Microsoft am');
    expect((await readOpen(learnPage(LEARN), html)).because.code).toBe('structure.page-changed');
  });

  it('by the name of a certification is not read: its own check is offered', async () => {
    const address = 'https://learn.microsoft.com/users/ada-example/credentials/certification/azure-fundamentals';
    expect(told(await readOpen(address, learnHtml(LEARN)))).toEqual(['unconfirmed', 'structure.own-check', 'Microsoft Learn']);
  });
});

describe('where reading is offered', () => {
  it.each(PLATFORMS.flatMap((platform) => SAMPLES[platform.id].map(([raw]) => [raw, platform] as const)))('%s', (raw, { recognise, readsOpenPage }) => {
    const found = recognise(new URL(raw));
    const reads = found !== null && 'kind' in found && readsOpenPage?.(found) === true && found.kind === 'award';
    // An address that only leads on to the award's page, or its picture, is not that page.
    if (!raw.includes('/api/credentials/share/') && !raw.includes('/meta_images/')) expect(mayBeRead(raw)).toBe(reads);
    if (reads) expect(mayBeRead(found.url)).toBe(true);
  });

  it.each(['https://learn.microsoft.com/en-us/training/', 'https://www.coursera.org/learn/harbour', 'https://courses.edx.org/dashboard', 'http://courses.edx.org/certificates/0123456789abcdef0123456789abcdef', 'https://courses.edx.org.evil.example/certificates/0123456789abcdef0123456789abcdef', ''])('not on %s', (address) => expect(mayBeRead(address)).toBe(false));
});
