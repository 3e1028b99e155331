import { describe, expect, test } from 'vitest';
import { decisionOf, isOpen, seenOf, type Decisions } from './decision.ts';
import { toMinutes } from './minutes.ts';
import { reconciled, type Told } from './sources.fixture.ts';
import { NO_TOLERANCE } from './tolerance.ts';
import { inSight, shareOf, type Sight } from './view.ts';

const LEFT: Told[] = [
  { unit: '63:A', value: 100 },
  { unit: '63:B', value: 1234 },
  { unit: '63:C', value: 7, period: '2020' },
  { unit: '63:A', value: 5, measure: 'money' }
];
const RIGHT: Told[] = [
  { unit: '63:A', value: 140 },
  { unit: '63:B', value: 1230 },
  { unit: '63:C', value: 7, period: '2016/2020' },
  { unit: '34:A', value: 5, measure: 'money' }
];
const result = reconciled(LEFT, RIGHT);
const { lines } = result;
const [first] = lines;

const sight: Sight = {
  standing: null,
  cause: '',
  measureId: '',
  open: false,
  unitIds: null,
  sort: 'source'
};
const shown = (change: Partial<Sight>, decisions: Decisions = {}): string[] =>
  inSight(lines, { ...sight, ...change }, { decisions, nameOf: (id) => id }).map(
    (l) => `${(l.left ?? l.right)!.unitId} ${l.standing}`
  );
const decided: Decisions = {
  [first!.key]: { verdict: 'left', note: 'đã hỏi', seen: seenOf(first!) }
};

describe('what is in sight', () => {
  test.each([
    ['everything', {}, ['63:A differ', '63:B differ', '63:C left', '63:A agree', '63:C right']],
    ['what differs', { standing: 'differ' }, ['63:A differ', '63:B differ']],
    ['one cause', { cause: 'rounding' }, ['63:B differ']],
    ['one measure', { measureId: 'money' }, ['63:A agree']],
    ['units found by name', { unitIds: new Set(['63:C']) }, ['63:C left', '63:C right']],
    ['what waits', { open: true }, ['63:A differ', '63:B differ', '63:C left', '63:C right']],
    ['the largest first', { sort: 'size', standing: 'differ' }, ['63:A differ', '63:B differ']],
    ['by name', { sort: 'unit', measureId: 'models', standing: 'left' }, ['63:C left']]
  ] as [string, Partial<Sight>, string[]][])('%s', (_, change, expected) =>
    expect(shown(change)).toEqual(expected)
  );

  test('a line that was signed off waits no more, unless somebody is to be asked', () => {
    expect(shown({ open: true }, decided)).not.toContain('63:A differ');
    const asked = { [first!.key]: { ...decided[first!.key]!, verdict: 'ask' as const } };
    expect(shown({ open: true }, asked)).toContain('63:A differ');
  });

  test('a share is of the larger one, and none without both', () => {
    expect(lines.map(shareOf)).toEqual([40 / 140, 4 / 1234, null, 0, null]);
  });
});

describe('a decision', () => {
  test('holds for the figures it was taken on, and for no others', () => {
    expect(decisionOf(first!, decided)).toMatchObject({ verdict: 'left' });
    const moved = reconciled(LEFT, [{ unit: '63:A', value: 141 }]).lines[0]!;
    expect(moved.key).toBe(first!.key);
    expect(decisionOf(moved, decided)).toBeNull();
    expect(isOpen(moved, decided)).toBe(true);
  });

  test('is not asked for where both agree', () => {
    expect(lines.filter((l) => l.standing === 'agree').some((l) => isOpen(l, {}))).toBe(false);
  });
});

describe('minutes', () => {
  const head = { name: 'x', latest: '2024-12-31', demo: false };
  const of = (limit?: number) =>
    toMinutes(result, {
      sources: { left: head, right: head },
      tolerance: NO_TOLERANCE,
      decisions: decided,
      limit
    });

  test('say what agrees, what differs, what stands alone and who decided', () => {
    expect(of()).toMatchObject({
      account: {
        left: { cells: 4, agreed: 1, different: 2, only: 1 },
        right: { cells: 4, agreed: 1, different: 2, only: 1 }
      },
      grades: { same: 1, within: 0, bounds: 0, blank: 0 },
      measures: [
        { measureId: 'models', agreed: 0, different: 2, left: 1, right: 1 },
        { measureId: 'money', agreed: 1, different: 0, left: 0, right: 0 }
      ],
      gaps: {
        left: [{ measureId: 'models', start: '2020-01-01', end: '2020-12-31', count: 1 }],
        right: [{ measureId: 'models', start: '2016-01-01', end: '2020-12-31', count: 1 }]
      },
      near: [{ reason: 'span', count: 2 }],
      paired: [{ leftId: '63:A', rightId: '34:A', via: 'territory' }],
      settled: 1,
      open: 3
    });
    expect(of().differences.lines.map((l) => l.decision?.note)).toEqual(['đã hỏi', undefined]);
  });

  test('a long list is cut, and says how many follow', () => {
    expect(of(1).differences).toMatchObject({ lines: [{}], more: 1 });
    expect(of(1).account.left.different).toBe(2);
  });
});
