import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reference } from '../reference.fixture.ts';
import { matchMeasure, type MeasureHeader } from './match-measure.ts';
import { NOISE_PHRASES } from './concepts-noise.ts';
import { CONCEPT_PHRASES } from './concepts.ts';
import { CONCEPT_CODES, MEASURE_RULES } from './synonyms.ts';

const { measures } = reference;
type More = Omit<MeasureHeader, 'path'>;
const match = (path: string, more: More = {}) =>
  matchMeasure({ path: path.split(' / '), ...more }, { measures });

/** "measure dimension=code …", codes in order of their dimension. */
const say = (path: string, more: More = {}): string => {
  const { measureId, fixed } = match(path, more);
  const codes = Object.entries(fixed).map(([d, c]) => `${d}=${c}`);
  return [measureId, ...codes.sort()].join(' ').trim();
};

const AWARDED = 'state=awarded';

describe('headers of offices', () => {
  test.each<[string, string, More?]>([
    ['Số mô hình', 'models_built'],
    ['Mô hình', 'models_built'],
    ['Số MH', 'models_built'],
    ['SỐ MÔ HÌNH', 'models_built'],
    ['So mo hinh', 'models_built'],
    ['Mô hình mới', 'models_new'],
    ['Số mô hình mới', 'models_new'],
    ['Số mô hình xây dựng mới', 'models_new'],
    ['Mô hình lập mới trong kỳ', 'models_new'],
    ['MH mới', 'models_new'],
    ['Mo hinh moi', 'models_new'],
    ['New models', 'models_new'],
    ['Mô hình mới / Kinh tế', 'models_new field=economy'],
    ['Mô hình đã xây dựng', 'models_built'],
    ['Số mô hình được khen', `models_commended ${AWARDED}`],
    ['Mô hình được tuyên dương', `models_commended ${AWARDED}`],
    ['Mô hình được biểu dương, khen thưởng', `models_commended ${AWARDED}`],
    ['Mô hình, điển hình được tuyên dương, khen thưởng', `models_commended ${AWARDED}`],
    ['Mô hình / Được khen', `models_commended ${AWARDED}`],
    ['Mô hình được khen cấp tỉnh', `models_commended level=province ${AWARDED}`],
    ['Mô hình đề nghị khen', 'models_commended state=proposed'],
    ['Models commended', `models_commended ${AWARDED}`],
    ['Điển hình tiên tiến', 'exemplars'],
    ['ĐHTT', 'exemplars'],
    ['Số điển hình', 'exemplars'],
    ['Mô hình, điển hình / Điển hình', 'exemplars'],
    ['Mô hình, điển hình / Mô hình', 'models_built'],
    ['Khen thưởng / Tập thể', `commended recipient=collective ${AWARDED}`],
    ['Khen thưởng / Cá nhân', `commended recipient=individual ${AWARDED}`],
    ['Biểu dương / Số tập thể', `commended recipient=collective ${AWARDED}`],
    ['Biểu dương, khen thưởng / TT', `commended recipient=collective ${AWARDED}`],
    ['BD, KT / CN', `commended recipient=individual ${AWARDED}`],
    ['Tập thể được khen', `commended recipient=collective ${AWARDED}`],
    ['Cá nhân được biểu dương', `commended recipient=individual ${AWARDED}`],
    ['Số cá nhân được khen thưởng', `commended recipient=individual ${AWARDED}`],
    ['Tập thể, cá nhân được khen', `commended ${AWARDED}`],
    ['TT, CN được khen', `commended ${AWARDED}`],
    ['Đề nghị khen / Tập thể', 'commended recipient=collective state=proposed'],
    ['Khen thưởng / Đề nghị / Cá nhân', 'commended recipient=individual state=proposed'],
    ['Khen cấp huyện / Cá nhân', `commended level=district recipient=individual ${AWARDED}`],
    ['Collectives commended', `commended recipient=collective ${AWARDED}`],
    ['Lượt khen', `commendation_occasions ${AWARDED}`],
    ['Số lượt người được khen', `commendation_occasions ${AWARDED}`],
    ['Số lượt khen thưởng', `commendation_occasions ${AWARDED}`],
    ['Lượt khen / Tập thể', `commendation_occasions recipient=collective ${AWARDED}`],
    ['Khen thưởng (lượt)', `commendation_occasions ${AWARDED}`],
    ['Cuộc kiểm tra', 'checks_made form=inspection'],
    ['Số cuộc kiểm tra', 'checks_made form=inspection'],
    ['Số cuộc giám sát', 'checks_made form=supervision'],
    ['Giám sát', 'checks_made form=supervision'],
    ['Cuộc kiểm tra, giám sát', 'checks_made'],
    ['KTGS', 'checks_made'],
    ['Kiểm tra, giám sát / Kiểm tra', 'checks_made form=inspection'],
    ['Kiểm tra, giám sát (cuộc) / Giám sát', 'checks_made form=supervision'],
    ['Kiểm tra / Tổ chức đảng', 'checked_organisations form=inspection'],
    ['Kiểm tra / Đảng viên', 'checked_members form=inspection'],
    ['Giám sát / Số đảng viên', 'checked_members form=supervision'],
    ['Đảng viên được kiểm tra', 'checked_members form=inspection'],
    ['Tổ chức đảng được giám sát', 'checked_organisations form=supervision'],
    ['Đảng viên được kiểm tra, giám sát', 'checked_members'],
    ['Số tiền ủng hộ', 'charity_money'],
    ['Số tiền ủng hộ (triệu đồng)', 'charity_money'],
    ['Tổng số tiền ủng hộ, hỗ trợ', 'charity_money'],
    ['Kinh phí hỗ trợ an sinh xã hội (tr.đ)', 'charity_money'],
    ['Tiền và hiện vật ủng hộ (triệu đồng)', 'charity_money'],
    ['Ủng hộ tiền, hiện vật', 'charity_money'],
    ['An sinh xã hội (triệu đồng)', 'charity_money'],
    ['Thiện nguyện', 'charity_money', { unitLine: 'ĐVT: triệu đồng' }],
    ['Quỹ vì người nghèo', 'charity_money'],
    ['Ủng hộ Quỹ "Vì người nghèo" (triệu đồng)', 'charity_money'],
    ['Ủng hộ / Tiền mặt', 'charity_money form=money'],
    ['Tiền', 'charity_money', { title: ['BIỂU 04. CÔNG TÁC AN SINH XÃ HỘI'] }],
    ['Số tiền', 'charity_money', { title: ['Kết quả ủng hộ, từ thiện năm 2020'] }],
    ['Money given', 'charity_money'],
    ['Suất quà', 'charity_gifts'],
    ['Số suất quà', 'charity_gifts'],
    ['Số phần quà tặng', 'charity_gifts'],
    ['Quà', 'charity_gifts'],
    ['Trao tặng quà (suất)', 'charity_gifts'],
    ['Hiện vật đã tặng', 'charity_goods'],
    ['Áo ấm', 'charity_goods item=warm_coats'],
    ['Bàn học cá nhân', 'charity_goods item=desks'],
    ['Con bò', 'charity_goods item=cow'],
    ['Trị giá hiện vật, quà', 'charity_goods_value'],
    ['Giá trị hiện vật (triệu đồng)', 'charity_goods_value'],
    ['Trị giá mỗi suất quà', 'gift_unit_value'],
    ['Mức hỗ trợ mỗi mô hình', 'model_unit_value'],
    ['Mô hình được hỗ trợ', 'charity_models'],
    ['Chuyên đề học tập', 'study_topics'],
    ['Số chuyên đề', 'study_topics'],
    ['Tỷ lệ học tập, quán triệt', 'study_rate'],
    ['Tỷ lệ cán bộ, đảng viên được học tập, quán triệt (%)', 'study_rate target=officials_members'],
    ['Tỷ lệ đăng ký làm theo', 'registration_rate'],
    ['Tỷ lệ ký cam kết', 'pledge_rate'],
    ['Số người ký cam kết', 'pledges_signed'],
    ['Bài viết', 'articles'],
    ['Tin, bài', 'articles'],
    ['Đảng viên', 'members'],
    ['Tổng số đảng viên', 'members'],
    ['Tổ đảng', 'party_groups'],
    ['Xã nông thôn mới', 'new_rural_communes'],
    ['Số xã đạt chuẩn NTM', 'new_rural_communes'],
    ['Tỷ lệ hộ nghèo', 'poverty_rate'],
    ['Số hộ nghèo', 'poor_households'],
    ['Tổng số hộ nghèo', 'poor_households'],
    ['Tỷ lệ hộ nghèo (%)', 'poverty_rate'],
    ['Hộ nghèo (%)', 'poverty_rate'],
    ['Năm 2020 / Số mô hình mới', 'models_new'],
    ['Số mô hình mới / 6 tháng đầu năm 2021', 'models_new'],
    ['Mô hình mới năm 2020', 'models_new'],
    ['1. Số mô hình mới', 'models_new'],
    ['Học tập và làm theo Bác / Mô hình mới', 'models_new'],
    ['models_new', 'models_new'],
    ['Tập thể', `commended recipient=collective ${AWARDED}`, { group: ['II. Khen thưởng'] }],
    ['Cá nhân', `commended recipient=individual ${AWARDED}`, { title: ['KHEN THƯỞNG NĂM 2020'] }]
  ])('%s → %s', (path, expected, more) => expect(say(path, more)).toBe(expected));
});

