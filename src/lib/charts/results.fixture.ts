import type { Measure } from '#lib/model/measure.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { ask, type Run } from '#lib/query/ask.ts';
import { toCatalogue, toHolding } from '#lib/query/build-catalogue.ts';
import { fixture, measure, unit, type Figure } from '#lib/query/fixtures.ts';
import type { Result } from '#lib/query/result.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import type { FigureContext } from './context.ts';

const NAMES: Record<string, [vi: string, en: string]> = {
  '63:1': ['Kon Tum', 'Kon Tum'],
  '63:2': ['Quảng Ngãi', 'Quang Ngai'],
  '63:3': ['Nghệ An', 'Nghe An'],
  '63:4': ['Bến Tre', 'Ben Tre'],
  '63:5': ['Trà Vinh', 'Tra Vinh'],
  '63:6': ['Vĩnh Long', 'Vinh Long'],
  '34:1': ['Quảng Ngãi', 'Quang Ngai'],
  '34:3': ['Nghệ An', 'Nghe An'],
  '34:4': ['Vĩnh Long', 'Vinh Long']
};

const MEASURES: Measure[] = [
  measure('m', 'count', { nameVi: 'Mô hình mới', nameEn: 'New models' }),
  measure('built', 'count', { nameVi: 'Mô hình đã xây dựng', nameEn: 'Models built' }),
  measure('money', 'amount', {
    nameVi: 'Tiền ủng hộ, hỗ trợ',
    nameEn: 'Money given',
    unitOfMeasure: 'dong'
  })
];

type Asked = { result: Result; vi: FigureContext; en: FigureContext };
type Options = { demo?: boolean; frame?: 'all' | 'reporting' };

type Engine = { run: Run; load: (pack: Pack, reference: Reference) => Promise<void> };

/** Answers of an engine to small packs of six old provinces, with names and words in place. */
export function toAsker({ run, load }: Engine) {
  return async (
    figures: Figure[],
    spec: SpecInput = {},
    { demo = false, frame = 'all' }: Options = {}
  ): Promise<Asked> => {
    const { reference, pack } = fixture(figures, { measures: MEASURES, frame });
    reference.units = reference.units.map((u) => {
      const [nameVi, nameEn] = NAMES[u.id]!;
      return { ...unit(u.id, u.order), nameVi, nameEn };
    });
    reference.codes = [
      ['recipient', 'collective', 'Tập thể', 'Collectives'],
      ['recipient', 'individual', 'Cá nhân', 'Individuals']
    ].map(([dimension, code, nameVi, nameEn], i) => ({
      dimension: dimension as 'recipient',
      code: code!,
      nameVi: nameVi!,
      nameEn: nameEn!,
      order: i
    }));
    reference.unitsOfMeasure = [
      { id: 'model', nameVi: 'mô hình', nameEn: 'models', money: false },
      { id: 'dong', nameVi: 'đồng', nameEn: 'VND', money: true }
    ];
    pack.info = {
      ...pack.info,
      demo,
      date: '2026-06-30',
      sourceLineVi: 'Nguồn: báo cáo của các tỉnh.',
      sourceLineEn: 'Source: reports of the provinces.'
    };
    await load(pack, reference);
    const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
    const result = await ask(
      normaliseSpec({ pack: 'fixture', measure: 'm', ...spec }),
      catalogue,
      run
    );
    return { result, vi: { catalogue, lang: 'vi' }, en: { catalogue, lang: 'en' } };
  };
}
