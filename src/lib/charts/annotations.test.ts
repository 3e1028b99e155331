import { describe, expect, it } from 'vitest';
import type { Annotation } from '#lib/model/annotation.ts';
import { line4, lineNoted } from './cases/line.ts';
import { rank34 } from './cases/rank.ts';
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
    ['an event, in a picture without before and after', {}, { kind: 'rank' }, 0],
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
      '6 tháng đầu năm 2020: điều đã xảy ra.',
      '01/05/2020: điều đã xảy ra (Nghị quyết 1).'
    ]);
    const english = { ...line.context, lang: 'en' as const, own: own.slice(0, 1) };
    expect(toNotes(line.result, english)).toContain('01/05/2020: what happened (Nghị quyết 1).');
  });

  it('stands in the picture at its time; a picture of one period has none', () => {
    const noted = lineNoted();
    const model = toChartModel(noted.result, noted.context);
    expect(model.kind === 'line' && model.notes?.map((n) => n.text)).toEqual([
      'đổi mẫu báo cáo',
      'thêm đơn vị báo cáo',
      'báo cáo theo quý'
    ]);
    const { result, context } = rank34();
    expect(toChartModel(result, { ...context, own: [note({})] })).not.toHaveProperty('notes');
  });
});
