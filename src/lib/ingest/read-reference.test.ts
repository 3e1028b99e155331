import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SCHEMES } from '#lib/model/unit.ts';
import { filesOf, reference, referenceIssues } from './reference.fixture.ts';
import { readReference } from './read-reference.ts';

const provinces = reference.units.filter((u) => u.level === 'province');
const idsOf = (scheme: string) => provinces.filter((u) => u.scheme === scheme).map((u) => u.id);
const files = filesOf('reference');
const json = (name: string) =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../data/reference/${name}`, import.meta.url)), 'utf8')
  );

/** The codes that appear when one piece of one table is written differently. */
const codesWhen = (name: string, from: string, to: string): string[] => {
  const changed = files.map((f) => {
    if (f.name !== name) return f;
    expect(f.text).toContain(from);
    return { ...f, text: f.text.replace(from, to) };
  });
  return [...new Set(readReference(changed).issues.map((i) => i.code))];
};

test('the shipped reference is sound', () => expect(referenceIssues).toEqual([]));

test('both lists are whole, in the dates of their schemes, in one official order', () => {
  expect([idsOf('63').length, idsOf('34').length]).toEqual([63, 34]);
  for (const u of provinces) {
    expect([u.validFrom, u.validTo]).toEqual([
      SCHEMES[u.scheme as '63' | '34'].from,
      SCHEMES[u.scheme as '63' | '34'].to ?? ''
    ]);
    expect(u.parentId).toBe('vn');
  }
  for (const scheme of ['63', '34']) {
    const orders = provinces.filter((u) => u.scheme === scheme).map((u) => u.order);
    expect([...orders].sort((a, b) => a - b)).toEqual(orders.map((_, i) => i + 1));
  }
});

test('seven codes mean another province since July 2025', () => {
  const nameOf = new Map(provinces.map((u) => [u.id, u.nameVi]));
  const moved = idsOf('34')
    .map((id) => id.slice(3))
    .filter((code) => nameOf.get(`63:${code}`) !== nameOf.get(`34:${code}`));
  expect(moved.sort()).toEqual(['15', '24', '44', '52', '80', '82', '91']);
});

test('eleven provinces go over alone, seventeen in pairs, six in threes', () => {
  const counts = new Map<string, number>();
  for (const { newId } of reference.crosswalk) counts.set(newId, (counts.get(newId) ?? 0) + 1);
  const times = (n: number) => [...counts.values()].filter((c) => c === n).length;
  expect([times(1), times(2), times(3)]).toEqual([11, 17, 6]);
});

test('each of the 34 has a registered population and an area, named as what they are', () => {
  for (const kind of ['population', 'area_km2']) {
    const of = reference.denominators.filter((d) => d.kind === kind);
    expect(of.map((d) => d.unitId).sort()).toEqual(idsOf('34').sort());
    expect(new Set(of.map((d) => d.year))).toEqual(new Set([2025]));
  }
  const population = reference.denominators.filter((d) => d.kind === 'population');
  expect(population.reduce((sum, d) => sum + d.value, 0)).toBe(113_571_956);
  expect(population[0]!.nameVi).toBe(
    'Dân số theo hồ sơ sắp xếp đơn vị hành chính 2025 (đăng ký cư trú)'
  );
});

test('boundaries and tiles hold every province under its id, and both archipelagos', () => {
  type Geometries = { geometries: { id: string; properties: { name: string } }[] };
  const { objects } = json('boundaries.topo.json') as { objects: Record<string, Geometries> };
  const drawn = Object.values(objects).flatMap((o) => o.geometries);
  const nameOf = new Map(provinces.map((u) => [u.id, u.nameVi]));
  expect(drawn.map((g) => g.id).sort()).toEqual(provinces.map((u) => u.id).sort());
  for (const g of drawn) expect(g.properties.name).toBe(nameOf.get(g.id));
  const tiles = files.find((f) => f.name === 'tile-grid.csv')!.text;
  for (const id of [...idsOf('63'), ...idsOf('34')]) expect(tiles).toContain(`\n${id},`);
  for (const name of ['Hoàng Sa', 'Trường Sa'])
    expect(tiles.match(new RegExp(`,${name},.*,archipelago,`, 'g'))).toHaveLength(2);
});

test('the old character sets lead to composed Vietnamese', () => {
  const charsets = json('legacy-charsets.json') as Record<string, Record<string, string>>;
  const read = [...'Hµ Néi'].map((c) => charsets.tcvn3![c] ?? c).join('');
  expect(read).toBe('Hà Nội');
  for (const map of [charsets.tcvn3!, charsets.vni!, charsets.viscii!])
    for (const value of Object.values(map)) expect(value).toBe(value.normalize('NFC'));
});

test.each([
  ['provinces.csv', '63:02,63,02', '63:02,63,03', 'id_differs'],
  ['provinces.csv', '63:r:TDMNPB', '63:r:NOWHERE', 'unknown_reference'],
  ['crosswalk.csv', '63:02,34:08', '63:04,34:08', 'duplicate_id'],
  ['crosswalk.csv', '63:02,34:08', '63:02,63:04', 'crosswalk_invalid'],
  ['aliases.csv', '63:01,HN', '63:01,Hà Nam', 'alias_clash'],
  ['measures.csv', ',count,state level,,', ',count,state recipient,,', 'measure_inconsistent'],
  ['measures.csv', 'models_built,models', 'models_built,modelz', 'not_in_list'],
  ['codes.csv', 'state,awarded', 'mood,awarded', 'not_in_list'],
  ['denominators.csv', ',population,2025,', ',population,x,', 'not_a_number'],
  ['regions.csv', 'legal_basis', 'basis', 'missing_column']
])('a slip in %s is found: %s → %s', (name, from, to, code) => {
  expect(codesWhen(name, from, to)).toContain(code);
});

test('a table that is not there is missed', () => {
  const { issues } = readReference(files.filter((f) => f.name !== 'codes.csv'));
  expect(issues).toMatchObject([{ code: 'file_missing', file: 'codes.csv' }]);
});
