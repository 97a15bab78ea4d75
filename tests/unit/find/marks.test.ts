// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badge, BADGE, run, show, verified, type Running } from './dom';

let roots: ShadowRoot[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode, 'nobody else can look in').toBe('closed');
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What stands in the page now, as `tag:address` or `mark`. */
const standing = () => [...document.body.querySelectorAll('a,span')].map((element) => (element.localName === 'a' ? 'link' : 'mark'));
const button = (n = 0) => roots[n]!.querySelector('button')!;

async function marked(html = `<a href="${BADGE}">x</a>`, numbers = [1]): Promise<Running> {
  show(html);
  const page = await run();
  await page.pass();
  page.mark({ verdicts: numbers.map(verified) });
  await page.pass(2_000);
  return page;
}

/** A click as a person's device makes it. */
function click(on: Element, detail: number): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true, detail });
  Object.defineProperty(event, 'isTrusted', { value: true });
  on.dispatchEvent(event);
}
const inFront = (element: () => Element | null) => {
  (Object.getPrototypeOf(document) as Document).elementFromPoint = element;
};

describe('where a mark stands', () => {
  it('nowhere before the background says so', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    await page.pass(10_000);
    expect(standing()).toEqual(['link']);
    page.mark({ on: false, verdicts: [verified(1)] });
    await page.pass(2_000);
    expect(standing()).toEqual(['link']);
  });

  it('beside its link, in a plain span, and nothing else of the page changes', async () => {
    const html = `<p>Ada <a class="k" href="${BADGE}">x</a><b>y</b></p>`;
    await marked(html);
    expect(document.body.innerHTML).toBe(html.replace('</a>', '</a><span></span>'));
  });

  it('by the answer to a report too', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    page.answer = (message) => ((message as { sightings: unknown[] }).sightings.length > 0 ? { type: 'marks', on: true, verdicts: [verified(1)] } : undefined);
    await page.pass(3_000);
    expect(standing()).toEqual(['link', 'mark']);
  });

  it('not for a message of somebody else, nor for a number that means nothing', async () => {
    show(`<a href="${BADGE}">x</a>`);
    const page = await run();
    await page.pass();
    page.mark({ verdicts: [verified(1)] }, 'another-extension');
    page.mark({ verdicts: [verified(7)] });
    await page.pass(3_000);
    expect(standing()).toEqual(['link']);
  });

  it('only once the page has been still for a second, or after five', async () => {
    show(`<a href="${BADGE}">x</a><p></p>`);
    const page = await run();
    await page.pass();
    page.mark({ verdicts: [verified(1)] });
    for (let time = 0; time < 4_000; time += 500) {
      document.querySelector('p')!.textContent = String(time);
      await page.pass(500);
      expect(standing()).toEqual(['link']);
    }
    await page.pass(1_200);
    expect(standing()).toEqual(['link', 'mark']);
  });

  it('beside the later of two links to one badge in a row', async () => {
    await marked(`<ul><li><a href="${BADGE}">title</a><p><a href="${BADGE}">show</a></p></li><li><a href="${BADGE}">other row</a></li></ul>`, [1, 2, 3]);
    expect(standing()).toEqual(['link', 'link', 'mark', 'link', 'mark']);
  });

  it('behind a text, one for each badge in it', async () => {
    await marked(`<p>see ${badge(1)} and ${badge(2)}</p>`, [1, 2]);
    expect(document.querySelectorAll('p > span')).toHaveLength(2);
  });

  it('never where somebody writes', async () => {
    const page = await marked(`<div><a href="${BADGE}">x</a></div>`);
    expect(standing()).toEqual(['link', 'mark']);
    document.querySelector('div')!.setAttribute('contenteditable', 'true');
    await page.pass();
    expect(standing()).toEqual(['link']);
  });

  it('no more when it is switched off, when the extension goes, or when another page is shown', async () => {
    let page = await marked();
    page.mark({ on: false });
    expect(standing()).toEqual(['link']);

    page = await marked();
    page.die();
    document.body.append('something');
    await page.pass();
    expect(standing()).toEqual(['link']);

    page = await marked();
    page.again();
    expect(standing()).toEqual(['link']);
  });
});

