import { expect, test } from 'vitest';
import type { FigureContext } from '#lib/charts/context.ts';
import type { Annotation } from '#lib/model/annotation.ts';
import { toCatalogue } from '#lib/query/build-catalogue.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { loadReference } from '../../../../scripts/packs.ts';
import { hasBounds, toMiniNotes } from './mini-notes.ts';
import type { Mini } from './mini.ts';

const reference = loadReference();
const YEARS = { from: 2016, to: 2026 };

const noted = (over: Partial<Annotation>): Annotation => ({
  id: 'n',
  kind: 'event',
  start: '2020-03-01',
  end: '2020-03-01',
  measureId: '',
  unitId: '',
  labelVi: 'dịch',
  labelEn: 'epidemic',
  textVi: 'nhiều cuộc phải hoãn',
  textEn: 'many were put off',
  basis: '',
  ...over
});

const mini = (measure: string, rows: Partial<ResultRow>[] = []): Mini => ({
  result: {
    spec: normaliseSpec({ measure, kind: 'line' }),
    units: [],
    rows: rows as ResultRow[],
    warnings: []
  } as unknown as Result,
  medians: [],
  regionMedians: [],
  peers: []
});

const context = (own: Annotation[]): FigureContext => ({
  catalogue: toCatalogue(reference, []),
  lang: 'vi',
  own
});

test('what all small charts note is told once', () => {
  const { shared, own } = toMiniNotes(
    [mini('models_new'), mini('checks_made')],
    YEARS,
    context([noted({})])
  );
  expect(shared).toEqual(['¹ 01/03/2020: nhiều cuộc phải hoãn.']);
  expect(own).toEqual([[], []]);
});

test('charts that number their notes apart tell them apart', () => {
  const { shared, own } = toMiniNotes(
    [mini('models_new'), mini('checks_made')],
    YEARS,
    context([
      noted({ measureId: 'checks_made' }),
      noted({ start: '2021-01-01', end: '2021-01-01' })
    ])
  );
  expect(shared).toEqual([]);
  expect(own.map((notes) => notes.length)).toEqual([1, 2]);
  expect(own[0]![0]).toMatch(/^¹ 01\/01\/2021/);
  expect(own[1]![1]).toMatch(/^² 01\/01\/2021/);
});

test('nothing noted, nothing told', () => {
  expect(toMiniNotes([mini('models_new')], YEARS, context([]))).toEqual({ shared: [], own: [[]] });
  expect(toMiniNotes([], YEARS, context([]))).toEqual({ shared: [], own: [] });
});

test.each([
  ['=', false],
  ['≈', false],
  ['≥', true],
  ['≤', true]
] as const)('an arrow is explained where one is drawn: %s', (bound, drawn) => {
  expect(hasBounds([mini('models_new', [{ value: 1, bound }])])).toBe(drawn);
});
