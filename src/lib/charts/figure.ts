import type { Finding, Result } from '#lib/query/result.ts';
import { toFigureCode } from '#lib/spec/code.ts';
import { writeDay } from '#lib/text/format.ts';
import { figureWords } from '#lib/text/words/figure.ts';
import { toAlt } from './alt.ts';
import { packOf, type FigureContext } from './context.ts';
import { toCoverageText } from './coverage-text.ts';
import { drawnKind } from './model.ts';
import { subtitleSign } from './noted-places.ts';
import { refusalText, toNotes } from './notes.ts';
import { toNeutralTitle, toSubtitle } from './subtitle.ts';

/** Every word around a chart; page, prerender, exports and embed write the same ones. */
export type FigureText = {
  /** The finding, or the neutral name of what is shown. */
  title: string;
  titleIsFinding: boolean;
  /** What is counted, in which unit, when, and where; nothing that a neutral title said. */
  subtitle: string;
  /** Stands beside the subtitle of figures made by a machine; null for the others. */
  demoLabel: string | null;
  coverage: string;
  /** Whole sentences, in a fixed order. */
  notes: string[];
  /** Source, date of the figures, short code. */
  source: string;
  /** The picture in words, for those who cannot see it. */
  alt: string;
};

/** `Nguồn: … · Số liệu đến 30/06/2026 · Mã hình ĐC-7K2M`. */
export function toSourceText(result: Result, context: FigureContext): string {
  const { lang } = context;
  const words = figureWords[lang];
  const info = packOf(result, context)?.info;
  const [line, title] =
    lang === 'vi' ? [info?.sourceLineVi, info?.titleVi] : [info?.sourceLineEn, info?.titleEn];
  const named = (line || title || '').replace(/\.\s*$/, '');
  const source = named.startsWith(`${words.source}:`) ? named : `${words.source}: ${named}`;
  return [
    named === '' ? '' : source,
    info?.date ? words.dataTo(writeDay(info.date)) : '',
    words.code(toFigureCode(result.spec))
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What stands over a chart. */
export type FigureHead = Pick<FigureText, 'title' | 'titleIsFinding' | 'subtitle' | 'demoLabel'>;

/** What stands under a chart. */
export type FigureFoot = Pick<FigureText, 'coverage' | 'notes' | 'source'>;

/** Of a finding only its words are set here. */
type Options = { finding?: Pick<Finding, 'vi' | 'en'> | null };

export function toFigureHead(
  result: Result,
  context: FigureContext,
  { finding = null }: Options = {}
): FigureHead {
  const { lang } = context;
  const demoLabel = packOf(result, context)?.info.demo ? figureWords[lang].demo : null;
  if (result.refused) {
    const { title } = refusalText(result.refused, result, context);
    return { title, titleIsFinding: false, subtitle: '', demoLabel };
  }
  const titleIsFinding = finding !== null;
  return {
    title: finding?.[lang] ?? toNeutralTitle(result, context),
    titleIsFinding,
    subtitle:
      toSubtitle(result, context, { withMeasure: titleIsFinding }) + subtitleSign(result, context),
    demoLabel
  };
}

export function toFigureFoot(result: Result, context: FigureContext): FigureFoot {
  const source = toSourceText(result, context);
  if (result.refused) return { coverage: '', notes: [], source };
  return { coverage: toCoverageText(result, context), notes: toNotes(result, context), source };
}

/** Title, subtitle, coverage, notes, source and text alternative of one result. */
export const toFigureText = (
  result: Result,
  context: FigureContext,
  options: Options = {}
): FigureText => ({
  ...toFigureHead(result, context, options),
  ...toFigureFoot(result, context),
  alt: result.refused
    ? refusalText(result.refused, result, context).reason
    : toAlt(result, context, drawnKind(result, context))
});
