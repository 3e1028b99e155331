import type { Annotation } from '#lib/model/annotation.ts';
import type { FigureCase } from './build.ts';
import { bump12 } from './bump.ts';
import { diverging12 } from './diverging.ts';
import { dots34 } from './dots.ts';
import { dumbbell12 } from './dumbbell.ts';
import { heat10 } from './heat.ts';
import { line4 } from './line.ts';
import { map34 } from './map.ts';
import { multiples12 } from './multiples.ts';
import { path4 } from './path.ts';
import { apart, rank34 } from './rank.ts';
import { scatter34 } from './scatter.ts';
import { slope12 } from './slope.ts';
import { stack } from './stack.ts';
import { tiles34 } from './tiles.ts';
import { yearsOf } from '../time.ts';

const note = (
  part: Pick<Annotation, 'id' | 'kind' | 'start' | 'end' | 'unitId'>,
  labelVi: string,
  labelEn: string
): Annotation => ({
  ...part,
  measureId: '',
  labelVi,
  labelEn,
  textVi: `${labelVi}.`,
  textEn: `${labelEn}.`,
  basis: ''
});

/** An event of all on a day, another way of counting of two units, and a last year that is not over. */
export function noted({ result, context }: FigureCase): FigureCase {
  const { from, to } = result.spec.years ?? yearsOf(result.rows) ?? { from: 2024, to: 2024 };
  const middle = Math.floor((from + to) / 2);
  const ids = result.units.map((u) => u.id);
  const [one, other] = [ids[1] ?? ids[0]!, ids.at(-2) ?? ids[0]!];
  const day = `${middle}-05-01`;
  const own = [
    note(
      { id: 'a', kind: 'event', start: day, end: day, unitId: '' },
      'đổi mẫu báo cáo',
      'new report form'
    ),
    note(
      { id: 'b', kind: 'definition', start: `${to}-02-01`, end: `${to}-12-31`, unitId: one },
      'đếm cả cấp xã',
      'communes counted too'
    ),
    note(
      { id: 'c', kind: 'event', start: `${middle}-11-01`, end: `${middle}-11-01`, unitId: other },
      'bão lớn',
      'a great storm'
    ),
    note(
      { id: 'd', kind: 'incomplete', start: `${to}-01-01`, end: `${to}-12-31`, unitId: '' },
      'còn thiếu quý IV',
      'fourth quarter to come'
    )
  ];
  return { result, context: { ...context, own } };
}

export const lineNotedUnits = (): FigureCase => noted(line4());
export const rankNoted = (): FigureCase => noted(rank34());
export const apartNoted = (): FigureCase => noted(apart());
export const dotsNoted = (): FigureCase => noted(dots34());
export const tilesNoted = (): FigureCase => noted(tiles34());
export const mapNoted = (): FigureCase => noted(map34());
export const multiplesNoted = (): FigureCase => noted(multiples12());
export const slopeNoted = (): FigureCase => noted(slope12());
export const dumbbellNoted = (): FigureCase => noted(dumbbell12());
export const bumpNoted = (): FigureCase => noted(bump12());
export const heatNoted = (): FigureCase => noted(heat10());
export const stackNoted = (): FigureCase => noted(stack());
export const divergingNoted = (): FigureCase => noted(diverging12());
export const scatterNoted = (): FigureCase => noted(scatter34());
export const pathNoted = (): FigureCase => noted(path4());
