/** What a page tells about its own start; times in milliseconds since navigation. */
export type Start = {
  origin: number;
  firstPaint: number | null;
  firstChart: number | null;
  shift: number;
  worked: number | null;
};

/** Runs in the page before its own scripts: watches for paint, chart, layout shift and hydration. */
export function watchStart(): void {
  const seen: Start = {
    origin: performance.timeOrigin,
    firstPaint: null,
    firstChart: null,
    shift: 0,
    worked: null
  };
  Object.assign(window, { benchStart: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (now: number) => {
    const chart = document.querySelector('[data-figure] svg');
    if (seen.firstChart === null && chart && chart.getBoundingClientRect().height > 0)
      seen.firstChart = now;
    if (seen.worked === null && document.documentElement.hasAttribute('data-hydrated'))
      seen.worked = now;
    if (seen.firstChart === null || seen.worked === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What a person does: takes the next option of a list, or follows a link inside the page. */
export type Change = { select: string } | { href: string };

/**
 * Milliseconds from a control's event. `painted`: the frame of the new figure is laid out, painted and
 * handed over. `drawn`: the figure is in the document and its frame begins; of two pages the quicker
 * may be the later here, since Chromium's form filling, while it waits for the frame, lays the page
 * out ahead of it.
 */
export type Redraw = { drawn: number; painted: number };

/** Runs in the page: does the change and times it. Null when nothing changed in 10 s. */
export function timeChange(change: Change): Promise<Redraw | null> {
  return new Promise((resolve) => {
    const figure = document.querySelector<HTMLElement>('[data-figure]')!;
    const chart = () => figure.querySelector('svg[role="img"], :scope > svg');
    // A picture that says the same in words still shows the answer before; bare ones say nothing.
    const answer = () => chart()?.getAttribute('aria-label') ?? chart();
    const before = answer();
    const soon = (work: () => void) => {
      const { scheduler } = window as unknown as {
        scheduler: { postTask: (work: () => void, options: { priority: string }) => void };
      };
      scheduler.postTask(work, { priority: 'user-blocking' });
    };
    const prepared = prepare();
    const started = performance.now();
    const observer = new MutationObserver(() => {
      if (answer() === before) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const drawn = performance.now() - started;
        // Before whatever the page itself has put off until after the frame.
        soon(() => resolve({ drawn, painted: performance.now() - started }));
      });
    });
    observer.observe(figure, { subtree: true, childList: true, attributes: true });
    setTimeout(() => resolve(null), 10_000);
    prepared();

    function prepare(): () => void {
      if ('href' in change) {
        const link = document.createElement('a');
        link.href = change.href;
        document.querySelector('main')!.append(link);
        return () => {
          link.click();
          link.remove();
        };
      }
      const list = document.querySelector<HTMLSelectElement>(change.select)!;
      const open = [...list.options].filter((choice) => !choice.disabled);
      const next = (open.findIndex((choice) => choice.selected) + 1) % open.length;
      return () => {
        list.value = open[next]!.value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      };
    }
  });
}
