import type { SpecInput } from '#lib/spec/spec.ts';
import { figureCase, type Cell, type FigureCase } from './build.ts';
import { provinces } from './provinces.ts';

const PARTS = ['economy', 'culture', 'defence', 'politics'];

/** A known remainder, a missing part, parts over the whole, a bound, a blank. */
function fields(spec: SpecInput): FigureCase {
  const units = provinces('34').slice(0, 9);
  const cells = units.flatMap((u, n): Cell[] => {
    if (n === 7) return [{ unit: u.id, period: '2025', value: null }];
    const values = [90 - n * 7, 60 - n * 3, 28 + n, 14 - n];
    const sum = values.reduce((a, b) => a + b, 0);
    const whole: Cell = {
      unit: u.id,
      period: '2025',
      value: n === 1 ? sum + 45 : n === 3 ? sum - 20 : sum
    };
    const parts = values.map((value, i): Cell => {
      const isMissing = n === 2 && i === 1;
      return {
        unit: u.id,
        part: PARTS[i]!,
        period: '2025',
        value: isMissing ? null : value,
        qualifier: n === 5 && i === 0 ? 'at_least' : 'exact'
      };
    });
    return n === 2 ? [{ ...whole, value: null, blank: 'parts_only' }, ...parts] : [whole, ...parts];
  });
  return figureCase(
    {
      kind: 'stack',
      by: 'field',
      years: { from: 2025, to: 2025 },
      highlight: [units[4]!.id],
      ...spec
    },
    units,
    cells
  );
}

export const stack = (): FigureCase => fields({});

export const stack100 = (): FigureCase => fields({ kind: 'stack100' });

export const stackEnglish = (): FigureCase => fields({ lang: 'en' });

export function stack34(): FigureCase {
  const units = provinces('34');
  const cells = units.flatMap((u, n) =>
    PARTS.map((part, i): Cell => ({
      unit: u.id,
      part,
      period: '2025',
      value: 4 + ((n * 31 + i * 47) % 83)
    }))
  );
  return figureCase({ kind: 'stack', by: 'field', years: { from: 2025, to: 2025 } }, units, cells);
}
