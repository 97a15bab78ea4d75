// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shown } from '../../fixtures/badge';
import { gmailMessage } from '../../fixtures/pages/gmail';
import { linkedInProfile } from '../../fixtures/pages/linkedin';
import { ADA } from '../../fixtures/people';
import { BADGE, badge, run, show, verified, type Running } from './dom';

const PROFILE = 'https://www.linkedin.com/in/ada-example-0000/';
const link = (href: string) => Object.assign(document.createElement('a'), { href, textContent: 'badge' });
const urls = (page: Running) => page.sightings().map(({ url }) => url);

/** Everything that is watched is told at once: these tests are about what is done with it. */
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('reports', () => {
  it('begins a list even where there is nothing', async () => {
    show('<p>nothing</p>');
    const page = await run();
    await page.pass();
    expect(page.saw).toEqual([{ type: 'saw', route: expect.any(String), sightings: [], subject: undefined, leftOut: 0, marksRemoved: undefined }]);
  });

  it('tells what it found, whom the page names and what it claims', async () => {
    show(linkedInProfile('sdui', ADA, [shown(BADGE)]), PROFILE);
    const page = await run();
    await page.pass();
    expect(page.saw.at(-1)).toMatchObject({ subject: ADA.name });
    expect(page.sightings()).toEqual([{
      n: 1, place: 'link', url: BADGE, names: { kind: 'own', name: ADA.name }, claim: { title: 'Cloud Platform Architect', issuer: 'Northgate Institute', dates: 'Issued May 2025' },
    }]);
  });

  it('says nothing twice', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    await page.pass();
    const before = page.saw.length;
    document.body.append(document.createElement('p'));
    document.querySelector('a')!.setAttribute('href', BADGE);
    await page.pass(2_000);
    expect(page.saw).toHaveLength(before);
  });

  it('is silent in a frame until there is something', async () => {
    vi.stubGlobal('top', {});
    show('<p>nothing</p>');
    const page = await run();
    await page.pass();
    expect(page.saw).toEqual([]);
    document.body.append(link(BADGE));
    await page.pass();
    expect(page.saw).toHaveLength(1);
  });

  it('takes many in messages of 200 and no more than 500, and counts the rest', async () => {
    show(Array.from({ length: 520 }, (_, n) => `<a href="${badge(n)}">x</a>`).join(''));
    const page = await run();
    await page.pass(2_000);
    expect(Math.max(...page.saw.map(({ sightings }) => sightings.length))).toBeLessThanOrEqual(200);
    expect(page.sightings()).toHaveLength(500);
    expect(page.saw.at(-1)!.leftOut).toBe(20);
    document.body.append(document.createElement('p'));
    await page.pass();
    expect(page.saw.at(-1)!.leftOut, 'none is counted twice').toBe(20);
  });
});

describe('a page that changes', () => {
  it('finds what is added, one by one and many at once', async () => {
    show('<main></main>');
    const page = await run();
    await page.pass();
    const main = document.querySelector('main')!;
    main.append(link(badge(1)));
    await page.pass();
    for (let n = 2; n < 100; n++) main.append(link(badge(n)));
    await page.pass();
    expect(urls(page)).toHaveLength(99);
    main.append(...Array.from({ length: 50 }, (_, n) => link(badge(100 + n))));
    await page.pass();
    expect(urls(page)).toHaveLength(149);
  });

  it('finds a reused link as something new', async () => {
    show(`<a href="${badge(1)}">x</a>`);
    const page = await run();
    await page.pass();
    document.querySelector('a')!.href = badge(2);
    await page.pass();
    expect(page.sightings().map(({ n, url }) => [n, url])).toEqual([[1, badge(1)], [2, badge(2)]]);
  });

  it('finds a reused link as something new while so much is added that everything is looked at again', async () => {
    show(`<main><a href="${badge(1)}">x</a></main>`);
    const page = await run();
    await page.pass();
    const main = document.querySelector('main')!;
    main.querySelector('a')!.setAttribute('href', badge(2));
    for (let n = 3; n < 100; n++) main.append(link(badge(n)));
    await page.pass();
    expect(new Set(urls(page))).toEqual(new Set(Array.from({ length: 99 }, (_, n) => badge(n + 1))));
    expect(urls(page)).toHaveLength(99);
  });

  it('finds what is added in an open shadow root', async () => {
    show('<x-card></x-card>');
    const root = document.querySelector('x-card')!.attachShadow({ mode: 'open' });
    const page = await run();
    await page.pass();
    root.append(link(BADGE));
    await page.pass();
    expect(urls(page)).toEqual([BADGE]);
  });

  it('finds an address in text that comes later, in mail', async () => {
    show(gmailMessage({ from: ADA, subject: 'x' }), 'https://mail.google.com/mail/u/0/#inbox/1');
    const page = await run();
    await page.pass();
    document.querySelector('.a3s div')!.append(`see ${BADGE}.`);
    await page.pass();
    expect(page.sightings()).toMatchObject([{ place: 'text', url: BADGE, names: { kind: 'own', email: ADA.email } }]);
  });

  it('tells of pictures in the open mail, and again when one comes or becomes another; of no others', async () => {
    show(gmailMessage({ from: ADA, subject: 'x' }).replace('<div role="main">', '<div role="main"><img src="/logo.png">'), 'https://mail.google.com/mail/u/0/#inbox/2');
    const page = await run();
    await page.pass();
    const told = () => page.saw.flatMap(({ around }) => (around ? [around.pictures] : []));
    expect(told()).toEqual([]);
    const picture = document.createElement('img');
    document.querySelector('.a3s div')!.append(picture);
    await page.pass();
    picture.src = 'data:image/png;base64,AAAA';
    await page.pass();
    expect([told().length, new Set(told()).size]).toEqual([2, 2]);
    expect(told().at(-1)).toBeGreaterThan(0);
  });

  it('tells the names again when the page names somebody only later', async () => {
    show(`<main><a href="${BADGE}">x</a></main>`, 'https://www.linkedin.com/in/later/');
    const page = await run();
    await page.pass();
    expect(page.sightings()).toMatchObject([{ n: 1, names: { kind: 'unknown' } }]);
    document.querySelector('main')!.prepend(Object.assign(document.createElement('h1'), { textContent: ADA.name }));
    await page.pass();
    expect(page.sightings()).toMatchObject([{ n: 1, names: { kind: 'own', name: ADA.name } }]);
  });
});

