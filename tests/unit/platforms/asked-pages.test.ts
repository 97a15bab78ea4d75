import { describe, expect, it } from 'vitest';
import { h } from '../../fixtures/html';
import { atPage, mitxHtml, mitxPage, skilljarHtml, skilljarPage, skillshopHtml, skillshopPage } from '../../fixtures/answers/public-pages';
import { uuid } from '../../fixtures/answers/ids';
import { html, json, redirect, reset, type Reply } from '../../server/reply';
import { World } from '../../server/world';
import { ask, asked, told } from './ask';

const MITX = uuid('mitx', 'unit');
const PAGES = { skilljar: skilljarPage('a1b2c3d4e5f6'), mitx: mitxPage(MITX), skillshop: skillshopPage('AbC12xYz34DeF56') } as const;
const of = (address: string, text: string) => {
  const world = new World();
  return ask(world, atPage(world, address, text));
};
const codeOf = (report: Awaited<ReturnType<typeof of>>, id: string) => report.facts.find((fact) => fact.id === id)?.code;

describe.each(Object.entries(PAGES))('%s without a page that can be read', (_, address) => {
  const host = new URL(address).hostname;

  it('is not asked without a click', async () => {
    const world = new World();
    expect([told(await ask(world, address, false)), world.hits]).toEqual([['unconfirmed', 'structure.not-asked', host], []]);
  });

  it.each<[string, Reply, string]>([
    ['not found', html('<title>404</title>', 404), 'structure.not-found'],
    ['not found, with 200', html('<!doctype html><h1>Sorry, we cannot find that page.</h1>'), 'structure.page-changed'],
    ['a page to sign in on', html('<!doctype html><form><input type="password"></form>'), 'structure.login'],
    ['a sign-in status', html('', 403), 'structure.login'],
    ['elsewhere', redirect('https://learn.northgate.example/verify/a1b2c3d4e5f6'), 'structure.redirect'],
    ['JSON', json({ name: 'Harbour' }), 'structure.page-changed'],
    ['nothing', html(''), 'structure.page-changed'],
    ['no text at all', { as: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: Uint8Array.from({ length: 500 }, (__, n) => n % 256) }, 'structure.page-changed'],
    ['a fault', html('', 500), 'structure.server-error'],
    ['a broken line', reset(), 'structure.unreachable'],
  ])('%s is not confirmed', async (__, reply, code) => {
    const world = new World().at(address, reply);
    const report = await ask(world, address);
    expect([...told(report).slice(0, 2), report.credential, report.attention]).toEqual(['unconfirmed', code, null, false]);
    expect(world.hits.map((hit) => hit.host)).toEqual([host]);
  });
});

