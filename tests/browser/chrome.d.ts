/** The few parts of Chromium's own API that the harness calls inside the browser. */
declare const chrome: {
  tabs: { query(query: Record<string, unknown>): Promise<{ id?: number; url?: string }[]> };
  alarms: { getAll(): Promise<{ scheduledTime: number }[]>; create(name: string, when: { when: number }): Promise<void> };
  permissions: { getAll(): Promise<{ origins?: string[] }>; remove(of: { origins: string[] }): Promise<boolean>; request(of: { origins: string[] }): Promise<boolean>; contains(of: { origins: string[] }): Promise<boolean> };
  action: { getBadgeText(of: { tabId?: number }): Promise<string>; getTitle(of: { tabId?: number }): Promise<string> };
  storage: { sync: { get(): Promise<Record<string, unknown>>; set(values: Record<string, unknown>): Promise<void> }; local: { get(): Promise<Record<string, unknown>>; set(values: Record<string, unknown>): Promise<void> }; session: { get(): Promise<Record<string, unknown>>; set(values: Record<string, unknown>): Promise<void> } };
  contextMenus: { onClicked: { dispatch(clicked: object): void } };
  developerPrivate: { addHostPermission(id: string, origin: string): Promise<void> };
};
