import type { LineModel, LinePoint, LineSeries } from '#lib/charts/models/line.ts';
import type { RankBar, RankModel, RankSection } from '#lib/charts/models/rank.ts';
import type { StackModel } from '#lib/charts/models/stack.ts';
import { toColour, type Palette } from '#lib/charts/palette.ts';
import { deckWords } from '#lib/text/words/deck.ts';
import { SLIDE } from '../palette.ts';
import { toFormatCode, type Written } from './number-format.ts';
import type { OfficeChart, OfficePoint, OfficeSeries } from './office-chart.ts';

/** Rows of bars that one column of a slide holds with type that is read from a seat. */
const ROWS = 22;
const MOST_COLUMNS = 3;
/** Points of type: few rows may be larger. */
const TYPE = { largest: 16, large: 14, usual: 12, small: 10.8 } as const;
const FEW = 12;
const FEWEST = 6;
/** A number inside a part needs this share of the longest bar. */
const LEAST_PART = 0.07;

const sizeOf = (rows: number): number =>
  rows <= FEWEST
    ? TYPE.largest
    : rows <= FEW
      ? TYPE.large
      : rows <= ROWS - 4
        ? TYPE.usual
        : TYPE.small;

/** Pieces of nearly equal length, none longer than a column. */
function inColumns<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS);
  const each = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, i) => rows.slice(i * each, (i + 1) * each));
}

const blankName = ({ name, reason }: { name: string; reason: string }): string =>
  `${name} (${reason})`;

/** Room to the right of the longest bar for its number. */
const HEADROOM = 1.16;

type Row = { name: string; plain: string; bar: RankBar | null };

const rowsOf = ({ bars, blanks }: RankSection): Row[] => [
  ...bars.map((bar) => {
    const name = bar.note === '' ? bar.name : `${bar.name}, ${bar.note}`;
    return { name, plain: name, bar };
  }),
  ...blanks.map((blank) => ({ name: blankName(blank), plain: blank.name, bar: null }))
];

function barPoint(
  bar: RankBar,
  fits: (w: Written) => boolean,
  palette: Palette
): OfficePoint | null {
  const isMarked = bar.colour === 'accent';
  const plain = bar.bound === '=' && bar.status === '' && fits(bar);
  const label = [bar.text, bar.status].filter(Boolean).join('\u00a0· ');
  const point: OfficePoint = {
    ...(bar.colour === 'mark' ? {} : { colour: toColour(bar.colour, palette) }),
    ...(plain ? {} : { label }),
    ...(bar.status === '' ? {} : { hollow: true as const }),
    ...(isMarked ? { bold: true as const } : {})
  };
  return Object.keys(point).length === 0 ? null : point;
}

/** Ranked bars; null when they are more than a slide can hold. */
export function rankCharts(model: RankModel, palette: Palette = SLIDE): OfficeChart[] | null {
  const pieces = model.sections.flatMap((s) => inColumns(rowsOf(s)));
  if (pieces.length > MOST_COLUMNS || pieces.every((rows) => rows.length === 0)) return null;
  const written = model.sections.flatMap((s) => s.bars.filter((b) => b.bound === '='));
  const { code, fits } = toFormatCode(written, model.lang);
  const longest = Math.max(...pieces.map((rows) => rows.length));
  const beyond = (model.max - model.min || 1) * (HEADROOM - 1);
  const several = model.sections.length > 1;
  const names = model.sections.flatMap((s) => inColumns(rowsOf(s)).map(() => s.label));
  return pieces.map((rows, i): OfficeChart => {
    const series: OfficeSeries = {
      name: (several ? names[i] : '') || model.unit || '–',
      values: rows.map((r) => r.bar?.value ?? null),
      colour: palette.mark,
      labels: true,
      points: pointsOf(rows.map((r) => (r.bar ? barPoint(r.bar, fits, palette) : null)))
    };
    return {
      kind: 'bar',
      categories: rows.map((r) => r.name),
      plain: rows.map((r) => r.plain),
      series: [series],
      format: code,
      min: model.min < 0 ? model.min - beyond : 0,
      max: model.min < 0 ? Math.max(0, model.max) + beyond : (model.max || 1) * HEADROOM,
      size: sizeOf(longest),
      legend: several,
      axis: false
    };
  });
}

