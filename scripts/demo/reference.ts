import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Scheme } from '#lib/model/unit.ts';

export type Province = {
  id: string;
  scheme: Scheme;
  code: string;
  nameVi: string;
  regionId: string;
};

/** The two lists in official order, and which of the 63 each of the 34 was made of. */
export type Provinces = {
  '63': Province[];
  '34': Province[];
  predecessors: Map<string, Province[]>;
};

/** What the demo takes from the reference pack; units of measure are by measure id. */
export type DemoReference = { provinces: Provinces; unitsOfMeasure: Map<string, string> };

/** A CSV of the reference pack as records of text. */
function readTable(file: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(
    readFileSync(file, 'utf8').replace(/^\uFEFF/, ''),
    { header: true, skipEmptyLines: true }
  );
  if (errors[0]) throw new Error(`invalid table: ${file}: ${errors[0].message}`);
  return data;
}

function readProvinces(folder: string): Provinces {
  const rows = readTable(join(folder, 'provinces.csv'));
  const list = (scheme: Scheme): Province[] =>
    rows
      .filter((r) => r['scheme'] === scheme)
      .sort((a, b) => Number(a['order']) - Number(b['order']))
      .map((r) => ({
        id: r['id']!,
        scheme,
        code: r['code']!,
        nameVi: r['name_vi']!,
        regionId: r['region_id']!
      }));
  const [old, current] = [list('63'), list('34')];
  const crosswalk = readTable(join(folder, 'crosswalk.csv'));
  const predecessors = new Map(
    current.map((p) => {
      const ids = crosswalk.filter((c) => c['new_id'] === p.id).map((c) => c['old_id']);
      return [p.id, old.filter((o) => ids.includes(o.id))];
    })
  );
  for (const [id, parts] of predecessors)
    if (parts.length === 0) throw new Error(`missing predecessors: ${id}`);
  return { '63': old, '34': current, predecessors };
}

/** Reads `provinces.csv`, `crosswalk.csv` and `measures.csv` of the reference pack. */
export const readReference = (folder: string): DemoReference => ({
  provinces: readProvinces(folder),
  unitsOfMeasure: new Map(
    readTable(join(folder, 'measures.csv')).map((m) => [m['id']!, m['unit_of_measure']!])
  )
});
