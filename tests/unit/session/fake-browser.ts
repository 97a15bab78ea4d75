/** A browser for unit tests: as much of it as the background uses, in memory, with no time of its own. */

type Listener = (...given: never[]) => unknown;

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    emit: (...given: unknown[]) => [...listeners].map((listener) => (listener as (...all: unknown[]) => unknown)(...given)),
    clear: () => listeners.clear(),
  };
}

const onChanged = event();

function area(name: string) {
  const store = new Map<string, unknown>();
  const fail = { set: false };
  return {
    store,
    fail,
    async get(keys: string | string[] | null) {
      const wanted = keys === null ? [...store.keys()] : [keys].flat();
      return structuredClone(Object.fromEntries(wanted.flatMap((key) => (store.has(key) ? [[key, store.get(key)]] : []))));
    },
    async set(values: Record<string, unknown>) {
      if (fail.set) throw new Error('QUOTA_BYTES quota exceeded');
      const changes: Record<string, unknown> = {};
      for (const [key, value] of Object.entries(values)) {
        changes[key] = { oldValue: store.get(key), newValue: structuredClone(value) };
        store.set(key, structuredClone(value));
      }
      onChanged.emit(changes, name);
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) store.delete(key);
    },
  };
}

/** Whether the granted pattern lets one do what the wanted one asks for. */
function covers(granted: string, wanted: string): boolean {
  const [has, asks] = [granted, wanted].map((pattern) => pattern.slice('https://'.length, -'/*'.length)) as [string, string];
  if (has === '*' || has === asks) return true;
  return has.startsWith('*.') && (asks === has.slice(2) || asks.endsWith(has.slice(1)));
}

const origins = new Set<string>();
const answers = { request: true };
const alarms = new Map<string, unknown>();
const registered = new Map<string, { id: string; matches: string[] } & Record<string, unknown>>();
const badge = new Map<number, Record<string, unknown>>();
/** What is set for no tab stands under -1. */
const paintBadge = async ({ tabId = -1, ...what }: { tabId?: number } & Record<string, unknown>) => void badge.set(tabId, { ...badge.get(tabId), ...what });

/** What tests look at and set. */
export const state = {
  origins, answers, alarms, registered, badge,
  /** Open tabs. */
  tabs: new Map<number, { id: number; url: string; incognito?: boolean }>(),
  /** Permissions that are no hosts. */
  permissions: new Set<string>(),
  /** Notifications of the system. */
  notified: [] as string[],
  /** Messages to page scripts. */
  sent: [] as { tabId: number; message: unknown; frameId: number | undefined }[],
  created: [] as string[],
  /** Entries of the context menu. */
  menus: [] as Record<string, unknown>[],
  opened: [] as string[],
  requested: [] as string[][],
  executed: [] as { target: { tabId: number; frameIds?: number[]; documentIds?: string[]; allFrames?: boolean }; files?: string[] }[],
  /** Answers of `executeScript`; throws where nothing may be executed. */
  execute: (_given: { target: { tabId: number; frameIds?: number[]; documentIds?: string[] }; files?: string[] }): { frameId: number; result?: unknown }[] => [{ frameId: 0 }],
  noMatchOriginAsFallback: false,
  noSidePanel: false,
  noPopup: false,
};

