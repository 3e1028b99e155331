import type { FigureCase } from './build.ts';
import { pathsOf, pathsWithDoubts, pathsWithLongNames } from './two.ts';

export const path1 = (): FigureCase => pathsOf(1);
export const path4 = (): FigureCase => pathsOf(4);
export const path12 = (): FigureCase => pathsOf(12);
export const path34 = (): FigureCase => pathsOf(34);
export const path63 = (): FigureCase => pathsOf(63);
export const pathDoubts = (): FigureCase => pathsWithDoubts();
export const pathEnglish = (): FigureCase => pathsWithDoubts({ lang: 'en' });
export const pathLongNames = (): FigureCase => pathsWithLongNames();
