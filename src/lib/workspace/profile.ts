import type { Unit } from '#lib/model/unit.ts';
import type { Catalogue, MeasureHolding, PackHolding } from '#lib/query/catalogue.ts';
import { belowSeries, frontSeries, otherSpecs } from '#lib/query/front.ts';
import { toHierarchy, unitsBelow, type Hierarchy } from '#lib/query/hierarchy.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { relatives, unitsOf } from '#lib/query/units.ts';
import type { Basis, Spec } from '#lib/spec/spec.ts';

/** A unit as its own page shows it: one pack, on the list of provinces that the unit belongs to. */
export type ProfileSubject = {
  unit: Unit;
  pack: PackHolding;
  basis: Basis;
  /** Whom it stands beside: provinces of its list, units under the same parent, or nobody. */
  field: 'provinces' | 'siblings' | 'none';
  /** Units of the pack right below it. */
  below: Unit[];
  /** Itself, and the same province on the other list. */
  family: string[];
};

/** One measure of a unit. `result` holds everyone it stands beside, over all years. */
export type ProfileMeasure = {
  measureId: string;
  result: Result;
  /** The unit's own rows of `result`, by period. */
  rows: ResultRow[];
  /** Own report, roll-up and difference of each row that has one of the two. */
  reconciled: Reconciled[];
};

/**
 * One row of the unit beside the units right below it: `below` are their rows of the same period,
 * `silent` those of them without a figure.
 */
export type Reconciled = { row: ResultRow; levels: Hierarchy; silent: string[]; below: Result };

export type Profile = {
  measures: ProfileMeasure[];
  /** Measures of the pack of which the unit has no figure, in the order of the pack. */
  silent: string[];
};

export type Ask = (spec: Spec) => Promise<Result>;

/** The list of provinces that a unit without one hangs under; that of the 63 when nothing says. */
function basisOf(unit: Unit, known: ReadonlyMap<string, Unit>): Basis {
  const seen = new Set<string>();
  for (let at: Unit | undefined = unit; at && !seen.has(at.id); at = known.get(at.parentId)) {
    if (at.scheme !== '') return at.scheme;
    seen.add(at.id);
  }
  return '63';
}

function fieldOf(unit: Unit, pack: PackHolding): ProfileSubject['field'] {
  if (unit.level === 'province') return 'provinces';
  const siblings = pack.units.filter((u) => u.parentId !== '' && u.parentId === unit.parentId);
  return siblings.length > 1 ? 'siblings' : 'none';
}

/** The subject of a page; null when the catalogue knows no such pack or unit, or it is a region. */
export function toSubject(
  unitId: string,
  packId: string,
  catalogue: Catalogue
): ProfileSubject | null {
  const pack = catalogue.packs.find((p) => p.info.id === packId);
  if (!pack) return null;
  const known = unitsOf(catalogue, pack);
  const unit = known.get(unitId);
  if (!unit || unit.level === 'region' || unit.level === 'country') return null;
  return {
    unit,
    pack,
    basis: basisOf(unit, known),
    field: fieldOf(unit, pack),
    below: unitsBelow(unit, pack, catalogue),
    family: [unit.id, ...relatives(unit, catalogue)]
  };
}

/** The question about one measure: the unit and everyone it stands beside, every year. */
export function fieldSpec({ unit, pack, basis, field }: ProfileSubject, measureId: string): Spec {
  if (field === 'siblings') return belowSeries(pack, measureId, basis, unit.parentId);
  const series = frontSeries(pack, measureId, basis);
  if (field === 'provinces') return series;
  // Whoever reported is answered at build; a pack a person brought may hold far too many of them.
  const isShipped = pack.shipped.length > 0;
  return { ...series, units: isShipped ? { kind: 'any' } : { kind: 'list', ids: [unit.id] } };
}

const rowsOf = (result: Result, unitId: string): ResultRow[] =>
  result.rows.filter((r) => r.unitId === unitId);

