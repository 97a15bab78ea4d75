import browser from 'webextension-polyfill';
import { chooseLanguage } from '../i18n/language';
import { readSettings, type Language, type Settings } from '../store/settings';
import { marksOn, paintMarks } from './marks';
import { emptyRecord, type TabRecord } from './record';
import type { Tabs } from './tabs';
import { paintToolbar } from './toolbar';

/** Shows what is known of a tab in the toolbar and in its marks. */
export async function paint(tabs: Tabs, tabId: number): Promise<void> {
  const settings = await readSettings();
  const language = languageOf(settings);
  const known = await tabs.read(tabId);
  if (!known) return paintToolbar(tabId, emptyRecord(tabId), language);
  const marks: TabRecord['marks'] = known.marks === 'removed-by-page' ? known.marks : marksOn(known.host, settings) ? 'on' : 'off';
  const record: TabRecord = { ...known, marks };
  if (marks !== known.marks) await tabs.change(tabId, (now) => now && { ...now, marks: now.marks === 'removed-by-page' ? now.marks : marks });
  await Promise.all([paintToolbar(tabId, record, language), paintMarks(tabId, record, language, settings)]);
}

/** The language chosen; by default the browser's. */
export function languageOf({ language }: Settings): Language {
  return chooseLanguage(language, [browser.i18n.getUILanguage(), ...navigator.languages]);
}
