import type { FigureCase } from './build.ts';
import {
  apartBySize,
  rankBySize,
  rankOfLongNames,
  stackBySize,
  stackOfLongNames
} from './sizes-period.ts';
import { yearsBySize, yearsOfLongNames } from './sizes-years.ts';

/** By the number of units, each with gaps, bounds and spans, and with the longest names. */
export const line4Doubts = (): FigureCase => yearsBySize('line', 4);
export const line12 = (): FigureCase => yearsBySize('line', 12);
export const line34Doubts = (): FigureCase => yearsBySize('line', 34);
export const line63 = (): FigureCase => yearsBySize('line', 63);
export const line12LongNames = (): FigureCase => yearsOfLongNames('line', 12);

export const heat1 = (): FigureCase => yearsBySize('heat', 1);
export const heat4 = (): FigureCase => yearsBySize('heat', 4);
export const heat12 = (): FigureCase => yearsBySize('heat', 12);
export const heat34Doubts = (): FigureCase => yearsBySize('heat', 34);
export const heat63 = (): FigureCase => yearsBySize('heat', 63);
export const heat12LongNames = (): FigureCase => yearsOfLongNames('heat', 12);

export const rank4 = (): FigureCase => rankBySize(4);
export const rank12 = (): FigureCase => rankBySize(12);
export const rank34Doubts = (): FigureCase => rankBySize(34);
export const rank63Doubts = (): FigureCase => rankBySize(63);
export const rank12LongNames = (): FigureCase => rankOfLongNames(12);

export const stack1 = (): FigureCase => stackBySize('stack', 1);
export const stack4 = (): FigureCase => stackBySize('stack', 4);
export const stack12 = (): FigureCase => stackBySize('stack', 12);
export const stack34Doubts = (): FigureCase => stackBySize('stack', 34);
export const stack63 = (): FigureCase => stackBySize('stack', 63);
export const stack12LongNames = (): FigureCase => stackOfLongNames('stack', 12);

export const stack100of1 = (): FigureCase => stackBySize('stack100', 1);
export const stack100of4 = (): FigureCase => stackBySize('stack100', 4);
export const stack100of12 = (): FigureCase => stackBySize('stack100', 12);
export const stack100of34 = (): FigureCase => stackBySize('stack100', 34);
export const stack100of63 = (): FigureCase => stackBySize('stack100', 63);
export const stack100LongNames = (): FigureCase => stackOfLongNames('stack100', 12);

export const apart1 = (): FigureCase => apartBySize(1);
export const apart4 = (): FigureCase => apartBySize(4);
export const apart12 = (): FigureCase => apartBySize(12);
export const apart34 = (): FigureCase => apartBySize(34);
export const apart63 = (): FigureCase => apartBySize(63);
