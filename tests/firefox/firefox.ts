import { resolve } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { serve } from '../server/serve';
import { World } from '../server/world';
import { proxy } from './proxy';

/** The add-on's id (manifest.config.ts) and the origin that a preference fixes for it. */
const ID = 'proofmark@proofmark.example';
const UUID = '5f6d1f3e-0b52-4c1c-9d6e-2a44c1f00d42';
const EXTENSION = resolve('.output/firefox-mv3');

/** Firefox with the built extension and a world of its own. */
export interface Firefox {
  browser: Browser;
  world: World;
  /** Opens one of the extension's pages as a tab, ready when `ready` is there. */
  open(page: string, ready: string): Promise<Page>;
  /** A page of the extension that stays open, to ask the browser from. */
  control(): Promise<Page>;
  /** Installs the extension once more, as an update does: its pages are closed, its scripts are taken out of open tabs. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts Firefox with the built extension, over WebDriver BiDi. Two things differ from a person's Firefox: the extension's
 * own permission prompts are answered with yes, and extension pages may be driven.
 */
export async function startFirefox(): Promise<Firefox> {
  const world = new World();
  const server = await serve(world);
  const tunnel = await proxy(world, server.port);
  const through = { 'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': tunnel.port, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': tunnel.port };
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    // Lets BiDi navigate to moz-extension: addresses.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...through,
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(EXTENSION);
  const open = async (page: string, ready: string): Promise<Page> => {
    const tab = await browser.newPage();
    // No load event arrives when a tab changes its process for an extension page: what is waited for is the page's own content.
    await tab.goto(`moz-extension://${UUID}/${page}`, { waitUntil: [] });
    await tab.waitForSelector(ready);
    return tab;
  };
  let control: Promise<Page> | undefined;
  return {
    browser,
    world,
    open,
    control: () => (control ??= open('welcome.html', '[role="switch"]')),
    async update() {
      control = undefined;
      await browser.installExtension(EXTENSION);
    },
    async close() {
      await browser.close();
      await tunnel.close();
      await server.close();
    },
  };
}
