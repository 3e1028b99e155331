import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#lib/query/ask.ts';
import { fromQuery } from '#lib/spec/url.ts';
import { createQueryHost, runQuery, type QueryHost } from '../../../scripts/query.ts';
import { askDetails } from './profile-details.ts';
import { mediansOf, newestOf, profilePeers, rankDoubt, runAgainst } from './profile-standing.ts';
import { askProfile, toSubject, type Profile, type ProfileSubject } from './profile.ts';

let host: QueryHost;
beforeAll(async () => {
  host = await createQueryHost();
});
afterAll(() => host.engine.close());

const run = (text: string) => host.engine.query(text);

type Told = { subject: ProfileSubject; profile: Profile };
const known = new Map<string, Promise<Told>>();

/** The profile of a unit, made once. */
function profileOf(pack: string, unit: string): Promise<Told> {
  const key = `${pack} ${unit}`;
  if (!known.has(key)) known.set(key, makeProfile(pack, unit));
  return known.get(key)!;
}

async function makeProfile(pack: string, unit: string): Promise<Told> {
  const subject = toSubject(unit, pack, host.catalogue)!;
  const profile = await askProfile(subject, host.catalogue, (spec) =>
    ask(spec, host.catalogue, run)
  );
  return { subject, profile };
}

const measureIn = (profile: Profile, id: string) =>
  profile.measures.find((m) => m.measureId === id)!;

describe('a unit of the catalogue', () => {
  it('is read on its own list, beside those of its kind', () => {
    expect(toSubject('63:40', 'demo', host.catalogue)).toMatchObject({
      basis: '63',
      field: 'provinces',
      family: ['63:40', '34:40']
    });
    expect(toSubject('34:66', 'demo', host.catalogue)).toMatchObject({
      basis: '34',
      family: ['34:66', '63:54', '63:66']
    });
    expect(toSubject('dv-40-1', 'demo', host.catalogue)?.field).toBe('siblings');
    expect(toSubject('bdv-nghe-an', 'published', host.catalogue)?.field).toBe('none');
  });

  it.each([
    ['63:40', 'nowhere'],
    ['63:99', 'demo'],
    ['63:r:TN', 'demo'],
    ['dv-40-1', 'published']
  ])('%s of %s is nobody', (unit, pack) => {
    expect(toSubject(unit, pack, host.catalogue)).toBeNull();
  });
});

