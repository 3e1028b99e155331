import { describe, expect, it } from 'vitest';
import type { Annotation } from '#lib/model/annotation.ts';
import { line4, lineNoted } from './cases/line.ts';
import { annotationNotes, annotationsOf } from './annotations.ts';
import { toChartModel } from './model.ts';
import { toNotes } from './notes.ts';

const note = (part: Partial<Annotation>): Annotation => ({
  id: 'n',
  kind: 'event',
  start: '2020-05-01',
  end: '2020-05-01',
  measureId: '',
  unitId: '',
  labelVi: 'nhãn',
  labelEn: 'label',
  textVi: 'điều đã xảy ra.',
  textEn: 'what happened.',
  basis: '',
  ...part
});

const line = line4();
const shown = (part: Partial<Annotation>, spec: object = {}) => {
  const result = { ...line.result, spec: { ...line.result.spec, ...spec } };
  return annotationsOf(result, { ...line.context, own: [note(part)] }).length;
};

describe('what is noted', () => {
  it.each([
    ['inside the time shown', {}, {}, 1],
    ['before it', { start: '2001-01-01', end: '2001-01-01' }, {}, 0],
    ['after it', { start: '2099-01-01', end: '2099-01-01' }, {}, 0],
    ['of another measure', { measureId: 'other' }, {}, 0],
    ['of a unit that is not shown', { unitId: '63:99' }, {}, 0],
    [
      'of the list of provinces, which the unchanged outlive',
      { kind: 'boundary' },
      { basis: 'unchanged' },
      0
    ],
    [
      'an event before the one period of a picture',
      {},
      { kind: 'rank', years: { from: 2021, to: 2021 } },
      0
    ],
    [
      'an event in the one period of a picture',
      {},
      { kind: 'rank', years: { from: 2020, to: 2020 } },
      1
    ],
    [
      'a change on the first day that years are drawn of, which has no before',
      { kind: 'definition', start: '2016-01-01', end: '2016-01-01' },
      { years: { from: 2016, to: 2020 } },
      0
    ],
    [
      'what lasts from before into the years',
      { start: '2014-01-01', end: '2016-06-30' },
      { years: { from: 2016, to: 2020 } },
      1
    ],
    [
      'another way of counting, in a picture of one period',
      { kind: 'definition' },
      { kind: 'rank', years: { from: 2020, to: 2020 } },
      1
    ]
  ] as const)('%s', (_, part, spec, count) => {
    expect(shown(part as Partial<Annotation>, spec)).toBe(count);
  });

  it('a part of a year is not told twice', () => {
    const context = { ...line.context, own: [note({ kind: 'incomplete' })] };
    const warned = { ...line.result, warnings: [{ code: 'part_year' as const }] };
    expect(annotationsOf(line.result, context)).toHaveLength(1);
    expect(annotationsOf(warned, context)).toHaveLength(0);
  });

  it('is said under the figure with its day and document, in the reader’s language', () => {
    const own = [
      note({ basis: 'Nghị quyết 1' }),
      note({ id: 'm', start: '2020-01-01', end: '2020-06-30' })
    ];
    expect(annotationNotes(line.result, { ...line.context, own })).toEqual([
      '¹ 6 tháng đầu năm 2020: điều đã xảy ra.',
      '² 01/05/2020: điều đã xảy ra (Nghị quyết 1).'
    ]);
    const english = { ...line.context, lang: 'en' as const, own: own.slice(0, 1) };
    expect(toNotes(line.result, english)).toContain('¹ 01/05/2020: what happened (Nghị quyết 1).');
  });

  it('stands in the picture at its time, with its number', () => {
    const noted = lineNoted();
    const model = toChartModel(noted.result, noted.context);
    expect(model.kind === 'line' && model.notes?.map((n) => n.text)).toEqual([
      'đổi mẫu báo cáo¹',
      'thêm đơn vị báo cáo²',
      'báo cáo theo quý³'
    ]);
  });
});
