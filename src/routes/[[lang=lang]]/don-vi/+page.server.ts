import { cutText } from '#lib/ingest/read-table.ts';
import { toProvinceEvents } from '#lib/workspace/profile-history.ts';
import type { PageServerLoad } from './$types';

const files = import.meta.glob<string>('/data/reference/province-history.csv', {
  query: '?raw',
  import: 'default',
  eager: true
});

/** What happened to the provinces, read at build: ten rows. */
export const load: PageServerLoad = () => {
  const [text] = Object.values(files);
  if (text === undefined) throw new Error('missing data/reference/province-history.csv');
  const [, ...rows] = cutText(text, ',').records.map((r) => r.cells);
  return { events: toProvinceEvents(rows.filter((cells) => cells.length > 1)) };
};
