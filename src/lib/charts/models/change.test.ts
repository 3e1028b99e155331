import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bound } from '#lib/model/bound.ts';
import { dumbbellDoubts, dumbbellMoney, dumbbellRates } from '../cases/dumbbell.ts';
import type { FigureCase } from '../cases/build.ts';
import '../draw-more.ts';
import { toDumbbellModel } from './dumbbell.ts';
import { differenceBound } from './change.ts';

test.each<[last: Bound, first: Bound, change: Bound | null]>([
  ['=', '=', '='],
  ['≥', '=', '≥'],
  ['≤', '=', '≤'],
  ['=', '≥', '≤'],
  ['=', '≤', '≥'],
  ['≥', '≤', '≥'],
  ['≤', '≥', '≤'],
  ['≥', '≥', null],
  ['≤', '≤', null],
  ['≈', '=', '≈'],
  ['=', '≈', '≈'],
  ['≈', '≥', '≈']
])('from %s to %s', (last, first, change) => {
  expect(differenceBound(last, first)).toBe(change);
});

/** A true value that a figure with a bound may stand for. */
const truth = (value: number, bound: Bound, more: number) =>
  bound === '≥' ? value + more : bound === '≤' ? value - more : value;

test('no true pair of values contradicts the change that is written', () => {
  const bound = fc.constantFrom<Bound>('=', '≥', '≤');
  const number = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(number, number, bound, bound, number, number, (a, b, ofA, ofB, x, y) => {
      const change = differenceBound(ofB, ofA);
      const real = truth(b, ofB, y) - truth(a, ofA, x);
      if (change === '=') expect(real).toBe(b - a);
      if (change === '≥') expect(real).toBeGreaterThanOrEqual(b - a);
      if (change === '≤') expect(real).toBeLessThanOrEqual(b - a);
    })
  );
});

const changes = ({ result, context }: FigureCase): Record<string, string> =>
  Object.fromEntries(
    toDumbbellModel(result, context, '').rows.map((r) => [
      r.name,
      r.change.text.replaceAll('\u00a0', ' ')
    ])
  );

test('changes are written with their sign, their bound and their percentage', () => {
  expect(changes(dumbbellDoubts())).toEqual({
    'Nghệ An': '≈ +126',
    'Đà Nẵng': 'đã đổi cách tính',
    'Sơn La': '≥ +39',
    Huế: 'chưa tính được'
  });
  expect(changes(dumbbellMoney())['Hà Nội']).toBe('+24 tỷ (+202,5 %)');
});

test('percentages change by points, and never by a percentage of themselves', () => {
  const { result, context } = dumbbellRates();
  const model = toDumbbellModel(result, context, '');
  expect(model.changeHead).toEqual(['Thay đổi', 'điểm phần trăm']);
  expect(changes(dumbbellRates())['Sơn La']).toBe('−17,1');
});