describe('routes', () => {
  const go = (path: string) => {
    (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`https://team.example${path}`);
    dispatchEvent(new Event('popstate'));
  };

  it('begins a new list when the address changes, with numbers that were never used', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    await page.pass();
    const [first] = page.saw;
    go('/elsewhere');
    await page.pass(2_000);
    expect(page.saw.at(-1)!.route).not.toBe(first!.route);
    expect(page.saw.at(-1)!.sightings).toMatchObject([{ n: 2, url: BADGE }]);
  });

  it('does not take a jump within the page for one', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    await page.pass();
    const before = page.saw.length;
    go('/#section');
    await page.pass(2_000);
    expect(page.saw).toHaveLength(before);
  });

  it('begins again when what was left of the page before goes', async () => {
    show(`<a href="${badge(1)}">x</a>`);
    const page = await run();
    await page.pass();
    go('/elsewhere');
    await page.pass(2_000);
    const stale = page.saw.at(-1)!.route;
    document.body.replaceChildren(link(badge(2)));
    await page.pass(2_000);
    const last = page.saw.filter(({ route }) => route === page.saw.at(-1)!.route);
    expect(last[0]!.route).not.toBe(stale);
    expect(last.flatMap(({ sightings }) => sightings.map(({ url }) => url))).toEqual([badge(2)]);
  });

  it('reads each page of somebody who goes from one to the next', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    await page.pass(3_000);
    for (let n = 0; n < 8; n++) {
      const before = page.saw.length;
      go(`/person/${n}`);
      await page.pass(1_000);
      expect(page.saw.length).toBeGreaterThan(before);
      await page.pass(2_000);
    }
  });

  it('is not made to talk by a page that changes its address all the time', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    await page.pass();
    const before = page.saw.length;
    for (let n = 0; n < 80; n++) {
      go(`/${n}`);
      await page.pass(700);
    }
    expect(page.saw.length - before).toBeLessThan(12);
    await page.pass(10_000);
    expect(page.saw.at(-1)!.sightings, 'once it is calm, it is read').toMatchObject([{ url: BADGE }]);
  });
});

describe('the extension around it', () => {
  it('begins a new list when it is put into the page a second time', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    await page.pass();
    const { route } = page.saw.at(-1)!;
    expect(page.again()).toBe(true);
    await page.pass();
    expect(page.saw.at(-1)).toMatchObject({ sightings: [{ url: BADGE }] });
    expect(page.saw.at(-1)!.route).not.toBe(route);
  });

  it('tells it again when the background was not there yet', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    let asleep = 2;
    page.answer = () => {
      if (asleep-- > 0) throw new Error('Could not establish connection. Receiving end does not exist.');
    };
    await page.pass();
    expect(urls(page)).toEqual([BADGE]);
  });

  it('stops when it is told to, takes its marks along, and can begin again', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    await page.pass(2_000);
    page.mark({ verdicts: [verified(1)] });
    await page.pass(2_000);
    expect(document.querySelectorAll('a + span')).toHaveLength(1);
    const before = page.saw.length;
    page.stop();
    await page.pass();
    expect(document.querySelectorAll('a + span')).toHaveLength(0);
    document.body.append(link(badge(2)));
    await page.pass(2_000);
    page.mark({ verdicts: [verified(1)] });
    await page.pass(2_000);
    expect([page.saw.length, document.querySelectorAll('a + span').length]).toEqual([before, 0]);
    expect(page.again(), 'whoever is put into the page now begins anew').toBe(false);
  });

  it('stops when it has gone', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    await page.pass();
    const before = page.saw.length;
    page.die();
    document.body.append(link(badge(2)));
    await page.pass(2_000);
    expect(page.saw).toHaveLength(before);
    expect(page.again()).toBe(false);
  });
});
