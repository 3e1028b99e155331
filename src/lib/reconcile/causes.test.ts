import { expect, test } from 'vitest';
import type { Diagnosis } from './diagnosis.ts';
import { reconciled, unitOf, type Told } from './sources.fixture.ts';

/** Units in a column, one value each. */
const column = (values: (number | null)[], more: Partial<Told> = {}): Told[] =>
  values.map((value, i) => ({ unit: `u${i}`, value, ...more }));
/** One unit over the periods. */
const series = (periods: string[], values: number[], more: Partial<Told> = {}): Told[] =>
  values.map((value, i) => ({ unit: '63:A', period: periods[i], value, ...more }));

type Case = {
  name: string;
  left: Told[];
  right: Told[];
  /** Line index, and what its first diagnosis says. */
  at?: number;
  says: Partial<Diagnosis> & { cause: Diagnosis['cause'] };
};

const YEARS = ['2020', '2021', '2022', '2023'];
const QUARTERS = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'];

const CASES: Case[] = [
  {
    name: 'two rows of one source contradict one another',
    left: [{ unit: '63:A', value: 5 }],
    right: [
      { unit: '63:A', value: 5 },
      { unit: '63:A', value: 7 }
    ],
    says: { cause: 'conflict', side: 'right', values: [5, 7] }
  },
  {
    name: 'a zero where nothing was reported',
    left: [{ unit: '63:A', value: null }],
    right: [{ unit: '63:A', value: 0 }],
    says: { cause: 'missing_zero', side: 'left', status: 'missing' }
  },
  {
    name: 'a blank beside a figure is missing, not zero',
    left: [{ unit: '63:A', value: 12 }],
    right: [{ unit: '63:A', value: null, status: 'suppressed' }],
    says: { cause: 'missing', side: 'right', status: 'suppressed' }
  },
  {
    name: 'millions taken for units, the whole column',
    left: column([1_500_000, 2_300_000, 0]),
    right: column([1.5, 2.3, 0]),
    says: { cause: 'scale', side: 'left', factor: 1e6, same: 2, of: 2 }
  },
  {
    name: 'one cell of a column in thousands',
    left: column([41, 37, 55]),
    right: column([41_000, 37, 55]),
    says: { cause: 'scale', side: 'right', factor: 1e3, same: 1, of: 3 }
  },
  {
    name: 'millions, rounded on the way',
    left: column([488_900_000]),
    right: column([489]),
    says: { cause: 'scale', side: 'left', factor: 1e6 }
  },
  {
    name: 'figures slid down one line',
    left: column([10, 20, 30, 40, 50]),
    right: column([10, null, 20, 30, 50]),
    at: 2,
    says: { cause: 'shifted', unitId: 'u1', run: 3, swap: false }
  },
  {
    name: 'the line at the end of the run belongs to it',
    left: column([10, 20, 30, 40, 50]),
    right: column([10, null, 20, 30, 50]),
    at: 1,
    says: { cause: 'shifted', unitId: '', run: 3 }
  },
  {
    name: 'two lines changed places',
    left: column([10, 20, 30]),
    right: column([10, 30, 20]),
    at: 1,
    says: { cause: 'shifted', unitId: 'u2', swap: true }
  },
  {
    name: 'rounded to tens',
    left: [{ unit: '63:A', value: 1234 }],
    right: [{ unit: '63:A', value: 1230 }],
    says: { cause: 'rounding', side: 'right', step: 10 }
  },
  {
    name: 'rounded to one decimal',
    left: [{ unit: '63:A', value: 12.3 }],
    right: [{ unit: '63:A', value: 12.34 }],
    says: { cause: 'rounding', side: 'left', step: 0.1 }
  },
  {
    name: 'the other sign',
    left: [{ unit: '63:A', value: -15 }],
    right: [{ unit: '63:A', value: 15 }],
    says: { cause: 'sign', side: 'left' }
  },
  {
    name: 'the new province holds what it was made of',
    left: [
      { unit: '34:B', value: 150 },
      { unit: '63:B', value: 60 },
      { unit: '63:C', value: 90 }
    ],
    right: [{ unit: '34:B', value: 60 }],
    says: { cause: 'other_basis', side: 'left', heirId: '34:B', sum: 150 }
  },
  {
    name: 'counted from January',
    left: series(QUARTERS, [11, 25, 41, 70]),
    right: series(QUARTERS, [11, 14, 16, 29]),
    at: 2,
    says: { cause: 'cumulative', side: 'left', from: '2024-01-01', terms: [11, 14, 16] }
  },
  {
    name: 'counted over the years of a term',
    left: series(YEARS, [13, 17, 29, 8]),
    right: series(YEARS, [13, 30, 59, 67]),
    at: 3,
    says: { cause: 'cumulative', side: 'right', from: '2020-01-01', terms: [13, 17, 29, 8] }
  },
  {
    name: 'a part was added to its whole',
    left: [
      { unit: '63:A', value: 125, id: 'w' },
      { unit: '63:A', value: 25, partOf: 'w', recipient: 'collective' }
    ],
    right: [{ unit: '63:A', value: 150 }],
    says: { cause: 'double_count', side: 'right', how: 'part', sum: 25 }
  },
  {
    name: 'another level was added',
    left: [
      { unit: '63:A', value: 125 },
      { unit: '63:A', value: 31, level: 'district' }
    ],
    right: [{ unit: '63:A', value: 94 }],
    says: { cause: 'double_count', side: 'left', how: 'level', sum: 31 }
  },
  {
    name: 'the units below were added',
    left: [
      { unit: '63:A', value: 125 },
      { unit: 'x', value: 17 },
      { unit: 'y', value: 15 }
    ],
    right: [
      { unit: '63:A', value: 157 },
      { unit: 'x', value: 17 },
      { unit: 'y', value: 15 }
    ],
    says: { cause: 'double_count', side: 'right', how: 'children', sum: 32 }
  },
  {
    name: 'twice',
    left: [{ unit: '63:A', value: 46 }],
    right: [{ unit: '63:A', value: 23 }],
    says: { cause: 'double_count', side: 'left', how: 'twice', sum: 23 }
  },
  {
    name: 'two digits changed places',
    left: [{ unit: '63:A', value: 1273 }],
    right: [{ unit: '63:A', value: 1723 }],
    says: { cause: 'transposed' }
  },
  {
    name: 'nothing points anywhere',
    left: [{ unit: '63:A', value: 37 }],
    right: [{ unit: '63:A', value: 58 }],
    says: { cause: 'unknown' }
  }
];

