import { downloadBlob } from '../download.ts';
import type { KpiView } from '../kpi-view.ts';
import { linkTo } from '../links.ts';
import { today } from '../today.ts';
import { packOf, type FigureContext } from '#lib/charts/context.ts';
import { toSourceText } from '#lib/charts/figure.ts';
import { toFileName } from '#lib/export/file-name.ts';
import { toPassport } from '#lib/export/passport.ts';
import { toDeck, type DeckNumbers } from '#lib/export/pptx/figure-deck.ts';
import type { OfficeNumber } from '#lib/export/pptx/write-numbers.ts';
import type { Result } from '#lib/query/result.ts';
import { toFigureCode } from '#lib/spec/code.ts';
import { figureWords } from '#lib/text/words/figure.ts';
import { overviewWords } from '#lib/text/words/overview.ts';

/** The headline numbers as the page shows them, with what each stands on. */
type Shown = {
  kpis: readonly KpiView[];
  /** In the order of the numbers. */
  results: readonly Result[];
  /** Place and period of all of them. */
  of: string;
  /** Query of the page, without `?`. */
  query: string;
  context: FigureContext;
};

const toNumber = ({
  label,
  value,
  unit,
  blank,
  strong,
  detail,
  coverage
}: KpiView): OfficeNumber => ({
  label,
  value: value ?? blank,
  isBlank: value === null,
  unit,
  strong,
  detail,
  coverage: coverage.text
});

/** The source once, and the code of every number. */
function sourceOf(results: readonly Result[], context: FigureContext): string {
  const words = figureWords[context.lang];
  const [first] = results;
  if (!first) return '';
  const own = words.code(toFigureCode(first.spec));
  const codes = results.map((result) => toFigureCode(result.spec)).join(', ');
  return toSourceText(first, context).replace(own, () => words.code(codes));
}

/** One slide of text that can be edited: the numbers, what they are of, their source and codes. */
export function toNumbersSlide({ kpis, results, of, query, context }: Shown): DeckNumbers {
  const { lang } = context;
  const isDemo = results.some((result) => packOf(result, context)?.info.demo);
  const made = today();
  return {
    numbers: kpis.map(toNumber),
    title: overviewWords[lang].numbersTitle(of),
    subtitle: overviewWords[lang].provinces[results[0]?.spec.basis ?? '63'] ?? '',
    demoLabel: isDemo ? figureWords[lang].demo : null,
    source: sourceOf(results, context),
    link: new URL(linkTo('overview', lang, query), location.href).href,
    passports: results.map((result) => toPassport(result, made))
  };
}

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Saves the headline numbers as a presentation of one slide. */
export async function saveNumbers(shown: Shown): Promise<void> {
  const slide = toNumbersSlide(shown);
  const noPictures = () => Promise.reject(new Error('numbers are never drawn'));
  const bytes = await toDeck([slide], { document, toPng: noPictures }, { title: slide.title });
  const name = `${toFileName(slide.title, '')}.pptx`;
  downloadBlob(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: PPTX_TYPE }));
}
