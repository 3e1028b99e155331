import type { Browser, Page } from '@playwright/test';

/** The longest task of a page's main thread: time it computed, and time until it was over, in ms. */
export type LongestTask = { cpu: number; wall: number };

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};

const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline'];
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** Of a trace of Chromium; zeros where it holds no task. */
export function longestTask(events: readonly TraceEvent[]): LongestTask {
  const threadOf = (e: TraceEvent) => `${e.pid}/${e.tid}`;
  const mains = new Set(
    events
      .filter((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain')
      .map(threadOf)
  );
  let longest = { cpu: 0, wall: 0 };
  for (const e of events)
    if (e.ph === 'X' && TASKS.has(e.name) && mains.has(threadOf(e)) && (e.tdur ?? 0) > longest.cpu)
      longest = { cpu: e.tdur!, wall: e.dur ?? 0 };
  return { cpu: longest.cpu / 1000, wall: longest.wall / 1000 };
}

/**
 * Does something on a page and tells its longest task by the time of the processor, which other
 * programs on a busy machine do not stretch.
 */
export async function watchMainThread(
  browser: Browser,
  page: Page,
  work: () => Promise<void>
): Promise<LongestTask> {
  await browser.startTracing(page, { categories: CATEGORIES });
  let trace: Buffer;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  return longestTask((JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents);
}
