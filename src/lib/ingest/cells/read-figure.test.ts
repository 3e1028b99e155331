import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOUND_OF } from '#lib/model/bound.ts';
import {
  formatAmount,
  formatBounded,
  formatMeasured,
  formatNumber,
  formatPercent
} from '#lib/text/format.ts';
import type { NumberStyle } from '../reader/reading.ts';
import { isBlankWord } from './blank-words.ts';
import { looksNumeric } from './looks-like.ts';
import { readFigure, type FigureOptions } from './read-figure.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

const VI: FigureOptions = { style: 'dot_thousands' };
const EN: FigureOptions = { style: 'comma_thousands' };

/** value, then scale, unit, qualifier, status where they are not the plain ones. */
type Expected = [
  value: number | null,
  rest?: {
    scale?: number;
    unit?: string;
    q?: string;
    status?: string;
    flags?: string[];
    code?: string;
  }
];

const READ: [string, ...Expected][] = [
  ['0', 0],
  ['5395', 5395],
  ['5.395', 5395],
  ['1.234,5', 1234.5],
  ['12.345.678', 12345678],
  ['0,75', 0.75],
  ['0,0', 0],
  [',5', 0.5],
  ['1.234,567', 1234.567],
  ['1234,567', 1234.567],
  ['1 234 567', 1234567],
  ['1\u00a0234,5', 1234.5],
  ['1\u202f234', 1234],
  ['1\u2009234', 1234],
  ["1'234'567", 1234567],
  ['1’234', 1234],
  ['１２３', 123],
  ['٣٤', 34],
  ['07', 7, { flags: ['leading_zero'] }],
  ["'0123", 123, { flags: ['leading_zero', 'text_marker'], code: 'cell_leading_zeros' }],
  ['0912345678', 912345678, { flags: ['leading_zero'], code: 'cell_leading_zeros' }],
  ['-5', -5, { flags: ['negative'] }],
  ['−5', -5, { flags: ['negative'] }],
  ['–1.234,5', -1234.5, { flags: ['negative'] }],
  ['+5', 5],
  ['1.234,5-', -1234.5, { flags: ['minus_behind', 'negative'], code: 'cell_minus_behind' }],
  ['âm 5', -5, { flags: ['negative'] }],
  ['(123)', -123, { flags: ['accounting', 'negative'], code: 'cell_brackets_negative' }],
  ['(1.234)', -1234, { flags: ['accounting', 'negative'], code: 'cell_brackets_negative' }],
  ['17,29%', 17.29, { unit: '%', flags: ['percent'] }],
  ['17,29 %', 17.29, { unit: '%', flags: ['percent'] }],
  ['95 phần trăm', 95, { unit: '%', flags: ['percent'] }],
  ['5‰', 5, { unit: '‰' }],
  ['3 điểm %', 3, { unit: 'điểm %' }],
  // Scales and money
  ['1,5 tỷ', 1.5, { scale: 1e9 }],
  ['1 tỉ', 1, { scale: 1e9 }],
  ['1,5tỷ', 1.5, { scale: 1e9 }],
  ['2 nghìn tỷ', 2, { scale: 1e12 }],
  ['370 triệu đồng', 370, { scale: 1e6, unit: 'đồng' }],
  ['370 triệu', 370, { scale: 1e6 }],
  ['370 tr', 370, { scale: 1e6 }],
  ['370 tr.đ', 370, { scale: 1e6, unit: 'đồng' }],
  ['370trđ', 370, { scale: 1e6, unit: 'đồng' }],
  ['370 trieu dong', 370, { scale: 1e6, unit: 'đồng' }],
  ['370 TRIỆU ĐỒNG', 370, { scale: 1e6, unit: 'đồng' }],
  ['370 triệu VNĐ', 370, { scale: 1e6, unit: 'đồng' }],
  [
    '1.5 tỷ đồng',
    1.5,
    { scale: 1e9, unit: 'đồng', flags: ['other_style'], code: 'cell_other_style' }
  ],
  ['500 nghìn', 500, { scale: 1e3 }],
  ['30 ngàn đồng', 30, { scale: 1e3, unit: 'đồng' }],
  ['500k', 500, { scale: 1e3 }],
  ['5 vạn', 5, { scale: 1e4 }],
  ['3 trăm nghìn', 3, { scale: 1e5 }],
  ['500.000 VND', 500000, { unit: 'đồng' }],
  ['500.000đ', 500000, { unit: 'đồng' }],
  ['500.000 ₫', 500000, { unit: 'đồng' }],
  ['VND 500.000', 500000, { unit: 'đồng' }],
  ['2.000.000 đồng/suất', 2000000, { unit: 'đồng/suất' }],
  ['2 tỷ 350 triệu', 2350, { scale: 1e6, flags: ['compound'] }],
  ['2 tỷ 350 triệu đồng', 2350, { scale: 1e6, unit: 'đồng', flags: ['compound'] }],
  ['5 nghìn 200 lượt', 5200, { unit: 'lượt', flags: ['compound'] }],
  ['1 tỷ và 200 triệu đồng', 1200, { scale: 1e6, unit: 'đồng', flags: ['compound'] }],
  ['1 triệu 200 nghìn', 1200, { scale: 1e3, flags: ['compound'] }],
  [
    '10 mô hình x 10 triệu đồng',
    100,
    { scale: 1e6, unit: 'đồng', status: 'derived', flags: ['product'] }
  ],
  ['192 suất × 500.000 đồng', 96e6, { unit: 'đồng', status: 'derived', flags: ['product'] }],
  [
    '10 mô hình x 10 triệu đồng = 100 triệu đồng',
    100,
    { scale: 1e6, unit: 'đồng', status: 'derived', flags: ['product'] }
  ],
  [
    '3 mô hình x 0,1 triệu đồng',
    0.3,
    { scale: 1e6, unit: 'đồng', status: 'derived', flags: ['product'] }
  ],
  // Things
  ['07 đảng viên', 7, { unit: 'đảng viên', flags: ['leading_zero'] }],
  ['05 (năm) mô hình', 5, { unit: 'mô hình', flags: ['leading_zero'] }],
  ['05 (năm)', 5, { flags: ['leading_zero'] }],
  ['ước khoảng 500', 500, { q: 'about', status: 'estimated' }],
  ['1.600 bàn học', 1600, { unit: 'bàn học' }],
  ['3 đồng chí', 3, { unit: 'đồng chí' }],
  ['5 đ/c', 5, { unit: 'đ/c' }],
  ['5 văn bản', 5, { unit: 'văn bản' }],
  ['3 trạm y tế', 3, { unit: 'trạm y tế', code: 'cell_unit_unknown' }],
  ['5 km2', 5, { unit: 'km2' }],
  ['5 km²', 5, { unit: 'km²' }],
  // How exact
  ['gần 370 triệu', 370, { scale: 1e6, q: 'nearly' }],
  ['gần 370 triệu'.normalize('NFD'), 370, { scale: 1e6, q: 'nearly' }],
  ['gan 370 trieu', 370, { scale: 1e6, q: 'nearly' }],
  ['hơn 400', 400, { q: 'more_than' }],
  ['Hơn 1.200 lượt người', 1200, { unit: 'lượt người', q: 'more_than' }],
  ['trên 400', 400, { q: 'more_than' }],
  ['>400', 400, { q: 'more_than' }],
  ['> 400', 400, { q: 'more_than' }],
  ['khoảng 1.130', 1130, { q: 'about' }],
  ['xấp xỉ 50', 50, { q: 'about' }],
  ['~50', 50, { q: 'about' }],
  ['≈ 50', 50, { q: 'about' }],
  ['trên dưới 50', 50, { q: 'about' }],
  ['dưới 100', 100, { q: 'nearly' }],
  ['<100', 100, { q: 'nearly' }],
  ['chưa đến 100', 100, { q: 'nearly' }],
  ['ít nhất 5', 5, { q: 'at_least' }],
  ['tối thiểu 5', 5, { q: 'at_least' }],
  ['không dưới 5', 5, { q: 'at_least' }],
  ['>=5', 5, { q: 'at_least' }],
  ['≥ 5', 5, { q: 'at_least' }],
  ['400+', 400, { q: 'at_least' }],
  ['400 trở lên', 400, { q: 'at_least' }],
  ['từ 400 trở lên', 400, { q: 'at_least' }],
  ['5 mô hình trở lên', 5, { unit: 'mô hình', q: 'at_least' }],
  ['không quá 10', 10, { q: 'at_most' }],
  ['tối đa 10', 10, { q: 'at_most' }],
  ['≤ 10', 10, { q: 'at_most' }],
  ['<=10', 10, { q: 'at_most' }],
  ['lên tới 400', 400, { q: 'at_most', flags: ['up_to'], code: 'cell_up_to' }],
  ['gần hơn 400', 400, { q: 'about', code: 'cell_two_qualifiers' }],
  ['đạt 95%', 95, { unit: '%', flags: ['percent'] }],
  // Notes and statuses
  ['1.234*', 1234, { flags: ['footnote'] }],
  ['1.234 ¹', 1234, { flags: ['footnote'] }],
  ['1.234(1)', 1234, { flags: ['footnote'], code: 'cell_footnote' }],
  ['400 (P)', 400, { status: 'provisional' }],
  ['400 (sơ bộ)', 400, { status: 'provisional' }],
  ['sơ bộ 400', 400, { status: 'provisional' }],
  ['ước 400', 400, { status: 'estimated' }],
  ['ước đạt 1,5 tỷ đồng', 1.5, { scale: 1e9, unit: 'đồng', status: 'estimated' }],
  ['1,2E+05', 120000, { flags: ['scientific'], code: 'cell_scientific' }],
  ['1.5E+1', 15, { flags: ['scientific'], code: 'cell_scientific' }],
  // Blanks, each with its own meaning
  ['', null, { status: 'missing', flags: ['blank'] }],
  ['   ', null, { status: 'missing', flags: ['blank'] }],
  ['-', 0, { flags: ['dash_zero'], code: 'cell_dash_zero' }],
  [' – ', 0, { flags: ['dash_zero'], code: 'cell_dash_zero' }],
  ['—', 0, { flags: ['dash_zero'], code: 'cell_dash_zero' }],
  ['- đ', 0, { flags: ['dash_zero'], code: 'cell_dash_zero' }],
  ['không phát sinh', 0, { flags: ['word_zero'], code: 'cell_word_zero' }],
  ['..', null, { status: 'not_collected', flags: ['not_collected'], code: 'cell_dots' }],
  ['...', null, { status: 'not_collected', flags: ['not_collected'], code: 'cell_dots' }],
  ['…', null, { status: 'not_collected', flags: ['not_collected'], code: 'cell_dots' }],
  ['x', null, { status: 'not_applicable', flags: ['cross'], code: 'cell_cross' }],
  ['X', null, { status: 'not_applicable', flags: ['cross'], code: 'cell_cross' }],
  ['N/A', null, { status: 'not_applicable', flags: ['not_available'], code: 'cell_not_available' }],
  ['không áp dụng', null, { status: 'not_applicable', flags: ['does_not_apply'] }],
  ['không', null, { status: 'missing', flags: ['none_word'], code: 'cell_none_word' }],
  ['Không có', null, { status: 'missing', flags: ['none_word'], code: 'cell_none_word' }],
  ['NULL', null, { status: 'missing', flags: ['no_figure'], code: 'cell_no_figure' }],
  ['chưa có số liệu', null, { status: 'missing', flags: ['no_figure'], code: 'cell_no_figure' }],
  ['chưa báo cáo', null, { status: 'missing', flags: ['no_figure'], code: 'cell_no_figure' }],
  ['*', null, { status: 'suppressed', flags: ['withheld'], code: 'cell_withheld' }],
  ['bảo mật', null, { status: 'suppressed', flags: ['withheld'], code: 'cell_withheld' }]
];

