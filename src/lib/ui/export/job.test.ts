import { expect, test, vi } from 'vitest';
import { ExportJob, type Job } from './job.svelte.ts';

const words = { working: 'working', stopped: 'stopped' };
const options = { words, failed: 'failed' };

/** A work that ends when it is told to. */
function open(): {
  work: (job: Job) => Promise<string>;
  end: (said: string) => void;
  job: () => Job;
} {
  let end!: (said: string) => void;
  let given!: Job;
  return {
    work: (job) => {
      given = job;
      return new Promise((done) => (end = done));
    },
    end: (said) => end(said),
    job: () => given
  };
}

test('says what is done, and what came of it', async () => {
  const job = new ExportJob();
  const { work, end } = open();
  const ran = job.run(work, options);
  expect(job.said).toBe('working');
  end('saved');
  await ran;
  expect(job.said).toBe('saved');
});

test('a work that fails is said; the next one runs', async () => {
  const job = new ExportJob();
  await job.run(() => Promise.reject(new Error('x')), options);
  expect(job.said).toBe('failed');
  await job.run(() => Promise.resolve('saved'), options);
  expect(job.said).toBe('saved');
});

test('a second work is not begun beside the first', async () => {
  const job = new ExportJob();
  const { work, end } = open();
  const ran = job.run(work, options);
  const second = vi.fn(() => Promise.resolve('second'));
  await job.run(second, options);
  expect(second).not.toHaveBeenCalled();
  end('first');
  await ran;
  expect(job.said).toBe('first');
});

test('a stop ends a work that does not heed it, and it is told so when it asks', async () => {
  const job = new ExportJob();
  const { work, end, job: given } = open();
  const ran = job.run(work, options);
  expect(given().onProgress(1, 20)).toBe(true);
  expect(job.progress).toEqual({ done: 1, of: 20 });
  job.stop();
  await ran;
  expect(job.said).toBe('stopped');
  expect(given().onProgress(2, 20)).toBe(false);
  expect(given().signal.aborted).toBe(true);
  end('saved after all');
  await Promise.resolve();
  expect(job.said).toBe('stopped');
  expect(job.progress).toBeNull();
});

test('only a slow work shows its progress', async () => {
  vi.useFakeTimers();
  const job = new ExportJob();
  const { work, end } = open();
  const ran = job.run(work, options);
  expect(job.isSlow).toBe(false);
  vi.advanceTimersByTime(600);
  expect(job.isSlow).toBe(true);
  end('saved');
  await ran;
  expect(job.isSlow).toBe(false);
  vi.useRealTimers();
});
