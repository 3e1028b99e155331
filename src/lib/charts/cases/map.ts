import '../geometry.fixture.ts';
import type { FigureCase } from './build.ts';
import { changed, doubtful, some, whole } from './places.ts';

export const map1 = (): FigureCase => some(1, { kind: 'map' });
export const map4 = (): FigureCase => some(4, { kind: 'map' });
export const map12 = (): FigureCase => some(12, { kind: 'map' });
export const map34 = (): FigureCase => whole('34', { kind: 'map' });
export const map63 = (): FigureCase => whole('63', { kind: 'map' });
export const map63English = (): FigureCase => whole('63', { kind: 'map', lang: 'en' });
export const mapDoubt = (): FigureCase => doubtful({ kind: 'map' });
export const mapChange = (): FigureCase => changed({ kind: 'map' });