export const browser = {
  runtime: { id: 'proofmark', getURL: (path: string) => `chrome-extension://proofmark/${path}`, onMessage: event(), onInstalled: event(), onStartup: event() },
  i18n: { getUILanguage: () => 'en' },
  storage: { local: area('local'), session: area('session'), sync: area('sync'), onChanged },
  permissions: {
    onAdded: event(),
    onRemoved: event(),
    contains: async ({ origins: wanted = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) => permissions.every((one) => state.permissions.has(one)) && wanted.every((one) => [...origins].some((has) => covers(has, one))),
    getAll: async () => ({ origins: [...origins] }),
    async request({ origins: wanted = [] }: { origins?: string[] }) {
      state.requested.push(wanted);
      if (answers.request) for (const one of wanted) origins.add(one);
      return answers.request;
    },
    async remove({ origins: unwanted = [] }: { origins?: string[] }) {
      for (const one of unwanted) origins.delete(one);
      return true;
    },
  },
  scripting: {
    async getRegisteredContentScripts({ ids }: { ids: string[] }) {
      return ids.flatMap((id) => registered.get(id) ?? []);
    },
    async registerContentScripts(scripts: ({ id: string; matches: string[] } & Record<string, unknown>)[]) {
      for (const script of scripts) {
        if (state.noMatchOriginAsFallback && 'matchOriginAsFallback' in script) throw new Error('Unexpected property');
        if (registered.has(script.id)) throw new Error('Duplicate script ID');
        registered.set(script.id, script);
      }
    },
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      for (const id of ids) registered.delete(id);
    },
    async executeScript(given: { target: { tabId: number }; files?: string[] }) {
      state.executed.push(given);
      return state.execute(given);
    },
  },
  action: {
    setBadgeText: paintBadge,
    setBadgeBackgroundColor: paintBadge,
    setBadgeTextColor: async () => {},
    setTitle: paintBadge,
    getTitle: async () => (badge.get(-1)?.['title'] as string | undefined) ?? 'Proofmark',
    async openPopup() {
      if (state.noPopup) throw new Error('no gesture');
      state.opened.push('popup');
    },
  },
  sidePanel: {
    async open() {
      if (state.noSidePanel) throw new Error('no side panel');
      state.opened.push('panel');
    },
  },
  tabs: {
    onRemoved: event(),
    onUpdated: event(),
    async get(tabId: number) {
      const tab = state.tabs.get(tabId);
      if (!tab) throw new Error(`No tab with id: ${tabId}.`);
      return { incognito: false, ...tab };
    },
    /** As Chrome does: no patterns at all are no filter. */
    async query({ url }: { url?: string[] }) {
      return [...state.tabs.values()].filter((tab) => !url?.length || url.some((pattern) => covers(pattern, `${new URL(tab.url).origin}/*`)));
    },
    async sendMessage(tabId: number, message: unknown, { frameId }: { frameId?: number } = {}) {
      state.sent.push({ tabId, message, frameId });
    },
    create: async ({ url }: { url: string }) => void state.created.push(url),
  },
  contextMenus: {
    onClicked: event(),
    removeAll: async () => void state.menus.splice(0),
    create(entry: Record<string, unknown>, done: () => void) {
      state.menus.push(entry);
      done();
    },
  },
  notifications: {
    onClicked: event(),
    create: async (_: string, { message }: { message: string }) => void state.notified.push(message),
  },
  alarms: {
    onAlarm: event(),
    create: async (name: string, when: unknown) => void alarms.set(name, when),
    get: async (name: string) => alarms.get(name),
    clear: async (name: string) => alarms.delete(name),
  },
};

/** A browser in which nothing has happened yet. */
export function reset(): void {
  const { local, session, sync } = browser.storage;
  for (const one of [local, session, sync]) {
    one.store.clear();
    one.fail.set = false;
  }
  for (const one of [origins, alarms, registered, badge, state.tabs, state.permissions]) one.clear();
  for (const one of [onChanged, browser.tabs.onRemoved, browser.tabs.onUpdated, browser.alarms.onAlarm, browser.permissions.onAdded, browser.permissions.onRemoved]) one.clear();
  for (const one of [browser.runtime.onMessage, browser.runtime.onInstalled, browser.runtime.onStartup, browser.contextMenus.onClicked]) one.clear();
  Object.assign(state, {
    notified: [], sent: [], created: [], menus: [], opened: [], requested: [], executed: [], execute: () => [{ frameId: 0 }],
    noMatchOriginAsFallback: false, noSidePanel: false, noPopup: false,
  });
  answers.request = true;
}

Object.defineProperty(globalThis, 'browser', { value: browser, configurable: true });
// What a worker has besides; Node 20 has none of it.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'], onLine: true }, configurable: true });

export default browser;
