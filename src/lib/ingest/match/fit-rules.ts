import type { Measure } from '#lib/model/measure.ts';
import type { Concept } from './concepts.ts';
import { CONCEPT_CODES, MEASURE_RULES, type Rule } from './synonyms.ts';
import type { UnitReading } from './unit-of-measure.ts';

/** Everything a rule is tried on. */
export type Scene = {
  concepts: ReadonlySet<Concept>;
  unit: UnitReading | null;
  /** The header itself says the unit, not only the line above the table. */
  own: boolean;
  clarity: number;
};

/** A measure and the rule by which it fits; `weight` is how narrow the rule is. */
export type Candidate = { measureId: string; rule: Rule; confidence: number; weight: number };

const isMoney = (unit: UnitReading | null): boolean => unit?.unitOfMeasure === 'đồng';

function fits(rule: Rule, { concepts, unit, own }: Scene): boolean {
  const some = rule.some ?? [];
  const allowed = new Set<Concept>([...rule.all, ...some, ...(rule.also ?? [])]);
  return (
    rule.all.every((c) => concepts.has(c)) &&
    (some.length === 0 || some.some((c) => concepts.has(c))) &&
    [...concepts].every((c) => allowed.has(c)) &&
    (rule.money === undefined ||
      (rule.money === 'header' ? own && isMoney(unit) : rule.money === isMoney(unit))) &&
    (!rule.unit || (unit !== null && rule.unit.includes(unit.unitOfMeasure)))
  );
}

/** A count is not said in đồng, money not in people. */
export function unitAgrees(measure: Measure, unit: UnitReading | null): boolean {
  if (!unit || unit.unitOfMeasure === '') return true;
  const money = measure.unitOfMeasure === 'dong';
  const percent = measure.unitOfMeasure === 'phan_tram';
  return isMoney(unit) === money && (unit.unitOfMeasure === '%') === percent;
}

/** Every rule that the scene fits, by measure. */
export function candidatesOf(scene: Scene, measures: readonly Measure[]): Candidate[] {
  return measures.flatMap((measure) =>
    (MEASURE_RULES[measure.id] ?? [])
      .filter((rule) => fits(rule, scene) && unitAgrees(measure, scene.unit))
      .map((rule) => {
        const also = [...scene.concepts].filter((c) => rule.also?.includes(c)).length;
        const confidence = (rule.base ?? 0.9) * scene.clarity;
        // Narrow rules stand before wide ones: what is required weighs more than what is let pass.
        const weight =
          rule.all.length * 2 +
          (rule.some ? 2 : 0) +
          (rule.unit ? 1 : 0) +
          (rule.money !== undefined ? 0.5 : 0) -
          also * 0.1;
        return { measureId: measure.id, rule, confidence, weight };
      })
  );
}

/** Of the nearest, the surest; null when two measures are equally near. */
export function bestOf(candidates: readonly Candidate[]): {
  best: Candidate | null;
  others: string[];
} {
  const sorted = [...candidates].sort((a, b) => b.weight - a.weight || b.confidence - a.confidence);
  const [first] = sorted;
  if (!first) return { best: null, others: [] };
  const rival = sorted.find(
    (c) =>
      c.measureId !== first.measureId &&
      c.weight >= first.weight &&
      c.confidence >= first.confidence
  );
  const others = [...new Set(sorted.map((c) => c.measureId))].filter(
    (id) => rival || id !== first.measureId
  );
  return { best: rival ? null : first, others };
}

/** Codes that exactly one concept of a dimension fixes. */
export function fixedBy(
  concepts: ReadonlySet<Concept>,
  { fixed = {} }: Rule,
  measure: Measure
): Record<string, string> {
  const codes: Record<string, string> = {};
  for (const { dimension, concepts: table } of CONCEPT_CODES) {
    if (!measure.dimensions.includes(dimension)) continue;
    const said = new Set(
      Object.entries(table)
        .filter(([c]) => concepts.has(c as Concept))
        .map(([, code]) => code)
    );
    if (said.size === 1) codes[dimension] = [...said][0]!;
  }
  if (measure.id.startsWith('checked_')) delete codes.target;
  if (
    measure.dimensions.includes('state') &&
    ['commend', 'propose', 'introduce', 'award'].some((c) => concepts.has(c as Concept))
  )
    codes.state = concepts.has('propose')
      ? 'proposed'
      : concepts.has('introduce')
        ? 'unknown'
        : 'awarded';
  return { ...codes, ...(fixed as Record<string, string>) };
}

/** Measures whose required words the header has some of, most first. */
export function near(concepts: ReadonlySet<Concept>, measures: readonly Measure[]): string[] {
  const shared = measures.map((m) => {
    const rules = MEASURE_RULES[m.id] ?? [];
    const hits = rules.map(
      (r) => [...r.all, ...(r.some ?? [])].filter((c) => concepts.has(c)).length
    );
    return { id: m.id, most: Math.max(0, ...hits) };
  });
  return shared
    .filter((s) => s.most > 0)
    .sort((a, b) => b.most - a.most)
    .map((s) => s.id);
}
