import { describe, expect, test } from 'vitest';
import { FLAW_NAMES } from './flaws.ts';
import {
  byKey,
  files,
  flawed,
  isWhole,
  partsOf,
  records,
  reference,
  rows,
  type Cells
} from './made.ts';

const value = (row: Cells) => Number(row['value']);
const sum = (list: Cells[]) => list.reduce((n, r) => n + value(r), 0);
const find = (id: string) => rows.find((r) => r['id'] === id)!;

test.each(FLAW_NAMES)('%s: planted, noted and told in the README', (flaw) => {
  const count = flawed(flaw).length;
  expect(count).toBeGreaterThan(0);
  expect(files.get('README.md')).toContain(`| ${count} | \`${flawed(flaw)[0]!['id']}\` |`);
});

describe('keys', () => {
  const repeated = [...byKey.values()].filter(
    (list) => list.filter((r) => !r['part_of']).length > 1
  );

  test('one pair is in conflict', () => {
    const conflicts = repeated.filter((list) => new Set(list.map(value)).size > 1);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]!.map((r) => r['source'])).toEqual(['demo', 'demo-annex']);
  });

  test('the other repeats are equal but for the id', () => {
    const equal = repeated.filter((list) => new Set(list.map(value)).size === 1);
    expect(equal.length).toBeGreaterThanOrEqual(4);
    for (const list of equal) {
      const bare = list.map((r) => JSON.stringify({ ...r, id: '' }));
      expect(new Set(bare).size).toBe(1);
    }
  });
});

describe('gaps', () => {
  const duties = 63 * 9;
  const yearly = rows.filter((r) => r['unit_id']!.startsWith('63:') && r['period_end']! < '2025');
  const absent = Number(/Besides, (\d+) reports/.exec(files.get('README.md')!)![1]);

  test('two to four in a hundred province-years have no figure', () => {
    const blank = yearly.filter((r) => r['value'] === '').length;
    const share = (blank + absent) / (duties * 6);
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.045);
  });

  test('some are rows with a reason, of each kind, and some are not there', () => {
    expect(new Set(yearly.filter((r) => r['value'] === '').map((r) => r['status']))).toEqual(
      new Set(['missing', 'not_collected', 'not_applicable', 'suppressed'])
    );
    expect(absent).toBeGreaterThan(0);
    // 34:91 is late and left nothing; 34:52 is late and left empty rows.
    const last = (id: string) =>
      rows.filter((r) => r['unit_id'] === id && r['period_start'] === '2026-01');
    expect(last('34:91')).toEqual([]);
    expect(last('34:52').map((r) => r['status'])).toEqual(Array(6).fill('missing'));
  });
});

describe('periods', () => {
  const of = (unit: string, measure: string) =>
    rows
      .filter((r) => r['unit_id'] === unit && r['measure'] === measure && isWhole(r))
      .map((r) => [r['period_start'], r['period_end']].join('/'));

  test('a span takes the place of its years', () => {
    const spans = flawed('span');
    expect(spans.some((r) => r['period_start'] === '2016' && r['period_end'] === '2020')).toBe(
      true
    );
    expect(spans.some((r) => r['period_start'] === '2018' && r['period_end'] === '2019')).toBe(
      true
    );
    expect(of('63:11', 'models_new').slice(0, 2)).toEqual(['2016/2020', '2021/2021']);
    expect(of('63:58', 'checks_made').slice(0, 2)).toEqual(['2016/2018', '2019/2020']);
  });

  test('spans overlap years, and one another', () => {
    const beside = of('63:45', 'models_new');
    expect(beside).toEqual(expect.arrayContaining(['2018/2020', '2018/2018', '2019/2019']));
    const crossed = of('63:60', 'charity_money');
    expect(crossed).toEqual(expect.arrayContaining(['2016/2018', '2018/2020']));
  });

  test('2025 is split between the lists, and told twice by two provinces', () => {
    const codes = (unit: string) => of(unit, 'models_new').filter((p) => p.startsWith('2025'));
    expect(codes('63:24')).toEqual(['2025-01/2025-06']);
    expect(codes('34:25')).toEqual(['2025-07/2025-12']);
    for (const unit of ['34:24', '34:86']) {
      expect(codes(unit)).toEqual(['2025/2025', '2025-07/2025-12']);
      const parts = reference.provinces.predecessors.get(unit)!.map((p) => p.code);
      const halves = [
        find(`m-34-${unit.slice(3)}-2025h2`),
        ...parts.map((c) => find(`m-63-${c}-2025h1`))
      ];
      expect(value(find(`m-34-${unit.slice(3)}-2025`))).toBe(sum(halves));
    }
  });

  test('2026 has its first half only, and nothing of the last two years is final', () => {
    for (const r of rows.filter((r) => r['period_start']!.startsWith('2026')))
      expect(r['period_end']).toBe('2026-06');
    for (const r of rows.filter((r) => r['period_end']! >= '2025'))
      expect(['provisional', 'estimated', 'missing']).toContain(r['status']);
  });
});

