import { drawnName } from '#lib/charts/annotations.ts';
import { nameOf } from '#lib/charts/context.ts';
import { drawChart } from '#lib/charts/draw.ts';
import { drawnKind, toChartModel, type ChartModel } from '#lib/charts/model.ts';
import { hasMore, isMoreKind, loadMore } from '#lib/charts/more.ts';
import { toNumberStyle } from '#lib/charts/numbers.ts';
import { toTwin } from '#lib/charts/twin.ts';
import { toQuery } from '#lib/spec/url.ts';
import { singleWords } from '#lib/text/words/single.ts';
import { isWhole } from '../fit-area.ts';
import { isPlot } from '../fit-plot.ts';
import { thaw, type FrozenFigure, type ThawedFigure } from '../frozen.ts';
import { toPicture } from '../picture.ts';
import type { Shape } from '../shape.ts';
import { escapeXml } from '../write-svg.ts';
import { withUnits } from './handles.ts';
import { toSparkHtml } from './spark-html.ts';
import { attributes, element, toTableHtml } from './table-html.ts';

/** Widths of the two drawings in pixels: a page column, a phone less its margins. */
const WIDE = 900;
const NARROW = 358;

/** Drawings for a wide and for a narrow box; their colours are those of the page, so that themes apply. */
function toDrawings(model: ChartModel, document: Document): string {
  if (model.kind === 'table') return `<div class="chart list">${toSparkHtml(model)}</div>`;
  const draw = (width: number) => {
    const svg = drawChart(model, { width, document });
    // Its rules stand once in the page.
    svg.querySelector('style')?.remove();
    return svg.outerHTML;
  };
  return `<div class="chart"><div class="wide">${draw(WIDE)}</div><div class="narrow">${draw(NARROW)}</div></div>`;
}

const hasRows = (model: ChartModel): boolean =>
  model.kind !== 'line' && !isPlot(model) && !isWhole(model);

/** The figure as one sheet with its words inside, for paper and for the big screen, where a unit can light. */
function toSheet(model: ChartModel, figure: ThawedFigure, document: Document): string {
  const { result, context, text, passport } = figure;
  const units = result.units.map((unit) => ({
    id: unit.id,
    names: [drawnName(unit.id, result, context), nameOf(unit, context.lang)]
  }));
  // The legends of maps list the units of each class.
  const lists = model.kind === 'map' || model.kind === 'tiles';
  const places = { rows: hasRows(model), lists };
  const handles = (chart: readonly Shape[]) => withUnits(chart, units, places);
  const { svg } = toPicture(model, text, { preset: 'slide', passport, document, handles });
  return svg
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace(/<title>[^<]*<\/title>\s*<desc>[^<]*<\/desc>\s*/, '')
    .replace('<svg', `<svg role="img" aria-label="${escapeXml(text.alt)}"`);
}

const line = (text: string, type?: string): string =>
  text === '' ? '' : element('p', text, { class: type });

/** The words of the page over a figure, and what a reader can do with it. */
function toHead(id: string, { text, context }: ThawedFigure): string {
  const words = singleWords[context.lang];
  const demo = text.demoLabel ? element('span', text.demoLabel, { class: 'demo' }) : '';
  const button = (view: string, label: string) =>
    element('button', label, { type: 'button', 'data-show': view });
  return [
    element('h2', text.title, { id: `${id}-title` }),
    `<p class="subtitle"><span>${escapeXml(text.subtitle)}</span>${demo}</p>`,
    '<div class="tools" data-script hidden>',
    `<div class="views" role="group"${attributes({ 'aria-label': words.view(text.title) })}>`,
    button('chart', words.chart),
    button('table', words.table),
    '</div>',
    element('button', words.copy, { type: 'button', 'data-copy': '' }),
    '<p class="said" role="status"></p></div>'
  ].join('');
}

/** One figure of the page: drawn twice for reading, once for paper; its table twin; its words. */
export async function toFigureHtml(
  frozen: FrozenFigure,
  { id, document }: { id: string; document: Document }
): Promise<string> {
  const figure = thaw(frozen);
  const { result, context, text } = figure;
  const kind = drawnKind(result, context);
  if (isMoreKind(kind) && !hasMore(kind)) await loadMore(kind);
  const model = toChartModel(result, context);
  const twin = toTwin(result, context);
  const measured = result.against ? '' : toNumberStyle(result, context).unit;
  const look = {
    'data-kind': result.spec.kind,
    'data-state': 'ready',
    'data-spec': toQuery(result.spec),
    'aria-labelledby': `${id}-title`
  };
  return [
    `<article class="page"${attributes({ id, lang: context.lang })}><figure data-figure${attributes(look)}>`,
    toHead(id, figure),
    toDrawings(model, document),
    `<div class="twin" role="region" tabindex="0"${attributes({ 'aria-label': twin.caption })}>${toTableHtml(twin, measured)}</div>`,
    '<figcaption>',
    line(text.coverage, 'coverage'),
    ...text.notes.map((note) => line(note)),
    line(text.source),
    '</figcaption></figure>',
    `<div class="sheet">${toSheet(model, figure, document)}</div></article>`
  ].join('\n');
}
