import { expect, test } from 'vitest';
import { list, name, raw, sql } from './sql.ts';

test('values are quoted as values, names as names', () => {
  const evil = `x'; DROP TABLE figure; --`;
  expect(
    sql`SELECT ${name('a"b')} FROM t WHERE m = ${evil} AND n = ${1.5} AND o IS ${null} AND ${true}`
      .text
  ).toBe(
    `SELECT "a""b" FROM t WHERE m = 'x''; DROP TABLE figure; --' AND n = 1.5 AND o IS NULL AND TRUE`
  );
  expect(list(["d'Or", 'b']).text).toBe(`('d''Or', 'b')`);
  expect(list([]).text).toBe('(NULL)');
  expect(sql`${raw('count(*)')}`.text).toBe('count(*)');
});

test('what is not a number is refused', () => {
  expect(() => sql`${Number.NaN}`).toThrow('invalid number in sql: NaN');
});
