import { readFileSync } from 'node:fs';
import { setGeometry } from './geometry.ts';
import { toGeometry, type Crosswalk, type Island, type Topology } from './join-outlines.ts';

const textOf = (file: string): string =>
  readFileSync(new URL(`../../../data/reference/${file}`, import.meta.url), 'utf8');

/** Rows of a table of ours whose cells hold no comma. */
function rowsOf<T>(file: string): T[] {
  const [head = '', ...lines] = textOf(file).trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])) as T;
  });
}

// What the data build would ship, so that maps can be drawn in tests and in the gallery.
setGeometry(
  toGeometry(
    JSON.parse(textOf('boundaries.topo.json')) as Topology,
    rowsOf<Crosswalk>('crosswalk.csv'),
    rowsOf<Island>('archipelagos.csv')
  )
);
