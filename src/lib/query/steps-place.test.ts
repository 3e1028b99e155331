import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { placesByPairs, placesBySorting } from './steps-place.ts';
import { join, sql, type Sql } from './sql.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** A number, one with a bound, or a blank, of few units and periods so that much is equal. */
const row = fc
  .record({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    grp: fc.constantFrom('2019', '2020'),
    breakdown: fc.constantFrom('', '', 'x'),
    value: fc.constantFrom(1, 2, 3, 3, null),
    bound: fc.constantFrom('=', '=', '≥', '>', '≤', '<', '≈'),
    blank: fc.constantFrom('missing', 'not_applicable'),
    ranks: fc.constantFrom(true, true, true, false)
  })
  .map(({ value, bound, blank, ...rest }) => {
    const isLess = value === null || '≤<≈'.includes(bound);
    const isMore = value === null || '≥>≈'.includes(bound);
    return {
      ...rest,
      value,
      blank: value === null ? blank : null,
      lo: isLess ? '-infinity' : String(value),
      hi: isMore ? 'infinity' : String(value),
      loOpen: value !== null && bound === '>',
      hiOpen: value !== null && bound === '<'
    };
  });

async function places(rows: Sql, steps: readonly Sql[]): Promise<string[]> {
  const { length, values } = await engine.query(
    sql`WITH field AS (${rows}), ${join(steps)} SELECT n, best, worst FROM place ORDER BY n`.text
  );
  return Array.from({ length }, (_, i) =>
    ['n', 'best', 'worst'].map((column) => String(values[column]![i])).join(' ')
  );
}

test('places counted along sorted ends are those of every figure against every other', async () => {
  let ranked = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 8, maxLength: 25 }), async (rows) => {
      const field = join(
        rows.map(
          (r, n) => sql`SELECT ${n}::BIGINT AS n, ${r.unit} AS unit_id, ${r.grp} AS grp,
            ${r.breakdown} AS breakdown, ${r.value}::DOUBLE AS value, ${r.blank}::VARCHAR AS blank, ${r.ranks} AS ranks,
            ${r.lo}::DOUBLE AS lo, ${r.hi}::DOUBLE AS hi, ${r.loOpen} AS lo_open, ${r.hiOpen} AS hi_open`
        ),
        ' UNION ALL '
      );
      const sorted = await places(field, placesBySorting);
      const alone = sorted.filter((place) => place.endsWith(' 1 1'));
      // Without a rival a figure has no place by pairs, which is read as the first.
      const paired = await places(field, placesByPairs);
      ranked += paired.length;
      expect([...new Set([...paired, ...alone])].sort()).toEqual(sorted.sort());
    }),
    { numRuns: 40, seed: 3 }
  );
  expect(ranked).toBeGreaterThan(200);
});
