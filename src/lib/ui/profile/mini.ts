import { toAlt } from '#lib/charts/alt.ts';
import type { FigureContext } from '#lib/charts/context.ts';
import { toLineModel, type LineModel } from '#lib/charts/models/line.ts';
import { statusWord } from '#lib/charts/models/common.ts';
import { toFlags } from '#lib/charts/models/line-extras.ts';
import { toNumberStyle, type NumberStyle } from '#lib/charts/numbers.ts';
import type { ColourRole } from '#lib/charts/palette.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { profileWords } from '#lib/text/words/profile.ts';
import type { ProfileMeasure, ProfileSubject } from '#lib/workspace/profile.ts';
import {
  mediansOf,
  profilePeers,
  type Median,
  type PeerChoice
} from '#lib/workspace/profile-standing.ts';

/** Ids of the lines that are no unit's. */
export const MEDIAN = '~median';
export const REGION_MEDIAN = '~region-median';

/** A unit's years beside medians and peers, as a result that charts and tables take. */
export type Mini = {
  result: Result;
  medians: Median[];
  regionMedians: Median[];
  peers: string[];
};

const line = (id: string, name: string): Unit => ({
  id,
  scheme: '',
  code: '',
  nameVi: name,
  nameEn: name,
  level: 'province',
  parentId: '',
  regionId: '',
  validFrom: '',
  validTo: '',
  order: 0
});

const toRow = (unitId: string, { year, value, bound, count }: Median): ResultRow => ({
  unitId,
  periodStart: `${year}-01-01`,
  periodEnd: `${year}-12-31`,
  periodKind: 'year',
  periodBasis: 'stated',
  breakdown: '',
  value,
  bound,
  strict: false,
  blank: null,
  status: 'normal',
  derivation: 'reported',
  pieces: [1, 1],
  years: 1,
  rawValue: value,
  rank: null,
  coverage: { reported: count, expected: count },
  lineage: []
});

/** Units of the region of the subject, itself among them; none where it has no region. */
const sameRegion = ({ unit, field }: ProfileSubject, result: Result): Set<string> =>
  new Set(
    field === 'provinces' && unit.regionId !== ''
      ? result.units.filter((u) => u.regionId === unit.regionId).map((u) => u.id)
      : []
  );

const wasThere = (r: ResultRow): boolean =>
  r.blank !== 'not_in_being' && r.blank !== 'not_applicable';

/** The small comparison of one measure. Parts of a split measure stand alone: their medians are of no whole. */
export function toMini(
  subject: ProfileSubject,
  measure: ProfileMeasure,
  choice: PeerChoice,
  lang: FigureContext['lang']
): Mini {
  const { result, rows } = measure;
  const words = profileWords[lang];
  const own = { rows: rows.filter(wasThere), units: [subject.unit] };
  const spec = normaliseSpec({ ...result.spec, kind: 'line', highlight: [subject.unit.id] });
  if (subject.field === 'none' || spec.by !== '')
    return { result: { ...result, ...own, spec }, medians: [], regionMedians: [], peers: [] };
  const medians = mediansOf(result, new Set(result.units.map((u) => u.id)));
  const regionMedians = mediansOf(result, sameRegion(subject, result));
  const peers = profilePeers(subject, measure, choice);
  const beside = result.units.filter((u) => peers.includes(u.id));
  const drawn = [
    ...(medians.length > 0 ? [line(MEDIAN, words.medianName)] : []),
    ...(regionMedians.length > 0 ? [line(REGION_MEDIAN, words.regionMedianName)] : [])
  ];
  return {
    result: {
      ...result,
      spec,
      units: [subject.unit, ...drawn, ...beside],
      rows: [
        ...own.rows,
        ...medians.map((m) => toRow(MEDIAN, m)),
        ...regionMedians.map((m) => toRow(REGION_MEDIAN, m)),
        ...result.rows.filter((r) => peers.includes(r.unitId) && wasThere(r))
      ],
      warnings: []
    },
    medians,
    regionMedians,
    peers
  };
}

/**
 * A line of one figure is no line; a span is a block, whoever stands beside it. Parts have lines
 * of their own, which a small chart has no room to name.
 */
export const isDrawn = ({ result, rows }: ProfileMeasure): boolean => {
  if (result.spec.by !== '') return false;
  const dated = rows.filter((r) => r.value !== null && r.periodStart !== null);
  return dated.length > 1 || dated.some((r) => r.periodKind === 'span');
};

/** How the figures of places are written; the middle of two counts must not give them decimals. */
export function ownStyle({ result }: Mini, context: FigureContext): NumberStyle {
  const rows = result.rows.filter((r) => !r.unitId.startsWith('~'));
  return toNumberStyle({ ...result, rows }, context);
}

const PLOT_HEIGHT = 116;

const roleOf = (id: string, own: string): ColourRole =>
  id === own ? 'accent' : id === MEDIAN ? 'ink' : id === REGION_MEDIAN ? 'mark' : 'quiet';

/** The line model in small form: no names at the ends, no strips, all cards over the same years. */
export function toMiniModel(
  mini: Mini,
  years: { from: number; to: number },
  context: FigureContext
): LineModel {
  const { result } = mini;
  const style = ownStyle(mini, context);
  const own = result.units[0]!.id;
  const shown = { ...result, spec: { ...result.spec, years } };
  const model = toLineModel(shown, context, toAlt(shown, context, 'line'));
  const isSplit = model.series.some((s) => s.breakdown !== '');
  const mine = { ...shown, rows: shown.rows.filter((r) => r.unitId === own) };
  return {
    ...model,
    series: model.series.map((s) => ({
      ...s,
      colour: isSplit ? s.colour : roleOf(s.unitId, own),
      // The legend and the words beside the chart name the lines; blocks keep their own numbers.
      spans: s.unitId === own ? s.spans : [],
      points: s.points.map((p) => ({
        ...p,
        text: s.unitId === own ? style.chart(p.value, p.bound) : ''
      })),
      end: null
    })),
    bands: model.bands.map((band) => ({ ...band, name: '', text: '' })),
    flags: toFlags(mine, context, statusWord),
    ticks: model.ticks.map((t) => ({ ...t, text: style.chart(t.value) })),
    lanes: [],
    plotHeight: PLOT_HEIGHT
  };
}

/** Years that figures of any measure touch; null when none is dated. Every card has the same axis. */
export function yearsOfAll(
  measures: readonly ProfileMeasure[]
): { from: number; to: number } | null {
  const dated = measures.flatMap((m) =>
    m.rows.filter((r) => wasThere(r) && r.periodStart !== null)
  );
  if (dated.length === 0) return null;
  return {
    from: Math.min(...dated.map((r) => Number(r.periodStart!.slice(0, 4)))),
    to: Math.max(...dated.map((r) => Number(r.periodEnd!.slice(0, 4))))
  };
}
