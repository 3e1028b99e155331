import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cell, codesOf, figures, openFolder, totalOf, type Folder } from './query-rules.fixture.ts';

/** Denominators, states, "of which" and levels by hand. */

const CHECKS = figures(['form', 'part_of'], {
  checks_made: `
63:40 | 2020 | 30
63:42 | 2020 | >10
63:44 | 2020 | 12
63:45 | 2020 | 8
63:46 | 2020 | 5
63:40 | 2021 | 33
63:44 | 2021 | 6
63:45 | 2021 | <4
63:40 | 2016/2020 | 100
63:48 | 2020 | 100
63:48 | 2020 | 60 | | checks_made-9
63:48 | 2020 | 25 | inspection | checks_made-9
63:48 | 2020 | 75 | supervision
63:49 | 2020 | missing
63:49 | 2020 | 7 | inspection | checks_made-13
63:51 | 2020 | 9 | inspection
63:51 | 2020 | 4 | supervision
63:51 | 2020 | 2 | both
63:52 | 2020 | missing
63:52 | 2020 | 7 | | checks_made-18
63:54 | 2018/2020 | 90
63:54 | 2019 | 20 | | checks_made-20
34:40 | 2025 | 44
34:42 | 2026 | 26`
});

const CHARITY = figures(['form', 'item', 'part_of'], {
  charity_money: `
63:40 | 2020 | <370000000
63:40 | 2020 | 10000000 | | flood_relief | charity_money-0
63:40 | 2020 | 100000000 | | mass_mobilisation_models | charity_money-0
63:40 | 2020 | 43000000 | | livelihood_models | charity_money-0`,
  charity_goods: `
63:40 | 2020 | 1600 | | desks | charity_money-0
63:40 | 2020 | 748 | | warm_coats | charity_money-0`
});

const COMMENDATIONS = figures(['recipient', 'state', 'level'], {
  commended: `
63:40 | 2018 | 3 | individual | awarded | cell
63:40 | 2018 | 2 | collective | awarded | cell
63:40 | 2018 | 1 | individual | proposed | bloc
63:40 | 2020 | 2 | individual | awarded | cell
63:40 | 2020 | 1 | individual | awarded | bloc
63:42 | 2020 | 9 | individual | |
63:44 | 2020 | 5 | | awarded |
63:44 | 2020 | 8 | | proposed |`,
  commendation_occasions: `
63:40 | 2020 | 3 | collective | proposed |
63:40 | 2020 | 5 | individual | proposed |
63:42 | 2020 | 4 | collective | awarded |
63:42 | 2020 | 6 | individual | awarded |
63:44 | 2020 | 7 | | awarded |
63:45 | 2020 | 11 | | |`
});

const MODELS = figures(['level', 'state'], {
  models_commended: `
63:40 | | 5395 | | awarded
63:40 | | 501 | province |
63:40 | | 3 | central | awarded
63:42 | 2020 | 20 | | awarded
63:42 | 2020 | 4 | central | awarded`,
  models_built: `
63:44 | 2020 | 199 | |`
});

const DENOMINATORS = `unit_id,kind,year,value,source,name_vi,name_en
63:40,members,2020,3000,s,Đảng viên,Members
63:42,members,2020,500,s,Đảng viên,Members
63:44,members,2020,600,s,Đảng viên,Members
63:45,members,2020,200,s,Đảng viên,Members
63:46,members,2019,100,s,Đảng viên,Members
63:40,members,2018,2000,s,Đảng viên,Members
63:40,members,2016,1000,s,Đảng viên,Members
63:44,members,2021,300,s,Đảng viên,Members
63:40,population,2020,3000000,s,Dân số,Population
63:44,population,2020,900000,s,Dân số,Population
63:40,subordinate_units,2020,20,s,Đơn vị trực thuộc,Subordinate units
63:42,subordinate_units,2020,4,s,Đơn vị trực thuộc,Subordinate units
x1,members,2020,40,s,Đảng viên,Members
`;

const UNITS = `id,scheme,code,name_vi,name_en,level,parent_id,region_id,valid_from,valid_to,order
x1,,,x1,x1,district,63:46,,,,1
x2,,,x2,x2,district,63:46,,,,2
x3,,,x3,x3,district,63:46,,,,3
y1,,,y1,y1,district,63:42,,,,4
y2,,,y2,y2,district,63:42,,,,5
z1,,,z1,z1,district,63:45,,,,6
z2,,,z2,z2,district,63:45,,,2019-12-31,7
`;

