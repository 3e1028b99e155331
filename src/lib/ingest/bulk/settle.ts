import type { Issue } from '#lib/model/issue.ts';
import type { Reference } from '#lib/model/pack.ts';
import { toLookup } from '../lookup.ts';
import type { Hints } from '../reader/reading.ts';
import { emptyAccount, OTHER_PLACES, type Account, type OtherPlace } from '../review/account.ts';
import { judgeRows, type JudgedRow } from '../review/judge-rows.ts';
import { isRecount, tellRecount } from '../review/recount.ts';
import type { Collector } from './collector.ts';
import type { ReadExcerpt } from './excerpt.ts';
import { Meanings } from './meaning.ts';
import type { UnitCases } from './unit-cases.ts';

/** What becomes of rows that hold a text: they count, or the text keeps them back. */
export const USABLE = 0;
export const REJECTED = 1;
export const EXCLUDED = 2;
/** From here on: a total, a heading, … by its place in `OTHER_PLACES`. */
export const OTHER = 3;

type Key = 'unit' | 'when' | 'what';

/** What every text of a large file means, as far as its excerpt was understood. */
export type Settled = {
  meanings: Meanings;
  cases: UnitCases;
  /** By case of a name, by code of periods and things counted: what becomes of their rows. */
  unitFate: Uint8Array;
  whenFate: Uint8Array;
  whatFate: Uint8Array;
  /** Rows of the excerpt, the same way; -1 where the first record of a text is no row. */
  unitRow: Int32Array;
  whenRow: Int32Array;
  whatRow: Int32Array;
  /** Lines that a person left out, and that no text keeps back. */
  excludedLines: ReadonlySet<number>;
  /** Whether a person settled something of one of these texts; the unit by its case. */
  isFixed: (unit: number, when: number, what: number) => boolean;
  recounted: boolean;
  /** Why rows that hold a text are kept back, the same way. */
  why: Record<Key, Map<number, readonly Issue[]>>;
  /** Rows that are not as wide as the table, each with its own place. */
  odd: JudgedRow[];
  issues: Issue[];
};

const UNIT_CODE = /^(?:wait_unit|unit_(?!of_measure|line))/;
const WHEN_CODE = /^period/;
const WHAT_CODE = /^(?:wait_measure|measure_|dimension_|code_unknown)/;

/** `cell`: what is counted and how much is read by kinds of cells, which say it themselves. */
export type Aspect = 'unit' | 'when' | 'cell' | 'row';

/** About what is counted, whatever column it stands in. */
export const isAboutWhat = ({ code }: Issue): boolean => WHAT_CODE.test(code);

/** Which text of a row an issue is about. */
export function aspectOf(issue: Issue, collector: Collector, names: readonly string[]): Aspect {
  if (UNIT_CODE.test(issue.code)) return 'unit';
  if (WHEN_CODE.test(issue.code)) return 'when';
  if (isAboutWhat(issue)) return 'cell';
  const column = issue.column === null ? -1 : names.indexOf(issue.column);
  const { unit, when, what, values } = collector.aspects;
  if (unit.includes(column)) return 'unit';
  if (when.includes(column)) return 'when';
  return what.includes(column) || values.includes(column) ? 'cell' : 'row';
}

/**
 * Goes through the rows of the excerpt and settles, for each text of the file, what becomes of the
 * rows that hold it. A text is kept back by an error of the row that first held it.
 */
