import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOf, reference } from '#lib/ingest/reference.fixture.ts';
import { readPack } from '#lib/ingest/pack.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { Unit } from '#lib/model/unit.ts';
import { isBalanced } from './account.ts';
import type { BookInput } from './book.ts';
import { flipDecisions, seenOf, type Decisions } from './decision.ts';
import { groupBy } from './group.ts';
import { flipKey, reconcile, type Line, type Reconciliation } from './reconcile.ts';
import { NO_TOLERANCE } from './tolerance.ts';

const { pack } = readPack(filesOf('demo'), reference);
const ROWS: readonly Observation[] = pack.observations;
const SEED = 20_261_122;
const RUNS = { numRuns: 60, seed: SEED };

const inputOf = (own: readonly Unit[] = pack.units): BookInput => ({
  ...reference,
  own: { left: own, right: own },
  links: []
});

const against = (left: readonly Observation[], right: readonly Observation[]): Reconciliation =>
  reconcile({ left, right }, { ...inputOf(), tolerance: NO_TOLERANCE });

/** Undivided whole-year figures of one measure, the tables that offices send. */
const plain = ROWS.filter(
  (o) =>
    o.partOf === '' &&
    o.qualifier === 'exact' &&
    o.status === 'normal' &&
    o.periodStart?.slice(0, 4) === o.periodEnd?.slice(0, 4) &&
    Object.entries(o.dimensions).every(([d, code]) => code === '' || d === 'state')
);
const unique = [...groupBy(plain, (o) => keyText(o)).values()]
  .filter((of) => of.length === 1)
  .map((of) => of[0]!);
function keyText(o: Observation): string {
  return [o.unitId, o.measureId, o.periodStart, o.periodEnd, o.dimensions.state].join('|');
}
const tables = [
  ...groupBy(
    unique,
    (o) => `${o.measureId} ${o.periodStart} ${o.periodEnd} ${o.dimensions.state}`
  ).values()
].filter((of) => of.length >= 20);
const histories = [
  ...groupBy(
    unique.filter((o) => o.measureId !== 'models_active'),
    (o) => `${o.unitId} ${o.measureId} ${o.dimensions.state}`
  ).values()
].filter((of) => of.length >= 5);

const index = (max: number) => fc.integer({ min: 0, max: max - 1 });

/** Any rows of the demonstration, some of them changed, left out, repeated or moved. */
const anyRows = fc
  .tuple(index(ROWS.length - 400), fc.array(fc.tuple(index(400), index(6)), { maxLength: 60 }))
  .map(([from, changes]) => {
    const rows = ROWS.slice(from, from + 400);
    for (const [i, kind] of changes) {
      const o = rows[i % rows.length]!;
      const at = rows.indexOf(o);
      if (kind === 0) rows.splice(at, 1);
      else if (kind === 1) rows[at] = { ...o, value: (o.value ?? 0) + 7 };
      else if (kind === 2) rows.push({ ...o, value: (o.value ?? 0) * 2 });
      else if (kind === 3) rows[at] = { ...o, value: null, status: 'missing' };
      else if (kind === 4) rows[at] = { ...o, unitId: '34:01' };
      else rows[at] = { ...o, qualifier: 'more_than' };
    }
    return rows;
  });

const told = (lines: readonly Line[], flipped = false): string[] =>
  lines
    .map((l) => {
      const sides = { left: 'right', right: 'left' } as Record<string, string>;
      const standing = flipped ? (sides[l.standing] ?? l.standing) : l.standing;
      const causes = l.causes.map((c) => c.cause).sort();
      return [
        flipped ? flipKey(l.key) : l.key,
        standing,
        l.grade,
        l.difference === null ? '' : (flipped ? -1 : 1) * l.difference + 0,
        causes,
        l.near?.reason
      ].join(' ; ');
    })
    .sort();

describe('whatever the tables', () => {
  test('the account of either side balances, and holds every row', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (left, right) => {
        const { account, lines } = against(left, right);
        for (const side of ['left', 'right'] as const) {
          expect(isBalanced(account[side])).toBe(true);
          expect(account[side].cells).toBe(lines.filter((l) => l[side] !== null).length);
          expect(account[side].cells + account[side].repeats).toBe(
            side === 'left' ? left.length : right.length
          );
        }
        expect(account.left.agreed).toBe(account.right.agreed);
        expect(new Set(lines.map((l) => l.key)).size).toBe(lines.length);
      }),
      RUNS
    );
  });

  test('changing the sides changes the sides of the answer, and nothing else', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (left, right) => {
        expect(told(against(right, left).lines, true)).toEqual(told(against(left, right).lines));
      }),
      RUNS
    );
  });

  test('a table agrees wholly with itself, in whatever order', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(against(rows, rows).lines.every((l) => l.standing === 'agree')).toBe(true);
      }),
      RUNS
    );
  });

  test('decisions go along when the sides change places', () => {
    const [left, right] = [ROWS.slice(0, 50), ROWS.slice(20, 70)];
    const lines = against(left, right).lines;
    const decisions: Decisions = Object.fromEntries(
      lines.map((l) => [l.key, { verdict: 'left', note: '', seen: seenOf(l) }])
    );
    const flipped = flipDecisions(decisions);
    for (const l of against(right, left).lines)
      expect(flipped[l.key]).toEqual({ verdict: 'right', note: '', seen: seenOf(l) });
    expect(flipDecisions(flipped)).toEqual(decisions);
  });
});

