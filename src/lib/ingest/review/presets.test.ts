import { describe, expect, test } from 'vitest';
import {
  findPreset,
  keepPreset,
  presetHints,
  presetsFromJson,
  presetsToJson,
  toPreset,
  type Preset
} from './presets.ts';
import { decide, toRecipe } from './recipe.ts';
import { PLAIN, readingOf, tableOf } from './reading.fixture.ts';

const table = tableOf({ columns: PLAIN, rows: [] });
const recipe = decide(toRecipe(readingOf([table])), 'x', {
  kind: 'column',
  columns: ['Số mô hình'],
  change: { role: 'value', measureId: 'models_built', scale: 1, fixed: { field: 'economy' } }
});
const preset = toPreset(recipe) as Preset;
const file = 'cach-doc.json';

test('a preset is found by the header of the next file and gives its hints', () => {
  expect(preset.name).toBe('bao-cao.csv');
  expect(findPreset([preset], table)).toBe(preset);
  expect(presetHints(preset, table)).toEqual(recipe.hints);
  const other = tableOf({ columns: [{ name: 'Khác', role: 'value' }], rows: [] });
  expect(findPreset([preset], other)).toBeNull();
});

test('nothing is remembered of a file without a header, or without a lasting decision', () => {
  expect(toPreset({ ...recipe, fingerprint: '' })).toBeNull();
  const once = decide(toRecipe(readingOf([table])), 'x', { kind: 'exclude', lines: [2] });
  expect(toPreset(once)).toBeNull();
});

test('a later preset for the same kind of table takes the place of the older', () => {
  const later = { ...preset, name: 'sau.csv' };
  expect(keepPreset([preset], later)).toEqual([later]);
});

test('presets survive the file they are shared in', () => {
  const odd = JSON.parse('{"__proto__":"63:40","Nghê Anh":"63:40"}') as Record<string, string>;
  const all = [preset, { ...preset, fingerprint: '0123456789abcdef', hints: { units: odd } }];
  const read = presetsFromJson(`\uFEFF${presetsToJson(all)}`, { file });
  expect(read).toEqual({ presets: all, issues: [] });
  expect(Object.keys(read.presets[1]!.hints.units!)).toEqual(['__proto__', 'Nghê Anh']);
});

describe('a file that is not quite right', () => {
  const wrap = (presets: unknown, rest = {}) =>
    JSON.stringify({ format: 'doi-chieu-presets', version: 1, presets, ...rest });
  const CASES: [string, string, number, string[]][] = [
    ['no JSON', '{', 0, ['json_unreadable']],
    ['another JSON', '{"a":1}', 0, ['preset_file_unknown']],
    ['a list', '[]', 0, ['preset_file_unknown']],
    ['a newer version', wrap([preset], { version: 2 }), 0, ['preset_version']],
    ['one broken, one whole', wrap([{ fingerprint: 5 }, preset]), 1, ['preset_invalid']],
    ['a fingerprint that is none', wrap([{ ...preset, fingerprint: 'x' }]), 0, ['preset_invalid']],
    ['a field nobody knows', wrap([{ ...preset, colour: 1 }]), 1, ['preset_field_dropped']],
    [
      'hints that may not travel',
      wrap([{ ...preset, hints: { ...preset.hints, cells: { '2:1': '9' }, encoding: 'vni' } }]),
      1,
      ['preset_field_dropped', 'preset_field_dropped']
    ],
    [
      'values that are none',
      wrap([
        {
          ...preset,
          hints: {
            columns: { a: { scale: -1, role: 'king', x: 1 }, b: 5 },
            numbers: { a: 'roman' },
            units: { a: 1 }
          }
        }
      ]),
      1,
      Array<string>(6).fill('preset_field_dropped')
    ]
  ];
  test.each(CASES)('%s', (_, text, kept, codes) => {
    const { presets, issues } = presetsFromJson(text, { file });
    expect(presets).toHaveLength(kept);
    expect(issues.map((i) => i.code)).toEqual(codes);
  });
});
