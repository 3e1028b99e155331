/** Lets whatever else waits in this thread run, a drawing page above all. */
const rest = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Work done in one go, in ms, before the page may answer again. */
const STRETCH_MS = 24;

/**
 * Long work calls `await pause()` between pieces of a few milliseconds; it gives way only when
 * enough time has gone by since it last did.
 */
export function createPause({ now = () => performance.now(), stretchMs = STRETCH_MS } = {}) {
  let began = now();
  return async (): Promise<void> => {
    if (now() - began < stretchMs) return;
    await rest();
    began = now();
  };
}

/** Work in steps, done in one go. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Work in steps of a few milliseconds each, giving way to others between them. */
export async function inTurns<T>(
  steps: Generator<void, T>,
  options: Parameters<typeof createPause>[0] = {}
): Promise<T> {
  const pause = createPause(options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}

/** Rows of typed columns gone over between two pauses. */
export const PIECE_ROWS = 200_000;

/** Stretches of `[from, to)` of at most `PIECE_ROWS` rows. */
export function* stretches(length: number, size = PIECE_ROWS): Generator<[number, number]> {
  for (let from = 0; from < length; from += size) yield [from, Math.min(length, from + size)];
}
