import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { FoundTable, Hints } from '../reader/reading.ts';
import { checkHints } from './check-hints.ts';
import { fingerprintOf, replayHints, type Recipe } from './recipe.ts';

export const PRESET_VERSION = 1;

/** What was settled once about a kind of table, to be used on the next file of that kind. */
export type Preset = {
  version: typeof PRESET_VERSION;
  /** For people: as a rule the name of the file it was learned from. */
  name: string;
  fingerprint: string;
  hints: Pick<Hints, 'columns' | 'numbers' | 'units'>;
};

/**
 * What is worth remembering of a recipe; null when its file has no header to be known by, or
 * nothing was decided that would hold for another file.
 */
export function toPreset(recipe: Recipe, { name = recipe.file }: { name?: string } = {}) {
  const { columns, numbers, units } = recipe.hints;
  const hints = {
    ...(columns ? { columns } : {}),
    ...(numbers ? { numbers } : {}),
    ...(units ? { units } : {})
  };
  if (recipe.fingerprint === '' || Object.keys(hints).length === 0) return null;
  return { version: PRESET_VERSION, name, fingerprint: recipe.fingerprint, hints } satisfies Preset;
}

/** The preset for a table, the latest of several; null when there is none. */
export function findPreset(
  presets: readonly Preset[],
  table: Pick<FoundTable, 'columns'>
): Preset | null {
  const fingerprint = fingerprintOf(table);
  if (fingerprint === '') return null;
  return presets.findLast((p) => p.fingerprint === fingerprint) ?? null;
}

/** A preset's hints under the names of a table's own columns. */
export const presetHints = (preset: Preset, table: Pick<FoundTable, 'columns'>): Hints =>
  replayHints(preset.hints, table);

/** The presets with one more; an older one for the same kind of table gives way. */
export const keepPreset = (presets: readonly Preset[], preset: Preset): Preset[] => [
  ...presets.filter((p) => p.fingerprint !== preset.fingerprint),
  preset
];

const FORMAT = 'doi-chieu-presets';

/** The text of a file by which presets are shared. */
export const presetsToJson = (presets: readonly Preset[]): string =>
  `${JSON.stringify({ format: FORMAT, version: PRESET_VERSION, presets }, null, 2)}\n`;

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const FIELDS = ['version', 'name', 'fingerprint', 'hints'];
const MAX_NAME = 200;

/** One preset of a file; null when it cannot be used. What is not known is dropped, and said. */
function parsePreset(value: unknown, file: string, index: number, issues: Issue[]): Preset | null {
  const at = (seen: string) => ({ file, seen: seen.slice(0, MAX_NAME) });
  const number = { number: index + 1 };
  if (!isRecord(value) || typeof value.fingerprint !== 'string' || !isRecord(value.hints)) {
    issues.push(toIssue('error', 'preset_invalid', at(''), number));
    return null;
  }
  if (!/^[0-9a-f]{16}$/.test(value.fingerprint)) {
    issues.push(toIssue('error', 'preset_invalid', at(value.fingerprint), number));
    return null;
  }
  const { hints, dropped } = checkHints(value.hints);
  const unknown = Object.keys(value).filter((key) => !FIELDS.includes(key));
  for (const field of [...unknown, ...dropped])
    issues.push(toIssue('warning', 'preset_field_dropped', at(field), number));
  const name = typeof value.name === 'string' ? value.name.slice(0, MAX_NAME) : '';
  return { version: PRESET_VERSION, name, fingerprint: value.fingerprint, hints };
}

/**
 * Reads a file of presets. A newer version or another kind of file gives none and says so; a preset
 * that is broken is left out, the others are kept.
 */
export function presetsFromJson(
  text: string,
  { file }: { file: string }
): { presets: Preset[]; issues: Issue[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const seen = error instanceof Error ? error.message : '';
    return { presets: [], issues: [toIssue('error', 'json_unreadable', { file, seen })] };
  }
  if (!isRecord(value) || value.format !== FORMAT || !Array.isArray(value.presets))
    return { presets: [], issues: [toIssue('error', 'preset_file_unknown', { file })] };
  if (value.version !== PRESET_VERSION) {
    const details = { version: PRESET_VERSION };
    const seen = String(value.version).slice(0, MAX_NAME);
    return { presets: [], issues: [toIssue('error', 'preset_version', { file, seen }, details)] };
  }
  const issues: Issue[] = [];
  const presets = value.presets.flatMap((p, i) => parsePreset(p, file, i, issues) ?? []);
  return { presets: presets.reduce<Preset[]>(keepPreset, []), issues };
}
