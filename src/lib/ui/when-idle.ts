type Connection = { saveData?: boolean; effectiveType?: string };

/** Whoever pays by the megabyte, or waits long for one, is not sent seven that may not be needed. */
export function isCostly(navigator: Navigator): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
}

/**
 * Runs `work` when the page has loaded and has nothing better to do, never on a costly connection.
 * Returns a function that takes it back.
 */
export function whenIdle(
  work: () => void,
  { delayMs = 1500 }: { delayMs?: number } = {}
): () => void {
  if (isCostly(navigator)) return () => {};
  let handle = 0;
  const idle = () => {
    // Safari has no requestIdleCallback; by then the delay alone has let the page settle.
    if ('requestIdleCallback' in window)
      handle = window.requestIdleCallback(work, { timeout: 5000 });
    else work();
  };
  const timer = setTimeout(idle, delayMs);
  return () => {
    clearTimeout(timer);
    if ('cancelIdleCallback' in window) window.cancelIdleCallback(handle);
  };
}
