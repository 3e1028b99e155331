import { textWidth } from '../text-width.ts';

/** A calendar year on the axis: `edge` is where it begins, `middle` where its label stands. */
export type YearTick = { year: number; text: string; edge: number; middle: number };

/** Years under an axis: every one where there is room, else every second, fifth … */
export function yearTicks(
  { from, to }: { from: number; to: number },
  x: (time: number) => number,
  size = 11
): YearTick[] {
  const pitch = x(from + 1) - x(from);
  const room = textWidth('2024', size) + 8;
  const every = [1, 2, 3, 5, 10, 20, 50].find((n) => n * pitch >= room) ?? 100;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return years
    .filter((year) => (year - from) % every === 0)
    .map((year) => ({ year, text: String(year), edge: x(year), middle: x(year + 0.5) }));
}