describe('every measure is found by its own name, in both languages', () => {
  test.each(
    measures.flatMap((m) => [m.nameVi, m.nameVi.toUpperCase(), m.nameEn].map((n) => [n, m.id]))
  )('%s → %s', (name, id) => expect(match(name!)).toMatchObject({ measureId: id }));
});

describe('a header that only shares a word is not matched', () => {
  test.each([
    'Tổng số hộ',
    'Số hộ cận nghèo',
    'Số đảng viên chưa được kiểm tra',
    'Số cuộc không kiểm tra',
    'Số hộ',
    'Số lượng',
    'Tổng số',
    'Kết quả',
    'Giá trị',
    'Số tiền',
    'Kinh phí',
    'Tập thể',
    'Cá nhân',
    'TT',
    'CN',
    'Khen thưởng',
    'Ghi chú',
    'Năm 2020',
    'Mô hình trường học mới',
    'Mô hình tổ chức chính quyền đô thị',
    'Diện tích mô hình (ha)',
    'Quỹ khen thưởng',
    'Hội đồng thi đua khen thưởng',
    'Kinh phí khen thưởng (triệu đồng)',
    'Điểm kiểm tra học kỳ',
    'Đoàn kiểm tra',
    'Trạm kiểm tra',
    'Tiền lương',
    'Tiền thuê đất',
    'Số tiền phạt (triệu đồng)',
    'Hỗ trợ kỹ thuật',
    'Tỷ lệ hộ cận nghèo',
    'Hộ thoát nghèo',
    'Tỷ lệ mô hình được khen',
    'Đảng viên mới kết nạp',
    'Đảng viên bị kỷ luật',
    'Xã nông thôn mới nâng cao',
    'Nhà đại đoàn kết',
    'Mô hình, điển hình',
    'Tổ chức, đảng viên được kiểm tra',
    'Số học sinh',
    'Dân số (nghìn người)',
    'GRDP (tỷ đồng)',
    'Bài tập',
    'Chuyên đề bồi dưỡng giáo viên',
    'Bộ',
    'Bỏ',
    'Mô hình (triệu đồng)',
    ''
  ])('%s', (path) => expect(say(path)).toBe(''));
});

