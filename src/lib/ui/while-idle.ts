import { afterPaint } from './after-paint.ts';

/** A piece of work; what it gives is done after it, when the page is idle again. */
export type Piece = () => Piece | null | Promise<Piece | null>;

/**
 * Does pieces of work one after the other, each when the page has nothing better to do, and none
 * before the frame that is due. Returns a function that leaves the rest undone.
 */
export function whileIdle(pieces: readonly Piece[]): () => void {
  let stopped = false;
  let stopWaiting = () => {};
  const idle = () =>
    new Promise<void>((done) => {
      if ('requestIdleCallback' in window) {
        const handle = window.requestIdleCallback(() => done());
        stopWaiting = () => window.cancelIdleCallback(handle);
      } else {
        // Safari has no requestIdleCallback; a pause lets it answer in between.
        const timer = setTimeout(done, 30);
        stopWaiting = () => clearTimeout(timer);
      }
    });
  const run = async () => {
    for (const piece of pieces)
      for (let next: Piece | null = piece; next; next = await next()) {
        await idle();
        if (stopped) return;
      }
  };
  stopWaiting = afterPaint(() => void run());
  return () => {
    stopped = true;
    stopWaiting();
  };
}