const BELOW = figures([], {
  articles: `
63:46 | 2020 | 20
x1 | 2020 | 12
x2 | 2020 | >5
x3 | 2020 | not_applicable
63:42 | 2020 | >40
y1 | 2020 | 15
y2 | 2020 | 15
z1 | 2020 | 8
z2 | 2019 | 3
63:44 | 2020 | 1`
});

let folder: Folder;
beforeAll(async () => {
  folder = await openFolder({
    checks: CHECKS,
    charity: CHARITY,
    commendations: COMMENDATIONS,
    models: MODELS,
    activities: BELOW,
    denominators: DENOMINATORS,
    units: UNITS
  });
});
afterAll(() => folder.close());

describe('denominators', () => {
  test.each([
    ['norm=per-1000-members&years=2020', '63:40', '= 10'],
    ['norm=per-1000-members&years=2020', '63:42', '> 20'],
    ['norm=per-1000-members&years=2020', '63:44', '= 20'],
    ['norm=per-1000-members&years=2020', '63:45', '= 40'],
    ['norm=per-1000-members&years=2020', '63:46', 'no_denominator'], // only 2019's
    ['norm=per-1000-members&years=2020&denominator-year=2019', '63:46', '= 50'],
    ['norm=per-1000-members&years=2020&denominator-year=2019', '63:40', 'no_denominator'],
    ['norm=per-1000-members&years=2020&denominator-year=2018', '63:40', '= 15'],
    ['norm=per-1000-members&years=2021', '63:40', 'no_denominator'],
    ['norm=per-1000-members&years=2021', '63:44', '= 20'],
    ['norm=per-1000-members&years=2016-2020', '63:40', '= 33.333333'], // 100 of the 3000 of 2020
    ['norm=per-100k&years=2020', '63:40', '= 1'],
    ['norm=per-100k&years=2020', '63:44', '= 1.333333'],
    ['norm=per-100k&years=2020', '63:42', 'no_denominator'],
    ['norm=per-unit&years=2020', '63:40', '= 1.5'],
    ['norm=per-unit&years=2020', '63:42', '> 2.5'],
    ['norm=per-unit&years=2020', '63:44', 'no_denominator'],
    // 12 + 8 of 600 + 200 members; two provinces became one.
    ['norm=per-1000-members&basis=34&years=2020', '34:44', '= 25'],
    ['norm=per-1000-members&basis=34&years=2020', '34:40', '= 10'],
    ['norm=per-1000-members&basis=34&years=2021', '34:44', 'no_denominator'],
    // The residence records of 2025 are the 34's: Nghệ An 3,831,694 people.
    ['norm=per-100k&years=2020&denominator-year=2025', '63:40', 'no_denominator'],
    ['norm=per-100k&basis=34&years=2020', '34:44', 'no_denominator']
  ])('%s: %s is %s', async (query, id, like) => {
    expect(cell(await folder.ask(`measure=checks_made&${query}`), id, like)).toBe(like);
  });

  test('places by members, and one without its denominator widens them', async () => {
    const units = 'units=63:40,63:42,63:44,63:45,63:46';
    const doc = await folder.ask(`measure=checks_made&years=2020&norm=per-1000-members&${units}`);
    // [10] (20,∞) [20] [40] anything
    expect(cell(doc, '63:40', '#')).toBe('= 10 #4-5');
    expect(cell(doc, '63:42', '#')).toBe('> 20 #1-3');
    expect(cell(doc, '63:44', '#')).toBe('= 20 #3-4');
    expect(cell(doc, '63:45', '#')).toBe('= 40 #1-3');
    expect(totalOf(doc)).toBe('overlap 4/5');
    expect(codesOf(doc)).toContain('denominator');
  });

  test('the base is named with its year', async () => {
    const doc = await folder.ask('measure=checks_made&years=2016-2020&norm=per-1000-members');
    expect(doc.rows.find((r) => r.unitId === '63:40')!.base).toEqual({
      value: 3000,
      bound: '=',
      year: 2020
    });
    const none = await folder.ask('measure=articles&years=2020&norm=per-100k&units=x1');
    expect(cell(none, 'x1', '')).toBe('no_denominator');
    const own = await folder.ask('measure=articles&years=2020&norm=per-1000-members&units=x1');
    expect(cell(own, 'x1', '')).toBe('= 300');
  });
});

