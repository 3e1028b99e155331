import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '#lib/query/ask.ts';
import { fromQuery } from '#lib/spec/url.ts';
import { createQueryHost, type QueryHost } from './query.ts';

let host: QueryHost;
beforeAll(async () => {
  host = await createQueryHost();
});
afterAll(() => host.engine.close());

test.each(['63', '34', 'unchanged'])(
  '%s: a base year after the range brings no half-years between them',
  async (basis) => {
    const of = async (base: number) => {
      const query = `v=1&pack=demo&measure=models_new&basis=${basis}&kind=line&years=2016-2024`;
      const spec = fromQuery(`${query}&norm=index&base=${base}`);
      const { rows } = await ask(spec, host.catalogue, (text) => host.engine.query(text));
      return [...new Set(rows.map((r) => `${r.periodStart}/${r.periodEnd}`))].sort();
    };
    const inside = await of(2016);
    expect(inside.at(-1)).toBe('2024-01-01/2024-12-31');
    const apart = await of(2026);
    expect(apart.filter((period) => !inside.includes(period))).toEqual([]);
  }
);
