import type { FigureCase } from './build.ts';
import { ofMany, withDoubts, withLongNames, withMoney, withRates } from './many-years.ts';

export const slope1 = (): FigureCase => ofMany('slope', 1);
export const slope4 = (): FigureCase => ofMany('slope', 4);
export const slope12 = (): FigureCase => ofMany('slope', 12);
export const slope34 = (): FigureCase => ofMany('slope', 34);
export const slope63 = (): FigureCase => ofMany('slope', 63);
export const slopeDoubts = (): FigureCase => withDoubts('slope');
export const slopeEnglish = (): FigureCase => withDoubts('slope', { lang: 'en' });
export const slopeLongNames = (): FigureCase => withLongNames('slope');
export const slopeMoney = (): FigureCase => withMoney('slope');
export const slopeRates = (): FigureCase => withRates('slope');
