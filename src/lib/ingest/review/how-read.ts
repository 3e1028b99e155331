import { HOW_READ_MOST, type HowColumn, type HowRead, type HowTable } from '#lib/model/how-read.ts';
import { toPeriodCode } from '#lib/model/period.ts';
import { fold } from '#lib/text/fold.ts';
import { partHints } from '../reader/part-hints.ts';
import type { ColumnReading, FileReading, Hints, ReadTable } from '../reader/reading.ts';
import type { Account } from './account.ts';
import { headerLinesOf } from './summary.ts';
import { decisionName } from './touched.ts';

const has = (record: object | undefined, key: string): boolean =>
  record !== undefined && Object.hasOwn(record, key);

function toColumn(column: ColumnReading, table: ReadTable, hints: Hints): HowColumn {
  const key = decisionName(table, column.index);
  const { role, measureId, scale, period, numbers } = column;
  return {
    name: column.name,
    role,
    measureId,
    scale,
    period: period ? toPeriodCode(period) : '',
    numbers: numbers.style,
    proof: numbers.proof?.seen.trim() ?? '',
    byHand: has(hints.columns, key) || has(hints.numbers, key)
  };
}

/** Names that say a unit otherwise than its own name does, each once. */
function toNames(
  { observations }: ReadTable,
  hints: Hints,
  nameOf: (unitId: string) => string
): HowTable['names'] {
  const chosen = new Set(Object.keys(hints.units ?? {}).map(fold));
  const found = new Map<string, HowTable['names'][number]>();
  for (const { unitRaw, unitId } of observations) {
    const name = unitRaw.trim();
    const byHand = chosen.has(fold(name));
    if (unitId === '' || name === '' || (!byHand && name === nameOf(unitId))) continue;
    found.set(`${unitId} ${name}`, { unitId, name, byHand });
    if (found.size >= HOW_READ_MOST) break;
  }
  return [...found.values()];
}

/** Cells are written anew by "line:column index". */
const toCells = ({ cells = {} }: Hints): HowTable['cells'] =>
  Object.entries(cells)
    .slice(0, HOW_READ_MOST)
    .map(([at, text]) => {
      const [line = 0, column = 0] = at.split(':').map(Number);
      return { line, column, text };
    });

function toTable(table: ReadTable, hints: Hints, nameOf: (unitId: string) => string): HowTable {
  const lines = table.rows.map((row) => row.line);
  const first = lines.reduce((least, line) => Math.min(least, line), lines[0] ?? 0);
  const last = lines.reduce((most, line) => Math.max(most, line), 0);
  return {
    first,
    last,
    header: headerLinesOf(table),
    unitLine: table.unitLine?.text ?? '',
    columns: table.columnReadings.map((c) => toColumn(c, table, hints)),
    names: toNames(table, hints, nameOf),
    cells: toCells(hints).filter(({ line }) => line >= first && line <= last)
  };
}

/** What was found and done to read one part, as it is told later; `nameOf` is a unit's own name. */
export function toHowRead(
  reading: FileReading,
  given: {
    hints: Hints;
    account: Account;
    template: boolean;
    alike: boolean;
    presets: readonly string[];
    nameOf: (unitId: string) => string;
  }
): HowRead {
  const hints = partHints(given.hints, reading.name);
  const { account, template, alike } = given;
  return {
    file: reading.name,
    template,
    encoding: reading.decoded?.encoding ?? '',
    repaired: reading.decoded?.repaired ?? '',
    delimiter: reading.dialect?.delimiter ?? null,
    presets: [...given.presets],
    scheme: hints.scheme ?? '',
    period: hints.period ?? '',
    alike,
    rows: {
      excluded: account.excluded,
      rejected: account.rejected,
      totals: account.others.total
    },
    tables: reading.tables.map((table) => toTable(table, hints, given.nameOf))
  };
}
