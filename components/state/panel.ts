import browser from 'webextension-polyfill';
import { tab } from './tab';

/** Chromium's side panel, which the polyfill's types do not know. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

const sidePanel = (): SidePanel | undefined => (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
const sidebar = () => (browser as Partial<typeof browser>).sidebarAction;

/** Whether this browser has a panel beside the page that we can open. */
export function hasPanel(): boolean {
  return typeof sidePanel()?.open === 'function' || typeof sidebar()?.open === 'function';
}

/** Opens the panel beside the page. Called in a click, before anything is awaited: browsers insist. */
export function openPanel(): Promise<void> {
  const windowId = tab.peek()?.windowId;
  const chromium = sidePanel();
  if (chromium && windowId !== undefined) return chromium.open({ windowId });
  return sidebar()?.open() ?? Promise.resolve();
}
