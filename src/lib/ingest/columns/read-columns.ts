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
import { linkParts } from './link-parts.ts';
import { toLayout, type TableLayout } from './table-layout.ts';
import { findMeanings } from './meanings.ts';
import { readAllFigures } from './read-figures.ts';
import { toObservation } from './observe.ts';
import { roleIssues, tellGaps } from './tell.ts';
import { checkTotalRows, checkWholes, type Summed } from './totals.ts';
import { subjectOf } from './subject.ts';

const PLAIN: NumberDecision = { style: 'plain', proof: null, ambiguous: false };

/**
 * Understands one table: a role for each column, every cell of figures as one observation with its
 * unit, period and measure from cell, header, group row or title. Wide becomes long; totals are
 * checked and left out; what cannot be known is null or '' and has an issue.
 */
export function readColumns(
  table: FoundTable,
  { reference, hints = {}, file }: { reference: Reference; hints?: Hints; file: string }
): ReadTable {
  const context = toContext(reference, { file, hints });
  const layout = toLayout(table, context);
  const read = readAllFigures(table, layout, context);
  const meanings = findMeanings(table, layout, context);
  const { observations, at } = observe(table, layout, read.figures, meanings.meaningOf);
  linkParts(observations, at, layout);
  const nameOf = (column: number): string => layout.names[column] ?? '';
  const checks = check(table, layout, read.figures, context);
  const issues: Issue[] = [
    ...table.issues,
    ...roleIssues(table, layout, context),
    ...layout.issues,
    ...read.issues,
    ...meanings.issues,
    ...tellGaps(table, layout, observations, context),
    ...checks,
    ...findDuplicates(observations, { file, nameOf })
  ];
  return {
    ...table,
    issues,
    subject: subjectOf(observations, reference),
    columnReadings: toReadings(layout, read.decisions),
    observations
  };
}

/** One observation for each cell of a value column in a row that is read. */
function observe(
  table: FoundTable,
  layout: TableLayout,
  figures: ReadonlyMap<number, (Figure | null)[]>,
  meaningOf: ReturnType<typeof findMeanings>['meaningOf']
): { observations: ReadObservation[]; at: Map<string, number> } {
  const observations: ReadObservation[] = [];
  const at = new Map<string, number>();
  for (const row of layout.rows) {
    if (!layout.imports(row.row)) continue;
    for (const column of layout.values) {
      const figure = figures.get(column.index)?.[row.row];
      if (!figure || layout.unitTotals.has(column.index)) continue;
      at.set(`${row.row}:${column.index}`, observations.length);
      const { line } = table.rows[row.row]!;
      observations.push(toObservation(column, row, line, figure, meaningOf(column, row)));
    }
  }
  return { observations, at };
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
