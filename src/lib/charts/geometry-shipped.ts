import type { Geometry } from './geometry.ts';

const files = import.meta.glob<Geometry>('/static/generated/geometry.json', { import: 'default' });

/** The outlines that `npm run data:build` wrote, as a file of their own that a map asks for. */
export async function shippedGeometry(): Promise<Geometry> {
  const [load] = Object.values(files);
  if (!load) throw new Error('missing static/generated/geometry.json: run npm run data:build');
  return load();
}
