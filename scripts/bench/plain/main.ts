import Papa from 'papaparse';
import { control, draw } from '../draw.ts';

type Row = { unit: string; measure: string; year: number; value: number };

const csv = await (await fetch('figures.csv')).text();
const { data: rows } = Papa.parse<Row>(csv, {
  header: true,
  dynamicTyping: true,
  skipEmptyLines: true
});
const measures = [...new Set(rows.map((row) => row.measure))].sort();
const lastYear = 2024;

function show(measure: string): void {
  const points = rows.filter((row) => row.measure === measure);
  draw(
    points.filter((row) => row.year === lastYear),
    points
  );
}

control(measures, show);
show(measures[0]!);
document.documentElement.dataset.hydrated = '';
