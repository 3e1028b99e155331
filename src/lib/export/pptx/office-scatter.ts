/**
 * Points at two figures as office programs know them. Drawing, sheet and labels come from the same
 * points, a row of the sheet each, those of a series one under another.
 */
export type OfficeScatter = {
  kind: 'scatter';
  x: OfficeAxis;
  y: OfficeAxis;
  /** Heads of the sheet: unit, year where points have one, series, label. */
  heads: { unit: string; year: string | null; series: string; label: string };
  series: ScatterSeries[];
  /** Points of 1/72 inch: type of names and numbers. */
  size: number;
  legend: boolean;
};

/** The measure with its unit of measure, and the marks from `min` to `max`. */
export type OfficeAxis = {
  label: string;
  /** Excel format code of its numbers, in its American notation. */
  format: string;
  /** Numbers at the marks as they are written on the page. */
  texts: string[];
  min: number;
  max: number;
  step: number;
};

export type ScatterSeries = {
  name: string;
  points: ScatterDot[];
  /** `#rrggbb`, or a colour of the theme. */
  colour: string;
  symbol: DotSymbol;
  /** Estimated or provisional. */
  hollow: boolean;
  /** Points of 1/72 inch across. */
  dot: number;
  /** Joins the points in their order; null for points that nothing joins. */
  line: { dash: 'solid' | 'dashed'; width: number } | null;
  /** It stands in the legend where there is one. */
  listed: boolean;
};

/** The last three before `none` are strokes that cannot be filled. */
export type DotSymbol =
  'circle' | 'triangle' | 'diamond' | 'square' | 'x' | 'plus' | 'star' | 'none';

export type ScatterDot = {
  unit: string;
  year: number | null;
  x: number;
  y: number;
  /** Written beside it; null for most of many. */
  label: { text: string; bold: boolean; must: boolean; order: number } | null;
  colour?: string;
  symbol?: DotSymbol;
  hollow?: true;
  dot?: number;
};
