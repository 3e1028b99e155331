import type { FigureCase } from './build.ts';
import { changed, doubtful, ofMoney, some, whole } from './places.ts';

export const tiles1 = (): FigureCase => some(1, { kind: 'tiles' });
export const tiles4 = (): FigureCase => some(4, { kind: 'tiles' });
export const tiles12 = (): FigureCase => some(12, { kind: 'tiles' });
export const tiles34 = (): FigureCase => whole('34', { kind: 'tiles' });
export const tiles34English = (): FigureCase => whole('34', { kind: 'tiles', lang: 'en' });
export const tiles63 = (): FigureCase => whole('63', { kind: 'tiles' });
export const tilesDoubt = (): FigureCase => doubtful({ kind: 'tiles' });
export const tilesChange = (): FigureCase => changed({ kind: 'tiles' });
export const tilesMoney = (): FigureCase => ofMoney({ kind: 'tiles' });
