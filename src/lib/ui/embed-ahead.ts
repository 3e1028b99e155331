import { parseHTML } from 'linkedom';
import type { FigureContext } from '#lib/charts/context.ts';
import { toFigureText } from '#lib/charts/figure.ts';
import { toChartModel } from '#lib/charts/model.ts';
import { drawToString } from '#lib/charts/ssr.ts';
import { toTwin } from '#lib/charts/twin.ts';
import { toFigure } from '#lib/embed/figure.ts';
import { toTitleFinding } from '#lib/query/findings.ts';
import type { Result } from '#lib/query/result.ts';
import { toQuery } from '#lib/spec/url.ts';
import { frameWords } from '#lib/text/words/embed-frame.ts';

/** Two widths stand in the page; the sheet shows the one that fits. */
const WIDTHS = { wide: 640, narrow: 330 };

/** The figure of the plain address as markup, for readers without scripts; only built ahead. */
export function toAhead(result: Result, context: FigureContext): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const { lang, catalogue } = context;
  const text = toFigureText(result, context, { finding: toTitleFinding(result, catalogue) });
  const model = toChartModel(result, context);
  if (model.kind === 'table') throw new Error('invalid figure to build ahead: table');
  const link = { href: '../so-sanh/', text: frameWords[lang].open };
  const { figure, chart } = toFigure(
    {
      lang,
      kind: result.spec.kind,
      query: toQuery(result.spec),
      text,
      twin: toTwin(result, context),
      standing: '',
      link
    },
    { document: document as unknown as Document, hidden: [] }
  );
  for (const [name, width] of Object.entries(WIDTHS)) {
    const box = document.createElement('div');
    box.setAttribute('class', name);
    // Of our own making, letter for letter: the drawing escapes what it writes.
    box.innerHTML = drawToString(model, { width }).replace(/<style>[\s\S]*?<\/style>/, '');
    chart.append(box as unknown as Node);
  }
  return figure.outerHTML;
}
