import type { Lot, LotBlock, LotHow, LotText, LotWhat, LotWhen } from '#lib/model/lot.ts';
import { DIMENSIONS, type Observation } from '#lib/model/observation.ts';

/** Distinct values with their codes, in the order in which they came. */
class Codes<T> {
  readonly list: T[] = [];
  #codes = new Map<string, number>();

  take(key: string, value: T): number {
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.list.push(value) - 1;
      this.#codes.set(key, code);
    }
    return code;
  }

  find(key: string): number | undefined {
    return this.#codes.get(key);
  }
}

/** Start and end of a period, '' where unstated: what makes two figures speak of one time. */
type Range = { start: string; end: string };

/** What the codes of one lot are among those of all lots. */
export type LotMaps = {
  unit: Uint32Array;
  what: Uint32Array;
  /** Code of the start and end, whatever their basis. */
  range: Uint32Array;
  when: Uint32Array;
  how: Uint8Array;
  place: Uint32Array;
  text: Uint32Array;
};

/** The column of a file in which figures stand. */
export type LotPlace = { lot: Lot; column: number };

const NO_TEXT: LotText = { sourceId: '', locator: '', arithmetic: '', note: '' };

const whatKey = (measureId: string, dimensions: LotWhat['dimensions']): string =>
  [measureId, ...DIMENSIONS.map((d) => dimensions[d])].join('\u0000');
const rangeKey = (start: string | null, end: string | null): string =>
  `${start ?? ''}/${end ?? ''}`;

/**
 * One set of codes for several lots, so that figures of different files meet by numbers. Measures
 * of `withState` whose state is not given have the state `unknown`; without it, states are as told.
 */
export class LotCodes {
  readonly lots: readonly Lot[];
  readonly maps: readonly LotMaps[];
  #withState: ReadonlySet<string>;
  #units = new Codes<string>();
  #whats = new Codes<Pick<LotWhat, 'measureId' | 'dimensions'>>();
  #ranges = new Codes<Range>();
  #whens = new Codes<LotWhen & { range: number }>();
  #hows = new Codes<LotHow>();
  #places = new Codes<LotPlace>();
  #texts = new Codes<LotText>();

  constructor(lots: readonly Lot[], withState: ReadonlySet<string> = new Set()) {
    this.lots = lots;
    this.#withState = withState;
    if (lots.some((lot) => lot.texts)) this.#takeText(NO_TEXT);
    this.maps = lots.map((lot, i) => this.#mapsOf(lot, i));
  }

  get units(): readonly string[] {
    return this.#units.list;
  }
  get whats(): readonly Pick<LotWhat, 'measureId' | 'dimensions'>[] {
    return this.#whats.list;
  }
  /** Each with the code of its start and end. */
  get whens(): readonly (LotWhen & { range: number })[] {
    return this.#whens.list;
  }
  get hows(): readonly LotHow[] {
    return this.#hows.list;
  }
  get places(): readonly LotPlace[] {
    return this.#places.list;
  }

  /** The first says nothing; none where no lot has texts. */
  get texts(): readonly LotText[] {
    return this.#texts.list;
  }

  /** Keys lie below this. */
  get space(): number {
    return this.units.length * this.#whats.list.length * this.#ranges.list.length;
  }

  /** The number of what a figure speaks of: its unit, measure, split, start and end. */
  key(unit: number, what: number, range: number): number {
    return (unit * this.#whats.list.length + what) * this.#ranges.list.length + range;
  }

  /** The key of a row; null when no lot speaks of its unit, of what it counts or of its period. */
  keyOf(o: Observation): number | null {
    const codes = this.codesOf(o);
    return codes && this.key(codes.unit, codes.what, codes.range);
  }

  codesOf(o: Observation): { unit: number; what: number; range: number } | null {
    const unit = this.#units.find(o.unitId);
    const range = this.#ranges.find(rangeKey(o.periodStart, o.periodEnd));
    if (unit === undefined || range === undefined) return null;
    const what = this.#whats.find(whatKey(o.measureId, this.#told(o)));
    return what === undefined ? null : { unit, what, range };
  }

  /** The keys of rows `[from, to)` of a block of lot `i`, into `keys`. */
  keysOf(i: number, block: LotBlock, from: number, to: number, keys: Float64Array): void {
    const { unit, what, range } = this.maps[i]!;
    const W = this.#whats.list.length;
    const R = this.#ranges.list.length;
    for (let n = from; n < to; n++)
      keys[n - from] =
        (unit[block.unit[n]!]! * W + what[block.what[n]!]!) * R + range[block.when[n]!]!;
  }

  #told({ measureId, dimensions }: Pick<LotWhat, 'measureId' | 'dimensions'>) {
    return this.#withState.has(measureId) && dimensions.state === ''
      ? { ...dimensions, state: 'unknown' }
      : dimensions;
  }

  #mapsOf(lot: Lot, i: number): LotMaps {
    const range = lot.whens.map((w) =>
      this.#ranges.take(rangeKey(w.periodStart, w.periodEnd), {
        start: w.periodStart ?? '',
        end: w.periodEnd ?? ''
      })
    );
    return {
      unit: Uint32Array.from(lot.unitIds, (id) => this.#units.take(id, id)),
      what: Uint32Array.from(lot.whats, (w) => {
        const what = { measureId: w.measureId, dimensions: this.#told(w) };
        return this.#whats.take(whatKey(what.measureId, what.dimensions), what);
      }),
      range: Uint32Array.from(range),
      when: Uint32Array.from(lot.whens, (w, n) =>
        this.#whens.take(`${range[n]} ${w.periodBasis} ${w.spanYears}`, { ...w, range: range[n]! })
      ),
      how: Uint8Array.from(lot.hows, (h) => this.#hows.take(`${h.qualifier} ${h.status}`, h)),
      place: Uint32Array.from(lot.columns.length > 0 ? lot.columns : [''], (_, column) =>
        this.#places.take(`${i} ${column}`, { lot, column })
      ),
      text: Uint32Array.from(lot.texts ?? [], (text) => this.#takeText(text))
    };
  }

  #takeText(text: LotText): number {
    const { sourceId, locator, arithmetic, note } = text;
    return this.#texts.take([sourceId, locator, arithmetic, note].join('\u0000'), text);
  }
}
