import { measureName, splitText, writeFigure } from './write-figure.ts';
import { nameOf, type FigureContext } from '#lib/charts/context.ts';
import type { Bound } from '#lib/model/bound.ts';
import type { PartNode, Traced } from '#lib/query/trace.ts';
import { formatBounded, formatPercent, roundingOf } from '#lib/text/format.ts';
import { capitalise } from '#lib/text/words/join.ts';
import { profileWords } from '#lib/text/words/profile.ts';

/** One line of a tree of parts, as it is written. */
export type TreeNode = {
  id: string;
  label: string;
  value: string;
  /** Of the whole above it; '' where the two do not count the same thing. */
  share: string;
  place: string;
  parts: TreeNode[];
};

type Whole = { measure: string; value: number | null; bound: Bound; unitId: string };

const FLIPPED: Record<Bound, Bound> = { '=': '=', '≈': '≈', '≥': '≤', '≤': '≥' };

/** A part's share of its whole. Two signs that pull apart leave only "about". */
function shareOf(part: Whole, whole: Whole, lang: FigureContext['lang']): string {
  if (part.measure !== whole.measure || part.value === null || !whole.value || whole.value <= 0)
    return '';
  const marks = new Set<Bound>([part.bound, FLIPPED[whole.bound]].filter((b) => b !== '='));
  const bound: Bound = marks.size === 0 ? '=' : marks.size === 1 ? [...marks][0]! : '≈';
  const percent = formatPercent((part.value / whole.value) * 100, {
    lang,
    decimals: 1,
    rounding: roundingOf(bound)
  });
  return profileWords[lang].share(formatBounded(percent, bound));
}

/** Parts of a figure as lines to be written; `byId` are the rows they came from. */
export function toTree(
  parts: readonly PartNode[],
  whole: Whole,
  byId: ReadonlyMap<string, Traced>,
  context: FigureContext
): TreeNode[] {
  const { lang, catalogue } = context;
  return parts.map((part): TreeNode => {
    const row = byId.get(part.id);
    const split = row ? splitText(row, context) : '';
    const isSame = part.measure === whole.measure;
    const other = catalogue.units.find((u) => u.id === part.unitId);
    const who = part.unitId === whole.unitId || !other ? '' : nameOf(other, lang);
    const name = isSame && split !== '' ? split : measureName(part.measure, context);
    const detail = [isSame ? '' : split, who].filter(Boolean).join(', ');
    return {
      id: part.id,
      label: capitalise(name) + (detail === '' ? '' : ` (${detail})`),
      value: writeFigure(part.measure, part.value, part.bound, context),
      share: shareOf(part, whole, lang),
      place: profileWords[lang].line(part.file, part.line),
      parts: toTree(part.parts, part, byId, context)
    };
  });
}
