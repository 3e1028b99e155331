import type { Catalogue } from './catalogue.ts';
import { redrawnBehind, redrawnWithin } from './earlier.ts';
import type { Plan } from './plan.ts';
import type { Result, ResultRow, Warning, WarningCode } from './result.ts';
import { periodKey } from './to-result.ts';

type Rows = readonly ResultRow[];

const unitsWhere = (rows: Rows, test: (r: ResultRow) => boolean): string[] => [
  ...new Set(rows.filter(test).map((r) => r.unitId))
];

const about = (code: WarningCode, unitIds: string[]): Warning[] =>
  unitIds.length > 0 ? [{ code, unitIds }] : [];

const when = (test: boolean, warning: Warning): Warning[] => (test ? [warning] : []);

function periodWarnings(plan: Plan, rows: Rows): Warning[] {
  const valued = rows.filter((r) => r.value !== null);
  const periods = new Set(valued.map(periodKey));
  const undated = valued.filter((r) => r.periodKind === 'unstated').length;
  const differ = plan.mode === 'own' && (periods.size > 1 || undated > 1);
  return [
    ...when(differ, { code: 'periods_differ', unitIds: unitsWhere(valued, () => true) }),
    ...daysWarning(rows),
    ...about(
      'unstated_period',
      unitsWhere(valued, (r) => r.periodKind === 'unstated')
    ),
    ...when(plan.spec.spans === 'hide' && plan.holding?.hasSpans === true, {
      code: 'spans_hidden'
    }),
    ...(plan.spec.spans === 'average'
      ? about(
          'span_average',
          unitsWhere(valued, (r) => r.periodKind === 'span')
        )
      : []),
    ...about(
      'part_year',
      unitsWhere(valued, (r) => r.periodKind === 'part-year')
    )
  ];
}

/** What was counted on a day, and not on the same one. */
function daysWarning(rows: Rows): Warning[] {
  const days = new Set(rows.flatMap((r) => r.asOf ?? []));
  return about(
    'days_differ',
    unitsWhere(rows, (r) => r.asOf !== undefined)
  ).map((w) => ({
    ...w,
    details: { days: [...days].sort().join(',') }
  }));
}

/** Parts against their whole, where both are exact; a part that is missing is not a difference. */
function partWarnings(plan: Plan, rows: Rows): Warning[] {
  const { by } = plan.spec;
  if (by === '' || by === 'state' || !plan.measure.additiveDimensions.includes(by)) return [];
  const cells = new Map<
    string,
    { whole: number | null; parts: number; blanks: number; unitId: string }
  >();
  for (const r of rows) {
    if (r.bound !== '=') continue;
    const key = `${r.unitId} ${periodKey(r)}`;
    const cell = cells.get(key) ?? { whole: null, parts: 0, blanks: 0, unitId: r.unitId };
    if (r.breakdown === '') cell.whole = r.derivation === 'parts' ? null : r.value;
    else if (r.value === null) cell.blanks++;
    else cell.parts += r.value;
    cells.set(key, cell);
  }
  const units = (test: (c: { whole: number; parts: number }) => boolean) => [
    ...new Set(
      [...cells.values()]
        .filter(
          (c): c is typeof c & { whole: number } =>
            c.whole !== null && c.parts > 0 && test(c as { whole: number; parts: number })
        )
        .map((c) => c.unitId)
    )
  ];
  return [
    ...about(
      'parts_incomplete',
      units((c) => c.parts < c.whole)
    ),
    ...about(
      'parts_exceed',
      units((c) => c.parts > c.whole)
    )
  ];
}

/** A unit without a figure may have reported a measure of another definition; it is named, never merged. */
function otherMeasures(plan: Plan, rows: Rows, catalogue: Catalogue): Warning[] {
  const reporting = new Set(unitsWhere(rows, (r) => r.value !== null));
  const silent = plan.units.filter((u) => !reporting.has(u.id));
  const siblings = catalogue.measures.filter(
    (m) => m.subject === plan.measure.subject && m.id !== plan.measure.id && m.kind !== 'rate'
  );
  return siblings.flatMap((m) => {
    const holders = new Set(plan.pack.measures.find((h) => h.measureId === m.id)?.unitIds ?? []);
    const old = (id: string) =>
      catalogue.crosswalk.filter((c) => c.newId === id).map((c) => c.oldId);
    const ids = silent
      .filter((u) => [u.id, ...old(u.id)].some((id) => holders.has(id)))
      .map((u) => u.id);
    return ids.length > 0 && ids.length < 12
      ? [{ code: 'other_measure' as const, unitIds: ids, details: { measure: m.id } }]
      : [];
  });
}

