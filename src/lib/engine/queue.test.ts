import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('jobs run one after another, in order', async () => {
  const enqueue = createQueue({ timeLimitMs: 1000 });
  const log: string[] = [];
  const job = (name: string) => async () => {
    log.push(`${name} starts`);
    await wait(5);
    log.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([enqueue(job('a')), enqueue(job('b'))])).toEqual(['a', 'b']);
  expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
});

test('a job aborted while it waits never starts, and the next one does', async () => {
  const enqueue = createQueue({ timeLimitMs: 1000 });
  const controller = new AbortController();
  let started = false;
  const first = enqueue(() => wait(5));
  const second = enqueue(async () => {
    started = true;
  }, controller.signal);
  const third = enqueue(async () => 'third');
  controller.abort(new Error('superseded'));
  await first;
  await expect(second).rejects.toThrow('superseded');
  expect(started).toBe(false);
  expect(await third).toBe('third');
});

test('a job that never answers rejects after the limit', async () => {
  const enqueue = createQueue({ timeLimitMs: 10 });
  await expect(enqueue(() => new Promise(() => {}))).rejects.toThrow('did not answer within 10 ms');
});