const own = [unitOf('x', 'X', '63:A'), unitOf('y', 'Y', '63:A')];

test.each(CASES)('$name', ({ left, right, at = 0, says }) => {
  const { lines } = reconciled(left, right, { own: { left: own, right: own } });
  expect(lines[at]!.standing).toBe('differ');
  expect(lines[at]!.causes[0]).toMatchObject(says);
});

const NOT: { name: string; left: Told[]; right: Told[]; not: Diagnosis['cause'] }[] = [
  {
    name: 'a stock is never a running sum',
    left: series(YEARS, [13, 30, 59, 67], { measure: 'stock' }),
    right: series(YEARS, [13, 17, 29, 8], { measure: 'stock' }),
    not: 'cumulative'
  },
  {
    name: 'years with a gap between them are no running sum',
    left: series(['2020', '2022'], [13, 43]),
    right: series(['2020', '2022'], [13, 30]),
    not: 'cumulative'
  },
  {
    name: 'one neighbour alone is no shift',
    left: column([10, 20, 30]),
    right: column([10, 30, 35]),
    not: 'shifted'
  },
  {
    name: 'one digit is too little to speak of rounding',
    left: [{ unit: '63:A', value: 1234 }],
    right: [{ unit: '63:A', value: 1000 }],
    not: 'rounding'
  },
  {
    name: 'a rate is not counted twice',
    left: [{ unit: '63:A', value: 46, measure: 'rate' }],
    right: [{ unit: '63:A', value: 23, measure: 'rate' }],
    not: 'double_count'
  },
  {
    name: 'a bound is no thousandth',
    left: [{ unit: '63:A', value: 41, qualifier: 'at_most' }],
    right: [{ unit: '63:A', value: 41_000 }],
    not: 'scale'
  }
];

test.each(NOT)('$name', ({ left, right, not }) => {
  const differing = reconciled(left, right).lines.filter((l) => l.standing === 'differ');
  expect(differing.length).toBeGreaterThan(0);
  for (const line of differing) expect(line.causes.map((c) => c.cause)).not.toContain(not);
});

test('all that would explain a difference is told, the strongest first', () => {
  const { lines } = reconciled(
    [
      { unit: '63:A', value: 46 },
      { unit: '63:A', value: 23, level: 'district' }
    ],
    [{ unit: '63:A', value: 23 }]
  );
  expect(lines[0]!.causes).toMatchObject([{ cause: 'double_count', how: 'level' }]);
});