const pointsOf = (points: readonly (OfficePoint | null)[]): Record<number, OfficePoint> =>
  Object.fromEntries(points.flatMap((p, i) => (p ? [[i, p]] : [])));

/** Parts on one another, or percent of the whole; null when they are more than a slide can hold. */
export function stackChart(model: StackModel, palette: Palette = SLIDE): OfficeChart | null {
  const rows = [...model.rows, ...model.blanks];
  if (rows.length > ROWS || model.keys.length === 0) return null;
  const parts = model.rows.flatMap((r) =>
    r.parts.map((p) => ({ value: p.to - p.from, text: p.text }))
  );
  const { code, fits } = toFormatCode(parts, model.lang);
  const max = model.kind === 'stack100' ? 100 : model.max;
  const series = model.keys.map((key): OfficeSeries => {
    const colour = toColour(key.colour, palette);
    const own = model.rows.map((r) => r.parts.find((p) => p.colour === key.colour) ?? null);
    return {
      name: key.label,
      values: rows.map((_, i) => (own[i] ? settled(own[i].to - own[i].from) : null)),
      colour,
      ...(key.colour === 'rest' ? { edge: palette.rule } : {}),
      labels: true,
      points: pointsOf(
        own.map((part) => {
          if (!part) return null;
          const value = part.to - part.from;
          if (value < max * LEAST_PART) return { bare: true };
          return part.bound === '=' && fits({ value, text: part.text })
            ? null
            : { label: part.text };
        })
      )
    };
  });
  return {
    kind: 'stack',
    categories: [
      ...model.rows.map((r) => [r.name, r.total, r.note].filter(Boolean).join(' · ')),
      ...model.blanks.map(blankName)
    ],
    plain: [
      ...model.rows.map((r) => [r.name, r.total].filter(Boolean).join(' · ')),
      ...model.blanks.map((b) => b.name)
    ],
    aside: model.rows.flatMap((r) => (r.note === '' ? [] : [`${r.name}: ${r.note}`])),
    series,
    format: code,
    min: 0,
    max: model.kind === 'stack100' ? 100 : (model.max || 1) * 1.02,
    size: sizeOf(rows.length),
    legend: true,
    axis: false
  };
}

/** Sums of parts leave dust in the last digits. */
const settled = (value: number): number => Number(value.toPrecision(12));

const yearOf = (time: number): number => Math.floor(time);

type Drawn = {
  years: readonly number[];
  /** Numbers stand at the points. */
  numbered: boolean;
  /** Units beside those that are named: thin, without points. */
  isRest: (series: LineSeries) => boolean;
  words: (typeof deckWords)['vi'];
  palette: Palette;
};

/** The line of settled figures; where something else joins or ends it, a series of its own follows. */
function lineSeries(series: LineSeries, drawn: Drawn): OfficeSeries[] {
  const { years, words, palette } = drawn;
  const whole = series.points.filter((p) => !p.partial);
  const settledPoints = whole.filter((p) => p.from !== 'dashed');
  const broken = runsOf(settledPoints);
  const isRest = drawn.isRest(series);
  const base = {
    colour: toColour(series.colour, palette),
    labels: false,
    width: isRest ? 1 : series.highlight ? 3 : 2.25,
    marked: !isRest
  };
  const toSeries = (
    name: string,
    points: readonly LinePoint[],
    look: Partial<OfficeSeries> = {}
  ): OfficeSeries => ({
    ...base,
    ...look,
    name,
    values: valuesOf(points, years),
    points: isRest ? {} : labelsAt(points, series, drawn)
  });
  const dashed = whole.flatMap((p, i) => (p.from === 'dashed' ? [whole[i - 1], p] : []));
  const doubtful = [...new Set(dashed.filter((p) => p !== undefined))];
  const partial = series.points.filter((p) => p.partial);
  return [
    ...broken.map((run, i) =>
      toSeries(i === 0 ? series.name : words.continued(series.name, i + 1), run)
    ),
    ...(doubtful.length === 0
      ? []
      : [toSeries(words.estimated(series.name), doubtful, { dash: 'dashed' })]),
    ...(partial.length === 0
      ? []
      : [toSeries(words.partial(series.name), partial, { dash: 'none', marked: true })])
  ];
}

