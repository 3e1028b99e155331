import Papa from 'papaparse';
import { control, draw } from '../draw.ts';
import { DIMENSIONS, SUBJECTS } from '../tables.ts';

type Row = Record<string, string>;
type Figure = { unit: string; measure: string; year: number; value: number };

async function rowsOf(subject: string): Promise<Row[]> {
  const csv = await (await fetch(`${subject}.csv`)).text();
  return Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
}

/** Whole years of provinces, not split by anything, commendations as awarded. */
const isShown = (row: Row): boolean =>
  row.value !== '' &&
  row.unit_id!.startsWith('63:') &&
  row.period_start!.slice(0, 4) === row.period_end!.slice(0, 4) &&
  !row.part_of &&
  (!row.state || row.state === 'awarded') &&
  DIMENSIONS.every((name) => !row[name]);

const toFigure = (row: Row): Figure => ({
  unit: row.unit!,
  measure: row.measure!,
  year: Number(row.period_start!.slice(0, 4)),
  value: Number(row.value)
});

const tables = await Promise.all(SUBJECTS.map(rowsOf));
const figures = tables.flat().filter(isShown).map(toFigure);
const measures = [...new Set(figures.map((figure) => figure.measure))].sort();
const lastYear = 2024;

function show(measure: string): void {
  const points = figures.filter((figure) => figure.measure === measure);
  draw(
    points.filter((figure) => figure.year === lastYear),
    points
  );
}

control(measures, show);
show(measures[0]!);
document.documentElement.dataset.hydrated = '';
