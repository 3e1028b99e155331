import type { Refusal, Result, Warning } from '#lib/query/result.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { REFUSAL_WORDS, WARNING_WORDS, type RefusalText } from '#lib/text/words/figure.ts';
import { joinNames, nameOf, unitName, type FigureContext } from './context.ts';
import { drawnKind } from './model.ts';

type Details = Record<string, string | number>;

/** Ids in the details become names in the reader's language. */
function toNamedDetails(
  details: Details,
  result: Pick<Result, 'spec' | 'units'>,
  context: FigureContext
): Details {
  const { catalogue, lang } = context;
  const named: Details = { ...details };
  const measure = catalogue.measures.find((m) => m.id === details.measure);
  if (measure) named.measure = nameOf(measure, lang);
  if (typeof details.unit === 'string') {
    named.unit = unitName(details.unit, result as Result, context);
  }
  if (typeof details.states === 'string') {
    named.states = details.states
      .split(',')
      .map((s) => {
        const code = catalogue.codes.find((c) => c.dimension === 'state' && c.code === s);
        return code ? nameOf(code, lang).toLocaleLowerCase(lang) : s;
      })
      .join(', ');
  }
  const dimensions = chartWords[lang].dimensions;
  if (typeof details.dimension === 'string' && details.dimension in dimensions) {
    named.dimension = dimensions[details.dimension as keyof typeof dimensions];
  }
  if ('kind' in details) {
    const own = lang === 'vi' ? details.nameVi : details.nameEn || details.nameVi;
    const kinds = chartWords[lang].denominators;
    const kind = String(details.kind);
    named.name = own || (kind in kinds ? kinds[kind as keyof typeof kinds] : kind);
  }
  return named;
}

/** The sentence of a warning. */
export function warningText(warning: Warning, result: Result, context: FigureContext): string {
  const ids = warning.unitIds ?? [];
  return WARNING_WORDS[context.lang][warning.code]({
    units: joinNames(
      ids.map((id) => unitName(id, result, context)),
      context.lang
    ),
    n: ids.length,
    details: toNamedDetails(warning.details ?? {}, result, context)
  });
}

/** What cannot be drawn, why, and what can be done instead. */
export function refusalText(refused: Refusal, result: Result, context: FigureContext): RefusalText {
  const details = toNamedDetails(refused.details ?? {}, result, context);
  return REFUSAL_WORDS[context.lang][refused.code](details);
}

/** What the picture itself needs said, beyond the warnings of the query. */
function pictureNotes(result: Result, context: FigureContext): string[] {
  const words = chartWords[context.lang];
  const valued = result.rows.filter((r) => r.value !== null);
  const kind = drawnKind(result, context);
  const has = (bound: string) => valued.some((r) => r.bound === bound);
  const bounds = [
    has('≥') ? words.lower : '',
    has('≤') ? words.upper : '',
    has('≈') ? words.about : ''
  ].filter(Boolean);
  const inferred = [
    ...new Set(valued.filter((r) => r.periodBasis === 'duration').map((r) => r.unitId))
  ];
  const spans = valued.some((r) => r.periodKind === 'span');
  const asked = result.spec.kind;
  return [
    (asked === 'stack' || asked === 'stack100') && result.spec.by !== '' && kind === 'rank'
      ? words.mayNotAdd
      : '',
    kind === 'apart' && valued.some((r) => r.periodStart !== null) ? words.apart : '',
    kind === 'line' && spans ? words.spanBlocks : '',
    kind === 'heat' && spans ? words.spanCells : '',
    inferred.length > 0
      ? words.inferredPeriod(
          joinNames(
            inferred.map((id) => unitName(id, result, context)),
            context.lang
          )
        )
      : '',
    kind === 'rank' && valued.some((r) => r.rank !== null && r.rank[0] !== r.rank[1])
      ? words.ranges
      : '',
    bounds.length > 0 ? `${bounds.join('; ')}.` : ''
  ].filter(Boolean);
}

/** Everything under the figure that a reader must know, in one fixed order. */
export const toNotes = (result: Result, context: FigureContext): string[] => [
  // The label in the subtitle says it, and stays with a cropped picture.
  ...result.warnings.filter((w) => w.code !== 'demo').map((w) => warningText(w, result, context)),
  ...pictureNotes(result, context)
];
