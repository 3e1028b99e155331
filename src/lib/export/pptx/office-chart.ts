/**
 * A chart as office programs know it: names, series, numbers. What stands in the drawing and in the
 * sheet behind it comes from these same numbers, so that "edit data" changes nothing by itself.
 */
export type OfficeChart = {
  kind: 'bar' | 'stack' | 'line';
  /** In reading order; bars from the top down. */
  categories: string[];
  /** The same without reasons, for where those would leave the bars no room; the foot has them. */
  plain?: string[];
  /** What the plain names leave unsaid and the foot does not have: sentences without a full stop. */
  aside?: string[];
  series: OfficeSeries[];
  /** Excel format code of the numbers, in its American notation. */
  format: string;
  /** The scale; null leaves an end to the program. Charts beside one another share both. */
  min: number | null;
  max: number | null;
  /** Points: type of names and numbers. */
  size: number;
  legend: boolean;
  /** The value axis is drawn; bars with their numbers at the end need none. */
  axis: boolean;
};

export type OfficeSeries = {
  name: string;
  /** One for each category; null is a blank, which is neither zero nor bridged. */
  values: (number | null)[];
  /** `#rrggbb`. */
  colour: string;
  /** What differs from the series, by index of the category. */
  points: Record<number, OfficePoint>;
  /** A thin line around parts too pale to be seen by themselves. */
  edge?: string;
  /** Every number is written beside its mark; else only those of `points` that have a label. */
  labels: boolean;
  /** Of lines: `none` for points that nothing joins. */
  dash?: 'solid' | 'dashed' | 'dotted' | 'none';
  /** Points of 1/72 inch. */
  width?: number;
  /** Points are marked. */
  marked?: boolean;
};

export type OfficePoint = {
  colour?: string;
  /** Stands for the number where a number alone would say too much: "≥ 199", or a name. */
  label?: string;
  /** The number stays unwritten here. */
  bare?: true;
  /** The label is the name of a line, at its last point. */
  end?: true;
  /** Estimated, provisional, part of a year. */
  hollow?: true;
  bold?: true;
};