describe('Skilljar', () => {
  it('says what was completed, and vouches for nobody; whether it was withdrawn is not told', async () => {
    const report = await of(PAGES.skilljar, skilljarHtml());
    expect(told(report)).toEqual(['unknown-issuer', 'issuer.unknown', 'verify.skilljar.com/c/a1b2c3d4e5f6']);
    expect(report.credential).toMatchObject({ name: 'Harbour Signals 101', issuer: { name: 'Northgate Academy', id: PAGES.skilljar }, issued: { text: '2025-11-02' } });
    expect([report.holder, codeOf(report, 'status'), codeOf(report, 'integrity'), asked(report)]).toEqual(['cannot-tell', 'status.not-said', 'integrity.public-page', [PAGES.skilljar]]);
  });

  it('of an issuer that calls itself by a known name gives notice', async () => {
    const report = await of(PAGES.skilljar, skilljarHtml({ issuer: 'Microsoft' }));
    expect([report.verdict, report.because.code, report.attention]).toEqual(['unknown-issuer', 'issuer.look-alike', true]);
  });

  it.each<[string, string, string]>([
    ['a course that is called as a label', skilljarHtml({ name: 'Offered By' }), 'structure.page-changed'],
    ['a second issuer on it', skilljarHtml({ more: h`<p>Offered By</p><p>Microsoft</p>` }), 'structure.page-changed'],
    ['a day in another language', skilljarHtml({ day: '2. November 2025' }), 'structure.bad-field'],
    ['a day that does not exist', skilljarHtml({ day: 'Feb. 30, 2025' }), 'structure.bad-field'],
    ['its labels gone', skilljarHtml().replaceAll('Offered By', 'By'), 'structure.page-changed'],
    ['its labels in a comment', skilljarHtml().replace('<dl>', '<!--').replace('</dl>', '-->'), 'structure.page-changed'],
  ])('with %s is not confirmed', async (_, text, code) => expect(told(await of(PAGES.skilljar, text)).slice(0, 2)).toEqual(['unconfirmed', code]));

  it('hands over markup in its words as text', async () => {
    expect((await of(PAGES.skilljar, skilljarHtml({ name: '<img src=x onerror=alert(1)>\u202e' }))).credential?.name).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('MITx Online', () => {
  it('is verified: MIT is the issuer, and its server shows only what stands', async () => {
    const report = await of(PAGES.mitx, mitxHtml(MITX));
    expect([report.verdict, report.holder, codeOf(report, 'issuer'), codeOf(report, 'status')]).toEqual(['verified', 'same', 'issuer.own', 'status.shown']);
    expect(report.credential).toMatchObject({ name: 'Introduction to Tides', issued: { text: '2025-12-19' }, issuer: { domain: 'mit.edu' } });
  });

  it('of a programme, and under another name', async () => {
    const report = await of(mitxPage(`program/${MITX}`), mitxHtml(`program/${MITX}`, { holder: 'Tomas Vrba' }));
    expect([report.verdict, report.holder, report.attention]).toEqual(['verified', 'different', true]);
  });

  it.each<[string, string, string]>([
    ['another award’s page', mitxHtml(MITX, { id: uuid('mitx', 'else') }), 'integrity.disagree'],
    ['two holders', mitxHtml(MITX, { more: h`<span class="certify-name">Tomas Vrba</span>` }), 'structure.page-changed'],
    ['two ids', mitxHtml(MITX, { more: h`<p>Valid Certificate ID: ${uuid('mitx', 'else')}</p>` }), 'structure.page-changed'],
    ['two days', mitxHtml(MITX, { more: h`<p>Issued: May 1, 2020</p>` }), 'structure.bad-field'],
    ['no day', mitxHtml(MITX, { day: '' }), 'structure.bad-field'],
    ['no holder', mitxHtml(MITX, { holder: '' }), 'structure.page-changed'],
    ['a template of another build', mitxHtml(MITX).replaceAll('certify-name', 'c1').replaceAll('degree-text', 'c2'), 'structure.page-changed'],
  ])('%s is not confirmed', async (_, text, code) => expect(told(await of(PAGES.mitx, text)).slice(0, 2)).toEqual(['unconfirmed', code]));

  it('of the future is not valid yet', async () => {
    expect((await of(PAGES.mitx, mitxHtml(MITX, { day: 'May 1, 2098' }))).verdict).toBe('not-yet-valid');
  });
});

describe('Google Skillshop', () => {
  it('says what was completed by whom, and not whether it was withdrawn: not confirmed', async () => {
    const report = await of(PAGES.skillshop, skillshopHtml());
    expect([...told(report), report.holder, report.credential?.name, report.credential?.issued?.text]).toEqual(['unconfirmed', 'status.not-said', 'skillshop.exceedlms.com', 'same', 'Harbour Ads Certification', '2024-06-12']);
  });

  it.each<[string, string, string]>([
    ['two that were completed', skillshopHtml({ more: h`<p>Completed by Tomas Vrba on May 1, 2020</p>` }), 'structure.page-changed'],
    ['two congratulations', skillshopHtml({ more: h`<p>Congratulations!</p><p>Other</p>` }), 'structure.page-changed'],
    ['no title', skillshopHtml({ name: '' }), 'structure.page-changed'],
    ['a holder with a day in the name', skillshopHtml({ holder: 'Ada on May 1, 2030 Example' }), 'status.not-said'],
    ['a day that does not exist', skillshopHtml({ day: 'June 31, 2024' }), 'structure.bad-field'],
  ])('with %s', async (_, text, code) => expect(told(await of(PAGES.skillshop, text)).slice(0, 2)).toEqual(['unconfirmed', code]));
});
