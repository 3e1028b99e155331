import type { Issue } from '#lib/model/issue.ts';
import type { LotWhat, LotWhen } from '#lib/model/lot.ts';
import type { Measure } from '#lib/model/measure.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { Unit } from '#lib/model/unit.ts';
import { toIssue } from '../issue.ts';
import type { Lookup } from '../lookup.ts';
import type { Hints, ReadObservation } from '../reader/reading.ts';
import { isChoosable, whyUnusable } from '../review/judge-rows.ts';
import { toOwnUnit } from '../review/own-units.ts';
import { toObservation } from '../review/to-observation.ts';
import { baseFactor } from '../review/to-value.ts';
import type { CellClasses } from './cell-classes.ts';
import { NotPlain } from './collector.ts';
import type { ReadExcerpt } from './excerpt.ts';

/** How the number of a cell becomes the value of a figure. */
export type CellMeaning = {
  isUsable: boolean;
  /** Of one that cannot be used: a choice of the person would settle it; it was left out on purpose. */
  waits: boolean;
  waitsFor: 'measure' | 'number' | 'other';
  isExcluded: boolean;
  /** A person put another text in its place. */
  isFixed: boolean;
  /** Place in the lists of the lot; 0 when the cell cannot be used. */
  what: number;
  how: number;
  /** The value where the kind of the cell says it all (NaN: a blank); null when it goes by the number. */
  constant: number | null;
  /** 1 or -1, or 0.001 in either sign for thousands that are decimals. */
  sign: number;
  isMilli: boolean;
  /** To the base unit of the measure. */
  factor: number;
  /** What is wrong or doubtful, at the first cell of its kind. */
  issues: Issue[];
};

/** Values of one list with their places, each once. */
export class Places<T> {
  readonly list: T[] = [];
  #places = new Map<string, number>();

  of(key: string, make: () => T): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.list.length);
    return this.list.push(make()) - 1;
  }
}

type Asked = { excerpt: ReadExcerpt; lookup: Lookup; hints: Hints; file: string };

/** Reads names, periods and cells of a large file by the rows of its excerpt. */
export class Meanings {
  readonly units = new Places<Unit>();
  readonly whats = new Places<LotWhat>();
  readonly whens = new Places<LotWhen>();
  readonly hows = new Places<Pick<Observation, 'qualifier' | 'status'>>();
  #asked: Asked;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** The unit that a row of the excerpt names for a column; -1 when a person has to say. */
  unit(row: number, column: number): number {
    const o = this.#read('1', row, column)?.observation;
    if (!o || o.unitId === '') return -1;
    const { lookup, excerpt } = this.#asked;
    return this.units.of(
      o.unitId,
      () =>
        lookup.units.byId.get(o.unitId) ??
        toOwnUnit(o, {
          table: excerpt.table,
          lookup,
          order: 1000 + lookup.units.byId.size + this.units.list.length
        })
    );
  }

  when(row: number, column: number): number {
    const o = this.#read('1', row, column)?.observation;
    const isStated = o !== undefined && o.periodStart !== '' && o.periodEnd !== '';
    return this.whens.of(isStated ? `${o.periodStart}/${o.periodEnd}` : '', () => ({
      periodStart: isStated ? o.periodStart : null,
      periodEnd: isStated ? o.periodEnd : null,
      periodBasis: isStated ? 'stated' : 'unstated'
    }));
  }

