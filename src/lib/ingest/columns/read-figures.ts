import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import { decideNumbers } from '../cells/decide-numbers.ts';
import type { Figure, FoundTable, NumberDecision } from '../reader/reading.ts';
import type { ScaledUnit } from './ask.ts';
import { numbersHint, type Context } from './context.ts';
import type { FigureOptions, FigureReading } from '../cells/read-figure.ts';
import { readCell, readFigures } from './observe.ts';
import { kindOf } from './scale.ts';
import type { TableLayout } from './table-layout.ts';
import type { ValueColumn } from './value-columns.ts';

export type AllFigures = {
  /** By column index: one for each row of the body, null where the row is not read. */
  figures: Map<number, (Figure | null)[]>;
  decisions: Map<number, NumberDecision>;
  issues: Issue[];
  /** Any text, as it would be read in that row and column. */
  readAs: (
    text: string,
    row: number,
    column: ValueColumn
  ) => Pick<FigureReading, 'figure' | 'issue'>;
};

type Kind = {
  integer: boolean;
  money: boolean;
  /** Amounts in thousands or more, whose decimals may be three. */
  scaled: boolean;
};

/** Rows of one column that count one kind of thing, and how their numbers are written. */
type Strand = { column: ValueColumn; rows: number[]; kind: Kind; decision: NumberDecision };

const OPEN: Kind = { integer: false, money: false, scaled: false };
const DIVISIBLE = /^(?:kg|tấn|tạ|ha|km|m²|km²|lít|giờ|%|‰|điểm)/;

function toKind(words: string, measureUnit: string, { unitOfMeasure, scale }: ScaledUnit): Kind {
  const kind = kindOf({ name: '', words, measureUnit, own: null });
  const money = unitOfMeasure === 'đồng' || kind === 'money';
  const divisible = DIVISIBLE.test(unitOfMeasure) || unitOfMeasure.includes('/');
  const whole = !money && (kind === 'count' || unitOfMeasure !== '');
  return { integer: whole && scale === 1 && !divisible, money, scaled: money && scale > 1 };
}

/** What a cell counts: of the whole column, or of its row where rows name measures. */
function kindOfCell(layout: TableLayout, column: ValueColumn, r: number | null): Kind {
  if (!layout.adds(column)) return OPEN;
  if (r === null)
    return toKind(column.words.join(' '), layout.measureOf(column).unit, layout.unitOf(column));
  const row = layout.rows[r]!;
  const words = [...row.labels, ...column.words].join(' ');
  return toKind(words, layout.cellMeasure(column, row).unit, layout.unitAt(column, row));
}

/**
 * A column of one kind is one strand; where rows name measures, rows of counts and rows of amounts
 * are read apart, since people have no decimals and money has.
 */
function toStrands(table: FoundTable, layout: TableLayout, column: ValueColumn): Strand[] {
  const all = table.rows.map((_, r) => r);
  const decision: NumberDecision = { style: 'plain', proof: null, ambiguous: false };
  if (!layout.measuresInRows)
    return [{ column, rows: all, kind: kindOfCell(layout, column, null), decision }];
  const byKind = new Map<string, Strand>();
  for (const r of all) {
    const kind = kindOfCell(layout, column, r);
    const key = JSON.stringify(kind);
    const there = byKind.get(key);
    if (there) there.rows.push(r);
    else byKind.set(key, { column, rows: [r], kind, decision });
  }
  return [...byKind.values()];
}

/** Decides every strand alone, then those that only lean on what they count with all the others. */
function decideAll(
  table: FoundTable,
  strands: readonly Strand[],
  layout: TableLayout,
  { hints }: Context
): Strand[] {
  const decide = (
    { column, rows, kind: { integer, scaled } }: Strand,
    neighbours: readonly NumberDecision[]
  ): NumberDecision => {
    const cells = rows.map((r) => layout.textAt(r, column.index));
    const roles = rows.map((r) => table.rows[r]!.role);
    const found = decideNumbers(cells, { neighbours, integer, money: scaled, roles });
    const proof =
      found.proof && found.proof.by !== 'elsewhere'
        ? { ...found.proof, index: rows[found.proof.index]! }
        : found.proof;
    return { ...found, proof };
  };
  const alone = strands.map((s) => decide(s, []));
  return strands.map((strand, i) => {
    const { name, index } = strand.column;
    const style = numbersHint({ hints }, name, index);
    if (style) return { ...strand, decision: { style, proof: null, ambiguous: false } };
    const own = alone[i]!;
    if (!own.ambiguous && own.proof?.by === undefined) return { ...strand, decision: own };
    return {
      ...strand,
      decision: decide(
        strand,
        alone.filter((_, j) => j !== i)
      )
    };
  });
}

