import type { PageLoad } from './$types';

const links = import.meta.glob<string>('/data/{published,demo}/*.csv', {
  query: '?url&no-inline',
  import: 'default',
  eager: true
});

/** The shipped tables with their links, by pack. */
export const load: PageLoad = ({ data }) => {
  const files = Object.entries(links).map(([path, href]) => {
    const [pack = '', name = ''] = path.replace('/data/', '').split('/');
    return { pack, name, href, rows: data.rows[`${pack}/${name}`] ?? 0 };
  });
  return {
    tables: ['published', 'demo'].map((id) => ({ id, files: files.filter((f) => f.pack === id) }))
  };
};