test.each(READ)('reads %j', (text, value, rest = {}) => {
  const { figure, issue } = readFigure(text, VI);
  expect({
    value: figure.value,
    scale: figure.scale,
    unit: figure.unitOfMeasure,
    q: figure.qualifier,
    status: figure.status,
    flags: [...figure.flags].sort(),
    code: issue?.code ?? ''
  }).toEqual({
    value,
    scale: rest.scale ?? 1,
    unit: rest.unit ?? '',
    q: rest.q ?? 'exact',
    status: rest.status ?? 'normal',
    flags: [...(rest.flags ?? [])].sort(),
    code: rest.code ?? ''
  });
});

const ASKED: [text: string, code: string][] = [
  ['1.234.56', 'cell_number_unclear'],
  ['12,34,567', 'cell_number_unclear'],
  ['012.345', 'cell_number_unclear'],
  ['1O5', 'cell_letter_in_number'],
  ['1O', 'cell_letter_in_number'],
  ['l5', 'cell_letter_in_number'],
  ['10-15', 'cell_range'],
  ['10 – 15 triệu đồng', 'cell_range'],
  ['từ 10 đến 15', 'cell_range'],
  ['5 mô hình, 2 điển hình', 'cell_two_figures'],
  ['01 tập thể và 03 cá nhân', 'cell_two_figures'],
  ['120 (17,29%)', 'cell_two_figures'],
  ['1.130 (trong đó 30 nữ)', 'cell_two_figures'],
  ['2 tỷ 3', 'cell_two_figures'],
  ['600 triệu và 20 con bò', 'cell_two_figures'],
  ['600 triệu, 2 nghìn suất quà', 'cell_two_figures'],
  ['600 triệu 20 con bò', 'cell_two_figures'],
  ['05 (sáu) mô hình', 'cell_two_figures'],
  ['12345 678 9', 'cell_two_figures'],
  ['12/15', 'cell_date_or_ratio'],
  ['3/4', 'cell_date_or_ratio'],
  ['12:30', 'cell_date_or_ratio'],
  ['15/5/2016', 'cell_date_or_ratio'],
  ['15-5-2016', 'cell_date_or_ratio'],
  ['2016-05-15', 'cell_date_or_ratio'],
  ['15.5.2016', 'cell_date_or_ratio'],
  ['6.2016', 'cell_date_or_ratio'],
  ['tháng 6', 'cell_date_or_ratio'],
  ['năm 2016', 'cell_date_or_ratio'],
  ['3 x 4', 'cell_product_unclear'],
  ['10 x 5 triệu = 40 triệu', 'cell_product_differs'],
  ['1 triệu rưỡi', 'cell_words_unclear'],
  ['5 M', 'cell_words_unclear'],
  ['giảm 5', 'cell_words_unclear'],
  ['5 (chưa duyệt)', 'cell_words_unclear'],
  ['từ 400', 'cell_words_unclear'],
  ['dự kiến 400', 'cell_planned'],
  ['- 5 mô hình', 'cell_sign_unclear'],
  ['(5)', 'cell_brackets_unclear'],
  ['1,23E+11', 'cell_digits_lost'],
  ['1.23E+05', 'cell_digits_lost'],
  ['#####', 'cell_hidden'],
  ['#REF!', 'cell_formula_error'],
  ['#DIV/0!', 'cell_formula_error'],
  ['=1+1', 'formula_cell'],
  ["=cmd|' /C calc'!A0", 'formula_cell'],
  ['="0123"', 'formula_cell'],
  ['@SUM(A1)', 'formula_cell'],
  ['+1+1', 'formula_cell'],
  ['-2+3', 'formula_cell'],
  ['99999999999999999', 'number_too_large'],
  ['Hà Nội', 'cell_not_number'],
  ['<script>alert(1)</script>', 'cell_words_unclear'],
  ['5 mô hình '.repeat(30), 'cell_not_number']
];

