/**
 * The map of the house: which rooms each room of `src/lib` may import from.
 * Imports point down, never up; `rooms.test.ts` holds every import to it.
 */
export const rooms: Record<string, readonly string[]> = {
  text: [],
  model: ['text'],
  spec: ['text', 'model'],
  ingest: ['text', 'model'],
  query: ['text', 'model', 'spec'],
  reconcile: ['text', 'model'],
  engine: ['model'],
  storage: ['model', 'spec'],
  charts: ['text', 'model', 'spec', 'query'],
  export: ['text', 'model', 'spec', 'query', 'storage', 'charts'],
  embed: ['text', 'model', 'spec', 'query', 'charts', 'export'],
  workspace: [
    'text',
    'model',
    'spec',
    'ingest',
    'query',
    'reconcile',
    'engine',
    'storage',
    'charts',
    'export'
  ],
  ui: ['text', 'model', 'spec', 'query', 'reconcile', 'charts', 'export', 'embed', 'workspace']
};
