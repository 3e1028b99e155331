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

/** Rows of typed columns gone over between two pauses. */
export const PIECE_ROWS = 200_000;

/** Stretches of `[from, to)` of at most `PIECE_ROWS` rows. */
export function* stretches(length: number, size = PIECE_ROWS): Generator<[number, number]> {
  for (let from = 0; from < length; from += size) yield [from, Math.min(length, from + size)];
}
