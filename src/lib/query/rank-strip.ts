import type { Bound } from '#lib/model/bound.ts';
import { normaliseSpec, type Norm, type Spec } from '#lib/spec/spec.ts';
import type { Catalogue } from './catalogue.ts';
import type { RefusalCode, Result } from './result.ts';

/** One unit's place under one way of dividing; `rank` is null when it has none, with the reason. */
export type StripRow = {
  norm: Norm;
  /** Kind of the denominator and the year taken; null for the figure itself. */
  denominator: { kind: string; nameVi: string; nameEn: string; year: number | null } | null;
  value: number | null;
  bound: Bound;
  rank: [number, number] | null;
  coverage: { reported: number; expected: number };
  blank: string | null;
  refused: RefusalCode | null;
};

const KIND_OF = {
  'per-unit': 'subordinate_units',
  'per-1000-members': 'members',
  'per-100k': 'population'
} as const;

/** The figure itself, then every denominator of the pack. A share of the total ranks as the figure. */
function normsOf(spec: Spec, catalogue: Catalogue): Norm[] {
  const pack = catalogue.packs.find((p) => p.info.id === spec.pack);
  const held = new Set(pack?.denominators.map((d) => d.kind));
  return [
    'value',
    'share',
    ...(Object.keys(KIND_OF) as (keyof typeof KIND_OF)[]).filter((n) => held.has(KIND_OF[n]))
  ];
}

/** The question behind one row of the strip; with no years chosen, of the last that many reported. */
export function stripSpec(spec: Spec, norm: Norm, catalogue: Catalogue): Spec {
  const pack = catalogue.packs.find((p) => p.info.id === spec.pack);
  const holding = pack?.measures.find((m) => m.measureId === spec.measure);
  const year = spec.years?.to ?? holding?.wholeYears.at(-1) ?? null;
  const years = year === null ? null : { from: year, to: year };
  return normaliseSpec({ ...spec, kind: 'rank', norm, years, highlight: [], mute: [] });
}

/**
 * How a unit's place moves under every available denominator: the spec's comparison as a ranking
 * of its last year (with no years chosen, the last that many units reported), once for each.
 */
export async function askRankStrip(
  spec: Spec,
  unitId: string,
  catalogue: Catalogue,
  answer: (spec: Spec) => Promise<Result>
): Promise<StripRow[]> {
  const strip: StripRow[] = [];
  for (const norm of normsOf(spec, catalogue)) {
    const result = await answer(stripSpec(spec, norm, catalogue));
    const rows = result.rows.filter((r) => r.unitId === unitId && r.breakdown === '');
    const row = rows.at(-1);
    const named = result.warnings.find((w) => w.code.startsWith('denominator'))?.details;
    strip.push({
      norm,
      denominator: named
        ? {
            kind: String(named.kind),
            nameVi: String(named.nameVi),
            nameEn: String(named.nameEn),
            year: row?.base?.year ?? null
          }
        : null,
      value: row?.value ?? null,
      bound: row?.bound ?? '=',
      rank: row?.rank ?? null,
      coverage: row?.coverage ?? { reported: 0, expected: 0 },
      blank: row ? row.blank : 'missing',
      refused: result.refused?.code ?? null
    });
  }
  return strip;
}
