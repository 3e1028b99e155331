import type { FigureCase } from './build.ts';
import { changed, doubtful, ofMoney, some, whole } from './places.ts';

export const dots1 = (): FigureCase => some(1, { kind: 'dots' });
export const dots4 = (): FigureCase => some(4, { kind: 'dots' });
export const dots12 = (): FigureCase => some(12, { kind: 'dots' });
export const dots34 = (): FigureCase => whole('34', { kind: 'dots' });
export const dots63 = (): FigureCase => whole('63', { kind: 'dots' });
export const dots63English = (): FigureCase => whole('63', { kind: 'dots', lang: 'en' });
export const dotsDoubt = (): FigureCase => doubtful({ kind: 'dots' });
export const dotsChange = (): FigureCase => changed({ kind: 'dots' });
export const dotsMoney = (): FigureCase => ofMoney({ kind: 'dots' });