const MARKED = /\d[.,\u00a0\u202f ]\d{3}(?!\d)/;

/** The proof is shown where thousands had to be settled; a question is asked once for the strand. */
function tellDecision(
  table: FoundTable,
  layout: TableLayout,
  { column, rows, decision: { style, proof, ambiguous } }: Strand,
  file: string
): Issue[] {
  const name = layout.names[column.index]!;
  const first = rows.find((r) => MARKED.test(layout.textAt(r, column.index)));
  if (ambiguous) {
    const r = first ?? rows[0]!;
    const seen = layout.textAt(r, column.index).trim();
    const at = { file, row: table.rows[r]?.line ?? null, column: name, seen };
    return [toIssue('warning', 'number_ambiguous', at, { suggestion: style })];
  }
  if (!proof || first === undefined) return [];
  const row = table.rows[proof.by === 'elsewhere' ? first : proof.index];
  const code = proof.by ? 'number_style_inferred' : 'number_style_proven';
  const at = { file, row: row?.line ?? null, column: name, seen: proof.seen.trim() };
  return [toIssue('info', code, at, { style })];
}

type StrandOfRow = (row: number) => Strand;

function toStrandOfRow(strands: readonly Strand[]): StrandOfRow {
  const [only] = strands;
  if (strands.length === 1) return () => only!;
  const byRow: Strand[] = [];
  for (const strand of strands) for (const r of strand.rows) byRow[r] = strand;
  return (r) => byRow[r]!;
}

/** Reads every cell of every column of figures, totals included, which are checked later. */
export function readAllFigures(
  table: FoundTable,
  layout: TableLayout,
  context: Context
): AllFigures {
  const { file } = context;
  const strands = decideAll(
    table,
    layout.values.flatMap((column) => toStrands(table, layout, column)),
    layout,
    context
  );
  const byColumn = new Map<number, Strand[]>();
  for (const s of strands)
    byColumn.set(s.column.index, [...(byColumn.get(s.column.index) ?? []), s]);
  const figures = new Map<number, (Figure | null)[]>();
  const decisions = new Map<number, NumberDecision>();
  const issues: Issue[] = [];
  const strandAt = new Map<number, StrandOfRow>();
  const optionsOf = new Map(
    strands.map((s) => [s, { ...s.decision, integer: s.kind.integer }] as const)
  );
  const optionsAt = (column: ValueColumn, r: number): FigureOptions =>
    optionsOf.get(strandAt.get(column.index)!(r))!;
  const isMoney = (column: ValueColumn, r: number): boolean =>
    strandAt.get(column.index)!(r).kind.money;
  for (const column of layout.values) {
    const own = byColumn.get(column.index) ?? [];
    strandAt.set(column.index, toStrandOfRow(own));
    const read = readFigures(
      table.rows,
      { index: column.index, name: layout.names[column.index]! },
      {
        file,
        options: (r) => optionsAt(column, r),
        unitAt: (r) => layout.unitAt(column, layout.rows[r]!),
        money: (r) => isMoney(column, r),
        textAt: layout.textAt,
        reads: (r) => layout.imports(r) || table.rows[r]!.role === 'total'
      }
    );
    figures.set(column.index, read.figures);
    const asked = own.find((s) => s.decision.ambiguous);
    const [main] = [asked, own.find((s) => s.decision.proof), ...own].filter(
      (s) => s !== undefined
    );
    if (main) decisions.set(column.index, main.decision);
    issues.push(...own.flatMap((s) => tellDecision(table, layout, s, file)));
    // The column asks once; its cells carry the flag.
    // One by one: a hundred thousand arguments are more than a worker's stack holds.
    for (const i of read.issues) if (!asked || i.code !== 'ambiguous_number') issues.push(i);
  }
  return {
    figures,
    decisions,
    issues: gather(issues),
    readAs: (text, r, column) =>
      readCell(text, optionsAt(column, r), {
        unit: layout.unitAt(column, layout.rows[r]!),
        money: isMoney(column, r)
      })
  };
}

const GATHERED = new Set([
  'cell_dash_zero',
  'cell_word_zero',
  'cell_dots',
  'cell_no_figure',
  'cell_withheld',
  'cell_unit_unknown',
  'cell_brackets_negative',
  'cell_footnote',
  'cell_cross',
  'cell_not_available'
]);

/** What is only told of a mark is told once for each column and text, on its first line. */
function gather(issues: readonly Issue[]): Issue[] {
  const met = new Set<string>();
  return issues.filter((i) => {
    if (!GATHERED.has(i.code)) return true;
    const key = `${i.code}\u0000${i.column}\u0000${i.seen}`;
    return !met.has(key) && met.add(key);
  });
}
