import type { Page } from '@playwright/test';
import { EXTENSION, type Chromium } from './launch';

/** The pages of the extension. */
export type ExtensionPage = 'popup' | 'sidepanel' | 'welcome' | 'options' | 'check' | 'help' | 'missing' | 'connect';

/** What a person does with the extension in Chromium, and the little that a test has to do for the browser's own windows. */
export class Extension {
  private own: Promise<Page> | undefined;

  constructor(readonly browser: Chromium) {}

  /**
   * A document of the extension without any script of it, to ask the browser from. Not the background: asking that one would
   * keep it awake, or find it gone.
   */
  private control(): Promise<Page> {
    return (this.own ??= this.browser.context.newPage().then(async (page) => {
      await page.goto(`chrome-extension://${this.browser.id}/manifest.json`);
      return page;
    }));
  }

  address(page: ExtensionPage, query = ''): string {
    return `chrome-extension://${this.browser.id}/${page}.html${query}`;
  }

  /** Opens one of the extension's pages as a tab. */
  async open(page: ExtensionPage, query = ''): Promise<Page> {
    const tab = await this.browser.context.newPage();
    await tab.goto(this.address(page, query));
    return tab;
  }

  /** The popup of a page, as a tab beside it, at what is on the page. */
  async popup(of: Page): Promise<Page> {
    return this.atPage('popup', of);
  }

  /** The side panel of a page, as a tab beside it, at what is on the page. */
  async panel(of: Page): Promise<Page> {
    return this.atPage('sidepanel', of);
  }

  /** Both open on the half that was used last: where tests share a browser, it may be another test's. */
  private async atPage(which: 'popup' | 'sidepanel', of: Page): Promise<Page> {
    const tab = await this.open(which, `?tab=${await this.tabId(of)}`);
    const page = tab.getByRole('tab').first();
    if ((await page.getAttribute('aria-selected')) !== 'true') await page.click();
    return tab;
  }

  /** The browser's number of a tab. */
  async tabId(page: Page): Promise<number> {
    const control = await this.control();
    await page.bringToFront();
    const id = await control.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id);
    if (id === undefined) throw new Error(`No tab shows ${page.url()}`);
    return id;
  }

  /**
   * Answers the browser's own permission prompt in advance, which nothing can click: the extension's next
   * `permissions.request` for these hosts, from a real click, then resolves without one. It grants nothing by itself.
   */
  async allowPrompt(...origins: readonly string[]): Promise<void> {
    const tab = await this.browser.context.newPage();
    await tab.goto('chrome://extensions/', { waitUntil: 'commit' });
    for (const origin of origins) {
      await tab.evaluate(([id, host]) => chrome.developerPrivate.addHostPermission(id, host), [this.browser.id, origin] as const);
    }
    await tab.close();
  }

  /** Hosts that the extension holds now. */
  async origins(): Promise<string[]> {
    const control = await this.control();
    return ((await control.evaluate(async () => (await chrome.permissions.getAll()).origins)) ?? []).sort();
  }

  /** Clicks the toolbar button while a page is in front: grants `activeTab` for it, and opens the real popup. */
  async clickToolbar(page: Page): Promise<void> {
    await page.bringToFront();
    const { targetInfos } = await this.browser.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url }) => url === page.url());
    if (!tab) throw new Error(`No tab shows ${page.url()}`);
    await this.browser.cdp.send('Extensions.triggerAction', { id: this.browser.id, targetId: tab.targetId });
  }

  /** The extension's own windows (the real popup, the side panel), which are no tabs: their files. */
  async windows(): Promise<string[]> {
    const tabs = new Set(this.browser.context.pages().map((page) => page.url()));
    return (await this.targets()).filter(({ type, url }) => type === 'page' && !tabs.has(url)).map(({ url }) => new URL(url).pathname.slice(1));
  }

  /** Evaluates an expression in one of those windows. They are no pages for Playwright, so it goes through the browser. */
  async inWindow(file: string, expression: string): Promise<unknown> {
    const target = (await this.targets()).find(({ type, url }) => type === 'page' && new URL(url).pathname === `/${file}` && new URL(url).search === '');
    if (!target) throw new Error(`No window shows ${file}`);
    const { cdp } = this.browser;
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
    const answered = new Promise<string>((done) => {
      const take = ({ sessionId: from, message }: { sessionId: string; message: string }) => {
        if (from !== sessionId) return;
        cdp.off('Target.receivedMessageFromTarget', take);
        done(message);
      };
      cdp.on('Target.receivedMessageFromTarget', take);
    });
    const message = { id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } };
    await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) });
    const { result } = JSON.parse(await answered) as { result: { result: { value: unknown } } };
    await cdp.send('Target.detachFromTarget', { sessionId });
    return result.result.value;
  }

  private async targets() {
    const { targetInfos } = await this.browser.cdp.send('Target.getTargets');
    return targetInfos.filter(({ url }) => url.startsWith(`chrome-extension://${this.browser.id}/`));
  }

  /** What the toolbar shows for a page: its count, and its colour. */
  async badge(page: Page): Promise<{ text: string; title: string }> {
    const tabId = await this.tabId(page);
    const control = await this.control();
    return control.evaluate(async (id) => ({ text: await chrome.action.getBadgeText({ tabId: id }), title: await chrome.action.getTitle({ tabId: id }) }), tabId);
  }

  /** What the extension keeps while the browser runs: the lists of the tabs, and what the panel is told to show. */
  async session(): Promise<Record<string, unknown>> {
    const control = await this.control();
    return control.evaluate(() => chrome.storage.session.get());
  }

  /** When the extension wants to be woken next, in milliseconds since 1970. */
  async alarms(): Promise<number[]> {
    const control = await this.control();
    return (await control.evaluate(() => chrome.alarms.getAll())).map(({ scheduledTime }) => scheduledTime);
  }

  /** Has one of the extension's clocks ring now. */
  async ring(name: string): Promise<void> {
    const control = await this.control();
    await control.evaluate((alarm) => chrome.alarms.create(alarm, { when: Date.now() }), name);
  }

  /** What the toolbar shows where a page has nothing of its own. */
  async notice(): Promise<{ text: string; title: string }> {
    const control = await this.control();
    return control.evaluate(async () => ({ text: await chrome.action.getBadgeText({}), title: await chrome.action.getTitle({}) }));
  }

  /** Takes a host back, as a person can in the browser's own settings. */
  async takeBack(origin: string): Promise<void> {
    const control = await this.control();
    await control.evaluate((host) => chrome.permissions.remove({ origins: [host] }), origin);
  }

  /** Puts the extension over itself, as an update does: its pages close, and its scripts in open tabs belong to nobody. */
  async update(): Promise<void> {
    const control = await this.control();
    const closed = control.waitForEvent('close');
    await this.browser.cdp.send('Extensions.loadUnpacked', { path: EXTENSION });
    await closed;
    this.own = undefined;
  }

  /** Ends the background at once, as the browser does when it wants memory. The next event wakes a new one. */
  async killWorker(): Promise<void> {
    const gone = (await this.targets()).filter(({ type }) => type === 'service_worker');
    if (gone.length === 0) throw new Error('The background does not run');
    for (const { targetId } of gone) await this.browser.cdp.send('Target.closeTarget', { targetId });
  }
}
