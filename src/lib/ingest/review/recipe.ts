import { fold } from '#lib/text/fold.ts';
import type { FileReading, FoundTable, Hints } from '../reader/reading.ts';
import { settledHints, type Choice, type Decision } from './apply-choice.ts';

export const RECIPE_VERSION = 1;

/** How one file was settled: enough to read it again without asking, and to learn from. */
export type Recipe = {
  version: typeof RECIPE_VERSION;
  file: string;
  /** Of the header; '' when the file has none. */
  fingerprint: string;
  /** The decisions in the order they were taken, by the key of what they settled. */
  chosen: Decision[];
  /** What the decisions come to. */
  hints: Hints;
};

/** Words of a header that say when: they differ from file to file while the table stays the same. */
const WHEN: readonly RegExp[] = [
  /\b(?:quy|quarter|q) ?(?:iv|i{1,3}|[1-4])\b/g,
  /\b(?:thang|month) ?\d{1,2}\b/g,
  /\b\d{1,2} thang\b/g,
  /\b\d{1,2} (?:months?|quarters?)\b/g,
  /\b(?:dau|cuoi) nam\b/g,
  /\b(?:so bo|uoc(?: tinh| thuc hien)?|uth|prel|est)\b\.?/g,
  /\b(?:19|20)\d{2}\b/g,
  /\b\d{1,2}[/.-]\d{1,2}(?=[/.-]#)/g,
  /\(\*+\)/g
];

/** Longer headers are hostile or broken; their beginning tells them apart well enough. */
const HEADER_LENGTH = 500;

/** The name of a column without what says when: "Sơ bộ 2024 / Số mô hình" and "2025 / …" are one. */
export function columnKey(name: string): string {
  const folded = fold(name.slice(0, HEADER_LENGTH));
  return WHEN.reduce((text, pattern) => text.replace(pattern, '#'), folded)
    .replace(/#(?:[\s/.,()–-]*#)+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

/** FNV-1a, 32 bits, from a given start. */
function hash(text: string, start: number): string {
  let h = start;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
}

/**
 * Tells tables of one kind by their header alone: 16 hexadecimal digits, the same whatever the
 * rows, the order of columns, and the years or quarters that a wide header names. '' without one.
 */
export function fingerprintOf({ columns }: Pick<FoundTable, 'columns'>): string {
  const keys = columns.map(({ path }) => path.map(columnKey).filter(Boolean).join(' / '));
  const text = [...new Set(keys)].sort().join('\n');
  return text.trim() === '' ? '' : hash(text, 0x811c9dc5) + hash(text, 0x1b873593);
}

/** The table a part is known by: the one with the most rows; null when there is none. */
export const mainTable = <T extends FoundTable>(tables: readonly T[]): T | null =>
  tables.reduce<T | null>(
    (best, table) => (best && best.rows.length >= table.rows.length ? best : table),
    null
  );

/** The recipe of one part as it stands. Its fingerprint is that of its main table. */
export function toRecipe(
  { name, tables }: Pick<FileReading, 'name' | 'tables'>,
  chosen: Recipe['chosen'] = []
): Recipe {
  const main = mainTable(tables);
  return {
    version: RECIPE_VERSION,
    file: name,
    fingerprint: main ? fingerprintOf(main) : '',
    chosen,
    hints: settledHints(chosen)
  };
}

/** A recipe with one more decision; what was decided about the same thing before no longer holds. */
export function decide(recipe: Recipe, about: string, choice: Choice, part?: string): Recipe {
  const others = recipe.chosen.filter((c) => c.about !== about || c.part !== part);
  const chosen = [...others, { about, choice, ...(part === undefined ? {} : { part }) }];
  return { ...recipe, chosen, hints: settledHints(chosen) };
}

/** A recipe without what was decided about one thing; with `part`, there alone. */
export function undecide(recipe: Recipe, about: string, part?: string): Recipe {
  const chosen = recipe.chosen.filter(
    (c) => c.about !== about || (part !== undefined && c.part !== part)
  );
  return { ...recipe, chosen, hints: settledHints(chosen) };
}

/** Hints by column name, under the names that the columns of the same kind have in another table. */
function renamed<T>(
  record: Record<string, T> | undefined,
  { columns }: Pick<FoundTable, 'columns'>
): Record<string, T> | undefined {
  if (!record) return undefined;
  const byKey = new Map(Object.entries(record).map(([name, value]) => [columnKey(name), value]));
  const counts = new Map<string, number>();
  for (const { name } of columns) counts.set(name, (counts.get(name) ?? 0) + 1);
  const entries = columns.flatMap(({ name: written }, i): [string, T][] => {
    const place = `#${i + 1}`;
    const name = written || place;
    // Of several columns of one name each is known by its place.
    if (counts.get(written)! > 1 && Object.hasOwn(record, place)) return [[place, record[place]!]];
    if (Object.hasOwn(record, name)) return [[name, record[name]!]];
    if (written === '') return [];
    const key = columnKey(name);
    return byKey.has(key) ? [[name, byKey.get(key)!]] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/**
 * What of some hints holds for another file of the same kind: columns, their numbers, names of
 * units. What hangs on lines, cells, the period or the bytes of the one file does not travel:
 * on another file it would be a silent guess.
 */
export function replayHints(hints: Hints, table: Pick<FoundTable, 'columns'>): Hints {
  const columns = renamed(hints.columns, table);
  const numbers = renamed(hints.numbers, table);
  return {
    ...(columns ? { columns } : {}),
    ...(numbers ? { numbers } : {}),
    ...(hints.units ? { units: hints.units } : {})
  };
}