function sumWarnings(plan: Plan, rows: Rows, totals: Result['totals']): Warning[] {
  const valued = rows.filter((r) => r.value !== null);
  const mixed = unitsWhere(
    valued,
    (r) => r.bound === '≈' && r.derivation !== 'reported' && r.pieces[1] > 1
  );
  return [
    ...about(
      'conflict',
      unitsWhere(rows, (r) => r.blank === 'conflict')
    ),
    ...about(
      'blank_beside',
      unitsWhere(valued, (r) => r.besideBlank === true)
    ),
    ...when(mixed.length > 0 || totals.some((t) => t.bound === '≈' && t.value !== null), {
      code: 'mixed_bounds',
      unitIds: mixed
    }),
    ...about(
      'at_least',
      unitsWhere(valued, (r) => r.pieces[0] < r.pieces[1])
    ),
    ...when(plan.spec.by === '' && (plan.holding?.partRows ?? 0) > 0, {
      code: 'part_of_left_out',
      details: { count: plan.holding?.partRows ?? 0 }
    })
  ];
}

/** Of a time when only the former provinces could report. */
const isOfBefore = (r: ResultRow): boolean => r.periodStart !== null && r.periodStart < TURN;

const TURN = '2025-07-01';

/** Who was drawn anew is told once: of its time before, or else of a time in which it was. */
function redrawnWarnings(plan: Plan, valued: Rows, catalogue: Catalogue): Warning[] {
  const before = unitsWhere(valued, (r) => redrawnBehind(plan.redrawn, catalogue, r) !== null);
  const within = valued.filter(
    (r) => !before.includes(r.unitId) && redrawnWithin(plan.redrawn, catalogue, r) !== null
  );
  const years = new Set(
    within.map((r) => redrawnWithin(plan.redrawn, catalogue, r)!.from.slice(0, 4))
  );
  return [
    ...about('redrawn', before),
    ...about(
      'redrawn_within',
      unitsWhere(within, () => true)
    ).map((w) => ({ ...w, details: { year: [...years].sort().join(', ') } }))
  ];
}

function boundaryWarnings(plan: Plan, rows: Rows, catalogue: Catalogue): Warning[] {
  const valued = rows.filter((r) => r.value !== null);
  const redrawn = redrawnWarnings(plan, valued, catalogue);
  if (plan.spec.basis === '63') return redrawn;
  const merged = new Set(
    plan.units
      .filter((u) => catalogue.crosswalk.filter((c) => c.newId === u.id).length > 1)
      .map((u) => u.id)
  );
  const crosses = (r: ResultRow) =>
    r.derivation === 'periods' &&
    r.periodStart !== null &&
    r.periodStart < TURN &&
    r.periodEnd! >= TURN;
  return [
    ...about('basis_mixed', unitsWhere(valued, crosses)),
    ...about(
      'both_lists',
      unitsWhere(valued, (r) => r.bothLists === true)
    ),
    ...(plan.measure.kind === 'rate'
      ? about(
          'rate_parts',
          unitsWhere(rows, (r) => r.blank === 'parts_only' && merged.has(r.unitId))
        )
      : []),
    ...redrawn,
    ...about(
      'boundary',
      unitsWhere(
        valued,
        (r) => r.derivation === 'predecessors' || (merged.has(r.unitId) && isOfBefore(r))
      )
    )
  ];
}

function denominatorWarnings(plan: Plan, rows: Rows): Warning[] {
  if (plan.denominatorKind === null) return [];
  const scheme = plan.spec.basis === '63' ? '63' : '34';
  const held = plan.pack.denominators.filter((d) => d.kind === plan.denominatorKind);
  const named = held.find((d) => d.scheme === scheme) ?? held[0];
  const details = {
    kind: plan.denominatorKind,
    nameVi: named?.nameVi ?? '',
    nameEn: named?.nameEn ?? '',
    years: baseYears(rows)
  };
  const chosen = plan.spec.denominatorYear;
  return chosen === null
    ? [{ code: 'denominator', details }]
    : [{ code: 'denominator_other_year', details: { ...details, year: chosen } }];
}

/** `2024`, or `2020, 2024`; '' when nothing was divided. */
const baseYears = (rows: Rows): string =>
  [...new Set(rows.flatMap((r) => r.base?.year ?? []))].sort().join(', ');

/** Everything a reader must know about a result, in one fixed order. */
export function toWarnings(
  plan: Plan,
  result: Omit<Result, 'warnings'>,
  catalogue: Catalogue
): Warning[] {
  const { rows, totals } = result;
  const valued = rows.filter((r) => r.value !== null);
  const others = (plan.holding?.states ?? []).filter((s) => !plan.states.includes(s));
  return [
    ...when(plan.pack.info.demo, { code: 'demo' }),
    ...periodWarnings(plan, rows),
    ...when(new Set(plan.units.map((u) => u.level)).size > 1, { code: 'levels_differ' }),
    ...when(plan.nested, { code: 'nested' }),
    ...sumWarnings(plan, rows, totals),
    ...partWarnings(plan, rows),
    ...about(
      'narrower',
      unitsWhere(valued, (r) => r.derivation === 'narrow')
    ),
    ...otherMeasures(plan, rows, catalogue),
    ...when(others.length > 0, { code: 'other_states', details: { states: others.join(',') } }),
    ...boundaryWarnings(plan, rows, catalogue),
    ...denominatorWarnings(plan, rows),
    ...about(
      'estimated',
      unitsWhere(valued, (r) => r.status === 'estimated')
    ),
    ...about(
      'provisional',
      unitsWhere(valued, (r) => r.status === 'provisional')
    )
  ];
}