describe('Nghệ An of the demonstration', () => {
  let profile: Profile;
  let subject: ProfileSubject;
  beforeAll(async () => ({ profile, subject } = await profileOf('demo', '63:40')));

  it('has every measure, the newest whole year in front and the half-year after it', () => {
    expect(profile.measures.map((m) => m.measureId)).toEqual([
      'models_new',
      'commendation_occasions',
      'checks_made',
      'charity_money',
      'charity_gifts'
    ]);
    expect(profile.silent).toEqual([]);
    const { newest, later } = newestOf(measureIn(profile, 'commendation_occasions').rows);
    expect(newest).toMatchObject({ periodStart: '2024-01-01', periodKind: 'year', value: 583 });
    expect(later).toMatchObject({ periodEnd: '2025-06-30', value: 220, status: 'provisional' });
  });

  it('is reconciled as the command line says, year by year', async () => {
    const query = 'v=1&pack=demo&measure=models_new&units=63:40&basis=63&kind=line';
    const { rows } = await runQuery(query, host);
    const told = measureIn(profile, 'models_new').reconciled;
    expect(told.map(({ row, levels }) => [row.periodStart, row.periodEnd, levels])).toEqual(
      rows
        .filter((r) => r.hierarchy && (r.hierarchy.own ?? r.hierarchy.rollUp) !== null)
        .map((r) => [r.periodStart, r.periodEnd, r.hierarchy])
    );
    // Counted by hand in models.csv: seven units, one of them silent in 2022.
    const of = (year: string) => told.find((t) => t.row.periodStart === `${year}-01-01`)!;
    expect(of('2024').levels).toMatchObject({ own: 184, rollUp: 164, difference: 20, reported: 7 });
    expect(of('2022').levels).toMatchObject({
      rollUp: 145,
      rollUpBound: '≥',
      differenceBound: '≤'
    });
    expect(of('2022').silent).toHaveLength(1);
    expect(of('2024').silent).toEqual([]);
  });

  it('says why a rank is a range, and the doubts are as many as the places left open', () => {
    for (const m of profile.measures) {
      const { newest } = newestOf(m.rows);
      const doubt = rankDoubt(newest!, m.result);
      const [best, worst] = newest!.rank!;
      expect(doubt.missing + doubt.hidden + doubt.ties + doubt.bounds).toBe(worst - best);
    }
    const checks = measureIn(profile, 'checks_made');
    expect(newestOf(checks.rows).newest!.rank).toEqual([3, 7]);
    expect(rankDoubt(newestOf(checks.rows).newest!, checks.result)).toEqual({
      missing: 2,
      hidden: 0,
      ties: 0,
      bounds: 2
    });
  });

  it('finds the parts of its figures, its sources and its rows', async () => {
    const details = await askDetails(subject, profile, host.catalogue, run);
    expect(details.sources).toEqual([{ id: 'demo', count: details.rows.length }]);
    expect(details.rows.every((r) => subject.family.includes(r.unitId))).toBe(true);
    const tree = details.trees.find((t) => t.whole.id === 't-63-40-2016')!;
    expect(tree.whole.value).toBe(1228800000);
    expect(tree.parts.map((p) => [p.id, p.value])).toEqual([['t-63-40-2016-l', 299700000]]);
    expect(details.doubles).toEqual([]);
  });

  it('stands beside the nearest, its region, or those chosen', () => {
    const models = measureIn(profile, 'models_new');
    const value = (id: string) =>
      models.result.rows.find((r) => r.unitId === id && r.periodStart === '2024-01-01')!.value!;
    const near = profilePeers(subject, models, { kind: 'value' });
    const farthest = Math.max(...near.map((id) => Math.abs(value(id) - 184)));
    expect(near.length).toBeGreaterThanOrEqual(5);
    expect(farthest).toBeLessThanOrEqual(14);
    const region = profilePeers(subject, models, { kind: 'region' });
    expect(region).toContain('63:38');
    expect(region).not.toContain('63:40');
    const chosen = { kind: 'chosen' as const, ids: ['63:62', '63:40', '34:40', 'x'] };
    expect(profilePeers(subject, models, chosen)).toEqual(['63:62']);
  });
});

describe('a merged province', () => {
  it('has its roll-up open until units of each former one are known', async () => {
    const { profile } = await profileOf('demo', '34:66');
    const told = measureIn(profile, 'models_new').reconciled;
    const of2021 = told.find((t) => t.row.periodStart === '2021-01-01')!.levels;
    expect(of2021).toMatchObject({ own: 198, rollUp: 142, rollUpBound: '≥', difference: 56 });
    expect(of2021).toMatchObject({ differenceBound: '≤', reported: 5, expected: 5 });
  });
});

