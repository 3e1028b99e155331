/** Work that takes this long and less tells nothing of how it grows. */
const SLACK_MS = 40;
const MOST_GROWTH = 3;
const ATTEMPTS = 6;

/** For tests of `expectLinear`: they measure several times, on a machine that may be busy. */
export const PATIENT = { timeout: 120_000 };

/** Time of the processor alone, so that other work on the machine does not count. */
async function costMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Throws unless work on an input twice as long takes at most about three times as long, in the best
 * of several attempts: quadratic work takes four times, whatever the machine does besides.
 */
export async function expectLinear<T>(
  size: number,
  make: (size: number) => T,
  work: (input: T) => unknown
): Promise<void> {
  await work(make(Math.ceil(size / 8)));
  const [once, twice] = [make(size), make(2 * size)];
  let best = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const a = await costMs(() => work(once));
    const b = await costMs(() => work(twice));
    if (b <= MOST_GROWTH * a + SLACK_MS) return;
    best = Math.min(best, b / a);
  }
  throw new Error(`invalid growth: twice the input takes ${best.toFixed(1)} times the work`);
}
