import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ANNOTATIONS_TABLE } from '#lib/model/schema-reference.ts';
import { shippedCatalogue } from '#lib/workspace/shipped.ts';
import { readAnnotations } from './read-annotations.ts';
import { readUserPack } from './user-pack.ts';

const known = shippedCatalogue();
const columns = ANNOTATIONS_TABLE.fields.map((f) => f.name);
const GOOD: Record<string, string> = {
  id: 'a',
  kind: 'event',
  start: '2020-05-01',
  label_vi: 'nhãn',
  label_en: 'label',
  text_vi: 'điều đã xảy ra.',
  text_en: 'what happened.'
};
const read = (...rows: Record<string, string>[]) =>
  readAnnotations(
    {
      name: 'annotations.csv',
      text: [columns.join(','), ...rows.map((r) => columns.map((c) => r[c] ?? '').join(','))].join(
        '\n'
      )
    },
    known
  );

describe('annotations.csv', () => {
  it('one day needs no end', () => {
    const { annotations, issues } = read(GOOD);
    expect(issues).toEqual([]);
    expect(annotations).toEqual([
      expect.objectContaining({ start: '2020-05-01', end: '2020-05-01', measureId: '', basis: '' })
    ]);
  });

  it.each([
    ['kind', 'rumour', 'not_in_list'],
    ['start', '05/2020', 'pattern'],
    ['end', '2019-01-01', 'period_reversed'],
    ['measure', 'no_such', 'measure_unknown'],
    ['unit_id', '63:00', 'unit_id_unknown'],
    ['text_vi', '', 'required']
  ])('%s “%s” leaves the row out with its reason', (column, value, code) => {
    const { annotations, issues } = read({ ...GOOD, [column]: value });
    expect(annotations).toEqual([]);
    expect(issues.map((i) => `${i.severity} ${i.code} ${i.column}`).join()).toContain(code);
  });

  it.each(['published', 'demo'])('the pack %s is read whole', (pack) => {
    const path = fileURLToPath(new URL(`../../../data/${pack}/annotations.csv`, import.meta.url));
    const { annotations, issues } = readAnnotations(
      { name: 'annotations.csv', text: readFileSync(path, 'utf8') },
      known
    );
    expect(issues).toEqual([]);
    expect(annotations[0]).toMatchObject({ kind: 'boundary', start: '2025-07-01' });
  });

  it('comes along with a folder that a person brings, and is no table of figures', () => {
    const file = {
      name: 'annotations.csv',
      text: [columns, columns.map((c) => GOOD[c] ?? '')].map((r) => r.join(',')).join('\n')
    };
    const reference = { ...known, denominators: [] };
    const { pack, issues } = readUserPack([file], reference, { title: 'x' });
    expect(issues).toEqual([]);
    expect(pack.annotations).toHaveLength(1);
    expect(pack.observations).toEqual([]);
  });
});
