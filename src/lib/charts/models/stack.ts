import type { Bound } from '#lib/model/bound.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { drawnName } from '../annotations.ts';
import { breakdownName, breakdownsOf, joinNames, type FigureContext } from '../context.ts';
import { toNumberStyle, type NumberStyle } from '../numbers.ts';
import type { ColourRole } from '../palette.ts';
import type { Reach } from '../reach.ts';
import { periodCode } from '../time.ts';
import { sortUnits, toBlankMark, type BlankMark, type ModelBase, type Tag } from './common.ts';

export type StackPart = Tag & {
  /** On the scale of the chart: values, or percent of the whole. */
  from: number;
  to: number;
  bound: Bound;
  text: string;
  colour: ColourRole;
};

export type StackRow = {
  unitId: string;
  name: string;
  highlight: boolean;
  parts: StackPart[];
  /** The whole as reported, or the sum of the parts. */
  total: string;
  /** What is missing, or does not fit, in words; '' otherwise. */
  note: string;
};

export type StackModel = ModelBase & {
  kind: 'stack' | 'stack100';
  unit: string;
  keys: { label: string; colour: ColourRole }[];
  rows: StackRow[];
  blanks: BlankMark[];
  max: number;
  /** The scale held in common with other pictures. */
  reach?: Reach;
};

type Pieces = { whole: ResultRow | null; parts: ResultRow[]; missing: ResultRow[] };

function toPieces(rows: readonly ResultRow[], codes: readonly string[]): Pieces {
  const whole = rows.find((r) => r.breakdown === '') ?? null;
  const byCode = new Map(rows.map((r) => [r.breakdown, r]));
  const split = codes.flatMap((code) => byCode.get(code) ?? []);
  return {
    whole: whole?.value != null ? whole : null,
    parts: split.filter((r) => r.value !== null),
    missing: split.filter((r) => r.value === null && r.blank !== 'not_applicable')
  };
}

const sum = (rows: readonly ResultRow[]) => rows.reduce((s, r) => s + r.value!, 0);
const isExact = (rows: readonly ResultRow[]) => rows.every((r) => r.bound === '=');

/** The whole a share is of: the one reported, or all parts together; null when neither is known. */
function shareBase({ whole, parts, missing }: Pieces): number | null {
  const total = sum(parts);
  if (!isExact(parts)) return null;
  if (whole && whole.derivation !== 'parts') {
    return whole.bound === '=' && total <= whole.value! * (1 + 1e-9) ? whole.value : null;
  }
  return missing.length === 0 && total > 0 ? total : null;
}

export function toStackModel(result: Result, context: FigureContext, alt: string): StackModel {
  const kind = result.spec.kind === 'stack100' ? 'stack100' : 'stack';
  const words = chartWords[context.lang];
  const style: NumberStyle = toNumberStyle(result, context);
  const codes = breakdownsOf(result, context).filter((c) => c !== '');
  const colourOf = new Map<string, ColourRole>(codes.map((code, i) => [code, i]));
  const pieces = new Map(
    result.units.map((u) => [
      u.id,
      toPieces(
        result.rows.filter((r) => r.unitId === u.id),
        codes
      )
    ])
  );
  const size = (unitId: string) => {
    const p = pieces.get(unitId)!;
    return p.parts.length === 0 && !p.whole
      ? Number.NEGATIVE_INFINITY
      : (p.whole?.value ?? sum(p.parts));
  };
  let rests = false;

  const toRow = (unitId: string): StackRow => {
    const { whole, parts, missing } = pieces.get(unitId)!;
    const base = kind === 'stack100' ? shareBase(pieces.get(unitId)!) : null;
    const added = sum(parts);
    const known = whole !== null && whole.derivation !== 'parts';
    const percent = (v: number) => (100 * v) / (base ?? 1);
    const place = (v: number) => (kind === 'stack100' ? percent(v) : v);
    const written = (v: number, bound: Bound = '=') =>
      kind === 'stack100' ? `${Math.round(percent(v))}` : style.cell(v, bound);
    const drawn: StackPart[] = [];
    if (kind === 'stack' || base !== null) {
      let at = 0;
      for (const row of parts) {
        drawn.push({
          unitId,
          period: periodCode(row),
          breakdown: row.breakdown,
          from: place(at),
          to: place(at + row.value!),
          bound: row.bound,
          text: written(row.value!, row.bound),
          colour: colourOf.get(row.breakdown)!
        });
        at += row.value!;
      }
      if (known && whole.value! > added * (1 + 1e-9)) {
        rests = true;
        const rest = whole.value! - added;
        drawn.push({
          unitId,
          period: periodCode(whole),
          breakdown: '',
          from: place(added),
          to: place(whole.value!),
          bound: whole.bound,
          // What remains of bounds is not a number anyone reported.
          text: isExact([whole, ...parts]) ? written(rest) : '',
          colour: 'rest'
        });
      }
    }
    const over = known && isExact([whole, ...parts]) && added > whole.value! * (1 + 1e-9);
    const sumBound: Bound = !isExact(parts) ? '≈' : missing.length > 0 ? '≥' : '=';
    const notes = [
      over ? words.partsOver(style.chart(added), style.chart(whole.value!)) : '',
      kind === 'stack100' && base === null && !over ? words.noShare : '',
      missing.length > 0
        ? words.noPart(
            joinNames(
              missing.map((r) => breakdownName(r.breakdown, result, context)),
              context.lang
            )
          )
        : ''
    ];
    return {
      unitId,
      name: drawnName(unitId, result, context),
      highlight: result.spec.highlight.includes(unitId),
      parts: drawn,
      total: whole ? style.chart(whole.value!, whole.bound) : style.chart(added, sumBound),
      note: notes.filter(Boolean).join('; ')
    };
  };

  const ids = sortUnits(result, context, size);
  const rows = ids.filter((id) => Number.isFinite(size(id))).map(toRow);
  const blanks = ids
    .filter((id) => !Number.isFinite(size(id)))
    .flatMap((id) => {
      const row = result.rows.find((r) => r.unitId === id);
      return row ? [toBlankMark({ ...row, breakdown: '' }, periodCode(row), result, context)] : [];
    });
  const keys = codes.map((code) => ({
    label: breakdownName(code, result, context),
    colour: colourOf.get(code)!
  }));
  const ends = rows.flatMap((r) => r.parts.map((p) => p.to));
  return {
    kind,
    lang: context.lang,
    alt,
    unit: kind === 'stack100' ? '%' : style.cellUnit,
    keys: rests ? [...keys, { label: words.rest, colour: 'rest' }] : keys,
    rows,
    blanks,
    max: kind === 'stack100' ? 100 : Math.max(0, context.reach?.max ?? 0, ...ends),
    ...(context.reach ? { reach: context.reach } : {})
  };
}
