// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../lib/find/entries';
import { shown } from '../../fixtures/badge';
import { h, page } from '../../fixtures/html';
import { linkedInProfile, type FrontEnd } from '../../fixtures/pages/linkedin';
import { LINKEDIN_PAGES } from '../../fixtures/pages/linkedin-more';
import { ADA } from '../../fixtures/people';
import { linkedInSafety } from '../../fixtures/wrap';
import { BADGE, badge, show } from './dom';

const PROFILE = 'https://www.linkedin.com/in/ada-example-0000/';
const COMPANY = 'https://www.linkedin.com/company/1/';
const bare = { title: 'Data Steward', issuer: 'Fjord Academy', dates: '2025年9月颁发' };
const badges = [shown(linkedInSafety(BADGE)), shown(COMPANY, bare), shown(badge(3), { title: 'Exam 2021 Champion' })];

describe('certifications without a link', () => {
  it.each(['ember', 'sdui', 'sdui-unnamed', 'guest'] satisfies FrontEnd[])('%s: those alone, in any language', (front) => {
    show(linkedInProfile(front, ADA, badges), PROFILE);
    expect(readEntries().unlinked).toEqual([bare]);
    show(linkedInProfile(front, ADA, [shown(COMPANY, bare)]), PROFILE);
    expect(readEntries().unlinked).toEqual([bare]);
    show(linkedInProfile(front, ADA, [shown(BADGE)]), PROFILE);
    expect(readEntries().unlinked).toEqual([]);
  });

  it.each(['details-ember', 'details-sdui'] as const)('%s: on the page of their own', (name) => {
    const { address, html } = LINKEDIN_PAGES[name];
    show(html(ADA, badges), address);
    expect(readEntries().unlinked).toEqual([bare]);
  });

  it('are those of the section of certifications, not posts, jobs or another site', () => {
    const job = h`<section><div><p>Engineer</p><p>Northgate</p><p>Jan 2020 – today</p></div></section>`;
    show(page('(4) Ada | LinkedIn', h`<main>${job}</main>`), PROFILE);
    expect(readEntries().unlinked).toEqual([]);
    show(linkedInProfile('sdui', ADA, badges), 'https://ada.example/');
    expect(readEntries().unlinked).toEqual([]);
  });

  it('come with the lines of the page, each once, none longer than a name can be', () => {
    show(page('Ada', h`<main><p>Data Steward</p><div>Data Steward</div><p>${'x'.repeat(201)}</p></main>`), 'https://ada.example/');
    expect(readEntries().lines).toEqual(['Data Steward']);
  });
});
