import { describe, expect, test } from 'vitest';
import { reconciled, short, unitOf, type Told } from './sources.fixture.ts';

describe('what is one thing on both sides', () => {
  test('a province that did not change, under either list, and it is said', () => {
    const { lines } = reconciled([{ unit: '63:A', value: 5 }], [{ unit: '34:A', value: 5 }]);
    expect(lines).toMatchObject([{ standing: 'agree', via: 'territory' }]);
  });

  test('the same list goes first, so that nothing is paired twice', () => {
    const both: Told[] = [
      { unit: '63:A', value: 5 },
      { unit: '34:A', value: 6 }
    ];
    expect(short(reconciled(both, both.toReversed()))).toEqual([
      '63:A agree same',
      '34:A agree same'
    ]);
  });

  test('units of two files that share a name', () => {
    const own = {
      left: [unitOf('own:doan-than', 'Đoàn Thanh niên', '63:A')],
      right: [unitOf('dv-7', 'ĐOÀN THANH NIÊN', '63:A')]
    };
    const { lines } = reconciled(
      [{ unit: 'own:doan-than', value: 5 }],
      [{ unit: 'dv-7', value: 5 }],
      { own }
    );
    expect(lines).toMatchObject([{ standing: 'agree', via: 'name' }]);
  });

  test('an own unit that goes by an alias of a province', () => {
    const own = { left: [unitOf('own:xu-anh', 'Xứ Anh')], right: [] };
    const { lines } = reconciled([{ unit: 'own:xu-anh', value: 5 }], [{ unit: '34:A', value: 5 }], {
      own
    });
    expect(lines).toMatchObject([{ standing: 'agree', via: 'name' }]);
  });

  test('two units of one name are left to a person, who pairs them by hand', () => {
    const own = { left: [unitOf('x', 'Vinh'), unitOf('y', 'Vinh')], right: [unitOf('z', 'Vinh')] };
    const left = [
      { unit: 'x', value: 5 },
      { unit: 'y', value: 6 }
    ];
    const right = [{ unit: 'z', value: 6 }];
    expect(short(reconciled(left, right, { own }))[0]).toBe('x left');
    const { lines } = reconciled(left, right, { own, links: [['y', 'z']] });
    expect(lines[1]).toMatchObject({ standing: 'agree', via: 'hand' });
  });
});

const NEAR: { name: string; left: Told; right: Told; reason: string }[] = [
  {
    name: 'a span and a year within it',
    left: { unit: '63:A', value: 50, period: '2016/2020' },
    right: { unit: '63:A', value: 50, period: '2018' },
    reason: 'span'
  },
  {
    name: 'half a year and the year',
    left: { unit: '63:A', value: 20, period: '2018-H1' },
    right: { unit: '63:A', value: 20, period: '2018' },
    reason: 'part_year'
  },
  {
    name: 'a figure without a period',
    left: { unit: '63:A', value: 20, period: '' },
    right: { unit: '63:A', value: 20 },
    reason: 'no_period'
  },
  {
    name: 'awarded and proposed',
    left: { unit: '63:A', value: 20, state: 'awarded' },
    right: { unit: '63:A', value: 20, state: 'proposed' },
    reason: 'state'
  },
  {
    name: 'a whole and one of its splits',
    left: { unit: '63:A', value: 20 },
    right: { unit: '63:A', value: 20, recipient: 'collective' },
    reason: 'breakdown'
  },
  {
    name: 'a figure and what is part of another',
    left: { unit: '63:A', value: 20 },
    right: { unit: '63:A', value: 20, partOf: 'w' },
    reason: 'part_of'
  },
  {
    name: 'a merged province and one of its old ones',
    left: { unit: '34:B', value: 20 },
    right: { unit: '63:B', value: 20 },
    reason: 'basis'
  }
];

test.each(NEAR)('never paired, and said why: $name', ({ left, right, reason }) => {
  const { lines } = reconciled([left], [right]);
  expect(lines).toMatchObject([
    { standing: 'left', near: { reason } },
    { standing: 'right', near: { reason } }
  ]);
});

test('a merged province is held against the sum of its old ones', () => {
  const left = [{ unit: '34:B', value: 150 }];
  const right = [
    { unit: '63:B', value: 60 },
    { unit: '63:C', value: 90 }
  ];
  expect(reconciled(left, right).lines[0]!.near!.sum).toMatchObject({ sum: 150, isEqual: true });
  expect(reconciled(left, right.slice(1)).lines[0]!.near!.sum).toBeNull();
});

test('things that have nothing to do with one another are no near miss', () => {
  const { lines } = reconciled(
    [{ unit: '63:A', value: 5, period: '2019' }],
    [{ unit: '63:A', value: 5, period: '2020' }]
  );
  expect(lines.map((l) => l.near)).toEqual([null, null]);
});

describe('a unit under two names', () => {
  const own = { left: [unitOf('p', 'Sở Nội vụ')], right: [unitOf('q', 'Ban Tổ chức')] };
  const years = (unit: string, values: number[]): Told[] =>
    values.map((value, i) => ({ unit, value, period: String(2020 + i) }));

  test('is suspected when all it reports is equal', () => {
    const { lines } = reconciled(years('p', [5, 9, 14]), years('q', [5, 9, 14]), { own });
    expect(lines.map((l) => l.near?.reason)).toEqual(Array(6).fill('renamed'));
  });

  test('is not suspected when one figure is another, or only one figure is equal', () => {
    for (const [a, b] of [
      [
        [5, 9, 14],
        [5, 9, 15]
      ],
      [[5], [5]]
    ] as const) {
      const { lines } = reconciled(years('p', [...a]), years('q', [...b]), { own });
      expect(lines.every((l) => l.near === null)).toBe(true);
    }
  });

  test('one figure is enough when one name holds the other', () => {
    const names = { left: [unitOf('p', 'Phường Vinh')], right: [unitOf('q', 'Vinh Hưng')] };
    const alike = { left: [unitOf('p', 'Phường Vinh')], right: [unitOf('q', 'Vinh')] };
    const near = (of: typeof names) =>
      reconciled(years('p', [5]), years('q', [5]), { own: of }).lines[0]!.near?.reason;
    expect(near(alike)).toBe('renamed');
    expect(near(names)).toBeUndefined();
  });
});
