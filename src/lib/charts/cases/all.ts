import type { FigureCase } from './build.ts';
import * as heat from './heat.ts';
import * as line from './line.ts';
import * as rank from './rank.ts';
import * as stack from './stack.ts';

/** Every drawing that is held to a golden file, by name. */
export const CASES: Record<string, () => FigureCase> = { ...rank, ...line, ...heat, ...stack };