/** A table with one thing done to it, and the rows that it was done to. */
type Corrupted = { table: Observation[]; done: Observation[]; touched: Set<string> };

const corrupt = (
  table: readonly Observation[],
  changes: ReadonlyMap<Observation, Partial<Observation>>
): Corrupted => {
  const changed = [...changes].filter(([o, c]) =>
    Object.entries(c).some(([k, v]) => o[k as keyof Observation] !== v)
  );
  return {
    table: [...table],
    done: table.map((o) => ({ ...o, ...changes.get(o) })),
    touched: new Set(changed.map(([o]) => o.id))
  };
};

function diagnosed({ table, done, touched }: Corrupted, cause: string): void {
  fc.pre(touched.size > 0);
  const { lines } = against(table, done);
  for (const l of lines) {
    const isTouched = touched.has(l.left!.ids[0]!);
    expect(l.standing, l.key).toBe(isTouched ? 'differ' : 'agree');
    if (isTouched) expect(l.causes[0], l.key).toMatchObject({ cause });
  }
}

const aTable = index(tables.length).map((i) => tables[i]!);
const rounded = (value: number): number => Number(value.toPrecision(2));

describe('one thing done to a table of the demonstration is named, and nothing else differs', () => {
  test('a column in thousands or millions', () => {
    fc.assert(
      fc.property(aTable, fc.constantFrom(1e3, 1e6, 1e-3, 1e-6), (table, factor) => {
        const changes = new Map(
          table.filter((o) => o.value).map((o) => [o, { value: o.value! * factor }])
        );
        diagnosed(corrupt(table, changes), 'scale');
      }),
      RUNS
    );
  });

  test('a run of figures slid down by a line', () => {
    fc.assert(
      fc.property(aTable, index(10), fc.integer({ min: 3, max: 8 }), (table, from, length) => {
        const run = table.slice(from, from + length);
        fc.pre(new Set(run.map((o) => o.value)).size === run.length);
        const changes = new Map(
          run.map((o, i) => [o, i === 0 ? { value: null } : { value: run[i - 1]!.value }] as const)
        );
        const first = changes.get(run[0]!)!;
        Object.assign(first, { status: 'missing' });
        diagnosed(corrupt(table, changes as Map<Observation, Partial<Observation>>), 'shifted');
      }),
      RUNS
    );
  });

  test('years counted from the first one on', () => {
    fc.assert(
      fc.property(
        index(histories.length).map((i) => histories[i]!),
        (history) => {
          const years = history.toSorted((a, b) => (a.periodStart! < b.periodStart! ? -1 : 1));
          let sum = 0;
          let last = '';
          const changes = new Map<Observation, Partial<Observation>>();
          for (const o of years) {
            const year = Number(o.periodStart!.slice(0, 4));
            const isNext = String(year - 1) === last;
            const isWhole = o.periodStart!.endsWith('01-01') && o.periodEnd!.endsWith('12-31');
            if (!isWhole || (last !== '' && !isNext) || o.value === 0 || o.value === null) break;
            sum += o.value;
            changes.set(o, { value: sum });
            last = String(year);
          }
          fc.pre(changes.size >= 3);
          diagnosed(corrupt(history, changes), 'cumulative');
        }
      ),
      RUNS
    );
  });

  test('blanks filled with zeros', () => {
    fc.assert(
      fc.property(
        aTable,
        fc.uniqueArray(index(20), { minLength: 1, maxLength: 6 }),
        (table, at) => {
          const blanks = new Set(at.map((i) => table[i]!));
          const before = table.map((o) =>
            blanks.has(o) ? ({ ...o, value: null, status: 'missing' } as Observation) : o
          );
          const changes = new Map(
            before.filter((o) => o.value === null).map((o) => [o, { value: 0, status: 'normal' }])
          );
          diagnosed(
            corrupt(before, changes as Map<Observation, Partial<Observation>>),
            'missing_zero'
          );
        }
      ),
      RUNS
    );
  });

  test('figures rounded to two digits', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const changes = new Map(
          table.filter((o) => o.value).map((o) => [o, { value: rounded(o.value!) }])
        );
        diagnosed(corrupt(table, changes), 'rounding');
      }),
      RUNS
    );
  });

  test('a unit under another name', () => {
    const renamed: Unit = {
      ...pack.units[0]!,
      id: 'own:ten-khac',
      nameVi: 'Tên khác',
      parentId: ''
    };
    fc.assert(
      fc.property(aTable, aTable, index(20), (one, two, i) => {
        const table = one === two ? one : [...one, ...two];
        const { unitId } = one[i]!;
        const mine = table.filter((o) => o.unitId === unitId);
        fc.pre(new Set(mine.map((o) => o.value)).size >= 2 && mine.every((o) => o.value));
        const done = table.map((o) => (o.unitId === unitId ? { ...o, unitId: renamed.id } : o));
        const { lines } = reconcile(
          { left: table, right: done },
          { ...inputOf([...pack.units, renamed]), tolerance: NO_TOLERANCE }
        );
        expect(lines.filter((l) => l.standing === 'differ')).toEqual([]);
        const alone = lines.filter((l) => l.standing !== 'agree');
        expect(alone).toHaveLength(2 * mine.length);
        expect(alone.every((l) => l.near?.reason === 'renamed')).toBe(true);
      }),
      RUNS
    );
  });
});
