import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cell, codesOf, figures, openFolder, totalOf, type Folder } from './query-rules.fixture.ts';

/** Bounds and places by hand: what may be more stays so through sums, shares, changes and ranks. */

const CHECKS = figures(['form'], {
  checks_made: `
63:01 | 2020 | 10
63:02 | 2020 | 10
63:04 | 2020 | 8
63:06 | 2020 | >8
63:08 | 2020 | missing
63:10 | 2020 | <9
63:11 | 2020 | ~8
63:12 | 2020 | not_applicable
63:01 | 2021 | >20
63:02 | 2021 | 12
63:04 | 2021 | <6
63:06 | 2021 | >16
63:08 | 2021 | 5
63:10 | 2021 | >12
63:11 | 2021 | 12
63:14 | 2022 | >20
63:15 | 2022 | 10
63:17 | 2022 | 10
63:19 | 2023 | <20
63:20 | 2023 | 30
63:22 | 2024 | >6
63:24 | 2024 | missing
63:25 | 2024 | ~4
63:40 | 2019 | >30
63:40 | 2019 | >20 | inspection
63:40 | 2019 | <15 | supervision
63:42 | 2019 | >20 | inspection
63:42 | 2019 | 10 | supervision
63:42 | 2019 | 2 | both
63:44 | 2019 | 20 | inspection
63:44 | 2019 | 10 | supervision
63:45 | 2019 | 5 | inspection
63:45 | 2019 | 6 | supervision
63:45 | 2019 | not_applicable | both
63:46 | 2019 | 40
63:46 | 2019 | 10 | inspection`
});

let folder: Folder;
beforeAll(async () => {
  folder = await openFolder({ checks: CHECKS });
});
afterAll(() => folder.close());

const ask = (query: string) => folder.ask(`measure=checks_made&${query}`);
const SEVEN = 'units=63:01,63:02,63:04,63:06,63:08,63:10,63:11,63:12';

describe('places as ranges', () => {
  // [10] [10] [8] (8,∞) anything (−∞,9) [8], and one to which the measure does not apply.
  test.each([
    ['63:01', '= 10 #1-4'],
    ['63:02', '= 10 #1-4'],
    ['63:04', '= 8 #4-7'],
    ['63:06', '> 8 #1-5'],
    ['63:08', 'missing #'],
    ['63:10', '< 9 #3-7'],
    ['63:11', '≈ 8 #4-7'],
    ['63:12', 'not_applicable #']
  ])('2020: %s is %s', async (id, like) => {
    expect(cell(await ask(`years=2020&${SEVEN}`), id, like)).toBe(like);
  });

  test.each([
    ['63:01', '≥ 1'],
    ['63:04', '≥ 4'],
    ['63:08', 'missing']
  ])('as a number: %s is %s', async (id, like) => {
    expect(cell(await ask(`years=2020&norm=rank&${SEVEN}`), id, like)).toBe(like);
  });

  test('the same places by share of the total', async () => {
    const doc = await ask(`years=2020&norm=share&${SEVEN}`);
    expect(cell(doc, '63:06', '#').split('#')[1]).toBe('1-5');
    expect(cell(doc, '63:04', '#').split('#')[1]).toBe('4-7');
  });

  // (20,∞) [12] (−∞,6) (16,∞) [5] (12,∞) [12]
  test.each([
    ['63:01', '> 20 #1-3'],
    ['63:02', '= 12 #4-5'],
    ['63:04', '< 6 #6-7'],
    ['63:06', '> 16 #1-3'],
    ['63:08', '= 5 #6-7'],
    ['63:10', '> 12 #1-3'],
    ['63:11', '= 12 #4-5']
  ])('2021: %s is %s', async (id, like) => {
    const units = 'units=63:01,63:02,63:04,63:06,63:08,63:10,63:11';
    expect(cell(await ask(`years=2021&${units}`), id, like)).toBe(like);
  });

  test('the missing one, once known, lands inside every range', async () => {
    for (const late of ['0', '8', '8.5', '9', '100']) {
      const known = await openFolder({
        checks: CHECKS.replace(/^(checks_made-4,.*?,2020,2020,),,missing/m, `$1${late},,`)
      });
      const [before, after] = [
        await ask(`years=2020&${SEVEN}`),
        await known.ask(`measure=checks_made&years=2020&${SEVEN}`)
      ];
      expect(after.rows.filter((r) => r.value !== null)).toHaveLength(7);
      for (const row of before.rows) {
        if (row.rank === null) continue;
        const now = after.rows.find((r) => r.unitId === row.unitId)!.rank!;
        expect(now[0]).toBeGreaterThanOrEqual(row.rank[0]);
        expect(now[1]).toBeLessThanOrEqual(row.rank[1]);
      }
      await known.close();
    }
  });
});

