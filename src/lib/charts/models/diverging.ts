import type { Bound } from '#lib/model/bound.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { drawnName } from '../annotations.ts';
import { breakdownsOf, type FigureContext } from '../context.ts';
import { toNumberStyle } from '../numbers.ts';
import type { Reach } from '../reach.ts';
import { leftPart, sideWords } from '../side-notes.ts';
import { periodCode } from '../time.ts';
import { sortRows, toBlankMark, type ModelBase } from './common.ts';
import { toStackModel, type StackModel, type StackRow } from './stack.ts';

/** A row of a stack moved so that one part, or what is under zero, lies left of zero. */
export type DivergingRow = StackRow & {
  /** Written past the outer ends; '' where nothing is drawn on that side. */
  leftText: string;
  rightText: string;
};

/** One part to the left of zero and the others to its right, or signed values to their sides. */
export type DivergingModel = ModelBase & {
  kind: 'diverging';
  rows: DivergingRow[];
  /** The same as a stack: what its keys, names, notes and blanks are laid out from. */
  stack: StackModel;
  /** Values under and over zero, not parts. */
  signed: boolean;
  /** Ids of the units that stand back. */
  muted: string[];
  min: number;
  max: number;
  /** The scale held in common with other pictures. */
  reach?: Reach;
};

const isExact = (rows: readonly ResultRow[]): boolean => rows.every((r) => r.bound === '=');

function ofParts(result: Result, context: FigureContext, alt: string): DivergingModel {
  const stack = toStackModel({ ...result, spec: { ...result.spec, kind: 'stack' } }, context, alt);
  const style = toNumberStyle(result, context);
  const left = leftPart(result, context);
  const byKey = new Map(result.rows.map((r) => [`${r.unitId} ${r.breakdown}`, r]));
  const codes = breakdownsOf(result, context).filter((c) => c !== '' && c !== left);
  const rows = stack.rows.map((row): DivergingRow => {
    const own = byKey.get(`${row.unitId} ${left}`);
    const shift = own?.value ?? 0;
    const others = codes.flatMap((code) => byKey.get(`${row.unitId} ${code}`) ?? []);
    const known = others.filter((r) => r.value !== null);
    const isWhole = others.every((r) => r.value !== null || r.blank === 'not_applicable');
    const bound: Bound = !isExact(known) ? sharedBound(known) : isWhole ? '=' : '≥';
    const sum = known.reduce((total, r) => total + r.value!, 0);
    return {
      ...row,
      parts: row.parts
        // What is not broken down may lie on either side while the left part is not known.
        .filter((p) => p.colour !== 'rest' || own?.value != null)
        .map((p) => ({ ...p, from: p.from - shift, to: p.to - shift })),
      leftText: own?.value == null ? '' : style.chart(own.value, own.bound),
      rightText: known.length === 0 ? '' : style.chart(sum, bound)
    };
  });
  return withEnds(result, context, { lang: context.lang, alt, rows, stack, signed: false });
}

/** One sign for a sum; `≈` where it holds more than one, or one beside what is missing. */
function sharedBound(rows: readonly ResultRow[]): Bound {
  const signs = [...new Set(rows.map((r) => r.bound).filter((b) => b !== '='))];
  return signs.length === 1 ? signs[0]! : '≈';
}

type Unended = Omit<DivergingModel, 'kind' | 'muted' | 'min' | 'max'>;

function withEnds({ spec }: Result, { reach }: FigureContext, model: Unended): DivergingModel {
  const ends = model.rows.flatMap((r) => r.parts.flatMap((p) => [p.from, p.to]));
  const muted = spec.mute.filter((id) => !spec.highlight.includes(id));
  return {
    ...model,
    kind: 'diverging',
    muted,
    min: Math.min(0, reach?.min ?? 0, ...ends),
    max: Math.max(0, reach?.max ?? 0, ...ends),
    ...(reach ? { reach } : {})
  };
}

function ofSigns(result: Result, context: FigureContext, alt: string): DivergingModel {
  const style = toNumberStyle(result, context);
  const [below, above] = sideWords(result, context);
  const valued = sortRows(
    result.rows.filter((r) => r.value !== null),
    result,
    context
  );
  const rows = valued.map((row): DivergingRow => {
    const value = row.value!;
    const text = style.chart(value, row.bound);
    return {
      unitId: row.unitId,
      name: drawnName(row.unitId, result, context),
      highlight: result.spec.highlight.includes(row.unitId),
      parts: [
        {
          unitId: row.unitId,
          period: periodCode(row),
          breakdown: row.breakdown,
          from: Math.min(0, value),
          to: Math.max(0, value),
          bound: row.bound,
          text: '',
          colour: value < 0 ? 0 : 1
        }
      ],
      total: text,
      note: '',
      leftText: value < 0 ? text : '',
      rightText: value < 0 ? '' : text
    };
  });
  const stack: StackModel = {
    kind: 'stack',
    lang: context.lang,
    alt,
    unit: style.unit,
    keys: [
      { label: below, colour: 0 },
      { label: above, colour: 1 }
    ],
    rows,
    blanks: result.rows
      .filter((r) => r.value === null)
      .map((r) => toBlankMark(r, periodCode(r), result, context)),
    max: 0,
    ...(context.reach ? { reach: context.reach } : {})
  };
  return withEnds(result, context, { lang: context.lang, alt, rows, stack, signed: true });
}

export const toDivergingModel = (
  result: Result,
  context: FigureContext,
  alt: string
): DivergingModel =>
  result.spec.by === '' ? ofSigns(result, context, alt) : ofParts(result, context, alt);
