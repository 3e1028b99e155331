import type { LotText } from '#lib/model/lot.ts';
import type { Observation } from '#lib/model/observation.ts';
import { schemeOn, type Unit } from '#lib/model/unit.ts';
import { checkValidity } from '../read-period.ts';
import { Places } from './meaning.ts';

/** Narrow columns of a lot hold no more. */
export const MOST_CODES = 65_536;
/** Letters of all words that are kept beside the figures. */
export const MOST_LETTERS = 8_000_000;

const decoder = new TextDecoder();

/** The text of a cell in `bytes[from, to)`, NFC, without blanks around it. */
export const textIn = (bytes: Uint8Array, from: number, to: number): string =>
  to === from ? '' : decoder.decode(bytes.subarray(from, to)).normalize('NFC').trim();

/** The lists of a lot as they grow, and what texts that were read without a doubt stand for. */
export class TemplateCodes {
  readonly units = new Places<Unit>();
  readonly whats = new Places<Pick<Observation, 'measureId' | 'unitOfMeasure' | 'dimensions'>>();
  readonly whens = new Places<
    Pick<Observation, 'periodStart' | 'periodEnd' | 'periodBasis' | 'spanYears'>
  >();
  readonly hows = new Places<Pick<Observation, 'qualifier' | 'status'>>();
  readonly texts = new Places<LotText>();
  #validity = new Map<number, boolean>();
  #lastPair = -1;
  #lastValid = false;

  constructor() {
    this.textOf({ sourceId: '', locator: '', arithmetic: '', note: '' });
  }

  get isFull(): boolean {
    return (
      this.whats.list.length > MOST_CODES ||
      this.whens.list.length > MOST_CODES ||
      this.hows.list.length > 64
    );
  }

  unitOf(unit: Unit): number {
    return this.units.of(unit.id, () => unit);
  }

  whatOf({ measureId, unitOfMeasure, dimensions }: Observation): number {
    return this.whats.of(JSON.stringify([measureId, unitOfMeasure, dimensions]), () => ({
      measureId,
      unitOfMeasure,
      dimensions
    }));
  }

  whenOf({ periodStart, periodEnd, periodBasis, spanYears }: Observation): number {
    return this.whens.of(JSON.stringify([periodStart, periodEnd, periodBasis, spanYears]), () => ({
      periodStart,
      periodEnd,
      periodBasis,
      spanYears
    }));
  }

  howOf({ qualifier, status }: Observation): number {
    return this.hows.of(`${qualifier} ${status}`, () => ({ qualifier, status }));
  }

  textOf({ sourceId, locator, arithmetic, note }: LotText): number {
    return this.texts.of(JSON.stringify([sourceId, locator, arithmetic, note]), () => ({
      sourceId,
      locator,
      arithmetic,
      note
    }));
  }

  /** The list of provinces a name of the period is looked up on: 0 to 2, 3 without a period. */
  eraOf(when: number): number {
    const { periodStart: start, periodEnd: end } = this.whens.list[when]!;
    if (start === null || end === null) return 3;
    const scheme = schemeOn(start);
    if (scheme !== schemeOn(end)) return 2;
    return scheme === '63' ? 0 : scheme === '34' ? 1 : 2;
  }

  /** Whether there is nothing to say about a unit in a period. */
  isTimely(unit: number, when: number): boolean {
    const { validFrom, validTo } = this.units.list[unit]!;
    if (validFrom === '' && validTo === '') return true;
    const pair = unit * MOST_CODES + when;
    if (pair === this.#lastPair) return this.#lastValid;
    let valid = this.#validity.get(pair);
    if (valid === undefined) {
      const { periodStart: start, periodEnd: end } = this.whens.list[when]!;
      valid =
        start === null ||
        end === null ||
        checkValidity(this.units.list[unit]!, { start, end }, { file: '' }).length === 0;
      this.#validity.set(pair, valid);
    }
    this.#lastPair = pair;
    this.#lastValid = valid;
    return valid;
  }
}
