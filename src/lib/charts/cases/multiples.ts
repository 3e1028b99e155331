import type { FigureCase } from './build.ts';
import { ofMany, withDoubts, withLongNames, withMoney, withRates } from './many-years.ts';

export const multiples1 = (): FigureCase => ofMany('multiples', 1);
export const multiples4 = (): FigureCase => ofMany('multiples', 4);
export const multiples12 = (): FigureCase => ofMany('multiples', 12);
export const multiples34 = (): FigureCase => ofMany('multiples', 34);
export const multiples63 = (): FigureCase => ofMany('multiples', 63);
export const multiplesDoubts = (): FigureCase => withDoubts('multiples');
export const multiplesEnglish = (): FigureCase => withDoubts('multiples', { lang: 'en' });
export const multiplesLongNames = (): FigureCase => withLongNames('multiples');
export const multiplesMoney = (): FigureCase => withMoney('multiples');
export const multiplesRates = (): FigureCase => withRates('multiples');

export const multiplesOwn = (): FigureCase => withDoubts('multiples', { axes: 'own' });
export const multiplesOwn34 = (): FigureCase => ofMany('multiples', 34, { axes: 'own' });
