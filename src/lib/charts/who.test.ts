import { expect, test } from 'vitest';
import { toCatalogue, toHolding } from '#lib/query/build-catalogue.ts';
import { fixture, unit } from '#lib/query/fixtures.ts';
import { toRefusal } from '#lib/query/to-result.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { whoText } from './subtitle.ts';

const REGION = { ...unit('63:r:TN', 90, 'region'), nameVi: 'Tây Nguyên' };
const OFFICE = { ...unit('own:a', 91, 'office', '63:1'), nameVi: 'Ban A' };

/** Whoever a comparison is of is named, though it is not among the units that are drawn. */
test.each<[SpecInput['units'], string]>([
  [{ kind: 'region', id: '63:r:TN' }, 'vùng Tây Nguyên'],
  [{ kind: 'under', id: 'own:a' }, 'Ban A'],
  [{ kind: 'region', id: '63:r:XX' }, '63:r:XX']
])('%o', (units, name) => {
  const { reference, pack } = fixture([{ unit: '63:1', period: '2020', value: 1 }], {
    units: [OFFICE]
  });
  const catalogue = toCatalogue({ ...reference, units: [...reference.units, REGION] }, [
    toHolding(pack, reference)
  ]);
  const spec = normaliseSpec({ pack: 'fixture', measure: 'm', basis: '63', units });
  const drawn = [unit('63:1', 1), unit('63:2', 2)];
  const result = { ...toRefusal(spec, { code: 'unknown_unit' }), refused: null, units: drawn };
  expect(whoText(result, { catalogue, lang: 'vi' })).toContain(name);
});
