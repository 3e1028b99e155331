import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rooms } from './rooms.ts';
import { KINDS } from './spec/spec.ts';
import { PARAMETERS } from './spec/url.ts';
import { VIEW_PARAMETERS } from './spec/view.ts';

const LIB = fileURLToPath(new URL('.', import.meta.url));
const README = readFileSync(join(LIB, '../../README.md'), 'utf8');

/** Packages that only the rooms named may touch; workers included. */
const KEPT_PACKAGES: Record<string, string | readonly string[]> = {
  '@duckdb/duckdb-wasm': 'engine',
  '@observablehq/plot': 'charts',
  papaparse: 'ingest',
  fflate: ['ingest', 'export'],
  pptxgenjs: 'export',
  '@e965/xlsx': ['ingest', 'export'],
  idb: 'storage'
};

const RUNES = /\$(state|derived|effect|props|bindable|inspect)\b[.(]/;

type Source = { path: string; room: string; text: string; imports: string[] };

/** Everything in a file that names a module: imports, re-exports, dynamic imports, workers. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  const patterns = [
    /\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
    /new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1]!));
}

const sources: Source[] = readdirSync(LIB, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !/\.test\.ts$/.test(path))
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    const inside = relative(LIB, path);
    const room = inside.includes('/') ? inside.split('/')[0]! : '';
    return { path: inside, room, text, imports: importsOf(text) };
  });

/** The file of src/lib that an import names; null when it names something else. */
function insideLib(from: string, specifier: string): string | null {
  if (specifier.startsWith('#lib/')) return specifier.slice('#lib/'.length);
  if (/^\$lib(\/|$)/.test(specifier)) return specifier.slice('$lib/'.length);
  if (!specifier.startsWith('.')) return null;
  const target = join(dirname(from), specifier);
  return target.startsWith('..') ? null : target;
}

test('the folders of src/lib are the rooms of the map', () => {
  const folders = readdirSync(LIB, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(folders.sort()).toEqual(Object.keys(rooms).sort());
});

test('the map itself points down: a room names only rooms above it in the list', () => {
  const order = Object.keys(rooms);
  for (const [room, allowed] of Object.entries(rooms))
    for (const other of allowed)
      expect(order.indexOf(other), `${room} → ${other}`).toBeLessThan(order.indexOf(room));
});

test('imports point down, never up', () => {
  const wrong = sources.flatMap(({ path, room, imports }) =>
    imports.flatMap((specifier) => {
      const target = insideLib(path, specifier);
      if (target === null || room === '') return [];
      const other = target.split('/')[0]!;
      return other === room || rooms[room]?.includes(other) ? [] : [`${path} → ${specifier}`];
    })
  );
  expect(wrong).toEqual([]);
});

test('imports name the file itself, through #lib from one room to another', () => {
  const wrong = sources.flatMap(({ path, room, imports }) =>
    imports.flatMap((specifier) => {
      const target = insideLib(path, specifier);
      if (target === null) return [];
      const bare = specifier.replace(/\?.*$/, '');
      const named = /\.(ts|js|svelte|json|csv|css|txt)$/.test(bare);
      const crosses = target.split('/')[0] !== room && room !== '';
      return named && (!crosses || bare.startsWith('#lib/')) ? [] : [`${path} → ${specifier}`];
    })
  );
  expect(wrong).toEqual([]);
});

test('nothing in src/lib reaches into routes, scripts or SvelteKit below the components', () => {
  const wrong = sources.flatMap(({ path, room, imports }) =>
    imports
      .filter((specifier) => /routes\/|scripts\//.test(specifier))
      .concat(
        ['ui', 'workspace'].includes(room)
          ? []
          : imports.filter((specifier) => /^(svelte|\$app|\$env)(\/|$)/.test(specifier))
      )
      .map((specifier) => `${path} → ${specifier}`)
  );
  expect(wrong).toEqual([]);
});

test('runes and components live in workspace and ui only', () => {
  const wrong = sources
    .filter(({ room }) => !['workspace', 'ui'].includes(room))
    .filter(({ path, text }) => /\.svelte(\.ts)?$/.test(path) || RUNES.test(text))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test('there are no barrels', () => {
  expect(
    sources.map(({ path }) => path).filter((path) => /(^|\/)index\.(ts|js)$/.test(path))
  ).toEqual([]);
});

test.each(Object.entries(KEPT_PACKAGES))('%s is touched in %s alone', (name, home) => {
  const wrong = sources.flatMap(({ path, room, imports }) =>
    imports
      .filter((specifier) => specifier === name || specifier.startsWith(`${name}/`))
      .filter(() => ![home].flat().includes(room))
      .map((specifier) => `${path} → ${specifier}`)
  );
  expect(wrong).toEqual([]);
});

/** Cells of the first column, between back-ticks, of the table under a heading of the README. */
function firstColumn(heading: string): string[] {
  const section = README.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]!);
}

test('the README documents every query parameter, in order', () => {
  expect(firstColumn('Query parameters')).toEqual([...PARAMETERS, ...VIEW_PARAMETERS]);
});

test('the README names every kind of chart', () => {
  const row = README.split('\n').find((line) => line.startsWith('| `kind`')) ?? '';
  const values = row.split('|')[2] ?? '';
  const named = [...values.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
  expect(named).toEqual([...KINDS]);
});
