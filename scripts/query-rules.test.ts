import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerDocument } from '#lib/query/document.ts';
import { createQueryHost, runQuery, type QueryHost } from './query.ts';

/** The rules of honesty by hand: a folder of templates, asked as on the command line. */

const CHECKS = `id,unit_id,unit,measure,period_start,period_end,form,value,unit_of_measure,qualifier,status,part_of,note
a1,63:62,Kon Tum,checks_made,2020,2020,,10,cuoc,,,,
a2,63:51,Quảng Ngãi,checks_made,2020,2020,,20,cuoc,more_than,,,
a2p,63:51,Quảng Ngãi,checks_made,2020,2020,inspection,7,cuoc,,,a2,
a3,63:46,Thừa Thiên Huế,checks_made,2020,2020,,5,cuoc,,,,
a4,63:46,Thừa Thiên Huế,checks_made,2021,2021,,4,cuoc,,,,
a5,34:75,Đồng Nai,checks_made,2025-07-01,2025-12-31,,8,cuoc,,,,
a6,34:75,Đồng Nai,checks_made,2026,2026,,9,cuoc,,,,
b1,63:62,Kon Tum,checks_made,2025-01-01,2025-06-30,,3,cuoc,,,,
b2,34:51,Quảng Ngãi,checks_made,2025,2025,,40,cuoc,,,,
h1,63:01,Hà Nội,checks_made,2007,2007,,100,cuoc,,,,
h2,,Hà Tây,checks_made,2007,2007,,50,cuoc,,,,
h3,63:26,Vĩnh Phúc,checks_made,2007,2007,,30,cuoc,,,,
d1,x1,Xã Hưng Lộc,checks_made,2020,2020,,12,cuoc,,,,
d2,x2,Huyện Nghi Lộc,checks_made,2020,2020,,12,cuoc,,,,
d3,63:40,Nghệ An,checks_made,2020,2020,,15,cuoc,,,,
d4,63:40,Nghệ An,checks_made,2021,2021,,30,cuoc,,,,
`;
const UNITS = `id,scheme,code,name_vi,name_en,level,parent_id,region_id,valid_from,valid_to,order
x1,,,Xã Hưng Lộc,Hung Loc,commune,x2,,,,1
x2,,,Huyện Nghi Lộc,Nghi Loc,district,63:40,,,,2
x3,,,Huyện Diễn Châu,Dien Chau,district,63:40,,,,3
`;
const CONTEXT = `id,unit_id,unit,measure,period_start,period_end,value,unit_of_measure,qualifier,status,part_of,note
p1,63:62,Kon Tum,poverty_rate,2020,2020,10,phan_tram,,,,
p2,63:51,Quảng Ngãi,poverty_rate,2020,2020,20,phan_tram,,,,
p3,63:62,Kon Tum,poor_households,2020-12-31,2020-12-31,10,ho,,,,
p4,63:51,Quảng Ngãi,poor_households,2020-12-31,2020-12-31,60,ho,,,,
p5,63:62,Kon Tum,households,2020-12-31,2020-12-31,100,ho,,,,
p6,63:51,Quảng Ngãi,households,2020-12-31,2020-12-31,300,ho,,,,
p7,63:40,Nghệ An,poverty_rate,2020,2020,4,phan_tram,,,,
p8,63:40,Nghệ An,poverty_rate,2021,2021,3.5,phan_tram,,,,
p9,63:27,Bắc Ninh,poverty_rate,2020,2020,1,phan_tram,,,,
p10,63:24,Bắc Giang,poverty_rate,2020,2020,2,phan_tram,,,,
`;
const DENOMINATORS = `unit_id,kind,year,value,source,name_vi,name_en
63:40,members,2020,3000,s,Đảng viên,Members
63:46,members,2020,500,s,Đảng viên,Members
`;

let host: QueryHost;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const files = { checks: CHECKS, units: UNITS, context: CONTEXT, denominators: DENOMINATORS };
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, `${name}.csv`), text);
  host = await createQueryHost(folder);
});
afterAll(async () => {
  await host.engine.close();
  rmSync(folder, { recursive: true });
});

