import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { nameOf } from '#lib/charts/context.ts';
import { EXPORT_CASES, MADE } from '../cases.fixture.ts';
import { freeze } from '../frozen.ts';
import { NO_PAINT, type Shape } from '../shape.ts';
import { toFigureHtml } from './figure-html.ts';
import { withUnits } from './handles.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

const text = (words: string, x: number, y: number, more: Partial<Shape> = {}): Shape =>
  ({ kind: 'text', text: words, x, y, size: 12, bold: false, anchor: 'start', paint: NO_PAINT, ...more }) as Shape; // prettier-ignore
const circle = (x: number, y: number, unit: string): Shape => ({
  kind: 'circle',
  x,
  y,
  r: 3,
  paint: NO_PAINT,
  unit
});

const UNITS = [
  { id: 'a', names: ['Hà Nội'] },
  { id: 'b', names: ['Hà Nội 2'] },
  { id: 'c', names: ['Sông Cầu'] },
  { id: 'd', names: ['Sông Cầu'] }
];
const unitsOf = (shapes: readonly Shape[], { rows = false, lists = false } = {}) =>
  withUnits(shapes, UNITS, { rows, lists }).map((s) => s.unit ?? null);

test.each([
  ['Hà Nội', 'a'],
  ['Hà Nội 1.204', 'a'],
  ['Hà Nội 2 1.204', 'b'],
  // Of two units, so of neither.
  ['Sông Cầu', null],
  ['Hà Nộii', null],
  ['184', null]
])('the text “%s” speaks of %s', (words, unit) => {
  expect(unitsOf([text(words, 0, 0)])).toEqual([unit]);
});

test('a line is of the unit whose points it joins, and a path of several is taken apart', () => {
  const points = [circle(0, 0, 'a'), circle(50, 0, 'a'), circle(0, 40, 'c'), circle(50, 40, 'c')];
  const to = (...at: [number, number][]) => ({ points: at, closed: false });
  const path: Shape = {
    kind: 'path',
    stretches: [
      to([0.3, 0], [50, 0.2]),
      to([0, 40], [50, 40]),
      to([0, 80], [50, 80]),
      // From one unit to another: of neither.
      to([0, 0], [50, 40])
    ],
    paint: NO_PAINT
  };
  const found = withUnits([...points, path], UNITS, { rows: false, lists: false }).slice(4);
  const lengths = found.map((s) => (s.kind === 'path' ? s.stretches.length : -1));
  expect(found.map((s) => s.unit ?? null)).toEqual(['a', 'c', null]);
  expect(lengths).toEqual([1, 1, 2]);
});

test('figures in boxes and on the line of a name go with it; heads and feet with nobody', () => {
  const cell: Shape = { kind: 'rect', x: 80, y: 0, width: 40, height: 20, paint: NO_PAINT };
  const shapes = [
    text('Hà Nội', 20, 14),
    { ...cell, unit: 'c' },
    text('7', 100, 14, { anchor: 'middle' } as Partial<Shape>),
    text('1', 10, 14, { anchor: 'end' } as Partial<Shape>),
    text('184', 300, 14),
    text('2024', 300, 60)
  ];
  expect(unitsOf(shapes, { rows: true })).toEqual(['a', 'c', 'c', 'a', 'a', null]);
  expect(unitsOf(shapes)).toEqual(['a', 'c', 'c', null, null, null]);
});

test('a figure right after a name goes with it, one farther off does not', () => {
  const shapes = [text('Hà Nội', 0, 14), text('184', 44, 14), text('184', 90, 14)];
  expect(unitsOf(shapes)).toEqual(['a', 'a', null]);
});

test('a name in the list of a legend says nothing of what is drawn', () => {
  expect(unitsOf([text('Hà Nội', 0, 14)], { lists: true })).toEqual([null]);
});

/** A name is the unit's, drawn whole, with its sign or its figure after it. */
const speaksOf = (words: string, name: string) => words === name || words.startsWith(`${name} `);

test.each(Object.keys(EXPORT_CASES))(
  '%s: no name on the sheet lights for another',
  async (name) => {
    const { result, context } = EXPORT_CASES[name]!();
    const frozen = freeze({ result, context, text: toFigureText(result, context) }, MADE);
    const page = parseHTML(await toFigureHtml(frozen, { id: 'p1', document })).document;
    const sheet = page.querySelector('.sheet svg')!;
    const names = new Map(
      result.units.map((u) => [u.id, nameOf(u, context.lang).normalize('NFC')])
    );
    const marked = [...sheet.querySelectorAll('[data-unit]')];
    for (const mark of marked) expect(names.has(mark.getAttribute('data-unit')!)).toBe(true);
    for (const one of sheet.querySelectorAll('text[data-unit]')) {
      const [words, own] = [one.textContent!, one.getAttribute('data-unit')!];
      const said = [...names].filter(([, n]) => speaksOf(words, n)).map(([id]) => id);
      if (said.length > 0) expect(said).toContain(own);
    }
    // Whoever has a mark in the drawing of the page lights on the sheet too.
    const drawn = [...page.querySelectorAll('.chart .wide [data-unit], .chart.list [data-unit]')];
    const lit = new Set(marked.map((m) => m.getAttribute('data-unit')));
    expect(drawn.filter((d) => !lit.has(d.getAttribute('data-unit'))).length).toBe(0);
  }
);
