import type { Issue } from '#lib/model/issue.ts';
import type { Lot } from '#lib/model/lot.ts';
import type { Unit } from '#lib/model/unit.ts';
import { toIssue } from '../issue.ts';
import { checkValidity } from '../read-period.ts';
import { OTHER_PLACES, type Account } from '../review/account.ts';
import type { JudgedRow } from '../review/judge-rows.ts';
import type { Waiting } from '../review/summary.ts';
import { scaled } from '../review/to-value.ts';
import type { Collector, RawBlock } from './collector.ts';
import type { ReadExcerpt } from './excerpt.ts';
import { createLotWriter } from './lot-writer.ts';
import { Rejections } from './rejections.ts';
import { findRepeats } from './repeats.ts';
import type { CellMeaning } from './meaning.ts';
import { ERAS } from './unit-cases.ts';
import { EXCLUDED, OTHER, REJECTED, type Settled } from './settle.ts';

/** Issues of one cause past which a list of them helps nobody. */
const MOST_TOLD = 1000;

export type Filled = {
  lot: Lot;
  issues: Issue[];
  units: Unit[];
  counts: Counts;
  waiting: Waiting;
  rejections: Rejections;
};

/** Rows that hold each text: by case of a name, by code of a period and of a thing counted, by kind of cell. */
export type Counts = {
  unit: Uint32Array;
  when: Uint32Array;
  what: Uint32Array;
  cells: Uint32Array[];
};

type Column = {
  index: number;
  /** Places of units and periods by code; -1 where none is known. */
  units: Int32Array;
  whens: Int32Array;
  cells: (CellMeaning | undefined)[][];
};

/**
 * Brings every row of a large file to its place, in `account`, and its figures into a lot. A row is
 * taken whole or not at all.
 */
