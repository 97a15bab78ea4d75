/** What sources of figures about jobs answered, for as long as the browser runs: the same question is not asked twice within an hour. */
import browser from 'webextension-polyfill';
import type { Outcome, ProviderId, Query } from '../../jobs/words';

const KEY = 'job-figures';

/** How long an answer is used again, in milliseconds, and how many are kept. */
const FRESH = 3_600_000;
const MOST = 20;

interface Kept {
  question: string;
  outcome: Outcome;
}

const question = (provider: ProviderId, { words, country, language }: Query): string => JSON.stringify([provider, words.toLowerCase(), country, language]);

/** What a source answered to the same question within the hour; undefined where it did not. */
export async function keptFigures(provider: ProviderId, query: Query, now: number): Promise<Outcome | undefined> {
  return (await read()).find(({ question: asked, outcome }) => asked === question(provider, query) && now - Date.parse(outcome.at) < FRESH)?.outcome;
}

let writing: Promise<void> = Promise.resolve();

/** Keeps an answer, unless it is only why there is none. Never throws. */
export function keepFigures(query: Query, outcome: Outcome): Promise<void> {
  if ((outcome.state !== 'found' || outcome.missing) && outcome.state !== 'empty') return Promise.resolve();
  writing = put(writing, question(outcome.provider, query), outcome);
  return writing;
}

/** One after the other, so that none is lost. What cannot be kept is asked again. */
async function put(before: Promise<void>, asked: string, outcome: Outcome): Promise<void> {
  await before;
  const others = (await read()).filter((one) => one.question !== asked);
  await browser.storage.session.set({ [KEY]: [...others, { question: asked, outcome }].slice(-MOST) }).catch(() => {});
}

/** Only we write there, and it ends with the browser; a copy of us from before an update may have written another shape. */
async function read(): Promise<Kept[]> {
  const stored: unknown = await browser.storage.session.get(KEY).then((all) => all[KEY], () => undefined);
  return Array.isArray(stored) ? stored.filter((one): one is Kept => typeof one === 'object' && one !== null && typeof (one as Kept).question === 'string' && typeof (one as Kept).outcome?.at === 'string') : [];
}
