import * as rank from './rank.ts';
import type { FigureCase } from './build.ts';

/** Every drawing that is held to a golden file, by name. */
export const CASES: Record<string, () => FigureCase> = { ...rank };
