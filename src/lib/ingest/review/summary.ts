import type {
  Decoded,
  Dialect,
  FileReading,
  FoundTable,
  NumberStyle,
  ReadTable
} from '../reader/reading.ts';
import { addAccounts, toAccount, type Account, type Reviewed } from './account.ts';
import { judgeRows, type JudgedRow } from './judge-rows.ts';

/** Rows that wait, by what they wait for; each row counts once, by its first reason. */
export type Waiting = { unit: number; measure: number; number: number; other: number };

/** How one part was read: values only, the words are those of the import page. */
export type Facts = {
  name: string;
  /** Null for a sheet, which has no bytes to decode. */
  encoding: Pick<Decoded, 'encoding' | 'bom' | 'repaired'> | null;
  dialect: Dialect | null;
  /** The delimiter was in doubt, and another reader cuts the file as it was cut. */
  twoReaders: boolean;
  /** `mixed` when columns differ. */
  numbers: NumberStyle | 'mixed';
  /** First and last line of the first table's header; null when it has none. */
  headerLines: { first: number; last: number } | null;
  tables: number;
  columns: { matched: number; all: number };
  units: { matched: number; all: number };
  scheme: '63' | '34' | 'both' | 'none';
};

export type Summary = {
  account: Account;
  waiting: Waiting;
  /** Figures of the rows that are accepted or fixed. */
  figures: number;
  /** Parts that cannot be read at all. */
  refused: number;
  parts: Facts[];
};

const waitsFor = ({ reasons }: JudgedRow): keyof Waiting => {
  const code = reasons[0]?.code ?? '';
  if (/^(?:wait_unit|unit_(?!of_measure))/.test(code)) return 'unit';
  if (/measure/.test(code) && !/unit_of_measure/.test(code)) return 'measure';
  return /^(?:wait_number|ambiguous_number|number_ambiguous)$/.test(code) ? 'number' : 'other';
};

/** The line of a record: it stands as far below the last record with a known line as its index says. */
function lineOf(record: number, { aside }: FoundTable): number {
  const anchor = aside.reduce<{ record: number; line: number }>(
    (best, one) => (one.record < record && one.record > best.record ? one : best),
    { record: -1, line: 0 }
  );
  return anchor.line + record - anchor.record;
}

/** First and last line of the header of a table; null where it has none. */
export function headerLinesOf(table: FoundTable | undefined): Facts['headerLines'] {
  if (!table || table.headerRows.length === 0) return null;
  const first = Math.min(...table.headerRows);
  const last = Math.max(...table.headerRows);
  return { first: lineOf(first, table), last: lineOf(last, table) };
}

function numbersOf(tables: readonly ReadTable[]): Facts['numbers'] {
  const styles = new Set(
    tables
      .flatMap((t) => t.columnReadings)
      .filter((c) => c.role === 'value' && c.numbers.style !== 'plain')
      .map((c) => c.numbers.style)
  );
  return styles.size > 1 ? 'mixed' : ([...styles][0] ?? 'plain');
}

/** A column of figures is matched when it is known what it counts. */
function columnsOf(tables: readonly ReadTable[]): Facts['columns'] {
  const sure = tables.flatMap(({ columnReadings }) => {
    const named = columnReadings.some((c) => c.role === 'measure');
    return columnReadings.filter(
      (c) =>
        c.role !== 'ignored' &&
        c.confidence >= 0.5 &&
        (c.role !== 'value' || c.measureId !== '' || named)
    );
  });
  return { matched: sure.length, all: tables.reduce((n, t) => n + t.columns.length, 0) };
}

function unitsOf(tables: readonly ReadTable[]): Pick<Facts, 'units' | 'scheme'> {
  const byName = new Map<string, string>();
  for (const { observations } of tables)
    for (const { unitRaw, unitId } of observations)
      if (!byName.get(unitRaw)) byName.set(unitRaw, unitId);
  const ids = [...byName.values()];
  const has = (scheme: string) => ids.some((id) => id.startsWith(`${scheme}:`));
  const scheme = has('63') ? (has('34') ? 'both' : '63') : has('34') ? '34' : 'none';
  return { units: { matched: ids.filter((id) => id !== '').length, all: ids.length }, scheme };
}

/** How one part was read. */
export const toFacts = ({ name, decoded, dialect, secondOpinion, tables }: FileReading): Facts => ({
  name,
  encoding: decoded && {
    encoding: decoded.encoding,
    bom: decoded.bom,
    repaired: decoded.repaired
  },
  dialect,
  twoReaders: secondOpinion?.agrees ?? false,
  numbers: numbersOf(tables),
  headerLines: headerLinesOf(tables[0]),
  tables: tables.length,
  columns: columnsOf(tables),
  ...unitsOf(tables)
});

function figuresOf({ tables }: FileReading, judged: readonly JudgedRow[]): number {
  const used = tables.map(() => new Set<number>());
  for (const { table, row, place } of judged)
    if (place === 'accepted' || place === 'fixed') used[table]!.add(row);
  return tables.reduce(
    (n, table, i) => n + table.observations.filter((o) => used[i]!.has(o.row)).length,
    0
  );
}

/** The counts behind the page's headline and its facts. Takes what `toAccount` takes. */
export function toSummary(readings: readonly FileReading[], options: Reviewed = {}): Summary {
  const waiting: Waiting = { unit: 0, measure: 0, number: 0, other: 0 };
  let figures = 0;
  for (const reading of readings) {
    const judged = judgeRows(reading, options);
    for (const row of judged) if (row.place === 'rejected') waiting[waitsFor(row)]++;
    figures += figuresOf(reading, judged);
  }
  return {
    account: addAccounts(readings.map((r) => toAccount(r, options))),
    waiting,
    figures,
    refused: readings.filter((r) => r.error !== null).length,
    parts: readings.map(toFacts)
  };
}
