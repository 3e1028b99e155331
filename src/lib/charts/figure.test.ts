import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { toFindings } from '#lib/query/findings.ts';
import { toFigureCode } from '#lib/spec/code.ts';
import { toFigureText } from './figure.ts';
import { toAsker } from './results.fixture.ts';

let engine: Engine;
let answer: ReturnType<typeof toAsker>;
beforeAll(async () => {
  engine = await createNodeEngine();
  answer = toAsker({
    run: (text) => engine.query(text),
    load: (pack, reference) => loadPack(engine, pack, reference)
  });
});
afterAll(() => engine.close());

const in2016 = { years: { from: 2016, to: 2016 } };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const threeOf2016 = [
  { unit: '63:1', period: '2016', value: 30 },
  { unit: '63:2', period: '2016', value: 12 },
  { unit: '63:3', period: '2016', value: 7 }
];

describe('titles', () => {
  test('neutral: the measure is the title, and the subtitle does not say it again', async () => {
    const { result, vi, en } = await answer(threeOf2016, in2016);
    expect(toFigureText(result, vi)).toMatchObject({
      title: 'Mô hình mới',
      titleIsFinding: false,
      subtitle: '2016 · 63 tỉnh, thành như đã báo cáo'
    });
    expect(toFigureText(result, en)).toMatchObject({
      title: 'New models',
      subtitle: '2016 · 63 provinces as reported'
    });
  });

  test('a finding is the title, and the subtitle names the measure', async () => {
    const { result, vi } = await answer(threeOf2016, {
      ...in2016,
      units: { kind: 'list', ids: ['63:1', '63:2', '63:3'] }
    });
    const finding = toFindings(result, vi.catalogue)[0]!;
    const text = toFigureText(result, vi, { finding });
    expect(text.title).toBe(finding.vi);
    expect(text.title).toContain('Kon Tum dẫn đầu');
    expect(text.titleIsFinding).toBe(true);
    expect(text.subtitle).toBe('Mô hình mới · 2016 · 3 tỉnh, thành, địa giới 63');
    expect(text.alt).not.toContain(text.title);
  });

  test('breakdown and normalisation belong to a neutral title', async () => {
    const split = [
      { unit: '63:1', period: '2016', value: 4, recipient: 'collective' },
      { unit: '63:1', period: '2016', value: 6, recipient: 'individual' }
    ];
    const { result, vi } = await answer(split, { ...in2016, by: 'recipient' });
    expect(toFigureText(result, vi).title).toBe('Mô hình mới, chia theo đối tượng khen');
    const averaged = await answer([{ unit: '63:1', period: '2016/2020', value: 50 }], {
      norm: 'per-year'
    });
    const text = toFigureText(averaged.result, averaged.vi);
    expect(text.title).toBe('Mô hình mới, bình quân mỗi năm');
    expect(text.subtitle).not.toContain('bình quân');
  });

  test('money says its unit, since the measure does not', async () => {
    const { result, vi } = await answer(
      [{ unit: '63:1', period: '2016', value: 370_000_000, measure: 'money' }],
      { ...in2016, measure: 'money' }
    );
    expect(toFigureText(result, vi).subtitle).toBe(
      'Đơn vị tính: đồng · 2016 · 63 tỉnh, thành như đã báo cáo'
    );
    expect(plain(toFigureText(result, vi).alt)).toContain('Kon Tum: 370 triệu đồng');
  });
});

describe('places', () => {
  test.each([
    ['34', '34 tỉnh, thành hiện nay'],
    ['unchanged', '1 tỉnh, thành không đổi địa giới']
  ] as const)('basis %s', async (basis, said) => {
    const { result, vi } = await answer(threeOf2016, { ...in2016, basis });
    expect(toFigureText(result, vi).subtitle).toContain(said);
  });

  test('a pack of published reports counts those that report', async () => {
    const { result, vi } = await answer(threeOf2016, in2016, { frame: 'reporting' });
    expect(toFigureText(result, vi).subtitle).toBe('2016 · 3 tỉnh có báo cáo');
  });
});

describe('coverage', () => {
  test('names who did not report', async () => {
    const { result, vi, en } = await answer(threeOf2016, in2016);
    expect(toFigureText(result, vi).coverage).toBe(
      'Có số liệu: 3/6; chưa có Bến Tre, Trà Vinh, Vĩnh Long'
    );
    expect(toFigureText(result, en).coverage).toContain('3/6; none from Ben Tre');
  });

  test('tells the withheld from the missing', async () => {
    const { result, vi } = await answer(
      [
        ...threeOf2016,
        { unit: '63:4', period: '2016', value: null, status: 'suppressed' },
        { unit: '63:5', period: '2016', value: 1 }
      ],
      in2016
    );
    const { coverage } = toFigureText(result, vi);
    expect(coverage).toContain('Có số liệu: 5/6; chưa có Vĩnh Long');
    expect(coverage).toContain('không công bố: Bến Tre');
  });
});

