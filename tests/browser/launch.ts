import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Worker } from '@playwright/test';

export interface LaunchOptions {
  /** Port of the local server that plays every host. */
  port: number;
  /** Executable; the environment's `CHROMIUM` by default. */
  executable?: string;
  /** Folder of the unpacked extension; {@link EXTENSION} by default. */
  extension?: string;
  headless?: boolean;
  /** The browser's own language, as `de`. */
  language?: string;
  /** Size of its pages; null: as its window is. */
  viewport?: { width: number; height: number } | null;
}

/** A Chromium with the built extension, in a profile of its own, that sees no host but the local server's. */
export interface Chromium {
  context: BrowserContext;
  /** Commands to the browser as a whole (targets, the extension's toolbar button). */
  cdp: CDPSession;
  /** The extension's id in this profile. */
  id: string;
  /** The background that runs now, waited for where it is just starting. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

/** Where `wxt build -b chrome` writes. */
export const EXTENSION = resolve('.output/chrome-mv3');

/** Starts a Chromium with the built extension. */
export async function launch({ port, executable, extension = EXTENSION, headless = true, language = 'en-US', viewport = { width: 1000, height: 700 } }: LaunchOptions): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'proofmark-profile-'));
  process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  const posix = language.replace('-', '_');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable ?? process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless,
    viewport,
    // All three are needed: Playwright's tests emulate English otherwise, and Chromium takes its own words from the last.
    locale: language,
    env: { ...(process.env as Record<string, string>), LANGUAGE: posix, LANG: `${posix}.UTF-8` },
    args: [
      `--lang=${language}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE localhost`,
      // `Extensions.triggerAction`: a click on the toolbar button, which grants `activeTab`.
      '--enable-unsafe-extension-debugging',
    ],
  });
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  const browser = context.browser();
  if (!browser) throw new Error('A persistent context of Playwright has no browser: there is no way to drive the toolbar');
  const cdp = await browser.newBrowserCDPSession();
  const id = await loaded(cdp, extension);
  await welcomed(cdp, id);
  return {
    context,
    cdp,
    id,
    worker,
    close: () => context.close(),
  };
}

/** The id of our extension, once it is loaded; the browser starts before it is. */
async function loaded(cdp: CDPSession, extension: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const { extensions } = await cdp.send('Extensions.getExtensions');
    const ours = extensions.find(({ path, enabled }) => path === extension && enabled);
    if (ours) return ours.id;
  }
  throw new Error(`The browser did not load ${extension}. Branded browsers ignore unpacked extensions.`);
}

/** Until the page of the first installation is open: opened later, it would stand in front of the page that a test has just brought there. */
async function welcomed(cdp: CDPSession, id: string): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    const { targetInfos } = await cdp.send('Target.getTargets');
    if (targetInfos.some(({ url }) => url === `chrome-extension://${id}/welcome.html`)) return;
  }
}