describe('published units', () => {
  it('Nghệ An has one figure, of no stated time, and no rank', async () => {
    const { subject, profile } = await profileOf('published', '63:40');
    expect(profile.measures.map((m) => m.measureId)).toEqual(['models_commended']);
    const { newest } = newestOf(profile.measures[0]!.rows);
    expect(newest).toMatchObject({ value: 5395, periodKind: 'unstated', rank: null });
    const details = await askDetails(subject, profile, host.catalogue, run);
    expect(details.rows.map((r) => r.value)).toEqual([5395, 501, 3]);
    expect(profile.silent).toContain('models_built');
  });

  it('Kon Tum has spans as spans', async () => {
    const { profile } = await profileOf('published', '63:62');
    const built = measureIn(profile, 'models_built');
    expect(newestOf(built.rows).newest).toMatchObject({ value: 199, periodKind: 'span' });
    expect(mediansOf(built.result, new Set(['63:40', '63:62', '63:83']))).toEqual([]);
  });

  it('an office is shown by the split its source gives, and by state where nothing was awarded', async () => {
    const office = (await profileOf('published', 'bdv-nghe-an')).profile;
    expect(measureIn(office, 'commended').result.spec.by).toBe('recipient');
    const cell = (await profileOf('published', 'chi-bo-khoi-dang')).profile;
    expect(measureIn(cell, 'commendation_occasions').result.spec.states).toEqual(['proposed']);
  });

  it('a bound stays a bound', async () => {
    const { profile, subject } = await profileOf('published', 'bdv-nghe-an');
    const money = newestOf(measureIn(profile, 'charity_money').rows).newest;
    expect(money).toMatchObject({ value: 370000000, bound: '≤' });
    const { trees } = await askDetails(subject, profile, host.catalogue, run);
    const given = trees.find((t) => t.whole.id === 'bdv-2020-money')!;
    expect(given.whole.bound).toBe('≤');
    expect(given.parts).toHaveLength(8);
  });
});

describe('medians', () => {
  const spec = fromQuery('v=1&pack=demo&measure=models_new&basis=63&kind=line');
  const row = (
    unitId: string,
    value: number | null,
    bound: '=' | '≥' | '≤' = '=',
    year = 2020
  ) => ({
    unitId,
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    periodKind: 'year' as const,
    periodBasis: 'stated' as const,
    breakdown: '',
    value,
    bound,
    strict: false,
    blank: value === null ? ('missing' as const) : null,
    status: 'normal' as const,
    derivation: 'reported' as const,
    pieces: [1, 1] as [number, number],
    years: 1,
    rawValue: value,
    rank: null,
    coverage: { reported: 0, expected: 0 },
    lineage: []
  });
  const resultOf = (rows: ReturnType<typeof row>[]) => ({
    spec,
    rows,
    totals: [],
    units: [],
    missing: {},
    coverage: { reported: 0, expected: 0 },
    warnings: [],
    refused: null,
    lineage: {}
  });
  const all = new Set(['a', 'b', 'c', 'd']);

  it.each([
    ['of an odd number is the middle one', [1, 5, 9], '=', 5],
    ['of an even number is between the two', [1, 4, 6, 9], '=', 5],
    ['leaves out who has no figure', [1, 5, 9, null], '=', 5]
  ] as const)('%s', (_, values, bound, value) => {
    const rows = values.map((v, i) => row('abcd'[i]!, v));
    expect(mediansOf(resultOf(rows), all)).toMatchObject([{ year: 2020, bound, value }]);
  });

  it('is open only where a bound could move it', () => {
    const far = [row('a', 1), row('b', 5), row('c', 9, '≥')];
    expect(mediansOf(resultOf(far), all)[0]).toMatchObject({ value: 5, bound: '=' });
    const near = [row('a', 1, '≥'), row('b', 5), row('c', 9)];
    expect(mediansOf(resultOf(near), all)[0]).toMatchObject({ bound: '≥', low: 5, high: 9 });
  });

  it('needs three figures', () => {
    expect(mediansOf(resultOf([row('a', 1), row('b', 2)]), all)).toEqual([]);
  });

  it('a run is only of years that are certain, and ends at a gap', () => {
    const medians = [2018, 2019, 2020].map((year) => ({
      year,
      value: 5,
      bound: '=' as const,
      low: 5,
      high: 5,
      count: 9
    }));
    const own = (v: [number | null, number | null, number | null], bound: '=' | '≤' = '=') =>
      v.map((value, i) => row('a', value, bound, 2018 + i));
    expect(runAgainst(own([9, 9, 9]), medians)).toEqual({ side: 'above', from: 2018, to: 2020 });
    expect(runAgainst(own([9, null, 9]), medians)).toEqual({ side: 'above', from: 2020, to: 2020 });
    expect(runAgainst(own([9, 9, 9], '≤'), medians)).toBeNull();
    expect(runAgainst(own([1, 5, 5]), medians)).toBeNull();
  });
});
