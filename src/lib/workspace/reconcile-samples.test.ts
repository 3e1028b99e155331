import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { reference } from '#lib/ingest/reference.fixture.ts';
import { reconcile } from '#lib/reconcile/reconcile.ts';
import { NO_TOLERANCE } from '#lib/reconcile/tolerance.ts';
import { countCauses } from '#lib/reconcile/view.ts';
import { ReaderDesk } from './reader-desk.ts';

/** Small tables that are tried out on the page: `so-goc.csv`, and what befell it, named for the trap. */
const SAMPLES = fileURLToPath(new URL('../reconcile/samples/', import.meta.url));

async function rowsOf(name: string) {
  const desk = new ReaderDesk({ reference, units: [], presets: '', lang: 'vi' });
  await desk.open([{ name, blob: new Blob([readFileSync(SAMPLES + name)]) }], {
    signal: new AbortController().signal,
    onProgress: () => {}
  });
  expect(desk.view().open).toBe(0);
  return (await desk.harvest({ takeNew: true })).rows;
}

/** The first cause of every cell that differs; nothing else may. */
const EXPECTED: Record<string, Record<string, number>> = {
  'so-goc.csv': {},
  'ten-cu-ten-moi.csv': {},
  'doi-ten.csv': {},
  'gap-nghin.csv': { scale: 24 },
  'lech-dong.csv': { shifted: 4 },
  'luy-ke.csv': { cumulative: 2 },
  'lam-tron.csv': { rounding: 4 },
  'trong-thanh-khong.csv': { missing_zero: 1 },
  'dao-chu-so.csv': { transposed: 1 },
  'nhieu-loi.csv': {
    scale: 24,
    shifted: 4,
    rounding: 4,
    cumulative: 2,
    missing_zero: 1,
    transposed: 1,
    unknown: 1
  }
};

test('every sample has its expectation', () => {
  expect(readdirSync(SAMPLES).sort()).toEqual(Object.keys(EXPECTED).sort());
});

async function compared(name: string) {
  const [left, right] = [await rowsOf('so-goc.csv'), await rowsOf(name)];
  return reconcile(
    { left: left.observations, right: right.observations },
    {
      ...reference,
      own: { left: left.units, right: right.units },
      links: [],
      tolerance: NO_TOLERANCE
    }
  );
}

test.each(Object.entries(EXPECTED))('%s is seen through', async (name, causes) => {
  const { lines, account } = await compared(name);
  expect(Object.fromEntries(countCauses(lines).map((c) => [c.cause, c.count]))).toEqual(causes);
  const only = name === 'doi-ten.csv' ? 9 : 0;
  expect(account.left).toMatchObject({ cells: 72, only });
  expect(account.right).toMatchObject({ cells: 72, only });
});

test('a unit under another name is suspected, and not paired by itself', async () => {
  const { lines } = await compared('doi-ten.csv');
  const alone = lines.filter((l) => l.standing !== 'agree');
  expect(alone).toHaveLength(18);
  expect(alone.every((l) => l.near?.reason === 'renamed')).toBe(true);
});