/** A line that is broken between two years that both have figures cannot be one series. */
function runsOf(points: readonly LinePoint[]): LinePoint[][] {
  const runs: LinePoint[][] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    const isNext = before !== undefined && yearOf(point.time) - yearOf(before.time) === 1;
    if (runs.length === 0 || (isNext && point.from === 'none')) runs.push([point]);
    else runs.at(-1)!.push(point);
  });
  return runs;
}

function valuesOf(points: readonly LinePoint[], years: readonly number[]): (number | null)[] {
  const at = new Map(points.map((p) => [yearOf(p.time), p.value]));
  return years.map((y) => at.get(y) ?? null);
}

function labelsAt(
  points: readonly LinePoint[],
  series: LineSeries,
  { years, numbered }: Drawn
): Record<number, OfficePoint> {
  const last = series.points.filter((p) => !p.partial).at(-1) ?? series.points.at(-1);
  const entries = points.flatMap((point): [number, OfficePoint][] => {
    const index = years.indexOf(yearOf(point.time));
    if (point === last && series.end) {
      const label = `${series.end.name} ${series.end.value}`;
      return [[index, { label, end: true, bold: true }]];
    }
    const isPlain = point.bound === '=' && !point.partial;
    if (isPlain && !numbered) return [];
    return [[index, { label: point.text }]];
  });
  return Object.fromEntries(entries);
}

/** A figure over several years lies across them at its yearly average, its total written on it. */
function spanSeries(series: LineSeries, { years, palette, isRest }: Drawn): OfficeSeries[] {
  return series.spans.map((span) => {
    const covered = (y: number) => y >= Math.floor(span.from) && y < Math.ceil(span.to - 1e-6);
    const inside = years.flatMap((y, i) => (covered(y) ? [i] : []));
    const middle = inside[Math.floor((inside.length - 1) / 2)];
    return {
      name: `${series.name}: ${span.label.join(', ')}`,
      values: years.map((y) => (covered(y) ? settled(span.average) : null)),
      colour: toColour(series.colour, palette),
      labels: false,
      dash: 'dotted',
      width: isRest(series) ? 1.5 : 5,
      points:
        middle === undefined || isRest(series) ? {} : { [middle]: { label: span.short.join(', ') } }
    };
  });
}

/** More lines than this are drawn thin and unnamed, but for those that are named on the page. */
const MOST_NAMED = 8;

/** Two figures of one line in one year have no place on an axis of years. */
const isYearly = (series: LineSeries): boolean =>
  new Set(series.points.map((p) => yearOf(p.time))).size === series.points.length;

/** Lines over the years; gaps stay gaps, spans lie as wide as they are. Null when it cannot be one. */
export function lineChart(model: LineModel, palette: Palette = SLIDE): OfficeChart | null {
  const { from, to } = model.years;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const points = model.series.flatMap((s) => s.points);
  const hasNone = points.length === 0 && model.series.every((s) => s.spans.length === 0);
  if (hasNone || !model.series.every(isYearly)) return null;
  const { code } = toFormatCode(
    points.filter((p) => p.bound === '='),
    model.lang
  );
  const many = model.series.length > MOST_NAMED;
  const drawn: Drawn = {
    years,
    numbered: model.series.length === 1 && years.length <= 12,
    isRest: (s) => many && s.end === null,
    words: deckWords[model.lang],
    palette
  };
  const ticks = model.ticks.map((t) => t.value);
  return {
    kind: 'line',
    categories: years.map(String),
    series: [...model.series]
      // What is named is drawn over the rest.
      .sort((a, b) => Number(a.end !== null) - Number(b.end !== null))
      .flatMap((s) => [...lineSeries(s, drawn), ...spanSeries(s, drawn)]),
    format: code,
    min: ticks.length > 0 ? Math.min(...ticks) : null,
    max: ticks.length > 0 ? Math.max(...ticks) : null,
    size: years.length <= 12 ? TYPE.usual : TYPE.small,
    legend: false,
    axis: true
  };
}
