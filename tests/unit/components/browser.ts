/** A browser of which a test sets what it knows and sees what it was asked. */
import { vi } from 'vitest';

type Listener = (...given: never[]) => unknown;

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...given: unknown[]) => listeners.forEach((listener) => listener(...(given as never[]))),
  };
}

export const session: Record<string, unknown> = {};
export const local: Record<string, unknown> = {};
export const granted = new Set<string>();
export const changed = event();

const area = (store: Record<string, unknown>, name: string) => ({
  get: vi.fn(async (keys: string | string[]) => Object.fromEntries([keys].flat().filter((key) => key in store).map((key) => [key, structuredClone(store[key])]))),
  remove: vi.fn(async (keys: string | string[]) => {
    for (const key of [keys].flat()) delete store[key];
  }),
  set: vi.fn(async (values: Record<string, unknown>) => {
    Object.assign(store, structuredClone(values));
    changed.fire(Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue: structuredClone(newValue) }])), name);
  }),
});

export const fake = {
  runtime: { id: 'test', getURL: (path: string) => `chrome-extension://test/${path}`, sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(async () => undefined) },
  i18n: { getUILanguage: () => 'en' },
  storage: { onChanged: changed, local: area(local, 'local'), session: area(session, 'session') },
  tabs: {
    query: vi.fn(async () => [{ id: 7, windowId: 1, url: 'https://www.linkedin.com/in/ada' as string | undefined }]),
    get: vi.fn(async (id: number) => ({ id, windowId: 1, url: 'https://www.linkedin.com/in/ada' })),
    create: vi.fn<(what: { url: string }) => Promise<void>>(async () => {}),
    onActivated: event(),
    onUpdated: event(),
  },
  permissions: {
    getAll: vi.fn(async () => ({ origins: [...granted] })),
    contains: vi.fn(async ({ origins = [] }: { origins?: string[] }) => origins.every((origin) => granted.has(origin))),
    request: vi.fn<(what: { origins: string[] }) => Promise<boolean>>(async () => true),
    remove: vi.fn<(what: { origins: string[] }) => Promise<boolean>>(async () => true),
    onAdded: event(),
    onRemoved: event(),
  },
};

/** As the pages find it before the polyfill does. */
vi.stubGlobal('browser', fake);

/** Forgets everything, as a new browser. */
export function fresh(): void {
  for (const store of [session, local]) for (const key of Object.keys(store)) delete store[key];
  granted.clear();
  for (const mock of [fake.runtime.sendMessage, fake.tabs.create, fake.permissions.request, fake.permissions.remove]) mock.mockClear();
}
