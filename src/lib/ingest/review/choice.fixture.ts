import fc from 'fast-check';
import { COLUMN_ROLES, ENCODINGS } from '../reader/reading.ts';
import type { Choice } from './apply-choice.ts';

const name = fc.constantFrom('Đơn vị', 'Số mô hình', '__proto__', 'constructor', '');
const lines = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 });

/** Any decision a person may take, hostile names included. */
export const anyChoice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ kind: fc.constant('encoding' as const), encoding: fc.constantFrom(...ENCODINGS) }),
  fc.record({
    kind: fc.constant('dialect' as const),
    dialect: fc.constantFrom({ delimiter: ';' }, { quote: "'" as const })
  }),
  fc.record({
    kind: fc.constant('numbers' as const),
    columns: fc.array(name, { maxLength: 3 }),
    style: fc.constantFrom('dot_thousands' as const, 'plain' as const)
  }),
  fc.record({
    kind: fc.constant('column' as const),
    columns: fc.array(name, { maxLength: 2 }),
    change: fc.record(
      { role: fc.constantFrom(...COLUMN_ROLES), scale: fc.constantFrom(1, 1e6) },
      { requiredKeys: [] }
    )
  }),
  fc.record({
    kind: fc.constant('unit' as const),
    names: fc.array(name, { maxLength: 2 }),
    unitId: fc.constantFrom('63:40', 'own:x')
  }),
  fc.record({
    kind: fc.constant('scheme' as const),
    scheme: fc.constantFrom('63' as const, '34' as const)
  }),
  fc.record({ kind: fc.constant('period' as const), period: fc.constantFrom('2020', '2021-H1') }),
  fc.record({
    kind: fc.constant('cells' as const),
    cells: fc.dictionary(fc.constantFrom('2:1', '3:1'), fc.string(), { noNullPrototype: true })
  }),
  fc.record({ kind: fc.constant('exclude' as const), lines }),
  fc.record({ kind: fc.constant('include' as const), lines }),
  fc.constant({ kind: 'leave' as const })
);
