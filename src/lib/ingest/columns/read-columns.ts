import type { Issue } from '#lib/model/issue.ts';
import type { Reference } from '#lib/model/pack.ts';
import type {
  ColumnReading,
  Figure,
  FoundTable,
  Hints,
  NumberDecision,
  ReadObservation,
  ReadTable
} from '../reader/reading.ts';
import { toContext, type Context } from './context.ts';
import { findDuplicates } from './duplicates.ts';
import { linkParts, type At } from './link-parts.ts';
import { toLayout, type TableLayout } from './table-layout.ts';
import { findMeanings } from './meanings.ts';
import { readAllFigures } from './read-figures.ts';
import { toObservation } from './observe.ts';
import type { CellIssue } from '../cells/cell-issue.ts';
import { roleIssues, tellGaps } from './tell.ts';
import { checkTotalRows, checkWholes, type Summed } from './totals.ts';
import { subjectOf } from './subject.ts';

const PLAIN: NumberDecision = { style: 'plain', proof: null, ambiguous: false };

/**
 * Understands one table: a role for each column, every cell of figures as one observation with its
 * unit, period and measure from cell, header, group row or title. Wide becomes long; totals are
 * checked and left out; what cannot be known is null or '' and has an issue.
 */
export function readColumns(table: FoundTable, options: ReadColumnsOptions): ReadTable {
  return understand(table, toContext(options.reference, options)).table;
}

type ReadColumnsOptions = { reference: Reference; hints?: Hints; file: string };

/** Any text, as an observation of that row and column; null where the column holds no figures. */
export type ReadAs = (
  text: string,
  row: number,
  column: number
) => { observation: ReadObservation; issue: CellIssue | null } | null;

/**
 * The same for rows that were picked from a longer table: none is held against another or filled
 * from the one above. `readAs` reads further cells as those of the rows that were picked.
 */
export function readExcerpt(
  table: FoundTable,
  options: ReadColumnsOptions
): { table: ReadTable; readAs: ReadAs } {
  return understand(table, toContext(options.reference, { ...options, excerpt: true }));
}

/** The table with the texts that a person put in place of cells, names and periods as well as figures. */
function mended(table: FoundTable, { cells = {} }: Hints): FoundTable {
  const changed = new Map<number, [number, string][]>();
  for (const [place, text] of Object.entries(cells)) {
    const [line, column] = place.split(':').map(Number) as [number, number];
    changed.set(line, [...(changed.get(line) ?? []), [column, text]]);
  }
  if (changed.size === 0) return table;
  const rows = table.rows.map((row) => {
    const own = changed.get(row.line);
    if (!own) return row;
    const texts = new Map(own);
    return { ...row, cells: row.cells.map((cell, i) => texts.get(i) ?? cell) };
  });
  return { ...table, rows };
}

function understand(found: FoundTable, context: Context): { table: ReadTable; readAs: ReadAs } {
  const { file, reference, excerpt } = context;
  const table = mended(found, context.hints);
  const layout = toLayout(table, context);
  const read = readAllFigures(table, layout, context);
  const meanings = findMeanings(table, layout, context);
  const { observations, at } = observe(table, layout, read.figures, meanings.meaningOf);
  if (!excerpt) linkParts(observations, at, layout);
  const nameOf = (column: number): string => layout.names[column] ?? '';
  const checks = excerpt ? [] : check(table, layout, read.figures, context);
  const issues: Issue[] = [
    ...table.issues,
    ...roleIssues(table, layout, context),
    ...layout.issues,
    ...read.issues,
    ...meanings.issues,
    ...tellGaps(table, layout, observations, context),
    ...checks,
    ...(excerpt ? [] : findDuplicates(observations, { file, nameOf }))
  ];
  const readAs: ReadAs = (text, r, index) => {
    const column = layout.values.find((c) => c.index === index);
    const row = layout.rows[r];
    if (!column || !row) return null;
    const { figure, issue } = read.readAs(layout.said(text, index), r, column);
    const { line } = table.rows[r]!;
    const meaning = meanings.meaningOf(column, row);
    return { observation: toObservation(column, row, line, figure, meaning), issue };
  };
  return {
    readAs,
    table: {
      ...found,
      issues,
      subject: subjectOf(observations, reference),
      columnReadings: toReadings(layout, read.decisions),
      observations
    }
  };
}

/** One observation for each cell of a value column in a row that is read. */
function observe(
  table: FoundTable,
  layout: TableLayout,
  figures: ReadonlyMap<number, (Figure | null)[]>,
  meaningOf: ReturnType<typeof findMeanings>['meaningOf']
): { observations: ReadObservation[]; at: At } {
  const observations: ReadObservation[] = [];
  const width = table.columns.length;
  const places = new Int32Array(table.rows.length * width).fill(-1);
  for (const row of layout.rows) {
    if (!layout.imports(row.row)) continue;
    for (const column of layout.values) {
      const figure = figures.get(column.index)?.[row.row];
      if (!figure || layout.unitTotals.has(column.index)) continue;
      places[row.row * width + column.index] = observations.length;
      const { line } = table.rows[row.row]!;
      observations.push(toObservation(column, row, line, figure, meaningOf(column, row)));
    }
  }
  return { observations, at: (row, column) => places[row * width + column] ?? -1 };
}

function check(
  table: FoundTable,
  layout: TableLayout,
  figures: ReadonlyMap<number, (Figure | null)[]>,
  { file }: Context
): Issue[] {
  const columnOf = (index: number): Summed | undefined => {
    const list = figures.get(index);
    return list && { index, name: layout.names[index]!, figures: list };
  };
  const adding = layout.values
    .filter((c) => layout.adds(c))
    .map((c) => columnOf(c.index)!)
    .filter((c) => c !== undefined);
  const rows = checkTotalRows(table.rows, adding, { file });
  const wholes = checkWholes(table.rows, [...layout.wholes, ...layout.sums], columnOf, { file });
  return [...rows.issues, ...wholes.issues];
}

function toReadings(
  layout: TableLayout,
  decisions: ReadonlyMap<number, NumberDecision>
): ColumnReading[] {
  return layout.roles.map(({ role, dimension, confidence }, index): ColumnReading => {
    const column = layout.values.find((c) => c.index === index);
    const measure = column ? layout.measureOf(column) : null;
    const unit = column ? layout.unitOf(column) : { unitOfMeasure: '', scale: 1 };
    return {
      index,
      name: layout.columnNames[index]!,
      role,
      measureId: measure?.measureId ?? '',
      period: column?.period ?? null,
      scale: unit.scale,
      unitOfMeasure: unit.unitOfMeasure,
      dimension,
      fixed: measure?.fixed ?? {},
      numbers: decisions.get(index) ?? PLAIN,
      confidence: column && measure ? Math.min(confidence, measure.confidence || 0.4) : confidence
    };
  });
}
