import type { Issue } from '#lib/model/issue.ts';
import type {
  Aside,
  BodyRow,
  ColumnReading,
  ColumnRole,
  Figure,
  FileReading,
  ReadObservation,
  ReadTable,
  RowRole
} from '../reader/reading.ts';

/** Readings written down by hand, for tests: what the steps before the review would give. */

export const figure = (part: Partial<Figure> = {}): Figure => ({
  value: 1,
  scale: 1,
  unitOfMeasure: '',
  qualifier: 'exact',
  status: 'normal',
  flags: [],
  ...part
});

export type ColumnSketch = Partial<ColumnReading> & { name: string; role: ColumnRole };
export type RowSketch = {
  cells: string[];
  role?: RowRole;
  /** Records of the headings above it. */
  groups?: number[];
  /** What its figures differ in from a plain one of Nghệ An in 2020; null for a row without any. */
  figures?: (Partial<Omit<ReadObservation, 'figure'>> & { figure?: Partial<Figure> })[] | null;
};

const toColumn = (sketch: ColumnSketch, index: number): ColumnReading => ({
  index,
  measureId: '',
  period: null,
  scale: 1,
  unitOfMeasure: '',
  dimension: '',
  fixed: {},
  numbers: { style: 'plain', proof: null, ambiguous: false },
  confidence: 0.9,
  ...sketch
});

type Place = { row: number; line: number; cells: string[]; columns: ColumnReading[] };

function toObservations(
  figures: NonNullable<RowSketch['figures']>,
  { row, line, cells, columns }: Place
): ReadObservation[] {
  const unit = columns.find((c) => c.role === 'unit');
  return figures.map(({ figure: part, ...rest }, i) => {
    const column = columns.filter((c) => c.role === 'value')[i]!;
    const text = cells[column.index] ?? '';
    const value = text.trim() === '' ? null : Number(text);
    const read = { value, status: value === null ? ('missing' as const) : ('normal' as const) };
    return {
      unitRaw: unit ? cells[unit.index]! : 'Nghệ An',
      unitId: '63:40',
      unit: 'Nghệ An',
      period: '2020',
      periodStart: '2020-01-01',
      periodEnd: '2020-12-31',
      measureId: column.measureId,
      measureRaw: column.name,
      dimensions: {},
      column: column.index,
      row,
      line,
      figure: figure({ ...read, ...part }),
      partOf: null,
      ...rest
    };
  });
}

/** A table whose header is record 0 unless `above` stands there, its rows following on the next lines. */
export function tableOf({
  columns: sketches,
  rows: rowSketches,
  above = [],
  below = [],
  issues = [],
  rest = {}
}: {
  columns: ColumnSketch[];
  rows: RowSketch[];
  above?: [Aside, string][];
  below?: [Aside, string][];
  issues?: Issue[];
  rest?: Partial<ReadTable>;
}): ReadTable {
  const columns = sketches.map(toColumn);
  const head = above.length;
  const rows = rowSketches.map(({ cells, role = 'data', groups = [] }, i): BodyRow => {
    const record = head + 1 + i;
    return { record, line: record + 1, role, depth: groups.length, groups, cells };
  });
  const values = columns.filter((c) => c.role === 'value');
  const observations = rowSketches.flatMap(({ cells, role = 'data', figures }, row) =>
    role !== 'data' || figures === null
      ? []
      : toObservations(figures ?? values.map(() => ({})), {
          row,
          line: rows[row]!.line,
          cells,
          columns
        })
  );
  const aside = (list: [Aside, string][], from: number) =>
    list.map(([why, text], i) => ({ record: from + i, line: from + i + 1, why, text }));
  return {
    title: above.filter(([why]) => why === 'title').map(([, text]) => text),
    unitLine: null,
    headerRows: [head],
    columns: sketches.map(({ name }) => ({ path: [name], name })),
    rows,
    aside: [...aside(above, 0), ...aside(below, head + 1 + rows.length)],
    issues,
    subject: 'models',
    columnReadings: columns,
    observations,
    ...rest
  };
}

export const readingOf = (tables: ReadTable[], rest: Partial<FileReading> = {}): FileReading => ({
  name: 'bao-cao.csv',
  decoded: { encoding: 'utf-8', bom: true, repaired: null, candidates: [] },
  dialect: { delimiter: ';', quote: '"', escape: '"', newline: '\r\n' },
  tables,
  issues: [],
  error: null,
  ...rest
});

/** The columns of a plain table: whose, and how many models. */
export const PLAIN: ColumnSketch[] = [
  { name: 'Đơn vị', role: 'unit' },
  { name: 'Số mô hình', role: 'value', measureId: 'models_new', unitOfMeasure: 'mô hình' }
];