const query = (text: string, strip: string | null = null): Promise<AnswerDocument> =>
  runQuery(`v=1&${text}`, host, { strip });

/** `≥ 30 #1-2`, or the reason there is no number. */
const say = (doc: AnswerDocument, unitId: string, year?: number): string[] =>
  doc.rows
    .filter((r) => r.unitId === unitId && (!year || r.periodStart?.startsWith(String(year))))
    .map((r) =>
      r.value === null ? r.blank! : `${r.bound} ${r.value} #${r.rank?.join('-') ?? ''}`
    );

const rowOf = (doc: AnswerDocument, unitId: string, year: number) =>
  doc.rows.find((r) => r.unitId === unitId && r.periodStart === `${year}-01-01`)!;
const codes = (doc: AnswerDocument) => doc.warnings.map((w) => w.code);

describe('boundaries', () => {
  test('a rate of a merged province is recomputed, or blank with its reason', async () => {
    const doc = await query('measure=poverty_rate&basis=34&years=2020');
    // (10 + 60) of (100 + 300) households; not 10 + 20, not their mean.
    expect(say(doc, '34:51')).toEqual(['= 17.5 #1-6']);
    expect(rowOf(doc, '34:51', 2020).lineage.map((l) => l.line)).toEqual([4, 5, 6, 7]);
    expect(say(doc, '34:40')).toEqual(['= 4 #2-7']);
    expect(say(doc, '34:24')).toEqual(['parts_only']);
    expect(doc.warnings).toContainEqual({ code: 'rate_parts', unitIds: ['34:24'] });
  });

  test('Hà Tây joined Hà Nội with pieces that cannot be split off', async () => {
    const doc = await query('measure=checks_made&basis=63&years=2007');
    expect(say(doc, '63:01')).toEqual(['≥ 150 #1-7']);
    expect(rowOf(doc, '63:01', 2007).pieces).toEqual([2, 4]);
    expect(say(doc, '63:26')[0]).toMatch(/^≤ 30 /);
    expect(rowOf(doc, '63:26', 2007).comparability.reasons).toContain('boundary');
    expect((await query('measure=checks_made&years=2003')).refused?.code).toBe('basis_too_old');
  });

  test('2025 on both lists: the new province’s own year stands, nothing is added', async () => {
    const doc = await query('measure=checks_made&basis=34&years=2025');
    expect(say(doc, '34:51')).toEqual(['= 40 #1-7']);
    expect(doc.warnings).toContainEqual({ code: 'both_lists', unitIds: ['34:51'] });
    expect(rowOf(doc, '34:51', 2025).leftOut).toEqual([
      { id: 'b1', file: 'checks.csv', line: 9, reason: 'other_list' }
    ]);
  });

  test('a region is the sum of all its provinces on one list; another list’s is refused', async () => {
    const doc = await query('measure=checks_made&basis=34&years=2020&units=34:r:BTB,34:r:DHNTBTN');
    // Huế 5 and Nghệ An 15 of the five; Quảng Ngãi (Kon Tum 10, Quảng Ngãi more than 20) of the six.
    expect(say(doc, '34:r:BTB')).toEqual(['≥ 20 #1-2']);
    expect(rowOf(doc, '34:r:BTB', 2020).pieces).toEqual([2, 5]);
    expect(rowOf(doc, '34:r:DHNTBTN', 2020).value).toBe(30);
    const other = await query('measure=checks_made&basis=34&years=2020&units=63:r:TN');
    expect(other.refused?.code).toBe('other_regions');
    const whole = await query('measure=checks_made&basis=34&years=2020&units=region:63:r:TN');
    expect(whole.refused?.code).toBe('other_regions');
  });

  test('units are named as they were', async () => {
    const names = async (units: string) =>
      (
        await query(`measure=checks_made&basis=34&kind=table&years=2020-2026&units=${units}`)
      ).rows.map((r) => `${r.periodEnd!.slice(0, 7)} ${r.unitFull}`);
    const hue = await names('34:46');
    expect(hue[0]).toBe('2020-12 Tỉnh Thừa Thiên Huế');
    expect(hue.at(-1)).toBe('2026-12 Thành phố Huế');
    const dongNai = await names('34:75');
    expect(dongNai).toContain('2025-12 Tỉnh Đồng Nai');
    expect(dongNai).toContain('2026-12 Thành phố Đồng Nai');
  });
});

