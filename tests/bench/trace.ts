import type { CDPSession } from '@playwright/test';

/** One complete event of a Chromium trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string }; fileName?: string };
}

/** Main-thread cost of one page view, in milliseconds of thread time, told apart by whose script ran. */
export interface Cost {
  /** The page script; the background and pages of ours that are open elsewhere are no cost of this page. */
  ours: number;
  /** Scripts of the page. */
  page: number;
  ourLongest: number;
  pageLongest: number;
  /** How often a script of ours made the browser lay the page out or compute styles. */
  ourLayouts: number;
}

const SCRIPT_EVENTS = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile']);
const LAYOUT_EVENTS = new Set(['Layout', 'UpdateLayoutTree', 'LayoutShift']);

/** Records a trace while `work` runs and tells the cost by script address. */
export async function traced(session: CDPSession, work: () => Promise<void>): Promise<Cost> {
  const events: TraceEvent[] = [];
  const collect = (chunk: { value: unknown[] }) => events.push(...(chunk.value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
  });
  await work();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return costOf(events);
}

function costOf(events: readonly TraceEvent[]): Cost {
  const scripts = events.filter((event) => event.ph === 'X' && SCRIPT_EVENTS.has(event.name));
  const ours = outermost(scripts.filter((event) => /^chrome-extension:.*\/page(?:-\w+)?\.js$/.test(urlOf(event))));
  const page = outermost(scripts.filter((event) => urlOf(event).startsWith('https://')));
  const layouts = events.filter((event) => event.ph === 'X' && LAYOUT_EVENTS.has(event.name));
  return {
    ours: sum(ours),
    page: sum(page),
    ourLongest: longest(ours),
    pageLongest: longest(page),
    ourLayouts: layouts.filter((layout) => ours.some((script) => contains(script, layout))).length,
  };
}

const urlOf = (event: TraceEvent) => event.args?.data?.url ?? event.args?.fileName ?? '';
const lasts = (event: TraceEvent) => (event.tdur ?? event.dur ?? 0) / 1000;
const sum = (events: readonly TraceEvent[]) => events.reduce((total, event) => total + lasts(event), 0);
const longest = (events: readonly TraceEvent[]) => Math.max(0, ...events.map(lasts));

function contains(outer: TraceEvent, inner: TraceEvent): boolean {
  return outer.pid === inner.pid && outer.tid === inner.tid && outer.ts <= inner.ts && inner.ts < outer.ts + (outer.dur ?? 0);
}

/** Drops events that run inside another of the list, so that no time counts twice. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter((event) => {
      const thread = `${event.pid}:${event.tid}`;
      if ((ends.get(thread) ?? 0) > event.ts) return false;
      ends.set(thread, event.ts + (event.dur ?? 0));
      return true;
    });
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}