test('what is left open has alternatives; what is general is less sure', () => {
  expect(match('Mô hình, điển hình').alternatives).toEqual(
    expect.arrayContaining(['models_built', 'exemplars'])
  );
  expect(match('Khen thưởng').alternatives).toEqual(
    expect.arrayContaining(['commended', 'commendation_occasions'])
  );
  expect(match('Số mô hình').confidence).toBeLessThan(0.6);
  expect(match('Số mô hình').alternatives).toEqual(
    expect.arrayContaining(['models_new', 'models_commended'])
  );
  expect(match('Mô hình mới').confidence).toBeGreaterThan(0.85);
});

describe('the unit of measure is that of the header, then of the line', () => {
  test.each<[string, string | undefined, string, number]>([
    ['Số tiền ủng hộ (triệu đồng)', undefined, 'đồng', 1e6],
    ['Số tiền ủng hộ', 'Đơn vị tính: triệu đồng', 'đồng', 1e6],
    ['Số tiền ủng hộ (tỷ đồng)', 'ĐVT: triệu đồng', 'đồng', 1e9],
    ['Số tiền ủng hộ', undefined, '', 1],
    ['Số suất quà', 'ĐVT: triệu đồng', '', 1],
    ['Mô hình mới', 'ĐVT: mô hình', 'mô hình', 1],
    ['Mô hình mới', 'ĐVT: triệu đồng', '', 1],
    ['Kinh phí - tr.đ', undefined, 'đồng', 1e6],
    ['GRDP', 'ĐVT: tỷ đồng', 'đồng', 1e9],
    ['Ủng hộ (triệu đồng) / Năm 2020', undefined, 'đồng', 1e6],
    ['Số tiền ủng hộ', 'ĐVT: người; triệu đồng', '', 1]
  ])('%s with %s', (path, unitLine, unitOfMeasure, scale) =>
    expect(match(path, unitLine === undefined ? {} : { unitLine })).toMatchObject({
      unitOfMeasure,
      scale
    })
  );
});

describe('the tables agree with the reference', () => {
  test('rules are of measures, codes of dimensions, units of names', () => {
    const ids = new Set(measures.map((m) => m.id));
    expect(Object.keys(MEASURE_RULES).filter((id) => !ids.has(id))).toEqual([]);
    const codes = new Set(reference.codes.map((c) => `${c.dimension} ${c.code}`));
    for (const { dimension, concepts } of CONCEPT_CODES)
      for (const code of Object.values(concepts)) expect(codes).toContain(`${dimension} ${code}`);
    for (const [id, rules] of Object.entries(MEASURE_RULES))
      for (const { fixed = {} } of rules)
        for (const [dimension, code] of Object.entries(fixed)) {
          expect(codes).toContain(`${dimension} ${code}`);
          expect(measures.find((m) => m.id === id)!.dimensions).toContain(dimension);
        }
  });

  test('a phrase is one concept only', () => {
    const phrases = [...Object.values(CONCEPT_PHRASES).flat(), ...NOISE_PHRASES] as string[];
    expect(phrases.filter((p, i) => phrases.indexOf(p) !== i)).toEqual([]);
  });
});

test('any header is read without harm', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 4 }),
      (path) => {
        const { confidence, scale } = matchMeasure({ path }, { measures });
        expect(confidence >= 0 && confidence <= 1 && scale > 0).toBe(true);
      }
    )
  );
  expect(say('mô hình '.repeat(100_000))).toBe('');
});