describe('norms', () => {
  test('a rank is a place, later while figures are open', async () => {
    const doc = await query('measure=checks_made&years=2020&norm=rank&units=63:62,63:51,63:46');
    expect(
      doc.rows.map((r) => `${r.unitId} ${r.bound} ${r.value} of ${r.rawValue}`).sort()
    ).toEqual(['63:46 = 3 of 5', '63:51 = 1 of 20', '63:62 = 2 of 10']);
    expect(doc.valueUnit).toBe('hang');
    const open = await query('measure=checks_made&years=2020&norm=rank&units=63:62,63:51,63:01');
    expect(say(open, '63:62')).toEqual(['≥ 2 #2-3']);
  });

  test('a change of a rate is in percentage points, and answers to both years', async () => {
    const doc = await query('measure=poverty_rate&years=2020-2021&norm=change&units=63:40');
    const row = rowOf(doc, '63:40', 2021);
    expect([row.value, row.arithmetic, doc.valueUnit]).toEqual([
      -0.5,
      '3.5 − 4 (2020)',
      'diem_phan_tram'
    ]);
    expect(row.lineage.map((l) => l.line)).toEqual([8, 9]);
  });

  test('the strip shows a place under every denominator', async () => {
    const doc = await query('measure=checks_made&years=2020&units=63:40,63:46', '63:46');
    const members = doc.strip!.find((s) => s.norm === 'per-1000-members')!;
    // 5 of 500 members against 15 of 3000: second by number, first by members.
    expect(doc.strip![0]).toMatchObject({ norm: 'value', value: 5, rank: [2, 2] });
    expect(members).toMatchObject({ value: 10, rank: [1, 1], denominator: { year: 2020 } });
  });
});

describe('levels', () => {
  test('own report, roll-up and difference stand as three numbers', async () => {
    const doc = await query('measure=checks_made&years=2020-2021&kind=table&units=63:40');
    expect(rowOf(doc, '63:40', 2020).hierarchy).toEqual({
      own: 15,
      ownBound: '=',
      rollUp: 12,
      rollUpBound: '≥',
      difference: 3,
      differenceBound: '≤',
      reported: 1,
      expected: 2
    });
    expect(rowOf(doc, '63:40', 2021).hierarchy).toMatchObject({ rollUp: null, difference: null });
  });

  test('one value at several levels is told as a likely double count', async () => {
    const doc = await query('measure=checks_made&years=2020&units=any');
    expect(doc.warnings).toContainEqual({
      code: 'double_count',
      unitIds: ['x1', 'x2'],
      details: { value: 12, start: '2020-01-01', end: '2020-12-31' }
    });
  });

  test('a unit and one above it are neither ranked nor added', async () => {
    const doc = await query('measure=checks_made&years=2020&units=63:40,x2');
    expect(codes(doc)).toContain('nested');
    expect(doc.total[0]!.value).toBeNull();
    expect(doc.rows.every((r) => r.rank === null)).toBe(true);
    const share = await query('measure=checks_made&years=2020&units=63:40,x2&norm=share');
    expect(share.rows.map((r) => r.blank)).toEqual(['no_base', 'no_base']);
  });
});

test('every figure answers to lines, parts and what was left out', async () => {
  const row = rowOf(await query('measure=checks_made&basis=34&years=2020'), '34:51', 2020);
  expect(row.arithmetic).toBe('10 + 20 = 30');
  expect(row.lineage.map((l) => `${l.line} ${l.unitId} ${l.value} ${l.qualifier}`)).toEqual([
    '2 63:62 10 exact',
    '3 63:51 20 more_than'
  ]);
  expect(row.parts).toMatchObject([{ id: 'a2p', value: 7, line: 4, parts: [] }]);
  expect(row.leftOut).toEqual([{ id: 'a2p', file: 'checks.csv', line: 4, reason: 'part_of' }]);
  expect(row.comparability).toEqual({ grade: 'with_care', reasons: ['estimate'] });
});
