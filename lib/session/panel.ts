/** Opens the panel beside a page, when the person activates a mark in it. */
import browser from 'webextension-polyfill';
import { writeSettings } from '../store/settings';

/** Chromium's side panel, which the types do not know. */
interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}

/**
 * Opens the panel: the side panel where there is one, else the popup, else a tab. Call it before anything is awaited: the
 * side panel opens only while the browser still remembers the person's gesture. Never throws.
 */
export async function openPanel(tabId: number): Promise<void> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  const doors = [
    sidePanel && (() => sidePanel.open({ tabId })),
    () => browser.action.openPopup(),
    () => browser.tabs.create({ url: browser.runtime.getURL(`sidepanel.html?tab=${tabId}`), openerTabId: tabId }),
  ];
  for (const open of doors) {
    try {
      if (!open) continue;
      await open();
      return;
    } catch {
      // This door is not there or does not open now; the next one.
    }
  }
}

/** Opens "My badges" in a tab: no gesture within the browser asks for it. */
export async function openMine(): Promise<void> {
  await writeSettings({ half: 'mine' });
  await browser.tabs.create({ url: browser.runtime.getURL('sidepanel.html') });
}
