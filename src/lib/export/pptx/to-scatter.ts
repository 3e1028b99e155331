import type { Path, PathModel, PathPoint } from '#lib/charts/models/path.ts';
import type { ScatterModel, ScatterPoint } from '#lib/charts/models/scatter.ts';
import type { Axis, TwoPoint } from '#lib/charts/models/two-axes.ts';
import { toColour, type Palette } from '#lib/charts/palette.ts';
import type { Lang } from '#lib/text/format.ts';
import { deckWords } from '#lib/text/words/deck.ts';
import { SLIDE } from '../palette.ts';
import { toAxisCode } from './number-format.ts';
import type {
  DotSymbol,
  OfficeAxis,
  OfficeScatter,
  ScatterDot,
  ScatterSeries
} from './office-scatter.ts';

/** Type is as large as that of the other charts. */
const TYPE = 12;
/** Points of 1/72 inch across, by how many there are. */
const DOTS = { few: 9, usual: 8, many: 7, more: 3, onWay: 5, atEnd: 8 } as const;
const FEW = 12;
const USUAL = 40;
/** Beyond the exact ones, each way of being open has a sign of its own. */
const SIGNS: readonly DotSymbol[] = ['triangle', 'diamond', 'square', 'x', 'plus', 'star'];

function toOfficeAxis({ ticks, domain, label }: Axis, lang: Lang): OfficeAxis {
  const [min, max] = domain;
  const step = ticks.length > 1 ? ticks[1]!.value - ticks[0]!.value : max - min || 1;
  return {
    label,
    format: toAxisCode(ticks, lang),
    texts: ticks.map((t) => t.text),
    min,
    max: max > min ? max : min + 1,
    step: Number(step.toPrecision(12))
  };
}

const headsOf = (lang: Lang, hasYears: boolean): OfficeScatter['heads'] => {
  const { unit, year, series, label } = deckWords[lang].sheet;
  return { unit, year: hasYears ? year : null, series, label };
};

/** How far a point is to be trusted, in words; the same words are one series. */
function doubtOf({ xBound, yBound, hollow }: TwoPoint, lang: Lang): { open: string; name: string } {
  const words = deckWords[lang].dots;
  const open = [
    xBound === '=' ? '' : words.across(xBound),
    yBound === '=' ? '' : words.upward(yBound)
  ]
    .filter(Boolean)
    .join('; ');
  const name = [open, hollow ? words.unsettled : ''].filter(Boolean).join('; ');
  return { open, name: name === '' ? words.exact : name };
}

function toDot(point: ScatterPoint, size: number, palette: Palette): ScatterDot {
  const marked = point.highlight;
  return {
    unit: point.name,
    year: null,
    x: point.x,
    y: point.y,
    label:
      point.named === null
        ? null
        : { text: point.name, bold: marked, must: marked, order: point.named },
    ...(marked ? { colour: palette.accent, dot: size + DOTS.more } : {}),
    ...(point.muted ? { colour: palette.faint } : {})
  };
}

/** The middle of each measure as a thin line across the plot; both are said in one entry. */
function medianSeries({ medians, x, y }: ScatterModel, palette: Palette): ScatterSeries[] {
  if (!medians) return [];
  const [left, right] = x.domain;
  const [low, high] = y.domain;
  const lines = [
    ...(medians.x === null
      ? []
      : [
          [
            { x: medians.x, y: low },
            { x: medians.x, y: high }
          ]
        ]),
    ...(medians.y === null
      ? []
      : [
          [
            { x: left, y: medians.y },
            { x: right, y: medians.y }
          ]
        ])
  ];
  return lines.map((ends, i) => ({
    name: medians.text,
    points: ends.map((end) => ({ unit: medians.text, year: null, label: null, ...end })),
    colour: palette.ink3,
    symbol: 'none',
    hollow: false,
    dot: DOTS.many,
    line: { dash: 'dashed', width: 1 },
    listed: i === 0
  }));
}

/**
 * The series with most points first: LibreOffice 7.4 widens its table when a longer one comes, and
 * loses what it had read before.
 */
function longestFirst(series: readonly ScatterSeries[]): ScatterSeries[] {
  const most = Math.max(...series.map((s) => s.points.length));
  const at = series.findIndex((s) => s.points.length === most);
  return at <= 0 ? [...series] : [series[at]!, ...series.slice(0, at), ...series.slice(at + 1)];
}

