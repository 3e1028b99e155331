import { drawnAgainst } from '#lib/charts/against.ts';
import {
  breakdownName,
  breakdownsOf,
  measureOf,
  nameOf,
  packOf,
  periodText,
  unitName,
  type FigureContext
} from '#lib/charts/context.ts';
import type { FigureText } from '#lib/charts/figure.ts';
import { toNumberStyle } from '#lib/charts/numbers.ts';
import { periodCode } from '#lib/charts/time.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { exportWords } from '#lib/text/words/export.ts';
import { figureWords } from '#lib/text/words/figure.ts';
import type { Passport } from './passport.ts';

type Category = {
  index: string[];
  label: Record<string, string>;
  unit?: Record<string, { label: string; decimals: number }>;
};
type Dimension = { label: string; category: Category };

/** A JSON-stat 2.0 data set of one figure. */
export type JsonStat = {
  version: '2.0';
  class: 'dataset';
  label: string;
  source: string;
  /** ISO day of the newest figure; left out where the pack has none. */
  updated?: string;
  note: string[];
  id: string[];
  size: number[];
  role: { geo: string[]; time: string[]; metric: string[] };
  dimension: Record<string, Dimension>;
  /** By place in the cube; a place without an entry has no figure. */
  value: Record<string, number>;
  /** A sign (`≥`), the state of a figure, or why there is none. */
  status: Record<string, string>;
  extension: { query: string; code: string; hash: string; made: string };
};

const UNDATED = 'unstated';
const WHOLE = '_T';

/** A period that one unit has several figures of is told apart: `2016`, `2016#2`. */
function toKeys(rows: readonly ResultRow[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const code = periodCode(row) || UNDATED;
    const id = `${row.unitId} ${row.breakdown} ${code}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? code : `${code}#${times}`;
  });
}

const statusOf = (row: ResultRow): string =>
  row.value === null
    ? (row.blank ?? 'missing')
    : [row.bound === '=' ? '' : row.bound, row.status === 'normal' ? '' : row.status]
        .filter(Boolean)
        .join(' ');

const category = (index: string[], label: (id: string) => string): Category => ({
  index,
  label: Object.fromEntries(index.map((id) => [id, label(id)]))
});

/** Both measures where one is drawn against the other. */
const measuresOf = (result: Result, context: FigureContext): Result[] => {
  const against = drawnAgainst(result, context);
  return against ? [result, against] : [result];
};

const metricOf = (result: Result, context: FigureContext): Category => {
  const shown = measuresOf(result, context);
  const measures = shown.map((r) => measureOf(r, context));
  const nameOfId = (id: string) =>
    nameOf(
      measures.find((m) => m.id === id)!,
      context.lang
    );
  const units = shown.map((r, i) => [
    measures[i]!.id,
    { label: toNumberStyle(r, context).unit, decimals: measures[i]!.decimals }
  ]);
  return {
    ...category(
      measures.map((m) => m.id),
      nameOfId
    ),
    unit: Object.fromEntries(units) as NonNullable<Category['unit']>
  };
};

function toDimensions(result: Result, context: FigureContext, figures: readonly Figure[]) {
  const { lang } = context;
  const words = figureWords[lang].columns;
  const periods = [...new Set(figures.map((f) => f.key))].sort();
  const periodLabel = (key: string) => {
    const { row } = figures.find((f) => f.key === key)!;
    return periodText({ ...row, periodBasis: 'stated' }, lang);
  };
  const units = category(
    result.units.map((u) => u.id),
    (id) => unitName(id, result, context)
  );
  const parts = category(
    breakdownsOf(result, context).map((code) => code || WHOLE),
    (code) => breakdownName(code === WHOLE ? '' : code, result, context)
  );
  return {
    metric: { label: exportWords[lang].workbook.measure, category: metricOf(result, context) },
    unit: { label: words.unit, category: units },
    ...(result.spec.by === '' ? {} : { part: { label: words.part, category: parts } }),
    period: { label: words.period, category: category(periods, periodLabel) }
  } satisfies Record<string, Dimension>;
}

type Figure = { metric: string; row: ResultRow; key: string };

const figuresOf = (result: Result): Figure[] => {
  const keys = toKeys(result.rows);
  return result.rows.map((row, i) => ({ metric: result.spec.measure, row, key: keys[i]! }));
};

/** The figure for other programs: a cube of units, parts and periods (JSON-stat 2.0). */
export function toJsonStat(
  result: Result,
  context: FigureContext,
  { text, passport, query }: { text: FigureText; passport: Passport; query: string }
): JsonStat {
  const figures = measuresOf(result, context).flatMap(figuresOf);
  const dimension: Record<string, Dimension> = toDimensions(result, context, figures);
  const id = Object.keys(dimension);
  const size = id.map((d) => dimension[d]!.category.index.length);
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  const places = id.map((d) => new Map(dimension[d]!.category.index.map((code, i) => [code, i])));
  figures.forEach(({ metric, row, key }) => {
    const at: Record<string, string> = {
      metric,
      unit: row.unitId,
      part: row.breakdown || WHOLE,
      period: key
    };
    const place = id.reduce((sum, d, i) => sum * size[i]! + places[i]!.get(at[d]!)!, 0);
    if (row.value !== null) value[place] = row.value;
    const said = statusOf(row);
    if (said !== '') status[place] = said;
  });
  const updated = packOf(result, context)?.info.date;
  const { code, hash, made } = passport;
  return {
    version: '2.0',
    class: 'dataset',
    label: text.title,
    source: text.source,
    ...(updated ? { updated } : {}),
    note: [text.subtitle, text.demoLabel ?? '', text.coverage, ...text.notes].filter(Boolean),
    id,
    size,
    role: { geo: ['unit'], time: ['period'], metric: ['metric'] },
    dimension,
    value,
    status,
    extension: { query, code, hash, made }
  };
}
