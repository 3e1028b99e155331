import type { FigureCase } from './build.ts';
import * as bump from './bump.ts';
import * as diverging from './diverging.ts';
import * as dots from './dots.ts';
import * as dumbbell from './dumbbell.ts';
import * as heat from './heat.ts';
import * as line from './line.ts';
import * as map from './map.ts';
import * as multiples from './multiples.ts';
import * as muted from './muted.ts';
import * as noted from './noted.ts';
import * as path from './path.ts';
import * as rank from './rank.ts';
import * as scatter from './scatter.ts';
import * as sizes from './sizes.ts';
import * as slope from './slope.ts';
import * as stack from './stack.ts';
import * as tiles from './tiles.ts';

const { noted: _wrap, ...notedCases } = noted;

/** Every drawing that is held to a golden file, by name. */
export const CASES: Record<string, () => FigureCase> = {
  ...rank,
  ...line,
  ...heat,
  ...stack,
  ...slope,
  ...dumbbell,
  ...multiples,
  ...bump,
  ...tiles,
  ...map,
  ...dots,
  ...diverging,
  ...scatter,
  ...path,
  ...muted,
  ...notedCases,
  ...sizes
};