describe('parts', () => {
  test('fall short, exceed, or stand without their other half', () => {
    for (const r of flawed('parts_short')) expect(sum(partsOf(r['id']!))).toBeLessThan(value(r));
    for (const r of flawed('parts_over')) expect(sum(partsOf(r['id']!))).toBeGreaterThan(value(r));
    for (const r of flawed('whole_only')) expect(partsOf(r['id']!)).toEqual([]);
    for (const r of flawed('parts_only')) expect(find(r['id']!.slice(0, -2))).toBeUndefined();
  });

  test('else add up to their whole', () => {
    const off = new Set([...flawed('parts_short'), ...flawed('parts_over')].map((r) => r['id']));
    const wholes = rows.filter((r) => partsOf(r['id']!).length > 0 && !off.has(r['id']));
    expect(wholes.length).toBeGreaterThan(1000);
    for (const r of wholes) expect(sum(partsOf(r['id']!)), r['id']).toBe(value(r));
  });

  test('"of which" is less than the row it belongs to', () => {
    for (const r of flawed('part_of')) {
      const whole = find(r['part_of']!);
      expect(whole['unit_id']).toBe(r['unit_id']);
      expect(value(r)).toBeLessThan(value(whole));
    }
  });
});

describe('wording and states', () => {
  test('every qualifier promised is there, and two to five in a hundred wholes carry one', () => {
    const worded = rows.filter((r) => r['qualifier'] !== '');
    expect(new Set(worded.map((r) => r['qualifier']))).toEqual(
      new Set(['about', 'more_than', 'at_least', 'nearly'])
    );
    const share = worded.length / rows.filter(isWhole).length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.05);
  });

  test('a report whose state is unknown has no other state', () => {
    for (const r of flawed('state_unknown')) {
      expect(r['state']).toBe('unknown');
      const same = rows.filter(
        (o) =>
          o['unit_id'] === r['unit_id'] &&
          o['measure'] === r['measure'] &&
          o['period_start'] === r['period_start']
      );
      expect(new Set(same.map((o) => o['state']))).toEqual(new Set(['unknown']));
    }
  });
});

test('a province’s own report is not the sum of its units; one has no report of its own', () => {
  const units = records('units.csv');
  for (const own of flawed('children_differ')) {
    const ids = units.filter((u) => u['parent_id'] === own['unit_id']).map((u) => u['id']);
    const children = rows.filter(
      (r) => ids.includes(r['unit_id']) && r['period_start'] === own['period_start']
    );
    expect(children).toHaveLength(ids.length);
    expect(sum(children)).not.toBe(value(own));
  }
  expect(find('m-63-66-2023')['status']).toBe('missing');
  expect(find('m-dv-66-1-2023')['status']).toBe('normal');
});
