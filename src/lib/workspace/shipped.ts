import type { Catalogue } from '#lib/query/catalogue.ts';

const files = import.meta.glob<Catalogue>('/static/generated/catalogue.json', {
  eager: true,
  import: 'default'
});

/** Names and holdings of the shipped packs, bundled so that it works under any path. */
export function shippedCatalogue(): Catalogue {
  const [catalogue] = Object.values(files);
  if (!catalogue)
    throw new Error('missing static/generated/catalogue.json: run npm run data:build');
  return catalogue;
}
