import { BOUND_OF } from '#lib/model/bound.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Lot, LotHow } from '#lib/model/lot.ts';
import type { Observation } from '#lib/model/observation.ts';
import { toIssue } from '../issue.ts';
import { createFirsts } from './first-lines.ts';

/** What a figure says beside its number; a blank says its reason instead of one. */
const saysOf = ({ qualifier }: LotHow): string => {
  const { bound, strict } = BOUND_OF[qualifier];
  return `${bound} ${strict}`;
};

/** Values by place, each distinct one once. */
function placesOf<T>(list: readonly T[], keyOf: (item: T) => string): [Uint32Array, number] {
  const places = new Map<string, number>();
  const of = Uint32Array.from(list, (item) => {
    const key = keyOf(item);
    if (!places.has(key)) places.set(key, places.size);
    return places.get(key)!;
  });
  return [of, places.size];
}

/** Where a figure stands, from 1: those of the lot first, then the rows. */
type Figure = { line: number; value: number; how: number };

/**
 * Figures of one unit, period and measure that stand in a file more than once, as `checkRows` tells
 * them: equal ones count once, different ones are a conflict. `wholes` are rows beside the lot.
 */
export function tellRepeats(
  lot: Lot,
  wholes: readonly Observation[],
  tell: (issue: Issue) => void
): void {
  const { file, unitIds, whats, whens, hows, columns, blocks } = lot;
  const [what, whatCount] = placesOf(whats, (w) => JSON.stringify([w.measureId, w.dimensions]));
  const [when, whenCount] = placesOf(whens, (w) => `${w.periodStart}/${w.periodEnd}`);
  const [says] = placesOf(hows, saysOf);
  const statuses = hows.map((h) => h.status);
  const keyAt = (unit: number, w: number, t: number) =>
    (unit * whatCount + what[w]!) * whenCount + when[t]!;
  const firsts = createFirsts(unitIds.length * whatCount * whenCount, lot.length);
  const extra = toExtra(lot, wholes);
  const starts: number[] = [];
  let before = 0;
  let next = 0;
  for (const block of blocks) {
    starts.push(before);
    for (let i = 0; i < block.line.length; i++) {
      while (next < extra.length && extra[next]!.line < block.line[i]!) meetExtra(next++);
      const key = keyAt(block.unit[i]!, block.what[i]!, block.when[i]!);
      const given = before + i + 1;
      const first = firsts.take(key, given);
      if (first !== given)
        say(
          { line: block.line[i]!, value: block.value[i]!, how: block.how[i]! },
          figureAt(first),
          block.column[i]!
        );
    }
    before += block.line.length;
  }
  while (next < extra.length) meetExtra(next++);

  function meetExtra(i: number): void {
    const own = extra[i]!;
    const given = lot.length + i + 1;
    const first = firsts.take(keyAt(own.unit, own.what, own.when), given);
    if (first !== given) say(own, figureAt(first), blocks[0]?.column[0] ?? 0);
  }

  function figureAt(given: number): Figure {
    if (given > lot.length) return extra[given - lot.length - 1]!;
    let b = starts.length - 1;
    while (starts[b]! >= given) b--;
    const block = blocks[b]!;
    const i = given - starts[b]! - 1;
    return { line: block.line[i]!, value: block.value[i]!, how: block.how[i]! };
  }

  function say(own: Figure, first: Figure, column: number): void {
    const isBlank = Number.isNaN(own.value);
    const same =
      says[own.how] === says[first.how] &&
      (isBlank
        ? Number.isNaN(first.value) && statuses[own.how] === statuses[first.how]
        : own.value === first.value);
    const at = {
      file,
      row: own.line,
      column: columns[column] ?? null,
      seen: isBlank ? '' : String(own.value)
    };
    const details = { first: `${file}:${first.line}` };
    tell(toIssue(same ? 'info' : 'warning', same ? 'duplicate' : 'conflict', at, details));
  }
}

/** Rows beside the lot in its codes; those that speak of what it does not know meet only each other. */
function toExtra(
  { unitIds, whats, whens, hows }: Lot,
  wholes: readonly Observation[]
): (Figure & { unit: number; what: number; when: number })[] {
  if (wholes.length === 0) return [];
  const byUnit = new Map(unitIds.map((id, i) => [id, i]));
  const byWhat = new Map(whats.map((w, i) => [JSON.stringify([w.measureId, w.dimensions]), i]));
  const byWhen = new Map(whens.map((w, i) => [`${w.periodStart}/${w.periodEnd}`, i]));
  const byHow = new Map(hows.map((h, i) => [`${h.qualifier} ${h.status}`, i]));
  return wholes
    .map((o) => ({
      line: o.line,
      value: o.value ?? NaN,
      how: byHow.get(`${o.qualifier} ${o.status}`)!,
      unit: byUnit.get(o.unitId)!,
      what: byWhat.get(JSON.stringify([o.measureId, o.dimensions]))!,
      when: byWhen.get(`${o.periodStart}/${o.periodEnd}`)!
    }))
    .sort((a, b) => a.line - b.line);
}
