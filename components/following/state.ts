import { computed, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { getArt } from '../../lib/store/art';
import { changeNotices, dropFollowed, dropOffer, putFollowed, putOffer, readFollowed, readNotices, readOffers } from '../../lib/store/follow';
import { newFollowed } from '../../lib/wallet/follow';
import { mayHold } from '../../lib/wallet/may-hold';
import type { Followed, Notice, Offer } from '../../lib/wallet/words';
import type { Report } from '../../lib/words';
import { lookNow, plan } from '../state/commands';
import { loadEngine } from '../state/engine';
import { reportOf } from '../state/judge';
import { announce, tell } from '../state/live';
import { allowIssuers } from '../state/places';
import { change } from '../state/settings';
import { t } from '../state/voice';
import { changed, failed } from '../state/wallet';
import { addAddress } from '../state/wallet-add';
import { loadParts } from '../state/wallet-imports';

/** The lists that are followed, what they named, and what is to be said; empty until they are read. */
export const followed = signal<readonly Followed[]>([]);
const offers = signal<readonly Offer[]>([]);
const allNotices = signal<readonly Notice[]>([]);

export const waiting = computed(() => offers.value.filter(({ state }) => state === 'waiting'));
export const ignored = computed(() => offers.value.filter(({ state }) => state === 'ignored'));
export const notices = computed(() => allNotices.value.filter(({ done }) => !done).sort((one, other) => one.at - other.at));

/** Lists that this page has had looked at, until that is over. */
export const looking = signal<ReadonlySet<string>>(new Set());

let followedHere = false;

/** Reads all of it once, and again whenever another of our pages or the background changed something. */
export function followFollowing(): void {
  if (followedHere) return;
  followedHere = true;
  new BroadcastChannel('wallet').addEventListener('message', () => void read());
  void read();
}

async function read(): Promise<void> {
  try {
    [followed.value, offers.value, allNotices.value] = await Promise.all([readFollowed(), readOffers(), readNotices()]);
  } catch (error) {
    failed(error);
  }
}

/** After a change: here, in our other pages, in the toolbar. */
async function after(): Promise<void> {
  await read();
  await changed();
  await plan();
}

async function does(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    await after();
  } catch (error) {
    failed(error);
  }
}

/**
 * Follows a list from now on. Called in a click: the browser is asked for its hosts before anything is awaited.
 *
 * @param parts loaded before, so that nothing has to be awaited
 * @returns what is wrong with the address, or null
 */
export async function follow(address: string, parts: Awaited<ReturnType<typeof loadParts>>): Promise<'follow.wrong' | null> {
  const lead = parts.leadOf(address);
  if (lead.kind !== 'profile') return 'follow.wrong';
  const allowed = allowIssuers(lead.origins).catch(() => false);
  try {
    const one = (await readFollowed()).find(({ id }) => id === lead.reference.url) ?? newFollowed(lead.reference, Date.now());
    // Noted at once, since a popup may close under the browser's question; without its leave nothing is asked.
    await putFollowed(one);
    await after();
    if (await allowed) {
      announce(t('follow.done'));
      await look(one);
    }
  } catch (error) {
    failed(error);
  }
  return null;
}

/** Looks at a list now. Called in a click: where its hosts may not be asked yet, the browser is asked first. */
export async function look({ id, problem }: Followed, parts?: Awaited<ReturnType<typeof loadParts>>): Promise<void> {
  const lead = problem?.code === 'structure.no-permission' ? parts?.leadOf(id) : undefined;
  if (lead?.kind === 'profile' && !(await allowIssuers(lead.origins).catch(() => false))) return tell(t('live.not-allowed'));
  looking.value = new Set([...looking.peek(), id]);
  try {
    await lookNow(id);
    await read();
    await changed();
  } catch {
    tell(t('check.failed'));
  } finally {
    looking.value = new Set([...looking.peek()].filter((one) => one !== id));
  }
}

export const unfollow = (id: string): Promise<void> => does(() => dropFollowed(id));

/** What was learned of an offer, judged by today. */
export async function offerReport({ learned }: Offer): Promise<Report> {
  return reportOf(await loadEngine(), learned);
}

/** Takes an offered badge in. What asking takes a click for is asked now; called in a click. */
export async function accept(offer: Offer, parts: Awaited<ReturnType<typeof loadParts>>): Promise<void> {
  const { learned, id, from } = offer;
  const { credential } = learned;
  if (!credential) {
    const { wrong, name } = await addAddress(id, parts);
    if (wrong) return tell(wrong === 'wallet.add.none' ? t(wrong) : t(wrong, { name }));
    return does(() => dropOffer(id));
  }
  await does(async () => {
    if (!mayHold(await offerReport(offer))) return tell(t('news.cannot.named', { name: nameOf(offer) }));
    const art = credential.image?.startsWith('data:image/') ? credential.image : credential.image && (await getArt(credential.image));
    await parts.addHeld({ learned: { ...learned, credential }, origin: { kind: 'profile', name: from }, ...(art && { art }) }, Date.now());
    await dropOffer(id);
    announce(t('wallet.added', { name: credential.name }));
  });
}

/** Takes all in that can be without a question of the browser's. */
export async function acceptAll(parts: Awaited<ReturnType<typeof loadParts>>): Promise<void> {
  for (const one of waiting.peek()) if (one.learned.credential) await accept(one, parts);
}

export const nameOf = ({ learned, id }: Offer): string => learned.credential?.name ?? id;

/** It does not come back by itself. */
export const ignore = (offer: Offer): Promise<void> => does(async () => {
  await putOffer({ ...offer, state: 'ignored' });
  announce(t('news.ignored', { name: nameOf(offer) }));
});

/** An ignored badge waits for a yes or no again. */
export const offerAgain = (offer: Offer): Promise<void> => does(() => putOffer({ ...offer, state: 'waiting' }));

/** Puts a notice away. */
export const putAwayNotice = (notice: Notice): Promise<void> => does(() => changeNotices([{ ...notice, done: true }]));

/** Whether this browser has notifications of the system for us: Safari's manifest does not name them. */
export const canNotify = (): boolean => (browser.runtime.getManifest() as { optional_permissions?: string[] }).optional_permissions?.includes('notifications') === true;

/** Switches notifications. Called in a click: the browser is asked before anything is awaited. */
export async function switchNotify(on: boolean): Promise<void> {
  const permissions = { permissions: ['notifications' as const] };
  const allowed = on ? await browser.permissions.request(permissions).catch(() => false) : false;
  if (on && !allowed) return tell(t('notify.refused'));
  if (!on) await browser.permissions.remove(permissions).catch(() => false);
  await change({ notify: on });
}
