import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import type { Env } from '../lib/env';
import { readFromOurPages, readFromPage } from '../lib/messages';
import { noteGranted, noteTakenBack } from '../lib/place-hosts';
import { dropUngrantedSites, SITES_KEY } from '../lib/places';
import { setPruning } from '../lib/session/alarms';
import { focusOn, obey } from '../lib/session/commands';
import { createIntake } from '../lib/session/intake';
import { menusHere, onMenu, syncMenu } from '../lib/session/menu';
import { onNotificationClick } from '../lib/session/notify';
import { openMine, openPanel } from '../lib/session/panel';
import { onAlarm, onGranted, onTabUpdated, onWithdrawn, resume } from '../lib/session/resume';
import { lookAtOpenTabs, syncScripts, takeOverOpenTabs } from '../lib/session/scripts';
import { createSession } from '../lib/session/session';
import { extensionWorld } from '../lib/session/world';
import { loadLettersBy } from '../lib/letters-file/ascii';
import { LETTERS_FILE } from '../lib/letters-file/handover';
import { SIGNED_FILE } from '../lib/signed-file/handover';
import { signedLoader } from '../lib/signed-file/load';
import { pruneChecks } from '../lib/store/checked-sites';
import { prune } from '../lib/store/learned';
import { sameLists, watchSettings } from '../lib/store/settings';
import { syncSettings, watchSync } from '../lib/store/sync';

/** A service worker's own way to run another file of the extension. */
declare const importScripts: (...paths: string[]) => void;

/**
 * How the background of each browser gets the engine for signed badges and the table of letters (docs/loading.md). Chromium's worker may only run what it
 * ran while it was installed, so it does so once for nothing then; where the way was not tried, the table is within and for signed badges the Check page is offered.
 */
function loaders(): Env['signed'] {
  switch (import.meta.env.BROWSER) {
    case 'chrome':
    case 'edge':
      addEventListener('install', () => importScripts(SIGNED_FILE, LETTERS_FILE));
      loadLettersBy(() => importScripts(LETTERS_FILE));
      return signedLoader(() => importScripts(SIGNED_FILE));
    case 'firefox':
      // @ts-expect-error -- likewise
      loadLettersBy(() => import('/letters.js'));
      // @ts-expect-error -- a file of the package, built beside this one
      return signedLoader(() => import('/signed.js'));
    default:
      return undefined;
  }
}

/** Wiring only. Every listener stands before the first await: the event that starts the worker must find its listener. */
export default defineBackground(() => {
  const session = createSession(extensionWorld(loaders()));
  const takeIn = createIntake(session);
  /** What fails is taken up at the next event; nothing here may end the worker. */
  const run = (work: Promise<unknown>) => void work.catch((error: unknown) => console.warn('Proofmark:', error));

  function onMessage(message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void): true | undefined {
    const page = readFromPage(message, sender);
    if (page?.message.type === 'open') {
      // First and synchronously: the panel opens only within the person's gesture.
      run(openPanel(page.from.tabId));
      run(focusOn(session, page.from, page.message.n));
      return undefined;
    }
    if (page) {
      run(takeIn(page.message, page.from).then(() => respond(null)));
      return true;
    }
    const command = readFromOurPages(message, sender);
    if (!command) return undefined;
    run(obey(session, command).then(respond, (error: unknown) => {
      respond(null);
      throw error;
    }));
    return true;
  }
  // The answer is given by `respond` and announced by `true`: the one way that all browsers know.
  browser.runtime.onMessage.addListener(onMessage as Runtime.OnMessageListenerCallback);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    setPruning();
    run(session.mine.plan());
    run(syncSettings(Date.now()));
    run(syncMenu());
    run(syncScripts({ anew: true }));
    if (reason === 'update') run(takeOverOpenTabs());
    if (reason === 'install') run(browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }));
  });
  browser.runtime.onStartup.addListener(() => {
    setPruning();
    run(session.mine.plan());
    run(syncSettings(Date.now()));
    run(syncMenu());
    run(dropUngrantedSites().then(() => syncScripts()));
  });

  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    run(syncScripts().then(lookAtOpenTabs));
    run(noteGranted(origins));
    run(onGranted(session, origins));
    run(session.mine.granted());
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    run(dropUngrantedSites().then(() => syncScripts()));
    run(noteTakenBack(origins));
    run(onWithdrawn(session, origins));
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !changes[SITES_KEY]) return;
    // A site can be noted after its host was granted for another reason, and be switched off while its host stays granted for one.
    run(syncScripts().then(lookAtOpenTabs));
    run(onWithdrawn(session));
  });
  watchSettings((now, before) => {
    run(prune(now.keepDays, Date.now()));
    if (now.keepDays !== before.keepDays) run(pruneChecks(Date.now()));
    run(syncSettings(Date.now()));
    if (now.language !== before.language) run(syncMenu());
    if (String(now.remindDays) !== String(before.remindDays)) run(session.mine.watch());
    if (sameLists(now, before)) run(session.tabs.all().then((records) => records.forEach(({ tabId }) => session.publisher.refresh(tabId))));
  });
  watchSync(() => run(syncSettings(Date.now())));
  session.world.watchJudging?.(() => run(session.tabs.all().then((records) => records.forEach(({ tabId }) => run(session.publisher.remake(tabId, 'all'))))));
  onNotificationClick(() => run(openMine()));
  menusHere()?.onClicked.addListener((info, tab) => run(onMenu(info, tab)));

  browser.tabs.onRemoved.addListener((tabId) => run(session.tabs.drop(tabId)));
  browser.tabs.onUpdated.addListener((tabId, { status }) => run(onTabUpdated(session, tabId, status)));
  browser.alarms.onAlarm.addListener(({ name }) => run(onAlarm(session, name)));

  run(resume(session));
  run(session.mine.planIfNone());
});
