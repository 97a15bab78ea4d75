/** What is known of the registries that the user switched on. Lists are kept on disk; what was asked about single issuers is not. */
import browser from 'webextension-polyfill';
import type { Known, KnownAnswer, KnownRegistry } from '../check/issuer/registrar';
import { nameOf } from '../check/issuer/name';
import offered from '../../assets/registries.json';
import { readSettings } from '../store/settings';

const KEY = 'registry:';
/** For as long as the browser runs: it tells which issuers were met. */
const ANSWERS = 'registry-answers';
const MOST_ANSWERS = 300;

/** Everything that is known of the registries that are switched on now, in their order. */
export async function readKnown(): Promise<Known> {
  const { registries } = await readSettings();
  if (registries.length === 0) return { registries: [], answers: [] };
  const [kept, session] = await Promise.all([
    browser.storage.local.get(registries.map((address) => KEY + address)).catch(() => ({}) as Record<string, unknown>),
    browser.storage.session.get(ANSWERS).catch(() => ({}) as Record<string, unknown>),
  ]);
  return { registries: registries.map((address) => ({ ...blank(address), ...(kept[KEY + address] as KnownRegistry | undefined) })), answers: (session[ANSWERS] as KnownAnswer[] | undefined) ?? [] };
}

/** A registry of which nothing is known yet. */
export function blank(address: string): KnownRegistry {
  return { address, name: offered.find((one) => one.address === address)?.name ?? nameOf(address) };
}

/** Keeps what a registry answered, unless it was switched off meanwhile. */
export async function putRegistry(known: KnownRegistry): Promise<void> {
  if ((await readSettings()).registries.includes(known.address)) await keepRegistry(known);
}

/** Keeps what a registry answered that is about to be switched on. */
export async function keepRegistry(known: KnownRegistry): Promise<void> {
  await browser.storage.local.set({ [KEY + known.address]: known });
}

/** Forgets what a registry answered. */
export async function dropRegistry(address: string): Promise<void> {
  await browser.storage.local.remove(KEY + address);
  const { [ANSWERS]: answers = [] } = (await browser.storage.session.get(ANSWERS)) as { [ANSWERS]?: KnownAnswer[] };
  await browser.storage.session.set({ [ANSWERS]: answers.filter(({ registry }) => registry !== address) });
}

/** Forgets which issuers were asked about. */
export async function forgetAnswers(): Promise<void> {
  await browser.storage.session.remove(ANSWERS).catch(() => {});
}

let writing: Promise<unknown> = Promise.resolve();

/** Keeps an answer while the browser runs. */
export function putAnswer(answer: KnownAnswer): Promise<void> {
  const write = async () => {
    const { [ANSWERS]: before = [] } = (await browser.storage.session.get(ANSWERS)) as { [ANSWERS]?: KnownAnswer[] };
    const others = before.filter(({ registry, id, until }) => until > answer.at && (registry !== answer.registry || id !== answer.id));
    await browser.storage.session.set({ [ANSWERS]: [answer, ...others].slice(0, MOST_ANSWERS) });
  };
  const written = writing.then(write);
  writing = written.catch(() => {});
  return written;
}

/** Calls back whenever something was learned of a registry, in any context. @returns stops that */
export function watchRegistries(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(KEY))) changed();
    else if (area === 'session' && ANSWERS in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
