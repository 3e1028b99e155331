import type { FigureCase } from './build.ts';
import { ofMany, withDoubts, withLongNames, withMoney, withRates } from './many-years.ts';

export const dumbbell1 = (): FigureCase => ofMany('dumbbell', 1);
export const dumbbell4 = (): FigureCase => ofMany('dumbbell', 4);
export const dumbbell12 = (): FigureCase => ofMany('dumbbell', 12);
export const dumbbell34 = (): FigureCase => ofMany('dumbbell', 34);
export const dumbbell63 = (): FigureCase => ofMany('dumbbell', 63);
export const dumbbellDoubts = (): FigureCase => withDoubts('dumbbell');
export const dumbbellEnglish = (): FigureCase => withDoubts('dumbbell', { lang: 'en' });
export const dumbbellLongNames = (): FigureCase => withLongNames('dumbbell');
export const dumbbellMoney = (): FigureCase => withMoney('dumbbell');
export const dumbbellRates = (): FigureCase => withRates('dumbbell');