export function settle(
  collector: Collector,
  excerpt: ReadExcerpt,
  {
    cases,
    file,
    reference,
    hints
  }: { cases: UnitCases; file: string; reference: Reference; hints: Hints }
): Settled {
  const { reading, table } = excerpt;
  const names = table.columns.map((c, i) => c.name || `#${i + 1}`);
  const rowAt = new Map(table.rows.map((row, r) => [row.line, r]));
  const aside = new Map(table.aside.map(({ line, why }) => [line, why]));
  const lines = {
    unit: [...cases.lineOf],
    when: collector.when.firstLines,
    what: collector.what.firstLines
  };
  const create = (key: keyof typeof lines) => new Uint8Array(lines[key].length);
  const settled = { unit: create('unit'), when: create('when'), what: create('what') };
  const others = rowsByCode(collector, rowAt);
  const rowsOf = (key: keyof typeof lines) =>
    Int32Array.from(lines[key], (line, code) => rowAt.get(line) ?? others[key]?.get(code) ?? -1);
  const rows = { unit: rowsOf('unit'), when: rowsOf('when'), what: rowsOf('what') };
  const codeAt = (key: keyof typeof lines) =>
    new Map(lines[key].flatMap((line, code) => (line > 0 ? [[line, code] as const] : [])));
  const codes = { unit: codeAt('unit'), when: codeAt('when'), what: codeAt('what') };

  for (const [code, line] of lines.unit.entries()) {
    if (line === 0) continue;
    const why = aside.get(line) ?? (isTotal(rows.unit[code]!) ? ('total' as const) : null);
    if (why) settled.unit[code] = OTHER + OTHER_PLACES.indexOf(why as OtherPlace);
    else if (rows.unit[code] === -1) settled.unit[code] = REJECTED;
  }
  const excluded = new Set(hints.excluded);
  const judged = judgeRows(reading, { hints: { ...hints, excluded: [] } });
  const stray = new Set(excluded);
  const why = { unit: new Map(), when: new Map(), what: new Map() } as Settled['why'];
  const fixedLines = new Set<number>();
  const steers = [hints.columns, hints.numbers].some((h) => Object.keys(h ?? {}).length > 0);
  for (const row of judged) {
    const fate = excluded.has(row.line) ? EXCLUDED : REJECTED;
    if (row.place === 'fixed' && !steers) fixedLines.add(row.line);
    if (row.place === 'rejected') keepBack(row, fate);
  }
  const recounted = isRecount(table);
  return {
    why,
    cases,
    meanings: new Meanings({ excerpt, lookup: toLookup(reference), hints, file }),
    unitFate: settled.unit,
    whenFate: settled.when,
    whatFate: settled.what,
    unitRow: rows.unit,
    whenRow: rows.when,
    whatRow: rows.what,
    excludedLines: stray,
    isFixed: (unit, when, what) =>
      steers ||
      fixedLines.has(cases.lineOf[unit]!) ||
      fixedLines.has(collector.when.firstLines[when]!) ||
      fixedLines.has(collector.what.firstLines[what]!),
    recounted,
    odd: judgeRows(reading, { hints }).filter((row) => collector.odd.has(row.line)),
    issues: recounted ? tellRecount(table, file) : []
  };

  function isTotal(row: number): boolean {
    return row >= 0 && table.rows[row]!.role === 'total' && !onlyTotals();
  }

  function onlyTotals(): boolean {
    return !table.rows.some((r) => r.role === 'data');
  }

  function keepBack({ line, reasons }: JudgedRow, fate: number): void {
    for (const reason of reasons) {
      const aspect = aspectOf(reason, collector, names);
      if (aspect === 'cell') continue;
      for (const key of aspect === 'row' ? (['unit', 'when', 'what'] as const) : [aspect]) {
        const code = codes[key].get(line);
        if (code === undefined || settled[key][code]! >= OTHER) continue;
        settled[key][code] = fate;
        why[key].set(code, [...(why[key].get(code) ?? []), reason]);
        if (fate === EXCLUDED) stray.delete(line);
      }
    }
  }
}

/** Any row of the excerpt that holds a period or a thing counted, for where the first is none of its table. */
function rowsByCode(
  { picked, codes }: Collector,
  rowAt: ReadonlyMap<number, number>
): Partial<Record<Key, Map<number, number>>> {
  const found = { when: new Map<number, number>(), what: new Map<number, number>() };
  for (const line of picked.keys()) {
    const row = rowAt.get(line);
    const own = codes.get(line);
    if (row === undefined || !own) continue;
    found.when.set(own.when, row);
    found.what.set(own.what, row);
  }
  return found;
}

/** An account of everything that is not a row of the body. */
export function accountOfOthers({ table }: ReadExcerpt, collector: Collector): Account {
  const account = emptyAccount();
  const isRow = (line: number) => collector.picked.has(line) && !collector.odd.has(line);
  const put = (place: OtherPlace) => {
    account.records++;
    account.others[place]++;
  };
  for (const _ of table.headerRows) put('header');
  for (const row of table.rows)
    if (collector.odd.has(row.line) && row.role !== 'data') put(row.role);
  for (const { line, why } of table.aside) if (!isRow(line)) put(why);
  return account;
}
