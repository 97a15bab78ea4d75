import browser from 'webextension-polyfill';
import { markLabel } from '../i18n/brief';
import { isLookAlike } from '../i18n/look-alike';
import type { Marks } from '../messages';
import type { Language, Settings } from '../store/settings';
import type { TabRecord } from './record';

/** What decides whether a page gets marks. */
export type MarkSettings = Pick<Settings, 'marks' | 'marksOnLinkedIn'>;

/** Whether a page of this host gets marks: by the general switch, on linkedin.com by its own opt-in alone (law 6). */
export function marksOn(host: string, settings: MarkSettings): boolean {
  return /(?:^|\.)linkedin\.com$/.test(host) ? settings.marksOnLinkedIn : settings.marks;
}

/** LinkedIn's frames in pages of others are LinkedIn's all the same; a frame of which no host is known gets no marks. */
function frameHasMarks({ host, marks, frames }: Pick<TabRecord, 'host' | 'marks' | 'frames'>, frameId: number, settings: MarkSettings): boolean {
  const own = frames[frameId]?.host || host;
  return marks === 'on' && own !== '' && marksOn(own, settings);
}

/** What the marks of each frame are to show: all of them, also where nothing has changed. */
export function marksOf(record: Pick<TabRecord, 'items' | 'marks' | 'host' | 'frames'>, language: Language, settings: MarkSettings): Map<number, Marks> {
  const frames = new Map<number, Marks>();
  for (const { report, at } of record.items) {
    const verdict = report?.verdict ?? 'checking';
    const holder = report?.holder ?? 'cannot-tell';
    const alert = report !== null && isLookAlike(report);
    const label = markLabel(language, verdict, holder, alert);
    for (const { frameId, n } of at) {
      const marks = frames.get(frameId) ?? { type: 'marks', on: frameHasMarks(record, frameId, settings), verdicts: [] };
      // A picture has no mark: its number is none of the page script's.
      if (marks.on && n >= 0) marks.verdicts.push({ n, verdict, holder, label, ...(alert && { alert }) });
      frames.set(frameId, marks);
    }
  }
  return frames;
}

/** Tells each frame what its marks are to show. Never throws: a frame may be gone. */
export async function paintMarks(tabId: number, record: TabRecord, language: Language, settings: MarkSettings): Promise<void> {
  const sent = [...marksOf(record, language, settings)].map(([frameId, marks]) => browser.tabs.sendMessage(tabId, marks, { frameId }));
  await Promise.allSettled(sent);
}
