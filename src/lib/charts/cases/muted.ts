import type { FigureCase } from './build.ts';
import { line4 } from './line.ts';
import { muted, ofMany } from './many-years.ts';
import { rank34 } from './rank.ts';

/** Some units stand back, and keep their places and numbers. */
export const rankMuted = (): FigureCase => muted(rank34(), 20);
export const lineMuted = (): FigureCase => muted(line4(), 3);
export const line12Muted = (): FigureCase => muted(ofMany('line', 12), 6);
export const heatMuted = (): FigureCase => muted(ofMany('heat', 12), 6);
export const slopeMuted = (): FigureCase => muted(ofMany('slope', 12), 6);
export const dumbbellMuted = (): FigureCase => muted(ofMany('dumbbell', 12), 6);
export const multiplesMuted = (): FigureCase => muted(ofMany('multiples', 12), 6);
export const bumpMuted = (): FigureCase => muted(ofMany('bump', 12), 6);