test.each(ASKED)('asks about %j', (text, code) => {
  const { figure, issue } = readFigure(text, VI);
  expect(figure.value).toBeNull();
  expect(issue).toMatchObject({ severity: 'error', code });
});

const OPEN: [text: string, options: FigureOptions, value: number | null, code?: string][] = [
  ['1.234', VI, 1234],
  ['1.234', EN, 1.234],
  ['1,234', EN, 1234],
  ['1,234', VI, 1.234],
  ['1,234', { style: 'space_thousands' }, 1.234],
  ['1.234', { style: 'plain' }, null, 'ambiguous_number'],
  ['1.234', { ...VI, ambiguous: true }, null, 'ambiguous_number'],
  ['1.234 triệu đồng', { ...VI, ambiguous: true }, null, 'ambiguous_number'],
  ['1.234', { ...VI, ambiguous: true, ambiguousOk: true }, 1234, 'ambiguous_number'],
  ['1.234', { ...EN, ambiguous: true, ambiguousOk: true }, 1.234, 'ambiguous_number'],
  ['1,234', { ...VI, askDecimals: true }, null, 'ambiguous_number'],
  ['1.234', { ...VI, askDecimals: true }, 1234],
  // What proves itself is read whatever the column.
  ['1.234,5', { ...VI, ambiguous: true }, 1234.5],
  ['1,234.5', { ...VI, ambiguous: true }, 1234.5, 'cell_other_style'],
  ['5.395 mô hình', { ...VI, ambiguous: true }, 5395],
  ['500.000 đồng', { ...VI, ambiguous: true }, 500000],
  ['5.395 mô hình', EN, null, 'ambiguous_number'],
  ['5.395', { ...EN, integer: true }, null, 'ambiguous_number'],
  ['5.395', { ...VI, integer: true }, 5395],
  ['17,29%', { ...VI, integer: true }, 17.29, 'cell_percent_in_count'],
  ['12,5', { ...VI, integer: true }, 12.5, 'cell_fraction_in_count'],
  ['1,5 nghìn', { ...VI, integer: true }, 1.5],
  ['-5', { ...VI, integer: true }, -5, 'cell_negative_count'],
  ['không', { ...VI, noneIsZero: true }, 0, 'cell_word_zero'],
  ['6.2016', EN, 6.2016]
];