  /** A kind of cell, in the row and column that say what it counts. */
  cell(row: number, column: number, classes: CellClasses, code: number): CellMeaning {
    const line = classes.lines[code]!;
    const edited = this.#asked.hints.cells?.[`${line}:${column}`];
    const text = edited ?? classes.firsts[code]!;
    const read = this.#read(text, row, column);
    const isExcluded = this.#asked.hints.excluded?.includes(line) === true;
    if (!read) return unusable([], isExcluded);
    const { file, excerpt, lookup } = this.#asked;
    const o: ReadObservation = { ...read.observation, line };
    const at = { file, row: line, column: excerpt.table.columns[column]?.name ?? null };
    const own = read.issue
      ? [toIssue(read.issue.severity, read.issue.code, { ...at, seen: text }, read.issue.details)]
      : [];
    // Which unit the row names is another question.
    const wait = whyUnusable({ ...o, unitId: '?' }, excerpt.table, file, text);
    const measure = lookup.measure(o.measureId);
    if (wait || !measure) {
      const isSaid = own.some((i) => i.severity === 'error');
      return unusable(wait && !isSaid ? [...own, wait] : own, isExcluded);
    }
    const made = this.#toObservation(o, text);
    if (!made.observation || made.issues.some((i) => i.severity === 'error'))
      return unusable([...own, ...made.issues], isExcluded);
    const number =
      classes.shapes[code] === 0 || edited !== undefined ? null : classes.values[code]!;
    return {
      isUsable: true,
      waits: false,
      waitsFor: 'other',
      isExcluded: false,
      isFixed: edited !== undefined,
      ...this.#places(made.observation),
      ...toNumber(o, number, made.observation.value, measure),
      issues: [...own, ...made.issues]
    };
  }

  /** A figure as it stands in a row of the excerpt, that no other row goes by. */
  figure(o: ReadObservation): { what: number; how: number; value: number } | null {
    const text = this.#asked.excerpt.table.rows[o.row]?.cells[o.column] ?? '';
    const { observation } = this.#toObservation(o, text);
    return observation && { ...this.#places(observation), value: observation.value ?? NaN };
  }

  #read(text: string, row: number, column: number) {
    return this.#asked.excerpt.readAs(text, row, column);
  }

  /** Whether the unit was there in the period is asked for each pair of them, not here. */
  #toObservation(o: ReadObservation, text: string): ReturnType<typeof toObservation> {
    const { excerpt, lookup, file } = this.#asked;
    const { table } = excerpt;
    const unit = toOwnUnit(o, { table, lookup, order: 0 });
    return toObservation(o, { file, table, lookup, unit, id: '', recounted: false, cell: text });
  }

  #places({ measureId, unitOfMeasure, dimensions, qualifier, status }: Observation) {
    return {
      what: this.whats.of(JSON.stringify([measureId, unitOfMeasure, dimensions]), () => ({
        measureId,
        unitOfMeasure,
        dimensions
      })),
      how: this.hows.of(`${qualifier} ${status}`, () => ({ qualifier, status }))
    };
  }
}

function waitsFor(issues: readonly Issue[]): CellMeaning['waitsFor'] {
  const codes = issues.filter((i) => i.severity === 'error').map((i) => i.code);
  if (codes.some((code) => code === 'wait_measure')) return 'measure';
  return codes.some((code) => /number/.test(code)) ? 'number' : 'other';
}

const unusable = (issues: Issue[], isExcluded: boolean): CellMeaning => ({
  isUsable: false,
  waits: issues.filter((i) => i.severity === 'error').every(isChoosable),
  waitsFor: waitsFor(issues),
  isExcluded,
  isFixed: false,
  what: 0,
  how: 0,
  constant: NaN,
  sign: 1,
  isMilli: false,
  factor: 1,
  issues
});

/**
 * How cells of a kind go on from the first. A number that is not read as it is written would be
 * another for each of them, and cannot be told from the first alone.
 */
function toNumber(
  { figure }: ReadObservation,
  written: number | null,
  value: number | null,
  measure: Measure
): Pick<CellMeaning, 'constant' | 'sign' | 'isMilli' | 'factor'> {
  if (written === null || figure.value === null)
    return { constant: value ?? NaN, sign: 1, isMilli: false, factor: 1 };
  const factor = baseFactor(figure, measure);
  const size = Math.abs(figure.value);
  const sign = figure.value < 0 ? -1 : 1;
  if (size === written) return { constant: null, sign, isMilli: false, factor };
  if (size === written / 1000) return { constant: null, sign, isMilli: true, factor };
  throw new NotPlain('bulk_cells');
}
