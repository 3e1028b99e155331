import { describe, expect, test } from 'vitest';
import { heat10 } from '../cases/heat.ts';
import { changed, doubtful, some, whole } from '../cases/places.ts';
import { provinces } from '../cases/provinces.ts';
import { stack } from '../cases/stack.ts';
import type { FigureCase } from '../cases/build.ts';
import '../geometry.fixture.ts';
import { TILE_GRIDS } from '../layout/tile-grid.ts';
import { drawnKind, toChartModel } from '../model.ts';
import { toNotes } from '../notes.ts';
import { drawToString } from '../ssr.ts';
import { toTwin } from '../twin.ts';
import type { AreaModel } from './areas.ts';

const modelOf = ({ result, context }: FigureCase) => toChartModel(result, context) as AreaModel;

const unitsIn = (svg: string): string[] =>
  [...svg.matchAll(/data-unit="([^"]+)"/g)].map((m) => m[1]!);

describe.each(['tiles', 'map'] as const)('%s', (kind) => {
  test.each(['63', '34'] as const)('draws every province of the %s once', (scheme) => {
    const { result } = whole(scheme, { kind });
    const svg = drawToString(modelOf(whole(scheme, { kind })), { width: 680 });
    const walked = [...new Set(unitsIn(svg))];
    // In official order, as the arrow keys walk them.
    expect(walked).toEqual(result.units.map((u) => u.id));
    expect(walked.length).toBe(TILE_GRIDS[scheme].tiles.length);
  });

  test('says each figure as the table does', () => {
    const { result, context } = doubtful({ kind });
    const model = modelOf(doubtful({ kind }));
    const twin = toTwin(result, context);
    const cells = new Map(twin.rows.map((r) => [r.unitId, r.cells[0]!]));
    for (const area of model.areas) {
      const cell = cells.get(area.unitId)!;
      expect([area.unitId, area.text]).toEqual([area.unitId, cell.value === null ? '' : cell.text]);
      expect(area.tone === null).toBe(cell.value === null);
      expect(area.blank === null).toBe(cell.blank === null);
    }
  });

  test('zero has a colour, a blank has none and its reason', () => {
    const model = modelOf(doubtful({ kind }));
    const zeros = model.areas.filter((a) => a.text === '0');
    expect(zeros.map((a) => a.tone)).toEqual([0, 0]);
    expect(model.areas.filter((a) => a.tone === 0)).toHaveLength(2);
    const reasons = Object.fromEntries(model.keys.map((k) => [k.text, [k.look, k.names.length]]));
    expect(reasons).toEqual({
      'tạm tính': ['dashed', 1],
      'có số, không công bố': ['hatch', 1],
      'hai số khác nhau': ['hatch', 1],
      'chưa có số liệu': ['hatch', 1],
      'không áp dụng': ['dots', 1]
    });
  });

  test('the legend names its method and every class, and counts everyone once', () => {
    for (const example of [whole('63', { kind }), doubtful({ kind }), changed({ kind })]) {
      const model = modelOf(example);
      expect(model.method).not.toBe('');
      const named = [
        ...model.classes.flatMap((c) => c.names),
        ...model.keys.filter((k) => k.look !== 'dashed').flatMap((k) => k.names)
      ];
      expect(named.sort()).toEqual(example.result.units.map((u) => u.nameVi).sort());
      expect(new Set(model.classes.map((c) => c.text)).size).toBe(model.classes.length);
    }
  });

  test('provinces out of the comparison are drawn and said, without a figure', () => {
    const model = modelOf(some(4, { kind }));
    expect(model.areas).toHaveLength(4);
    expect(model.keys.at(-1)).toMatchObject({ look: 'outside', text: 'ngoài so sánh này' });
    expect(new Set(unitsIn(drawToString(model, { width: 680 }))).size).toBe(4);
  });

  test('one code, two provinces: figures stand by list and code', () => {
    const old = modelOf(whole('63', { kind })).areas.find((a) => a.unitId === '63:24');
    const today = modelOf(whole('34', { kind })).areas.find((a) => a.unitId === '34:24');
    expect([old?.name, today?.name]).toEqual(['Bắc Giang', 'Bắc Ninh']);
  });

  test('other units than provinces are ranked, with the reason', () => {
    const { result, context } = whole('34', { kind });
    const units = result.units.map((u) => ({
      ...u,
      level: 'commune' as const,
      scheme: '' as const
    }));
    const asked = { ...result, units };
    expect(drawnKind(asked, context)).toBe('rank');
    expect(toNotes(asked, context).join(' ')).toContain('chỉ vẽ được tỉnh, thành');
  });

  test('figures of both lists of provinces are not put on one map', () => {
    const { result, context } = whole('34', { kind });
    const [first, ...rest] = result.units;
    const units = [{ ...first!, scheme: '63' as const }, ...rest];
    expect(drawnKind({ ...result, units }, context)).toBe('rank');
  });

  test('several figures for one place are not coloured as one', () => {
    const { result, context } = stack();
    const units = provinces('34').filter((u) => result.units.some((own) => own.id === u.id));
    const asked = { ...result, units, spec: { ...result.spec, kind } };
    expect(drawnKind(asked, context)).toBe('rank');
    expect(toNotes(asked, context).join(' ')).toContain('một số cho mỗi nơi');
  });

  test('figures of unlike periods stand apart', () => {
    const { result, context } = heat10();
    expect(drawnKind({ ...result, spec: { ...result.spec, kind } }, context)).toBe('apart');
  });
});

test('a map says what its boundaries are, and that totals are not densities', () => {
  const { result, context } = whole('34', { kind: 'map' });
  const notes = toNotes(result, context).join(' ');
  expect(notes).toContain('ghép từ 63 tỉnh, thành cũ theo Natural Earth');
  expect(notes).toContain('Màu theo tổng số');
  expect(notes).toContain('Trường Sa tô theo Khánh Hòa');
});

test.each(['tiles', 'map', 'dots'] as const)(
  '%s of nobody’s figures still shows who is asked',
  (kind) => {
    const { result, context } = whole('34', { kind });
    const rows = result.rows.map((r) => ({
      ...r,
      value: null,
      rawValue: null,
      blank: 'missing' as const,
      rank: null
    }));
    const svg = drawToString(
      toChartModel({ ...result, rows }, context) as Exclude<
        ReturnType<typeof toChartModel>,
        { kind: 'table' }
      >,
      { width: 358 }
    );
    expect(new Set(unitsIn(svg)).size).toBe(34);
    expect(svg).not.toContain('NaN');
  }
);