const hasFigure = (result: Result, unitId: string): boolean =>
  result.rows.some((r) => r.unitId === unitId && r.value !== null);

/** The first question that gives the unit a figure; null when none does. */
async function firstAnswer(
  subject: ProfileSubject,
  holding: MeasureHolding,
  ask: Ask
): Promise<Result | null> {
  const whole = fieldSpec(subject, holding.measureId);
  for (const spec of [whole, ...otherSpecs(whole, holding)]) {
    const result = await ask(spec);
    if (!result.refused && hasFigure(result, subject.unit.id)) return result;
  }
  return null;
}

/** Parents that the units below hang under: the unit itself, or what it was made of. */
const parentsBelow = ({ below }: ProfileSubject): string[] => [
  ...new Set(below.map((u) => u.parentId))
];

async function reconcile(
  subject: ProfileSubject,
  result: Result,
  ask: Ask,
  catalogue: Catalogue
): Promise<Reconciled[]> {
  const { unit, pack, basis } = subject;
  if (subject.below.length === 0 || result.spec.by !== '' || result.spec.states.length > 0)
    return [];
  const answers = await Promise.all(
    parentsBelow(subject).map((id) => ask(belowSeries(pack, result.spec.measure, basis, id)))
  );
  const own = { ...result, units: [unit], rows: rowsOf(result, unit.id) };
  const below: Result = {
    ...answers[0]!,
    units: subject.below,
    rows: answers.flatMap((a) => a.rows),
    lineage: Object.assign({}, ...answers.map((a) => a.lineage)) as Result['lineage']
  };
  return [...toHierarchy(own, own, below, catalogue)].flatMap(([i, levels]): Reconciled[] => {
    if (levels.own === null && levels.rollUp === null) return [];
    const row = own.rows[i]!;
    const rows = rowsBelow(subject, row, below.rows);
    return [{ row, levels, silent: silentBelow(subject, rows), below: { ...below, rows } }];
  });
}

const isOutside = (r: ResultRow): boolean =>
  r.blank === 'not_applicable' || r.blank === 'not_in_being';

/** What the units below report for the period of a row. */
const rowsBelow = (
  subject: ProfileSubject,
  row: ResultRow,
  rows: readonly ResultRow[]
): ResultRow[] =>
  rows.filter(
    (r) =>
      r.periodStart === row.periodStart &&
      r.periodEnd === row.periodEnd &&
      r.breakdown === row.breakdown &&
      subject.below.some((unit) => unit.id === r.unitId)
  );

/** Ids of the units below that could report the period of these rows and did not. */
const silentBelow = (subject: ProfileSubject, rows: readonly ResultRow[]): string[] =>
  subject.below
    .filter((unit) => {
      const own = rows.find((r) => r.unitId === unit.id);
      return !own || (own.value === null && !isOutside(own));
    })
    .map((u) => u.id);

/** Some row of the pack speaks of the unit and measure; a pack of everyone may speak of anyone. */
const mayHold = ({ pack, family }: ProfileSubject, { unitIds }: MeasureHolding): boolean =>
  pack.info.frame === 'all' || family.some((id) => unitIds.includes(id));

/** Every measure of the pack for one unit; `ask` answers one question, from wherever it can. */
export async function askProfile(
  subject: ProfileSubject,
  catalogue: Catalogue,
  ask: Ask
): Promise<Profile> {
  const asked = await Promise.all(
    subject.pack.measures.map(async (holding): Promise<ProfileMeasure | string> => {
      const { measureId } = holding;
      const result = mayHold(subject, holding) ? await firstAnswer(subject, holding, ask) : null;
      if (!result) return measureId;
      const rows = rowsOf(result, subject.unit.id);
      return {
        measureId,
        result,
        rows,
        reconciled: await reconcile(subject, result, ask, catalogue)
      };
    })
  );
  return {
    measures: asked.filter((m) => typeof m !== 'string'),
    silent: asked.filter((m) => typeof m === 'string')
  };
}
