// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shown, unlinked } from '../../fixtures/badge';
import { h, page, type Markup } from '../../fixtures/html';
import { linkedInProfile, type FrontEnd } from '../../fixtures/pages/linkedin';
import { emberCertifications } from '../../fixtures/pages/linkedin-ember';
import { sduiCertifications, sduiTopCard } from '../../fixtures/pages/linkedin-sdui';
import { alsoViewed, education, experience, experienceWithText, OTHER_SECTIONS } from '../../fixtures/pages/linkedin-sections';
import { ADA } from '../../fixtures/people';
import { linkedInSafety } from '../../fixtures/wrap';
import { turned, VARIANT_NAMES, type Variant } from '../../scenarios/variants';
import { BADGE, badge, run, show } from './dom';

const PROFILE = 'https://www.linkedin.com/in/ada-example-0000/';
const DETAILS = `${PROFILE}details/certifications/`;
const FRONT_ENDS: FrontEnd[] = ['ember', 'sdui', 'sdui-unnamed', 'guest'];
const BARE = [unlinked('Harbour Pilot'), unlinked('Tide Tables 2023', 'Harbour School', 'Ausgestellt: März 2024 · Läuft ab: März 2027'), unlinked('潮汐基础', '示例学院', '颁发日期 2025年9月')];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How many a page tells of, or undefined where it tells nothing; a page that tells 0 has looked. */
async function told(html: string, url: string): Promise<number | undefined> {
  show(html, url);
  const running = await run();
  await running.pass(1_000);
  running.die();
  return running.saw.findLast(({ around }) => around?.unlinked !== undefined)?.around?.unlinked;
}

const profile = (front: FrontEnd, bare = BARE, extra: Markup = h``, badges = [shown(linkedInSafety(BADGE)), shown(`${badge(2)}/linked_in_profile?trk=x`)]) => linkedInProfile(front, ADA, badges, extra, bare);
const sdui = (bare = BARE) => page('Licenses & certifications | LinkedIn', h`<main>${sduiTopCard(ADA, true)}${sduiCertifications([], true, bare)}</main>${alsoViewed}`);

describe('nothing is counted', () => {
  it.each(FRONT_ENDS)('where every certification has its link, whatever else a profile lists (%s)', async (front) => {
    for (const variant of VARIANT_NAMES) expect([variant, await told(turned(variant, profile(front, [], OTHER_SECTIONS)), PROFILE)]).toEqual([variant, 0]);
  });

  it('beside a job with a badge', async () => {
    for (const part of [experience(BADGE), experienceWithText(BADGE)]) expect(await told(page('Ada Example | LinkedIn', h`<main>${sduiTopCard(ADA, true)}${part}${education}</main>`), PROFILE)).toBe(0);
  });

  it('on a profile without any badge’s link, in any of its sections', async () => {
    for (const variant of VARIANT_NAMES) expect(await told(turned(variant, page('Ada Example | LinkedIn', h`<main>${sduiTopCard(ADA, true)}${OTHER_SECTIONS}</main>`)), PROFILE)).toBe(0);
  });

  it.each(['details/experience/', 'details/education/', 'details/skills/', 'details/honors/'])('on the page %s', async (tail) => {
    expect(await told(page('LinkedIn', h`<main>${education}${experience(BADGE)}</main>`), PROFILE + tail)).toBeUndefined();
  });

  it('elsewhere on LinkedIn', async () => {
    for (const url of ['https://www.linkedin.com/feed/', 'https://www.linkedin.com/talent/profile/AEMAATest', 'https://www.linkedin.com/company/northgate/']) expect(await told(profile('sdui'), url)).toBeUndefined();
  });

  it('that leads somewhere else: to a certificate of LinkedIn, to a page that is not known, through a wrapper', async () => {
    for (const href of ['https://www.linkedin.com/learning/certificates/0123456789abcdef', 'https://harbour.example/pilot', linkedInSafety('https://harbour.example/pilot'), 'https://evillinkedin.com/in/x/', '//linkedin.com.example/in/x/', '#']) {
      const one = profile('sdui', [unlinked('Harbour Pilot')]).replace('Issued Mar 2024</p>', `Issued Mar 2024</p><a href="${href}">Show</a>`);
      expect([href, await told(one, PROFILE)]).toEqual([href, 0]);
    }
  });

  it('without a year, or whose lines are others', async () => {
    expect(await told(profile('sdui', [unlinked('Harbour Pilot', 'Fjord Academy', 'No end'), unlinked('Harbour Pilot', 'Fjord Academy', `A long text about it, and about ${'the sea and '.repeat(8)}1998`)]), PROFILE)).toBe(0);
  });
});

describe('entries without a link are counted', () => {
  it.each(FRONT_ENDS)('beside those with one, in %s; in a variant the number may only go', async (front) => {
    const counted: Partial<Record<Variant, number>> = {};
    for (const variant of VARIANT_NAMES) counted[variant] = (await told(turned(variant, profile(front, BARE, OTHER_SECTIONS)), PROFILE))!;
    expect(counted).toMatchObject({ 'as it is': 3, 'class names scrambled': 3 });
    expect([0, 3]).toContain(counted['wrapper removed']);
  });

  it.each(FRONT_ENDS)('where one entry of each kind stands there, in %s', async (front) => {
    expect(await told(profile(front, BARE.slice(0, 1), h``, [shown(BADGE)]), PROFILE)).toBe(1);
  });

  it('also where none has a link, on the page of certifications', async () => {
    expect(await told(sdui(), DETAILS)).toBe(3);
    expect(await told(sdui(BARE.slice(0, 1)), DETAILS)).toBe(1);
    expect(await told(page('LinkedIn', h`<main><section><div>${emberCertifications([shown(BADGE)], BARE)}</div></section></main>${alsoViewed}`), `${PROFILE}details/certifications?profileUrn=x`)).toBe(3);
    for (const variant of VARIANT_NAMES) expect([0, 3]).toContain(await told(turned(variant, sdui()), DETAILS));
  });

  it('once each, and again as more of them come', async () => {
    show(profile('sdui', BARE.slice(0, 1)), PROFILE);
    const running = await run();
    await running.pass(1_000);
    const list = document.querySelector('[componentkey=entity-collection-item-b0]')!;
    list.parentElement!.append(list.cloneNode(true), list.cloneNode(true));
    await running.pass(1_000);
    running.die();
    expect(running.saw.flatMap(({ around }) => around?.unlinked ?? [])).toEqual([1, 3]);
  });

  it('in a long list', async () => {
    expect(await told(sdui(Array.from({ length: 100 }, (_, n) => unlinked(`Knot ${n}`))), DETAILS)).toBe(100);
  });
});