describe('a page that changes under its marks', () => {
  it('takes a mark away with its link, and when the link becomes another', async () => {
    const page = await marked(`<a href="${BADGE}">x</a><a href="${badge(2)}">y</a>`, [1, 2]);
    const [first, second] = document.querySelectorAll('a');
    first!.remove();
    second!.href = badge(3);
    await page.pass();
    expect(standing()).toEqual(['link']);
    page.mark({ verdicts: [verified(3)] });
    await page.pass();
    expect(standing()).toEqual(['link', 'mark']);
  });

  it('moves along with its link', async () => {
    const page = await marked(`<a href="${BADGE}">x</a><a href="https://x.example/">y</a>`);
    document.body.append(document.querySelector('a')!);
    await page.pass();
    expect(document.body.lastElementChild?.localName).toBe('span');
    expect(standing()).toEqual(['link', 'link', 'mark']);
  });

  it('puts a mark back three times, then gives up everything and says so', async () => {
    const page = await marked(`<a href="${BADGE}">x</a><a href="${badge(2)}">y</a>`, [1, 2]);
    for (let turn = 0; turn < 3; turn++) {
      document.querySelector('span')!.remove();
      await page.pass();
      expect(document.querySelectorAll('span')).toHaveLength(2);
    }
    document.querySelector('span')!.remove();
    await page.pass();
    expect(document.querySelectorAll('span')).toHaveLength(0);
    expect(page.saw.filter(({ marksRemoved }) => marksRemoved)).toHaveLength(1);
    page.mark({ verdicts: [verified(1)] });
    await page.pass(2_000);
    expect(document.querySelectorAll('span')).toHaveLength(0);
  });

  it('gives up after twenty in all', async () => {
    const numbers = Array.from({ length: 10 }, (_, n) => n + 1);
    const page = await marked(numbers.map((n) => `<a href="${badge(n)}">x</a>`).join(''), numbers);
    for (let turn = 0; turn < 3; turn++) {
      document.querySelectorAll('span').forEach((mark) => mark.remove());
      await page.pass();
    }
    expect(document.querySelectorAll('span')).toHaveLength(0);
    expect(page.saw.at(-1)).toMatchObject({ marksRemoved: true });
  });
});

describe('what a mark is', () => {
  it('a named button with a shape, in the hue of its verdict', async () => {
    const page = await marked();
    expect(button().getAttribute('aria-label') ?? button().ariaLabel).toBe('Genuine and current');
    expect(button().textContent).toBe('');
    const hues: string[] = [];
    const shapes = new Set<string>();
    for (const verdict of ['verified', 'unknown-issuer', 'unconfirmed', 'expired', 'revoked', 'invalid', 'no-award', 'checking'] as const) {
      page.mark({ verdicts: [{ n: 1, verdict, holder: 'same', label: verdict }] });
      hues.push(button().className);
      shapes.add(button().querySelector('path')!.getAttribute('d')!);
    }
    expect(hues).toEqual(['g', 'n', 'q', 'l', 'b', 'b', 'q', 'q']);
    expect(shapes.size).toBe(8);
  });

  it('as grave for an imitation as for a forgery, whatever the verdict', async () => {
    const page = await marked();
    const look = () => [button().className, button().querySelector('path')!.getAttribute('d')];
    page.mark({ verdicts: [{ n: 1, verdict: 'invalid', holder: 'same', label: 'x' }] });
    const forged = look();
    page.mark({ verdicts: [{ n: 1, verdict: 'unconfirmed', holder: 'cannot-tell', label: 'x' }] });
    expect(look()).not.toEqual(forged);
    page.mark({ verdicts: [{ n: 1, verdict: 'unconfirmed', holder: 'cannot-tell', label: 'x', alert: true }] });
    expect(look()).toEqual(forged);
  });

  it('never green for another name', async () => {
    const page = await marked();
    page.mark({ verdicts: [{ n: 1, verdict: 'verified', holder: 'different', label: 'x' }] });
    expect(button().className).toBe('l');
  });
});

describe('activating a mark', () => {
  beforeEach(() => {
    inFront(() => document.querySelector('span'));
    // This DOM knows no default of it.
    vi.stubGlobal('getComputedStyle', (element: HTMLElement) => ({ opacity: element.style.opacity || '1' }));
  });

  it('opens the panel at its badge, by a click and by a key', async () => {
    const page = await marked();
    await page.pass(400);
    click(button(), 1);
    click(button(), 0);
    expect(page.opened).toEqual([{ type: 'open', n: 1 }, { type: 'open', n: 1 }]);
  });

  it('not by a click that a script made', async () => {
    const page = await marked();
    await page.pass(400);
    button().click();
    document.querySelector('span')!.click();
    document.querySelector('span')!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    expect(page.opened).toEqual([]);
  });

  it('not right after it appeared or changed', async () => {
    const page = await marked();
    await page.pass(400);
    page.mark({ verdicts: [verified(1)] });
    await page.pass(200);
    click(button(), 1);
    expect(page.opened).toEqual([]);
    await page.pass(200);
    click(button(), 1);
    expect(page.opened).toHaveLength(1);
  });

  it.each<[string, () => void]>([
    ['covered', () => inFront(() => document.body)],
    ['see-through', () => void (document.querySelector('p')!.style.opacity = '0.1')],
    ['in two see-through boxes', () => {
      document.body.style.opacity = '0.7';
      document.querySelector('p')!.style.opacity = '0.7';
    }],
  ])('not by a pointer where it is %s, though by a key', async (_, hide) => {
    const page = await marked(`<p><a href="${BADGE}">x</a></p>`);
    await page.pass(400);
    hide();
    click(button(), 1);
    expect(page.opened).toEqual([]);
    click(button(), 0);
    expect(page.opened).toHaveLength(1);
    document.body.removeAttribute('style');
  });

  it('is not the page’s business', async () => {
    await marked();
    const heard = vi.fn();
    for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown']) document.body.addEventListener(type, heard);
    for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown']) button().dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
  });
});
