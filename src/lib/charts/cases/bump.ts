import type { FigureCase } from './build.ts';
import { ofMany, withDoubts, withLongNames, withMoney, withRates } from './many-years.ts';

export const bump1 = (): FigureCase => ofMany('bump', 1);
export const bump4 = (): FigureCase => ofMany('bump', 4);
export const bump12 = (): FigureCase => ofMany('bump', 12);
export const bump34 = (): FigureCase => ofMany('bump', 34);
export const bump63 = (): FigureCase => ofMany('bump', 63);
export const bumpDoubts = (): FigureCase => withDoubts('bump');
export const bumpEnglish = (): FigureCase => withDoubts('bump', { lang: 'en' });
export const bumpLongNames = (): FigureCase => withLongNames('bump');
export const bumpMoney = (): FigureCase => withMoney('bump');
export const bumpRates = (): FigureCase => withRates('bump');