describe('notes', () => {
  const notesOf = async (...args: Parameters<typeof answer>) => {
    const { result, vi } = await answer(...args);
    return toFigureText(result, vi).notes;
  };

  test('another definition is named, and never ranked with this one', async () => {
    const notes = await notesOf(
      [
        { unit: '63:3', period: '2016', value: 5 },
        { unit: '63:1', period: '2016', value: 199, measure: 'built' }
      ],
      in2016
    );
    expect(notes).toContain(
      'Kon Tum có số mô hình đã xây dựng, là chỉ tiêu khác nên không xếp chung.'
    );
  });

  test('periods that differ are not ranked; as yearly averages they are', async () => {
    const figures = [
      { unit: '63:1', period: '2016/2020', value: 50 },
      { unit: '63:2', period: '2016/2018', value: 60 }
    ];
    expect(await notesOf(figures)).toContain(
      'Các số thuộc những kỳ khác nhau nên không xếp hạng. Có thể xem bình quân năm.'
    );
    const averaged = await notesOf(figures, { norm: 'per-year' });
    expect(averaged.join(' ')).not.toContain('không xếp hạng');
  });

  test('a merged province with one part missing says which part', async () => {
    const notes = await notesOf([{ unit: '63:1', period: '2016', value: 199 }], {
      ...in2016,
      basis: '34'
    });
    expect(notes).toContain('Quảng Ngãi: mới có 1/2 tỉnh cũ, nên tổng chưa đủ.');
  });

  test('each sentence once, and none where there is nothing to say', async () => {
    const notes = await notesOf(threeOf2016, { ...in2016, basis: '34' });
    expect(new Set(notes).size).toBe(notes.length);
    const all = ['63:1', '63:2', '63:3'];
    expect(await notesOf(threeOf2016, { ...in2016, units: { kind: 'list', ids: all } })).toEqual(
      []
    );
  });
});

describe('labels', () => {
  test('figures made by a machine carry their label; others none', async () => {
    const demo = await answer(threeOf2016, in2016, { demo: true });
    expect(toFigureText(demo.result, demo.vi).demoLabel).toBe('Dữ liệu minh họa');
    expect(toFigureText(demo.result, demo.en).demoLabel).toBe('Illustrative data');
    const real = await answer(threeOf2016, in2016);
    expect(toFigureText(real.result, real.vi).demoLabel).toBeNull();
  });

  test('the source line: source, date, code', async () => {
    const { result, vi } = await answer(threeOf2016, in2016);
    expect(toFigureText(result, vi).source).toBe(
      `Nguồn: báo cáo của các tỉnh · Số liệu đến 30/06/2026 · Mã hình ${toFigureCode(result.spec)}`
    );
  });
});

describe('in words for those who cannot see it', () => {
  test('kind, ends of the scale, the highlighted unit, coverage', async () => {
    const { result, vi } = await answer(threeOf2016, {
      ...in2016,
      highlight: ['63:2', '63:4']
    });
    const alt = plain(toFigureText(result, vi).alt);
    expect(alt).toMatch(/^Biểu đồ cột ngang: .*2016\. /);
    expect(alt).toContain('Kon Tum (30 mô hình)');
    expect(alt).toContain('Nghệ An (7 mô hình)');
    expect(alt).toContain('Quảng Ngãi hạng 2–5 (12 mô hình)');
    expect(alt).toContain('Bến Tre chưa có số liệu');
    expect(alt).toContain('Có số liệu: 3/6');
  });

  test('where a lower bound may be higher, nothing is called the largest', async () => {
    const { result, vi } = await answer(
      [...threeOf2016, { unit: '63:4', period: '2016', value: 20, qualifier: 'more_than' }],
      in2016
    );
    expect(plain(toFigureText(result, vi).alt)).toContain('. Kon Tum: 30 mô hình.');
  });
});

test('a refusal has its words, and no numbers', async () => {
  const { result, vi } = await answer(threeOf2016, {
    basis: '63',
    years: { from: 2026, to: 2026 }
  });
  const text = toFigureText(result, vi);
  expect(text.title).toBe('Không tách được số của 34 tỉnh về 63 tỉnh cũ');
  expect(text).toMatchObject({ subtitle: '', coverage: '', notes: [] });
});