test.each(OPEN)('%j in a column %j is %j', (text, options, value, code = '') => {
  const { figure, issue } = readFigure(text, options);
  expect([figure.value, issue?.code ?? '']).toEqual([value, code]);
});

test('a product keeps its arithmetic', () => {
  const text = '10 mô hình x 10 triệu đồng';
  expect(readFigure(text, VI).arithmetic).toBe(text);
  expect(readFigure('100', VI).arithmetic).toBe('');
});

const bounded = fc.constantFrom(
  ...(Object.entries(BOUND_OF) as [string, { bound: '=' | '≥' | '≤' | '≈' }][])
);
const langs = fc.constantFrom('vi' as const, 'en' as const);
const styleOf = (lang: 'vi' | 'en'): NumberStyle =>
  lang === 'vi' ? 'dot_thousands' : 'comma_thousands';
const numbers = fc.oneof(
  fc.integer({ min: -1e12, max: 1e12 }),
  fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 4 }))
    .map(([n, d]) => n / 10 ** d)
);

describe('what the formatter writes is read back', () => {
  test('numbers', () => {
    fc.assert(
      fc.property(numbers, langs, (n, lang) => {
        const { figure } = readFigure(formatNumber(n, { lang }), { style: styleOf(lang) });
        // "6.2016" may be a month, and is asked about unless the dot is decimal; never misread.
        if (figure.value !== null) expect(figure.value).toBe(n === 0 ? 0 : n);
        else expect(formatNumber(n, { lang })).toMatch(/^[−]?\d{1,2}[.,](19|20)\d\d$/);
      })
    );
  });

  test('bounds and units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), bounded, langs, (n, [, { bound }], lang) => {
        const text = formatMeasured(n, { lang, bound, unit: 'mô hình' });
        const { figure } = readFigure(text, { style: styleOf(lang) });
        expect(figure).toMatchObject({ value: n, unitOfMeasure: 'mô hình' });
        const read = BOUND_OF[figure.qualifier].bound;
        expect(read).toBe(bound);
      })
    );
  });

  test('amounts in full and in words, percentages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), langs, (n, lang) => {
        const options = { style: styleOf(lang) };
        const full = readFigure(formatAmount(n, { lang, full: true }), options).figure;
        expect(full).toMatchObject({ value: n, unitOfMeasure: 'đồng', scale: 1 });
        const short = readFigure(formatBounded(formatAmount(n, { lang }), '≈'), options).figure;
        expect(short.qualifier).toBe('about');
        expect(Math.abs(short.value! * short.scale - n)).toBeLessThanOrEqual(n * 0.0051);
        const percent = readFigure(formatPercent(n / 100, { lang, decimals: 2 }), options).figure;
        expect(percent).toMatchObject({ value: n / 100, unitOfMeasure: '%' });
      })
    );
  });

  test('a value is never invented: whatever the text, digits of the value stand in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,- %xO()/=+tỷrđhơn ') }),
        (text) => {
          const { figure } = readFigure(text, VI);
          if (
            figure.value === null ||
            figure.flags.some((f) => /zero|product|compound|scientific/.test(f))
          )
            return;
          const digits = String(Math.abs(figure.value)).replace('.', '').replace(/^0+/, '');
          expect(text.replace(/\D/g, '')).toContain(digits);
        }
      ),
      { numRuns: 2000 }
    );
  });
});

