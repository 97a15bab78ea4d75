// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { HostPage } from '../../lib/find/hosts/host';
import { PLACES, covers, scriptFor } from '../../lib/places';
import { recognise } from '../../lib/links/recognise';
import { OWN } from '../fixtures/pages/webmail';
import { World } from '../server/world';
import { standsIn } from '../unit/docs/generated';
import { folded, table } from '../unit/docs/markdown';
import { show } from '../unit/find/dom';
import type { Scenario, Staged } from './scenario';
import { TABLE } from './table';

/** What the page script sees on every page of the table, frame by frame: all that was planted there, and nothing besides. */

const DOCUMENTS = 20;

/** A page of the world, or of a frame that carries its own text, as the page script finds it. */
interface Seen {
  awards: Set<string>;
  wrapped: Set<string>;
}

function textAt(world: World, address: string): string {
  const { hostname, pathname, search } = new URL(address);
  const reply = world.reply({ method: 'GET', host: hostname, path: pathname + search, headers: {} });
  return reply.as === 'answer' && reply.status === 200 && reply.headers['content-type']?.startsWith('text/html') ? new TextDecoder().decode(reply.body) : '';
}

/** Looks at a page and at the frames in it whose pages are looked at: those of places, and those without an address of their own. */
async function lookAt(world: World, address: string): Promise<Seen> {
  const seen: Seen = { awards: new Set(), wrapped: new Set() };
  const waiting = [{ address, html: textAt(world, address) }];
  for (let n = 0; n < DOCUMENTS && waiting.length > 0; n++) {
    const { address: at, html } = waiting.shift()!;
    if (html === '') continue;
    show(html, at);
    vi.resetModules();
    const { scan } = await import('../../lib/find/scan');
    const { shadowRoots } = await import('../../lib/find/shadow');
    const sites = await import('../../lib/find/hosts/registry');
    const known: Record<ReturnType<typeof scriptFor>, () => HostPage[]> = { 'page-linkedin': sites.linkedInSites, 'page-mail': sites.mailSites, 'page-hiring': sites.hiringSites, 'page-profiles': sites.profileSites, page: sites.otherSites };
    const host = known[scriptFor(new URL(at).hostname)]().find((one) => one.matches(location));
    openRoots(document);
    for (const root of [document, ...within(document, shadowRoots)]) {
      for (const found of scan(root, host?.texts)) {
        const known = found && recognise(found.url);
        if (known?.type === 'wrapped') seen.wrapped.add(known.wrapper);
        else if (known) seen.awards.add(known.type === 'reference' ? known.reference.url : known.url);
      }
    }
    for (const frame of document.querySelectorAll('iframe')) {
      const [own, src] = [frame.getAttribute('srcdoc'), frame.getAttribute('src') ?? ''];
      if (own !== null) waiting.push({ address: at, html: own });
      else if (URL.canParse(src, at)) {
        const url = new URL(src, at);
        if (url.host === new URL(at).host || PLACES.some(({ origins }) => origins.some((pattern) => covers(pattern, url.hostname)))) waiting.push({ address: url.href, html: textAt(world, url.href) });
      }
    }
  }
  return seen;
}

/** What a browser does with a shadow root that stands in the page's text. */
function openRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode=open]')) {
    const shadow = template.parentElement!.attachShadow({ mode: 'open' });
    shadow.append(template.content);
    template.remove();
    openRoots(shadow);
  }
}

/** Shadow roots in shadow roots. */
const within = (root: Document | ShadowRoot, roots: (root: Document | ShadowRoot) => ShadowRoot[]): ShadowRoot[] => roots(root).flatMap((one) => [one, ...within(one, roots)]);

/** The row of a scenario's page: its site; of webmail that people host themselves, the program; every other page in one. */
function rowOf({ id }: Scenario, { address }: Staged): string {
  const { origin, hostname } = new URL(address);
  if (origin === OWN) return id.split('-')[0]!;
  const isPlace = PLACES.some(({ origins }) => origins.some((pattern) => covers(pattern, hostname)));
  return isPlace ? hostname : 'any other page';
}

interface Figures {
  pages: number;
  planted: number;
  found: number;
  wrong: number;
}

describe('sightings on every page of the table', () => {
  const figures = new Map<string, Figures>();

  for (const scenario of TABLE) {
    it(`${scenario.id}: every planted badge is seen, and nothing else`, async () => {
      const world = new World();
      const staged = scenario.stage(world);
      const { awards, wrapped } = await lookAt(world, staged.address);
      const planted = new Set(staged.badges.map(({ award }) => award));
      const found = [...awards].filter((award) => planted.has(award)).length;
      const row = rowOf(scenario, staged);
      const before = figures.get(row) ?? { pages: 0, planted: 0, found: 0, wrong: 0 };
      figures.set(row, { pages: before.pages + 1, planted: before.planted + planted.size, found: before.found + found, wrong: before.wrong + awards.size - found });
      expect([...awards].sort()).toEqual([...planted].sort());
      for (const wrapper of staged.wrapped ?? []) expect([...wrapped]).toContain(wrapper);
    });
  }

  it('the table stands in the README with its figures', () => {
    const rows = [...figures].sort(([one], [other]) => one.localeCompare(other, 'en'));
    const all = rows.reduce((sum, [, one]) => ({ pages: sum.pages + one.pages, planted: sum.planted + one.planted, found: sum.found + one.found, wrong: sum.wrong + one.wrong }), { pages: 0, planted: 0, found: 0, wrong: 0 });
    const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`);
    const line = ([name, { pages, planted, found, wrong }]: readonly [string, Figures]) => [name, pages, planted, found, wrong, share(found, planted), share(found, found + wrong)];
    const bySite = table(['site', 'pages', 'badges planted', 'found', 'false sightings', 'recall', 'precision'], [...rows, ['all', all] as const].map(line));
    standsIn('README.md', 'sightings', `**${all.planted} badges are planted on ${all.pages} pages: ${all.found} are found, with ${all.wrong} false sightings.**\n\n${folded('By site, with recall and precision', bySite)}`);
  });
});