describe('of which', () => {
  test.each([
    ['checks_made&years=2020', '63:48', '= 100'],
    ['checks_made&years=2020&by=form', '63:48', '= 100'],
    ['checks_made&years=2020&by=form', '63:48+inspection', '= 25'],
    ['checks_made&years=2020&by=form', '63:48+supervision', '= 75'],
    ['checks_made&years=2020&by=form&norm=share', '63:48+inspection', '= 25'],
    // The whole is missing: a part of it does not stand in its place.
    ['checks_made&years=2020', '63:49', 'parts_only'],
    ['checks_made&years=2020&by=form', '63:49+inspection', '= 7'],
    ['checks_made&years=2020', '63:52', 'missing'],
    ['checks_made&years=2020', '63:51', '= 15 3/3'],
    // A year of a span of three is not added to it.
    ['checks_made&years=2018-2020', '63:54', '= 90'],
    ['checks_made&kind=line&years=2018-2020', '63:54@2019', '= 20'],
    ['charity_money&years=2020', '63:40', '< 370000000'],
    ['charity_money&years=2020&by=item', '63:40+flood_relief', '= 10000000'],
    ['charity_money&years=2020&by=item', '63:40+livelihood_models', '= 43000000'],
    // 10 of less than 370 is more than 2.7 per cent.
    ['charity_money&years=2020&by=item&norm=share', '63:40+flood_relief', '> 2.702703'],
    // Goods that are part of a sum of money are whole as goods; kinds are not added.
    ['charity_goods&years=2020&by=item', '63:40+desks', '= 1600'],
    ['charity_goods&years=2020', '63:40', 'parts_only']
  ])('%s: %s is %s', async (query, key, like) => {
    expect(cell(await folder.ask(`measure=${query}`), key, like)).toBe(like);
  });

  test('a part of a row that could not be read does not stand in its place', async () => {
    const torn = await openFolder({
      checks: figures(['part_of'], {
        checks_made: `
63:40 | 2020 | 70
63:40 | 2020 | 7 | checks_made-0
63:01 | 2020 | 9`
      }).replace(',70,', ',7O,')
    });
    const doc = await torn.ask('measure=checks_made&years=2020');
    expect(cell(doc, '63:40', '')).toBe('missing');
    expect(totalOf(doc)).toBe('≥ 9 1/2');
    await torn.close();
  });

  test('the total has each whole once', async () => {
    const doc = await folder.ask('measure=checks_made&years=2020&units=63:48,63:51');
    expect(totalOf(doc)).toBe('= 115 2/2');
  });
});

describe('states', () => {
  test.each([
    ['commended&years=2018&by=recipient', '63:40+individual', '= 3'],
    ['commended&years=2018&by=recipient', '63:40+collective', '= 2'],
    ['commended&years=2018&by=recipient&states=proposed', '63:40+individual', '= 1'],
    ['commended&years=2018&by=recipient&states=proposed', '63:40+collective', 'missing'],
    // Of two levels, and nobody says whether one is in the other.
    ['commended&years=2020&by=recipient', '63:40+individual', 'parts_only'],
    ['commended&years=2018', '63:40', 'parts_only'],
    ['commended&years=2020&by=recipient', '63:42+individual', 'missing'],
    ['commended&years=2020&by=recipient&states=unknown', '63:42+individual', '= 9'],
    ['commended&years=2020', '63:44', '= 5'],
    ['commended&years=2020&states=proposed', '63:44', '= 8'],
    ['commended&years=2020&by=state', '63:44+awarded', '= 5'],
    ['commended&years=2020&by=state', '63:44+proposed', '= 8'],
    ['commended&years=2020&by=state', '63:44+unknown', 'missing'],
    ['commendation_occasions&years=2020', '63:40', 'parts_only'],
    ['commendation_occasions&years=2020&states=proposed', '63:40', '= 8 2/2'],
    ['commendation_occasions&years=2020', '63:42', '= 10 2/2'],
    ['commendation_occasions&years=2020', '63:45', 'missing'],
    ['commendation_occasions&years=2020&states=unknown', '63:45', '= 11'],
    ['models_commended', '63:40', '= 5395'],
    ['models_commended&states=unknown&by=level', '63:40+province', '= 501'],
    ['models_commended&by=level', '63:40+central', '= 3'],
    ['models_commended&by=level', '63:40+province', 'missing'],
    ['models_commended&years=2020', '63:42', '= 20'],
    ['models_commended&years=2020&by=level', '63:42+central', '= 4'],
    // Built is not commended.
    ['models_commended&years=2020', '63:44', 'missing'],
    ['models_built&years=2020', '63:44', '= 199']
  ])('%s: %s is %s', async (query, key, like) => {
    expect(cell(await folder.ask(`measure=${query}`), key, like)).toBe(like);
  });

  test('states have totals of their own, never one', async () => {
    const doc = await folder.ask('measure=commended&years=2020&by=state&units=63:44');
    expect(doc.total.map((t) => t.breakdown).sort()).toEqual(['awarded', 'proposed', 'unknown']);
    expect(totalOf(doc, '2020', 'awarded')).toBe('= 5 1/1');
    expect(totalOf(doc, '2020', 'proposed')).toBe('= 8 1/1');
    const plain = await folder.ask('measure=commended&years=2020&units=63:44');
    expect(codesOf(plain)).toContain('other_states');
    const two = await folder.ask(
      'measure=commended&years=2020&states=awarded,proposed&units=63:44'
    );
    expect(two.rows.map((r) => r.breakdown)).toEqual(['awarded', 'proposed']);
  });
});

