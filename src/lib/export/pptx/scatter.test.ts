import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toChartModel } from '#lib/charts/model.ts';
import { deckWords } from '#lib/text/words/deck.ts';
import { EXPORT_CASES } from '../cases.fixture.ts';
import { deckOf, figureOf } from './deck.fixture.ts';
import type { OfficeScatter } from './office-scatter.ts';
import { nativeBodies, toFoot } from './slide.ts';

const scatterOf = (name: string): OfficeScatter | null => {
  const { result, context } = EXPORT_CASES[name]!();
  const [body] = nativeBodies(toChartModel(result, context)) ?? [];
  return body?.kind === 'scatter' ? body.chart : null;
};
const NAMES = Object.keys(EXPORT_CASES).filter((name) => scatterOf(name) !== null);

const partsOf = async (name: string) => {
  const files = unzipSync(await deckOf([EXPORT_CASES[name]!]));
  const sheet = read(files['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? bookOf(files));
  return { xml: strFromU8(files[chartPath(files)]!), sheet: sheet.Sheets['Sheet1']! };
};
const chartPath = (files: Record<string, Uint8Array>) =>
  Object.keys(files).find((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))!;
const bookOf = (files: Record<string, Uint8Array>) =>
  files[Object.keys(files).find((path) => path.startsWith('ppt/embeddings/'))!]!;

/** The cells of `Sheet1!$B$2:$B$5`, as the sheet has them. */
function cellsOf(sheet: ReturnType<typeof read>['Sheets'][string], reference: string): unknown[] {
  const range = utils.decode_range(reference.replace('Sheet1!', '').replaceAll('$', ''));
  const rows = Array.from({ length: range.e.r - range.s.r + 1 }, (_, i) => range.s.r + i);
  return rows.map(
    (r) => (sheet[utils.encode_cell({ r, c: range.s.c })] as { v?: unknown } | undefined)?.v ?? null
  );
}

const cacheOf = (xml: string): (string | null)[] => {
  const count = Number(/ptCount val="(\d+)"/.exec(xml)![1]);
  const values = Array.from({ length: count }, (): string | null => null);
  for (const [, index, value] of xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g))
    values[Number(index)] = value!;
  return values;
};

test('both kinds of two measures are native', () => {
  const kinds = new Set(NAMES.map((name) => name.replace(/[^a-z].*$/, '')));
  expect([...kinds].sort()).toEqual(['path', 'scatter']);
});

test.each(NAMES)('%s: every number and label of the drawing stands in the sheet', async (name) => {
  const { xml, sheet } = await partsOf(name);
  const chart = scatterOf(name)!;
  const series = [...xml.matchAll(/<c:ser>([\s\S]*?)<\/c:ser>/g)].map((m) => m[1]!);
  expect(series.length).toBe(chart.series.length);
  series.forEach((ser, i) => {
    for (const axis of ['x', 'y'] as const) {
      const part = new RegExp(`<c:${axis}Val>([\\s\\S]*?)</c:${axis}Val>`).exec(ser)![1]!;
      const cached = cacheOf(part).map(Number);
      expect(cached).toEqual(chart.series[i]!.points.map((p) => p[axis]));
      expect(cellsOf(sheet, /<c:f>([^<]*)<\/c:f>/.exec(part)![1]!)).toEqual(cached);
    }
    const range = /<c15:datalabelsRange>([\s\S]*?)<\/c15:datalabelsRange>/.exec(ser)?.[1];
    const labels = [...ser.matchAll(/type="CELLRANGE">[\s\S]*?<a:t>([^<]*)<\/a:t>/g)].map(
      (m) => m[1]
    );
    if (!range) return void expect(labels).toEqual([]);
    const cells = cellsOf(sheet, /<c15:f>([^<]*)<\/c15:f>/.exec(range)![1]!);
    cacheOf(range).forEach((text, p) => text !== null && expect(cells[p]).toBe(text));
    // What older programs write is what newer ones take from the cells.
    expect(labels).toEqual(cacheOf(range).filter((text) => text !== null));
  });
});

describe('scatterDoubts', () => {
  const chart = scatterOf('scatterDoubts')!;
  const { exact, unsettled } = deckWords.vi.dots;

  test('bounds and estimates are series of their own with signs of their own, named', () => {
    const dots = chart.series.filter((s) => s.line === null);
    expect(dots.map((s) => s.name)).toEqual(expect.arrayContaining([exact, unsettled]));
    expect(dots.filter((s) => /[≥≤≈]/.test(s.name)).length).toBeGreaterThan(2);
    expect(new Set(dots.map((s) => `${s.symbol} ${s.hollow}`)).size).toBe(dots.length);
    expect(dots.every((s) => s.listed)).toBe(true);
  });

  test('a zero is a point, and units without a figure are named under it', () => {
    expect(chart.series.flatMap((s) => s.points).some((p) => p.x === 0)).toBe(true);
    const { result, context } = EXPORT_CASES.scatterDoubts!();
    const foot = toFoot(figureOf(EXPORT_CASES.scatterDoubts!).text, toChartModel(result, context));
    const drawn = new Set(chart.series.flatMap((s) => s.points.map((p) => p.unit)));
    const without = result.units.map((u) => u.nameVi).filter((unit) => !drawn.has(unit));
    expect(without.filter((unit) => !foot.includes(unit))).toEqual([]);
    expect(foot).not.toContain('Mũi tên');
  });
});

test.each(NAMES.filter((n) => n.startsWith('scatter')))(
  '%s: the highlighted are named in the drawing',
  async (name) => {
    const { xml } = await partsOf(name);
    const dots = scatterOf(name)!.series.flatMap((s) => s.points);
    const marked = dots.filter((dot) => dot.label?.must).map((dot) => dot.unit);
    const labels = [...xml.matchAll(/type="CELLRANGE">[\s\S]*?<a:t>([^<]*)<\/a:t>/g)].map(
      (m) => m[1]
    );
    expect(labels).toEqual(expect.arrayContaining(marked));
  }
);

test('the highlighted lie on top', () => {
  const series = scatterOf('scatter34')!.series.find((s) => s.line === null)!;
  expect(series.points.map((p) => p.label?.must ?? false).indexOf(true)).toBe(
    series.points.length - 1
  );
});

test.each(NAMES)('%s: no series is longer than the first, which LibreOffice would need', (name) => {
  const [first, ...rest] = scatterOf(name)!.series.map((s) => s.points.length);
  expect(Math.max(...rest, 0)).toBeLessThanOrEqual(first!);
});

test('a way is cut where a year lacks a figure', () => {
  const chart = scatterOf('path12')!;
  const { result } = EXPORT_CASES.path12!();
  const gaps = chart.series.filter((s) =>
    s.points.some((p, i) => i > 0 && p.year! - s.points[i - 1]!.year! > 1)
  );
  expect(gaps).toEqual([]);
  expect(chart.series.length).toBeGreaterThan(
    new Set(chart.series.map((s) => s.points[0]!.unit)).size
  );
  expect(result.units.length).toBe(12);
});
