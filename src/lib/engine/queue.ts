type Job = { start: () => void };

/**
 * One job at a time, in order. A job whose signal is aborted while it waits never starts, so that
 * of ten moves of a slider only the last is computed. A job that outlasts the limit rejects.
 */
export function createQueue({ timeLimitMs }: { timeLimitMs: number }) {
  const waiting: Job[] = [];
  let busy = false;

  const next = () => {
    const job = waiting.shift();
    if (job) job.start();
    else busy = false;
  };

  return <T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const start = () => {
        if (signal?.aborted) {
          reject(signal.reason as Error);
          next();
          return;
        }
        const timer = setTimeout(() => {
          reject(new Error(`the engine did not answer within ${timeLimitMs} ms`));
        }, timeLimitMs);
        work()
          .then(resolve, reject)
          .finally(() => {
            clearTimeout(timer);
            next();
          });
      };
      waiting.push({ start });
      if (!busy) {
        busy = true;
        next();
      }
    });
}