const HOSTILE = ['1 234 ', '1.234.', '(((', 'tỷ ', '5 x ', '- ', 'không ', '1\u00a0', '[1]', '*'];

test.each(HOSTILE)('a hostile cell of “%s” takes no time', PATIENT, async (part) => {
  const textOf = (size: number) => part.repeat(Math.ceil(size / part.length)).slice(0, size);
  const read = (text: string): void => {
    for (const t of [text, `5${text}`, `${text}5`]) {
      readFigure(t, VI);
      isBlankWord(t);
      looksNumeric(t);
    }
  };
  await expectLinear(400_000, textOf, read);
  // The longest texts that are looked into, where growth shows within a cell.
  await expectLinear(75, textOf, (text) => {
    for (let i = 0; i < 200; i++) read(text);
  });
});

test.each([
  ['1.234,5', true],
  ['gần 370 triệu', true],
  ['17,29%', true],
  ['(123)', true],
  ['500.000 đồng', true],
  ['15/5/2016', false],
  ['Hà Nội', false],
  ['Quý 2', false],
  ['', false],
  ['-', false]
])('%j looks like a number: %j', (text, expected) => {
  expect(looksNumeric(text)).toBe(expected);
});

test.each([
  ['-', true],
  ['…', true],
  ['', true],
  ['n/a', true],
  ['không có', true],
  ['0', false],
  ['Hà Nội', false]
])('%j is a blank: %j', (text, expected) => {
  expect(isBlankWord(text)).toBe(expected);
});