describe('totals and coverage', () => {
  test.each([
    ['years=2020', SEVEN, '≈ 53 6/7'], // 10+10+8+8+9+8; one open up, one down, one about, one missing
    ['years=2022', 'units=63:14,63:15,63:17', '≥ 40 3/3'],
    ['years=2023', 'units=63:19,63:20', '≤ 50 2/2'],
    ['years=2024', 'units=63:22,63:24', '≥ 6 1/2'],
    ['years=2024', 'units=63:24,63:25', '≈ 4 1/2'],
    ['years=2024', 'units=63:24', 'missing 0/1'],
    ['years=2020', 'units=63:12', 'missing 0/0'],
    ['years=2020', 'units=63:01,63:02', '= 20 2/2']
  ])('%s&%s: %s', async (years, units, like) => {
    expect(totalOf(await ask(`${years}&${units}`))).toBe(like);
  });

  test('both ways open is said', async () => {
    expect(codesOf(await ask(`years=2020&${SEVEN}`))).toContain('mixed_bounds');
    expect(codesOf(await ask('years=2022&units=63:14,63:15,63:17'))).not.toContain('mixed_bounds');
  });
});

describe('shares', () => {
  test.each([
    // More than 20 of more than 40: the figure itself is what is open, so its share is more too.
    ['years=2022', '63:14,63:15,63:17', '63:14', '> 50'],
    ['years=2022', '63:14,63:15,63:17', '63:15', '< 25'],
    // Less than 20 of less than 50.
    ['years=2023', '63:19,63:20', '63:19', '< 40'],
    ['years=2023', '63:19,63:20', '63:20', '> 60'],
    // Both the figure and a missing one may add to it: open both ways.
    ['years=2024', '63:22,63:24,63:25', '63:22', '≈ 60'],
    ['years=2024', '63:22,63:25', '63:25', '≈ 40'],
    ['years=2024', '63:22,63:24', '63:22', '≤ 100'],
    ['years=2022', '63:14', '63:14', '= 100'],
    ['years=2020', '63:01,63:08', '63:01', '≤ 100'],
    ['years=2020', '63:01,63:12', '63:01', '= 100'],
    ['years=2020', '63:01,63:02,63:04', '63:04', '= 28.571429'],
    // Without a year each has its own: the others lack in it.
    ['sort=value', '63:14,63:19', '63:14', '≤ 100']
  ])('%s of %s: %s is %s', async (years, units, id, like) => {
    expect(cell(await ask(`${years}&norm=share&units=${units}`), id, like)).toBe(like);
  });

  test.each([
    ['63:40+inspection', '≈ 66.666667'], // more than 20 of more than 30
    ['63:40+supervision', '< 50'], // less than 15 of more than 30
    ['63:46+inspection', '= 25'],
    ['63:44+inspection', '≤ 66.666667'], // of a whole that lacks one form
    ['63:45+inspection', '= 45.454545'] // one form does not apply
  ])('parts of a whole: %s is %s', async (key, like) => {
    expect(cell(await ask('years=2019&by=form&norm=share'), key, like)).toBe(like);
  });
});

describe('wholes from parts', () => {
  test.each([
    ['63:40', '> 30 1/1'],
    ['63:42', '> 32 3/3'],
    ['63:44', '≥ 30 2/3'],
    ['63:45', '= 11 2/2'],
    ['63:46', '= 40 1/1']
  ])('%s is %s', async (id, like) => {
    expect(cell(await ask('years=2019'), id, like)).toBe(like);
  });

  test('a part not reported is none', async () => {
    const doc = await ask('years=2019&by=form');
    expect(cell(doc, '63:46+supervision', '')).toBe('missing');
    expect(cell(doc, '63:45+both', '')).toBe('not_applicable');
    expect(codesOf(doc)).toContain('parts_incomplete');
  });
});

describe('against a base year', () => {
  test.each([
    ['norm=change', '63:01', '> 10'], // more than 20 less 10
    ['norm=change', '63:02', '= 2'],
    ['norm=change', '63:04', '< -2'],
    ['norm=change', '63:06', '≈ 8'], // more than 16 less more than 8
    ['norm=change', '63:08', 'no_base'],
    ['norm=change', '63:10', '> 3'], // more than 12 less less than 9
    ['norm=change', '63:11', '≈ 4'],
    ['norm=change-pct', '63:01', '> 100'],
    ['norm=change-pct', '63:04', '< -25'],
    ['norm=change-pct', '63:06', '≈ 100'],
    ['norm=change-pct', '63:10', '> 33.333333'],
    ['norm=index', '63:01', '> 200'],
    ['norm=index', '63:02', '= 120'],
    ['norm=index', '63:11', '≈ 150']
  ])('%s: %s is %s', async (norm, id, like) => {
    expect(cell(await ask(`years=2020-2021&${norm}&units=${id}`), `${id}@2021`, like)).toBe(like);
  });

  test('a base that is at least makes the change at most', async () => {
    const doc = await ask('years=2021-2022&norm=change&units=63:14');
    expect(cell(doc, '63:14@2022', '')).toBe('no_base');
    const back = await ask('kind=line&years=2020-2021&norm=change&base=2021&units=63:01');
    expect(cell(back, '63:01@2020', '')).toBe('< -10');
  });
});