export function fill(
  collector: Collector,
  settled: Settled,
  { excerpt, file, account }: { excerpt: ReadExcerpt; file: string; account: Account }
): Filled {
  const { meanings, unitFate, whenFate, whatFate } = settled;
  const issues: Issue[] = [...settled.issues];
  const columns = collector.aspects.values.map((index): Column => ({
    index,
    units: Int32Array.from(settled.unitRow, (row) => (row < 0 ? -1 : meanings.unit(row, index))),
    whens: Int32Array.from(settled.whenRow, (row) => (row < 0 ? -1 : meanings.when(row, index))),
    cells: collector.what.firstLines.map(() => [])
  }));
  const counts: Counts = {
    unit: new Uint32Array(unitFate.length),
    when: new Uint32Array(whenFate.length),
    what: new Uint32Array(whatFate.length),
    cells: collector.classes.map((c) => new Uint32Array(c.firsts.length))
  };
  const rejections = new Rejections();
  // Told where nothing else says why a row has no figure.
  const NOTHING_READ = [toIssue('error', 'row_without_figures', { file })];
  const waiting: Waiting = { unit: 0, measure: 0, number: 0, other: 0 };
  const validity = createValidity(settled, { file, issues });
  const words = collector.words.finish(
    settled.odd.map(
      ({ row }) =>
        (index) =>
          excerpt.table.rows[row]?.cells[index] ?? ''
    )
  );
  const { texts } = words;
  const kept = texts === null ? null : words;
  const writer = createLotWriter({ withText: kept !== null });
  const wide = columns.length;
  const picked: CellMeaning[] = new Array<CellMeaning>(wide);
  const values = new Float64Array(wide);

  for (const block of collector.blocks) for (let i = 0; i < block.length; i++) place(block, i);
  for (const [i, row] of settled.odd.entries()) placeOdd(row, kept?.others[i] ?? 0);
  tellUnkept();
  const lot: Lot = {
    file,
    length: writer.length,
    unitIds: meanings.units.list.map((u) => u.id),
    whats: meanings.whats.list,
    whens: meanings.whens.list,
    hows: meanings.hows.list,
    columns: excerpt.table.columns.map((c) => c.name),
    ...(texts === null ? {} : { texts: [...texts] }),
    blocks: writer.finish()
  };
  return {
    units: meanings.units.list,
    issues: [...issues, ...findRepeats(lot)],
    lot,
    counts,
    waiting,
    rejections
  };

  function tellUnkept(): void {
    if (!('spoken' in words)) return;
    const details = { count: words.spoken };
    for (const index of words.columns) {
      const at = { file, column: excerpt.table.columns[index]?.name ?? null };
      issues.push(toIssue('warning', 'words_not_kept', at, details));
    }
  }

  /** A row of another width than the table's, read like a row of a small file. */
  function placeOdd(
    { row, line, place, reasons, waiting: isWaiting }: JudgedRow,
    text: number
  ): void {
    account.records++;
    account.read++;
    account[place]++;
    if (place === 'rejected') {
      waiting.other++;
      rejections.add(line, reasons);
    }
    if (isWaiting) account.waiting++;
    if (place !== 'accepted' && place !== 'fixed') return;
    for (const o of excerpt.table.observations) {
      if (o.row !== row) continue;
      const [unit, when] = [meanings.unit(row, o.column), meanings.when(row, o.column)];
      const figure = meanings.figure(o);
      if (unit < 0 || !figure) throw new Error(`missing figure in line ${line}`);
      writer.put({ ...figure, unit, when, column: o.column, line, text });
    }
  }

  function place(block: RawBlock, i: number): void {
    account.records++;
    const when = block.when[i]!;
    const unit = block.unit[i]! * ERAS + settled.cases.eraOf[when]!;
    const what = block.what[i]!;
    const line = block.line[i]!;
    counts.unit[unit]!++;
    counts.when[when]!++;
    counts.what[what]!++;
    for (let c = 0; c < wide; c++) counts.cells[c]![block.cells[c]![i]!]!++;
    const other = unitFate[unit]!;
    if (other >= OTHER) {
      account.others[OTHER_PLACES[other - OTHER]!]++;
      return;
    }
    account.read++;
    const fate = Math.max(other, whenFate[when]!, whatFate[what]!);
    if (fate === EXCLUDED || settled.excludedLines.has(line)) account.excluded++;
    else if (fate === REJECTED)
      reject(line, {
        waits: true,
        waitsFor: other === REJECTED ? 'unit' : 'other',
        issues:
          settled.why.unit.get(unit) ?? settled.why.when.get(when) ?? settled.why.what.get(what)
      });
    else take(block, i, { unit, when, what, line });
  }

  function reject(
    line: number,
    {
      waits = false,
      waitsFor = 'other',
      issues: why = NOTHING_READ
    }: { waits?: boolean; waitsFor?: keyof Waiting; issues?: readonly Issue[] }
  ): void {
    account.rejected++;
    waiting[waitsFor]++;
    if (waits) account.waiting++;
    rejections.add(line, why);
  }

  function take(
    block: RawBlock,
    i: number,
    { unit, when, what, line }: { unit: number; when: number; what: number; line: number }
  ): void {
    let isFixed = settled.isFixed(unit, when, what);
    for (let c = 0; c < wide; c++) {
      const column = columns[c]!;
      const cell = cellOf(column, c, what, block.cells[c]![i]!);
      const [u, w] = [column.units[unit]!, column.whens[when]!];
      if (u < 0 || w < 0) return reject(line, { waits: true, waitsFor: u < 0 ? 'unit' : 'other' });
      if (!cell.isUsable) {
        if (cell.isExcluded) account.excluded++;
        else reject(line, cell);
        return;
      }
      const untimely = validity(u, w, line);
      if (untimely) return reject(line, { issues: untimely });
      const value = valueOf(cell, block.numbers[c]![i]!);
      if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
        const why = toIssue('error', 'number_too_large', { file, row: line });
        if (issues.length < MOST_TOLD) issues.push(why);
        return reject(line, { issues: [why] });
      }
      picked[c] = cell;
      values[c] = value;
      isFixed ||= cell.isFixed;
    }
    account[isFixed ? 'fixed' : 'accepted']++;
    for (let c = 0; c < wide; c++) {
      const column = columns[c]!;
      const { what: counted, how } = picked[c]!;
      writer.put({
        unit: column.units[unit]!,
        when: column.whens[when]!,
        what: counted,
        how,
        column: column.index,
        value: values[c]!,
        line,
        text: kept === null ? 0 : kept.places[block.word[i]!]!
      });
    }
  }

  function cellOf(column: Column, c: number, what: number, code: number): CellMeaning {
    const known = column.cells[what]![code];
    if (known) return known;
    const row = settled.whatRow[what]!;
    const made = meanings.cell(row, column.index, collector.classes[c]!, code);
    const isShown = collector.picked.has(collector.classes[c]!.lines[code]!);
    // What the excerpt shows, it tells by itself.
    if (!isShown && issues.length < MOST_TOLD) issues.push(...made.issues);
    return (column.cells[what]![code] = made);
  }
}

function valueOf({ constant, sign, isMilli, factor }: CellMeaning, number: number): number {
  if (constant !== null) return constant;
  const value = sign * (isMilli ? number / 1000 : number);
  return factor === 1 ? value : scaled(value, factor);
}

/** Asks once for each unit and period whether the unit was there; gives what keeps the row back. */
function createValidity(
  { meanings, recounted }: Settled,
  { file, issues }: { file: string; issues: Issue[] }
): (unit: number, when: number, line: number) => readonly Issue[] | null {
  const known = new Map<number, readonly Issue[] | null>();
  return (unit, when, line) => {
    const { validFrom, validTo, scheme, nameVi } = meanings.units.list[unit]!;
    if ((validFrom === '' && validTo === '') || (recounted && scheme === '34')) return null;
    const key = unit * 65_536 + when;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { periodStart: start, periodEnd: end } = meanings.whens.list[when]!;
    const found =
      start === null || end === null
        ? []
        : checkValidity(
            meanings.units.list[unit]!,
            { start, end },
            { file, row: line, seen: nameVi }
          );
    if (issues.length < MOST_TOLD) issues.push(...found);
    const errors = found.filter((i) => i.severity === 'error');
    const faulty = errors.length > 0 ? errors : null;
    known.set(key, faulty);
    return faulty;
  };
}
