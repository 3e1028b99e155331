import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '#lib/query/ask.ts';
import { fromQuery } from '#lib/spec/url.ts';
import { createQueryHost, type QueryHost } from './query.ts';

let host: QueryHost;
beforeAll(async () => {
  host = await createQueryHost();
});
afterAll(() => host.engine.close());

test('a region beside all provinces takes no figure from them', async () => {
  const of = async (region: string[]) => {
    const ids = host.catalogue.packs.find((p) => p.info.id === 'demo')!.provinceIds['34'];
    const spec = fromQuery('v=1&pack=demo&measure=charity_money&basis=34&kind=line');
    const units = { kind: 'list' as const, ids: [...ids, ...region] };
    const { rows } = await ask({ ...spec, units }, host.catalogue, (text) =>
      host.engine.query(text)
    );
    const parts = rows.filter((r) => r.periodKind === 'part-year');
    return parts.map((r) => `${r.unitId} ${r.periodEnd} ${r.value}`).sort();
  };
  const alone = await of([]);
  expect(alone.length).toBeGreaterThan(20);
  const [region] = host.catalogue.units.filter((u) => u.level === 'region' && u.scheme === '34');
  expect(await of([region!.id])).toEqual(alone);
});

test('a region of which some provinces name a period and none a figure has one row', async () => {
  const spec = fromQuery('v=1&pack=published&measure=models_commended&units=63:r:BTBDHMT,63:r:TN');
  const { rows } = await ask(spec, host.catalogue, (text) => host.engine.query(text));
  const shown = rows.map((r) => `${r.unitId} ${r.value === null ? r.blank : 'known'}`);
  expect(shown.filter((row) => row.startsWith('63:r:TN'))).toEqual(['63:r:TN missing']);
  expect(shown).toContain('63:r:BTBDHMT known');
});