describe('levels', () => {
  const hierarchy = async (id: string) =>
    (
      await folder.ask('measure=articles&kind=table&years=2020&units=63:42,63:44,63:45,63:46')
    ).rows.find((r) => r.unitId === id)!.hierarchy;

  test('own 20; 12 and more than 5 below, one to which it does not apply', async () => {
    expect(await hierarchy('63:46')).toEqual({
      own: 20,
      ownBound: '=',
      rollUp: 17,
      rollUpBound: '≥',
      difference: 3,
      differenceBound: '≤',
      reported: 2,
      expected: 2
    });
  });

  test('own more than 40, all 30 below', async () => {
    expect(await hierarchy('63:42')).toMatchObject({
      own: 40,
      ownBound: '≥',
      rollUp: 30,
      rollUpBound: '=',
      difference: 10,
      differenceBound: '≥'
    });
  });

  test('no own report: the roll-up does not stand in, a unit that is no more is not waited for', async () => {
    expect(await hierarchy('63:45')).toEqual({
      own: null,
      ownBound: '=',
      rollUp: 8,
      rollUpBound: '=',
      difference: null,
      differenceBound: '=',
      reported: 1,
      expected: 1
    });
    expect(await hierarchy('63:44')).toBeNull();
    const doc = await folder.ask('measure=articles&years=2020');
    expect(cell(doc, '63:45', '')).toBe('missing');
  });

  test('units of two levels are neither ranked nor added', async () => {
    const doc = await folder.ask('measure=articles&years=2020&units=63:46,x1,x2');
    expect(totalOf(doc)).toBe('overlap 3/3');
    expect(doc.rows.every((r) => r.rank === null)).toBe(true);
    expect(codesOf(doc)).toEqual(expect.arrayContaining(['nested', 'levels_differ']));
    const below = await folder.ask('measure=articles&years=2020&units=under:63:46');
    expect(totalOf(below)).toBe('≥ 17 2/2');
    const apart = await folder.ask('measure=articles&years=2020&units=63:44,x1');
    expect(totalOf(apart)).toBe('overlap 2/2');
  });
});

describe('refusals', () => {
  test.each([
    ['measure=nothing', 'unknown_measure'],
    ['measure=checks_made&by=state', 'unknown_dimension'],
    ['measure=checks_made&units=nobody', 'unknown_unit'],
    ['measure=checks_made&years=2026', 'no_split'],
    ['measure=checks_made&years=2026&units=34:44', 'no_split'],
    ['measure=checks_made&years=1990', 'basis_too_old'],
    ['measure=members&years=2019-2020&norm=per-year', 'stock_not_averaged']
  ])('%s: %s', async (query, code) => {
    const doc = await folder.ask(query);
    expect(doc.refused?.code).toBe(code);
    expect(doc.rows).toEqual([]);
    expect(doc.total).toEqual([]);
  });
});
