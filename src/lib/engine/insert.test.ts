import { afterAll, expect, test } from 'vitest';
import { toPieces, type Engine, type InsertColumns } from './engine.ts';
import { createNodeEngine } from './node.ts';

const engine: Engine = await createNodeEngine();
await engine.query('CREATE SCHEMA s');
afterAll(() => engine.close());

/** Words that repeat in some pieces and never in others, blanks, and numbers that are not there. */
const columns = (rows: number): InsertColumns => ({
  n: { type: 'number', values: Array.from({ length: rows }, (_, i) => i) },
  word: {
    type: 'text',
    values: Array.from({ length: rows }, (_, i) => (i < 30_000 ? `xã ${i}` : 'tỉnh'))
  },
  none: { type: 'text', values: Array.from({ length: rows }, (_, i) => (i % 7 === 0 ? null : '')) },
  value: {
    type: 'number',
    values: Array.from({ length: rows }, (_, i) => (i < 25_000 ? null : i / 4))
  },
  is: { type: 'boolean', values: Array.from({ length: rows }, (_, i) => i % 3 === 0) }
});

test.each([0, 1, 70_000])(
  'a table of %i rows goes in by pieces and comes back whole',
  async (rows) => {
    const given = columns(rows);
    let pieces = 0;
    for await (const piece of toPieces(given)) {
      expect(Object.keys(piece)).toEqual(Object.keys(given));
      pieces++;
    }
    expect(pieces).toBe(Math.max(1, Math.ceil(rows / 12_000)));
    await engine.insert('s', `t${rows}`, given);
    const { length, values } = await engine.query(`SELECT * FROM s.t${rows} ORDER BY n`);
    expect(length).toBe(rows);
    for (const [name, column] of Object.entries(given)) expect(values[name]).toEqual(column.values);
  }
);
