import { computed, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { isProfile, profileAddress, wholeList } from '../../lib/wallet/profile-address';
import { hasPanel, openPanel } from './panel';
import { looksAtHost } from './places';
import { change, settings } from './settings';
import { tab } from './tab';

/** The tab in which the holder's own profile is looked at, in the session's storage: the popup that began it closes when that tab opens. */
const KEY = 'profile-tab';

const profileTab = signal<number | null>(null);

/** Whether the way to the profile is shown: its address is wanted. */
export const asking = signal(false);

/** What is shown in place of the holder's badges: the way to their profile, or what is to be mended on it. */
export const profileView = computed<'none' | 'way' | 'advice'>(() => {
  if (tab.value !== null && profileTab.value === tab.value.id) return 'advice';
  return asking.value ? 'way' : 'none';
});

let followed = false;

/** Once per page. Where it cannot be read, the list is shown as ever. */
export function followProfile(): void {
  if (followed) return;
  followed = true;
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[KEY];
    if (area === 'session' && change) profileTab.value = asTab(change.newValue);
  });
  void readTab().catch(() => {});
}

async function readTab(): Promise<void> {
  profileTab.value = asTab((await browser.storage.session.get(KEY))[KEY]);
}

const asTab = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** The one click: goes to the profile that is known and looks at it; where none is known yet, asks for it. */
export async function seeAsRecruiter(): Promise<void> {
  const { profile } = settings.peek();
  if (!profile) asking.value = true;
  else if (isProfile(profile, tab.peek()?.url)) await lookHere();
  else await goToProfile(profile);
}

/** Takes the tab at hand for the profile. Its address is kept where the browser lets us see it. */
export async function lookHere(): Promise<void> {
  const here = tab.peek();
  if (!here) return;
  const address = here.url === undefined ? undefined : profileAddress(here.url);
  await begin(here.id);
  if (address && address !== settings.peek().profile) await change({ profile: address });
}

/** Opens a profile in a tab, the panel beside it where that can look there by itself. Called in a click. */
export async function goToProfile(profile: string): Promise<void> {
  if (hasPanel() && looksAtHost(new URL(profile).hostname)) void openPanel().catch(() => {});
  // Noted before it comes to the front, since the popup may not live to see that.
  const { id } = await browser.tabs.create({ url: wholeList(profile), active: false });
  if (id === undefined) return;
  await Promise.all([begin(id), change({ profile })]);
  await browser.tabs.update(id, { active: true });
}

async function begin(id: number): Promise<void> {
  profileTab.value = id;
  asking.value = false;
  await browser.storage.session.set({ [KEY]: id });
}

/** Back to the holder's badges. */
export async function leaveProfile(): Promise<void> {
  asking.value = false;
  profileTab.value = null;
  await browser.storage.session.remove(KEY);
}

/** To another profile than the one that is kept. */
export async function askForProfile(): Promise<void> {
  await leaveProfile();
  asking.value = true;
}