/** A point for each unit at its two figures; open or unsettled ones are series of their own. */
export function scatterChart(model: ScatterModel, palette: Palette = SLIDE): OfficeScatter {
  const { points, lang } = model;
  const size = points.length <= FEW ? DOTS.few : points.length <= USUAL ? DOTS.usual : DOTS.many;
  const groups = new Map<string, ScatterPoint[]>();
  const { exact } = deckWords[lang].dots;
  if (points.some((p) => doubtOf(p, lang).name === exact)) groups.set(exact, []);
  for (const point of points) {
    const { name } = doubtOf(point, lang);
    groups.set(name, [...(groups.get(name) ?? []), point]);
  }
  const opens = [...new Set(points.map((p) => doubtOf(p, lang).open))].filter(Boolean);
  const series = [...groups].map(([name, own]): ScatterSeries => {
    const { open } = doubtOf(own[0]!, lang);
    return {
      name,
      // What is drawn later lies on top.
      points: [...own.filter((p) => !p.highlight), ...own.filter((p) => p.highlight)].map((p) =>
        toDot(p, size, palette)
      ),
      colour: palette.mark,
      symbol: open === '' ? 'circle' : SIGNS[opens.indexOf(open) % SIGNS.length]!,
      hollow: own[0]!.hollow,
      dot: size,
      line: null,
      listed: groups.size > 1
    };
  });
  const middles = medianSeries(model, palette);
  return {
    kind: 'scatter',
    x: toOfficeAxis(model.x, lang),
    y: toOfficeAxis(model.y, lang),
    heads: headsOf(lang, false),
    series: longestFirst([...series, ...middles]),
    size: TYPE,
    legend: middles.length > 0 || groups.size > 1
  };
}

type Leg = { style: 'solid' | 'dashed'; points: PathPoint[]; isJoined: boolean };

/** A way in pieces of one line each: cut at gaps, and where settled and unsettled figures meet. */
function legsOf(points: readonly PathPoint[]): Leg[] {
  const legs: Leg[] = [];
  points.forEach((point, i) => {
    const last = legs.at(-1);
    if (!last || point.from === 'none')
      legs.push({ style: 'solid', points: [point], isJoined: false });
    else if (last.style === point.from) last.points.push(point);
    else legs.push({ style: point.from, points: [points[i - 1]!, point], isJoined: true });
  });
  return legs;
}

/** Years are written where a way begins, turns or is broken; the name where it ends. */
function wayLabel(path: Path, at: number): ScatterDot['label'] {
  const point = path.points[at]!;
  const next = path.points[at + 1];
  if (!next) {
    const text = `${path.name}\u00a0${point.year}`;
    return { text, bold: true, must: true, order: path.highlight ? 0 : 1 };
  }
  const isSaid = at === 0 || point.turns || point.from === 'none' || next.from === 'none';
  return isSaid
    ? { text: String(point.year), bold: false, must: false, order: at === 0 ? 2 : 3 }
    : null;
}

function waySeries(path: Path, lang: Lang, palette: Palette): ScatterSeries[] {
  const words = deckWords[lang];
  const colour = toColour(path.colour, palette);
  let parts = 0;
  return legsOf(path.points).map(({ style, points, isJoined }): ScatterSeries => {
    if (style === 'solid') parts += 1;
    const whole = parts > 1 ? words.continued(path.name, parts) : path.name;
    return {
      name: style === 'dashed' ? words.estimated(path.name) : whole,
      points: points.map((point, i): ScatterDot => {
        const at = path.points.indexOf(point);
        const isOwn = i > 0 || !isJoined;
        const isOpen = point.xBound !== '=' || point.yBound !== '=';
        const isEnd = at === path.points.length - 1;
        return {
          unit: path.name,
          year: point.year,
          x: point.x,
          y: point.y,
          label: isOwn ? wayLabel(path, at) : null,
          ...(point.hollow ? { hollow: true as const } : {}),
          ...(isOwn
            ? isOpen
              ? { symbol: 'triangle' as const }
              : {}
            : { symbol: 'none' as const }),
          ...(isEnd || isOpen ? { dot: DOTS.atEnd } : {})
        };
      }),
      colour,
      symbol: 'circle',
      hollow: false,
      dot: DOTS.onWay,
      line: { dash: style, width: path.highlight ? 3 : 2.25 },
      listed: false
    };
  });
}

/** Two measures over the years, each unit a way joined in time; gaps stay gaps. */
export const pathChart = (model: PathModel, palette: Palette = SLIDE): OfficeScatter => ({
  kind: 'scatter',
  x: toOfficeAxis(model.x, model.lang),
  y: toOfficeAxis(model.y, model.lang),
  heads: headsOf(model.lang, true),
  series: longestFirst(
    [...model.paths]
      .sort((a, b) => Number(a.highlight) - Number(b.highlight))
      .flatMap((path) => waySeries(path, model.lang, palette))
  ),
  size: TYPE,
  legend: false
});
