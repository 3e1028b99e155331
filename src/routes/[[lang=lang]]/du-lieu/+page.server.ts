import Papa from 'papaparse';
import type { PageServerLoad } from './$types';

const tables = import.meta.glob<string>('/data/{published,demo}/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true
});

/** Rows of each shipped table, the header aside, by its path under `data/`. */
export const load: PageServerLoad = () => ({
  rows: Object.fromEntries(
    Object.entries(tables).map(([path, text]) => [
      path.replace('/data/', ''),
      Papa.parse(text, { skipEmptyLines: true }).data.length - 1
    ])
  )
});
