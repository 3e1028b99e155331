import { readFileSync } from 'node:fs';
import { createQueryHost, runQuery, type QueryHost } from '../scripts/query.ts';
import type { Catalogue, MeasureHolding, PackHolding } from '../src/lib/query/catalogue.ts';
import { toPeriodCode } from '../src/lib/model/period.ts';
import { fromQuery, toQuery } from '../src/lib/spec/url.ts';
import { BASES, KINDS, NORMS, SORTS, SPAN_POLICIES, type SpecInput } from '../src/lib/spec/spec.ts';
import { expect, figure, follow, hydrated, settled, test } from './site.ts';

const SEED = 20_250_701;
const SPECS = 40;

/** Questions that must be refused, or that sit at an edge, asked beside the random ones. */
const FIXED = [
  'v=1&pack=demo&measure=models_new&years=2026',
  'v=1&measure=models_built&norm=per-100k',
  'v=1&pack=demo&measure=models_new&units=63:83&basis=34',
  'v=1&pack=demo&measure=models_new&basis=34&years=2025&kind=heat'
];

/** mulberry32: small, seeded, good enough to choose specs. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function randomSpec(random: () => number, catalogue: Catalogue): SpecInput {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const often = <T>(usual: T, others: readonly T[]): T => (random() < 0.6 ? usual : one(others));
  const pack: PackHolding = one(catalogue.packs);
  const held: MeasureHolding = one(pack.measures);
  const basis = one(BASES);
  const ids = pack.provinceIds[basis === '63' ? '63' : '34'];
  const from = held.years ? held.years.from + Math.floor(random() * 8) : 2016;
  return {
    pack: pack.info.id,
    measure: held.measureId,
    by: often('', ['', ...held.dimensions]),
    units: often({ kind: 'all' }, [
      { kind: 'any' },
      { kind: 'list', ids: [one(ids), one(ids), one(ids), one(ids)] }
    ]),
    basis,
    years: often(null, [
      { from, to: from },
      { from, to: from + 3 }
    ]),
    spans: one(SPAN_POLICIES),
    norm: often('value', NORMS),
    kind: one(KINDS),
    sort: one(SORTS)
  };
}

let host: QueryHost;
let catalogue: Catalogue;
test.beforeAll(async () => {
  catalogue = JSON.parse(readFileSync('static/generated/catalogue.json', 'utf8')) as Catalogue;
  host = await createQueryHost();
});
test.afterAll(() => host.engine.close());

test('the page and the command line give the same figures', async ({ page }) => {
  test.setTimeout(150_000);
  const random = dice(SEED);
  await page.goto('so-sanh/');
  await hydrated(page);
  await settled(page);
  let figures = 0;
  const asked = [
    ...FIXED.map((query) => toQuery(fromQuery(query))),
    ...Array.from({ length: SPECS }, () => toQuery(randomSpec(random, catalogue)))
  ];
  for (const query of asked) {
    await follow(page, `?${query}`);
    await expect(figure(page), query).toHaveAttribute('data-spec', query);
    const state = await (await settled(page)).getAttribute('data-state');
    const answer = await runQuery(query, host);
    if (answer.refused) {
      expect(state, `${query}: ${answer.refused.code}`).not.toBe('ready');
      continue;
    }
    const wanted = answer.rows.map((row) =>
      [
        row.unitId,
        row.periodStart === null
          ? ''
          : toPeriodCode({ start: row.periodStart, end: row.periodEnd! }),
        row.breakdown,
        row.value ?? '',
        row.value === null ? row.blank : ''
      ].join(' ')
    );
    const shown = await figure(page)
      .locator('table[data-twin] [data-unit]')
      .evaluateAll((cells: HTMLElement[]) =>
        // A place of the grid that nothing was asked for has neither a number nor a reason.
        cells
          .filter(({ dataset }) => 'value' in dataset || 'blank' in dataset)
          .map(({ dataset: { unit, period = '', breakdown = '', value = '', blank = '' } }) =>
            [unit, period, breakdown, value, blank].join(' ')
          )
      );
    expect(shown.sort(), query).toEqual(wanted.sort());
    figures += wanted.length;
  }
  expect(figures).toBeGreaterThan(500);
});
