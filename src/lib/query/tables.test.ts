import { expect, test } from 'vitest';
import { fixture } from './fixtures.ts';
import { observationPieces, toTables } from './tables.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    unit: `63:${1 + (i % 3)}`,
    period: String(1900 + (i % 100)),
    value: i
  }));

test.each([0, 1, 4000, 4001, 9000])(
  '%i figures in pieces are those of the whole table',
  (count) => {
    const { reference, pack } = fixture(rows(count));
    const whole = toTables(pack, reference).observation!;
    const pieces = [...observationPieces(pack.observations, reference)];
    expect(pieces.length).toBe(Math.max(1, Math.ceil(count / 4000)));
    for (const [name, column] of Object.entries(whole)) {
      expect(pieces.flatMap((p) => p[name]!.values)).toEqual(column.values);
      expect(pieces.every((p) => p[name]!.type === column.type)).toBe(true);
    }
  }
);
