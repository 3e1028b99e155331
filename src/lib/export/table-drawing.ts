import { SPARK, type TableCell, type TableModel, type TableRow } from '#lib/charts/models/table.ts';
import type { Palette } from '#lib/charts/palette.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import type { Bands } from './bands.ts';
import { parsePath } from './path-data.ts';
import { moved, NO_PAINT, textShape, TO_BASELINE, type Shape } from './shape.ts';
import { arialWidth, wrapLines } from './text-width.ts';

const SIZE = 12;
const NOTE = 11;
const HEAD = 24;
const ROW = 27;
const NOTE_LINE = 14;
const GAP = 14;
const NOTE_ROOM = 300;
/** Longer names break: a column as wide as they are would leave the type too small to read. */
const NAME_ROOM = 200;
const NAME_LINE = 16;
const SPARK_SCALE = 0.75;

type Placed = { row: TableRow; names: string[]; top: number; height: number; notes: string[] };

type Grid = {
  rank: number;
  name: number;
  spark: number;
  /** Right edges of the columns of numbers. */
  previous: number;
  latest: number;
  change: number;
  minWidth: number;
};

const widest = (texts: readonly string[], bold = false): number =>
  Math.max(0, ...texts.map((text) => arialWidth(text, { size: SIZE, bold }) * 1.03));

const namesOf = (row: TableRow): string[] =>
  wrapLines(row.name, NAME_ROOM, { size: SIZE, bold: true });

function place(model: TableModel): Placed[] {
  let top = HEAD;
  return model.rows.map((row) => {
    const notes = row.note === '' ? [] : wrapLines(row.note, NOTE_ROOM, { size: NOTE });
    const names = namesOf(row);
    const height = ROW + (names.length - 1) * NAME_LINE + notes.length * NOTE_LINE;
    const placed = { row, names, top, height, notes };
    top += height;
    return placed;
  });
}

function toGrid(model: TableModel, width: number): Grid {
  const words = chartWords[model.lang];
  const { rows } = model;
  const rank = widest([...rows.map((r) => r.rank), words.rank], true);
  const name = rank + 10;
  const names = widest([...rows.flatMap(namesOf), words.unit], true);
  const numbers = (of: (row: TableRow) => string, head: string) =>
    widest([...rows.map(of), head], true);
  const hasYear = model.year !== null;
  const previous = hasYear ? numbers((r) => r.previous.text, '2024') + GAP : 0;
  const latest = hasYear ? numbers((r) => r.latest.text, '2024') + GAP : 0;
  const change = numbers((r) => r.change, words.change1) + GAP;
  const spark = name + names + GAP;
  const minWidth = Math.max(spark + SPARK.width * SPARK_SCALE + previous + latest + change, 420);
  return {
    rank,
    name,
    spark,
    change: width,
    latest: width - change,
    previous: width - change - latest,
    minWidth
  };
}

/** Where the table may be cut, and how narrow it may be. */
export function tableBands(model: TableModel): Bands {
  const placed = place(model);
  const last = placed.at(-1);
  const height = last ? last.top + last.height : HEAD;
  return {
    head: HEAD,
    repeatHead: true,
    rows: placed.map((p) => p.top),
    foot: height,
    height,
    minWidth: toGrid(model, 0).minWidth
  };
}

function sparkShapes({ spark }: TableRow, palette: Palette): Shape[] {
  const path = (d: string, paint: Partial<typeof NO_PAINT>): Shape[] =>
    d === '' ? [] : [{ kind: 'path', stretches: parsePath(d), paint: { ...NO_PAINT, ...paint } }];
  const line = { stroke: palette.ink2, width: 1.8 };
  const dot = (x: number, y: number, r: number, hollow: boolean): Shape => ({
    kind: 'circle',
    x,
    y,
    r,
    paint: { ...NO_PAINT, ...line, fill: hollow ? palette.paper : palette.ink2 }
  });
  return [
    ...path(spark.spans, { fill: palette.surface, stroke: palette.rule }),
    ...path(spark.base, { stroke: palette.rule }),
    ...path(spark.line, { ...line, round: true }),
    ...spark.dots.map((d) => dot(d.x, d.y, 1.4, false)),
    ...(spark.last ? [dot(spark.last.x, spark.last.y, 2.4, spark.last.hollow)] : [])
  ];
}

type Line = { y: number; bold: boolean; fill: string; size?: number };

const left = (text: string, x: number, { y, bold, fill, size = SIZE }: Line): Shape[] =>
  text === '' ? [] : [textShape(text, { x, y: y + size * TO_BASELINE, size, fill, bold })];

const right = (text: string, x: number, line: Line): Shape[] =>
  left(text, x, line).map((s) => ({ ...s, anchor: 'end' }) as Shape);

const rule = (y: number, width: number, stroke: string): Shape => ({
  kind: 'path',
  stretches: [
    {
      points: [
        [0, y],
        [width, y]
      ],
      closed: false
    }
  ],
  paint: { ...NO_PAINT, stroke }
});

function headShapes(model: TableModel, grid: Grid, width: number, palette: Palette): Shape[] {
  const words = chartWords[model.lang];
  const line = { y: HEAD / 2, bold: false, fill: palette.ink3 };
  const years = model.year === null ? [] : [model.year - 1, model.year].map(String);
  return [
    ...right(words.rank, grid.rank, line),
    ...left(words.unit, grid.name, line),
    ...left(`${model.years.from}–${model.years.to}`, grid.spark, line),
    ...right(years[0] ?? '', grid.previous, line),
    ...right(years[1] ?? '', grid.latest, line),
    ...right(words.change1, grid.change, line),
    rule(HEAD - 1, width, palette.rule)
  ];
}

function rowShapes(placed: Placed, grid: Grid, width: number, palette: Palette): Shape[] {
  const { row, names, top, height, notes } = placed;
  const under = top + ROW + (names.length - 1) * NAME_LINE;
  const y = top + ROW / 2;
  const own = { y, bold: row.highlight, fill: row.highlight ? palette.accent : palette.ink };
  const cell = (c: TableCell) => (c.blank === null ? own : { y, bold: false, fill: palette.ink3 });
  return [
    ...right(row.rank, grid.rank, { ...own, fill: row.highlight ? own.fill : palette.ink3 }),
    ...names.flatMap((name, i) => left(name, grid.name, { ...own, y: y + i * NAME_LINE })),
    ...sparkShapes(row, palette).map((s) =>
      moved(s, { x: grid.spark, y: y - (SPARK.height * SPARK_SCALE) / 2, scale: SPARK_SCALE })
    ),
    ...(row.previous.period === ''
      ? []
      : right(row.previous.text, grid.previous, cell(row.previous))),
    ...(row.latest.period === '' ? [] : right(row.latest.text, grid.latest, cell(row.latest))),
    ...right(row.change, grid.change, own),
    ...notes.flatMap((note, i) =>
      left(note, grid.name, {
        y: under - 3 + (i + 0.5) * NOTE_LINE,
        bold: false,
        fill: palette.ink3,
        size: NOTE
      })
    ),
    rule(top + height - 0.6, width, palette.grid)
  ];
}

/** The comparison table as a drawing: rank, name, its line over the years, two years, the change. */
export function drawTable(
  model: TableModel,
  { width, palette }: { width: number; palette: Palette }
): Shape[] {
  const grid = toGrid(model, width);
  return [
    ...headShapes(model, grid, width, palette),
    ...place(model).flatMap((p) =>
      rowShapes(p, grid, width, palette).map((s) => ({ ...s, unit: p.row.unitId }))
    )
  ];
}
