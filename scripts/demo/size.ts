import { between, diceFor } from './dice.ts';
import type { Province, Provinces } from './reference.ts';

/** Three coarse classes beside the ordinary one; the only thing here that resembles the country. */
const VERY_LARGE = ['01', '79'];
const LARGE = ['22', '24', '30', '31', '34', '36', '38', '40', '48', '66', '74', '75', '89', '91'];
const SMALL = ['02', '04', '06', '11', '12', '45', '54', '58', '62', '67', '93', '95'];

const classSize = (code: string): number =>
  VERY_LARGE.includes(code) ? 1.9 : LARGE.includes(code) ? 1.4 : SMALL.includes(code) ? 0.5 : 1;

/** Latent size of a province of the 63 list; 1 is ordinary. Every figure hangs on it. */
export const sizeOf = (province: Province): number =>
  classSize(province.code) * between(diceFor('size', province.id), 0.84, 1.16);

/** The provinces of the 63 list a province stands for: itself, or those it was merged from. */
export const territory = (province: Province, provinces: Provinces): Province[] =>
  province.scheme === '63' ? [province] : provinces.predecessors.get(province.id)!;
