import { vi } from 'vitest';
import { scriptFor } from '../../../lib/places';
import type { Marks, OpenPanel, Saw } from '../../../lib/messages';

export const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e';
export const BADGE = `https://www.credly.com/badges/${UUID}`;

/** Another badge's address. */
export const badge = (n: number) => `https://www.credly.com/badges/${n.toString(16).padStart(8, '0')}-d9cb-469f-a165-70867728950e`;

/** Puts the document of the test at an address, as if it had just been loaded from there. */
export function show(html: string, url = 'https://team.example/'): void {
  const { happyDOM } = globalThis as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(url);
  const read = new DOMParser().parseFromString(html, 'text/html');
  const { title } = read;
  document.head.replaceChildren(...read.head.childNodes);
  document.body.replaceChildren(...read.body.childNodes);
  document.title = title;
}

/** A page script that runs in the test's document, its idle moments and its background in the test's hand. */
export interface Running {
  saw: Saw[];
  opened: OpenPanel[];
  /** All sightings so far, the latest word on each number. */
  sightings(): Saw['sightings'];
  /** Lets time pass, and with it idle moments. */
  pass(milliseconds?: number): Promise<void>;
  /** The background says what the marks are to show. */
  mark(marks: Partial<Marks>, from?: string): void;
  /** The background says that this page is not looked at any more. */
  stop(): void;
  /** What the background answers to a report. */
  answer: (message: unknown) => unknown;
  /** The extension is updated or removed under the page. */
  die(): void;
  again(): boolean;
}

let living: { id?: string } | undefined;

/** Starts the page script afresh. Needs fake timers. */
export async function run(): Promise<Running> {
  if (living) delete living.id;
  vi.resetModules();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 1));
  const listeners: ((message: unknown, sender: { id?: string }) => void)[] = [];
  const running: Running = {
    saw: [],
    opened: [],
    sightings: () => [...new Map(running.saw.flatMap(({ sightings }) => sightings).map((sighting) => [sighting.n, sighting])).values()],
    pass: async (milliseconds = 400) => void (await vi.advanceTimersByTimeAsync(milliseconds)),
    mark: (marks, from = 'own') => listeners.forEach((listen) => listen({ type: 'marks', on: true, verdicts: [], ...marks }, { id: from })),
    stop: () => listeners.forEach((listen) => listen({ type: 'stop' }, { id: 'own' })),
    answer: () => undefined,
    die: () => delete runtime.id,
    again: () => again(),
  };
  const runtime: { id?: string; sendMessage(message: unknown): Promise<unknown>; onMessage: { addListener(listen: (typeof listeners)[number]): void } } = {
    id: 'own',
    async sendMessage(message) {
      const said = structuredClone(message) as Saw | OpenPanel;
      const answer: unknown = running.answer(said);
      if (said.type === 'saw') running.saw.push(said);
      else running.opened.push(said);
      return answer;
    },
    onMessage: { addListener: (listen) => void listeners.push(listen) },
  };
  living = runtime;
  const { startPage } = await import('../../../lib/find/page');
  const { hiringSites, linkedInSites, mailSites, otherSites, profileSites } = await import('../../../lib/find/hosts/registry');
  const again = startPage(runtime, { 'page-linkedin': linkedInSites, 'page-mail': mailSites, 'page-hiring': hiringSites, 'page-profiles': profileSites, page: otherSites }[scriptFor(location.hostname)]());
  return running;
}

/** What a mark is told of a verified badge. */
export const verified = (n: number) => ({ n, verdict: 'verified' as const, holder: 'same' as const, label: 'Genuine and current' });
