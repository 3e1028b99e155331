import { MOST_COLOURED } from '../colours.ts';
import type { LinePoint, LineSeries } from './line.ts';

/** Without a highlighted line among the grey many, the highest few are named. */
const NAMED_OF_MANY = 3;

/** The last whole period of a line; parts of years only where there is nothing else. */
const lastPoint = ({ points }: LineSeries): LinePoint | undefined =>
  points.findLast((p) => !p.partial) ?? points.at(-1);

/** Where a line ends in time; null when it has nothing. */
function endTimeOf(series: LineSeries): number | null {
  const point = lastPoint(series);
  const span = series.spans.at(-1);
  if (span && (!point || span.to > point.time + 0.6)) return span.to;
  return point?.time ?? null;
}

/** Names the line at its right end, and the year too where it ends before others do. */
function toEnd(series: LineSeries, lastTime: number): LineSeries['end'] {
  const { name } = series;
  const time = endTimeOf(series);
  if (time === null) return null;
  const point = lastPoint(series);
  if (!point || point.time !== time) {
    return { time, at: series.spans.at(-1)!.average, name, value: '' };
  }
  const early = time < lastTime - 0.6;
  const value = early ? `${point.text} (${Math.floor(time)})` : point.text;
  return { time, at: point.value, name, value };
}

/** Gives the lines that are named their ends: all of a few; the highlighted or the highest of many. */
export function nameEnds(series: readonly LineSeries[]): void {
  const many = series.length > MOST_COLOURED;
  const marked = series.filter((s) => s.highlight);
  const height = (s: LineSeries) => lastPoint(s)?.value ?? Number.NEGATIVE_INFINITY;
  const highest = [...series]
    .filter((s) => s.points.length > 0 && s.colour !== 'faint')
    .sort((a, b) => height(b) - height(a))
    .slice(0, NAMED_OF_MANY);
  const lastTime = Math.max(...series.map((s) => endTimeOf(s) ?? Number.NEGATIVE_INFINITY));
  for (const s of many ? (marked.length > 0 ? marked : highest) : series) {
    s.end = toEnd(s, lastTime);
  }
}
