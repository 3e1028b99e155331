import {
  axisX,
  axisY,
  barX,
  gridX,
  gridY,
  line,
  plot,
  ruleX,
  ruleY,
  text
} from '@observablehq/plot';

export type Bar = { unit: string; value: number };
export type Point = { unit: string; year: number; value: number };

const figure = document.querySelector('figure')!;

/** One ranked bar chart and one line chart, as every bare page draws them. */
export function draw(bars: readonly Bar[], points: readonly Point[]): void {
  const ranked = plot({
    width: 1100,
    height: 950,
    marginLeft: 140,
    x: { nice: true },
    y: { label: null },
    marks: [
      gridX(),
      axisX(),
      axisY({ label: null }),
      barX(bars, { x: 'value', y: 'unit', sort: { y: '-x' } }),
      text(bars, { x: 'value', y: 'unit', text: 'value', textAnchor: 'start', dx: 4 }),
      ruleX([0])
    ]
  });
  const lines = plot({
    width: 1100,
    height: 360,
    marginLeft: 60,
    x: { tickFormat: 'd' },
    marks: [
      gridY(),
      axisX({ tickFormat: 'd' }),
      axisY(),
      line(points, { x: 'year', y: 'value', z: 'unit', strokeOpacity: 0.5 }),
      ruleY([0])
    ]
  });
  figure.replaceChildren(ranked, lines);
}

/** Fills the one control of the page and calls back on every change. */
export function control(measures: readonly string[], onChange: (measure: string) => void): void {
  const select = document.querySelector('select')!;
  select.replaceChildren(...measures.map((measure) => new Option(measure, measure)));
  select.addEventListener('change', () => onChange(select.value));
}
