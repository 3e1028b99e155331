import type { FigureCase } from './build.ts';
import { pointsOf, pointsOfRates, pointsWithDoubts, pointsWithLongNames } from './two.ts';

export const scatter1 = (): FigureCase => pointsOf(1);
export const scatter4 = (): FigureCase => pointsOf(4);
export const scatter12 = (): FigureCase => pointsOf(12);
export const scatter34 = (): FigureCase => pointsOf(34);
export const scatter63 = (): FigureCase => pointsOf(63);
export const scatterDoubts = (): FigureCase => pointsWithDoubts();
export const scatterEnglish = (): FigureCase => pointsWithDoubts({ lang: 'en' });
export const scatterLongNames = (): FigureCase => pointsWithLongNames();
export const scatterRates = (): FigureCase => pointsOfRates();
