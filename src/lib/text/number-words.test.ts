import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from './format.ts';
import { toNumberWords, toSpeech } from './number-words.ts';

test.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [55, 'năm mươi lăm'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [115, 'một trăm mười lăm'],
  [1000, 'một nghìn'],
  [1005, 'một nghìn không trăm linh năm'],
  [2024, 'hai nghìn không trăm hai mươi tư'],
  [5395, 'năm nghìn ba trăm chín mươi lăm'],
  [1_000_001, 'một triệu không trăm linh một'],
  [370_000_000, 'ba trăm bảy mươi triệu'],
  [1_000_000_000, 'một tỷ'],
  [1_000_000_005, 'một tỷ không trăm linh năm'],
  [2_500_000_000_000, 'hai nghìn năm trăm tỷ']
])('%i is read %s', (value, words) => {
  expect(toNumberWords(value, '', 'vi')).toBe(words);
});

test.each([
  [
    'Nghệ An đứng thứ 3 trong 34 nơi: 184',
    'Nghệ An đứng thứ ba trong ba mươi tư nơi: một trăm tám mươi tư'
  ],
  ['tính trên 32/34 nơi', 'tính trên ba mươi hai trên ba mươi tư nơi'],
  ['chiếm 17,29\u00a0% tổng', 'chiếm mười bảy phẩy hai mươi chín phần trăm tổng'],
  [
    'trong 2016–2020: ≥\u00a01.130',
    'trong hai nghìn không trăm mười sáu đến hai nghìn không trăm hai mươi: ít nhất một nghìn một trăm ba mươi'
  ],
  ['giảm 4,05\u00a0%', 'giảm bốn phẩy không năm phần trăm'],
  ['≤\u00a0370 triệu đồng', 'nhiều nhất ba trăm bảy mươi triệu đồng'],
  ['Mã hình ĐC-7K2M', 'Mã hình ĐC-7K2M']
])('%s → %s', (sentence, spoken) => {
  expect(toSpeech(sentence, 'vi')).toBe(spoken);
});

test.each([
  [
    'ranks 3 of 34 units: 1,184',
    'ranks three of thirty-four units: one thousand one hundred and eighty-four'
  ],
  [
    'rose 75.5% in 2016–2020',
    'rose seventy-five point five percent in two thousand and sixteen to two thousand and twenty'
  ]
])('%s → %s', (sentence, spoken) => {
  expect(toSpeech(sentence, 'en')).toBe(spoken);
});

const VALUES: Record<string, number> = Object.fromEntries(
  'không một hai ba bốn năm sáu bảy tám chín'.split(' ').map((word, i) => [word, i])
);
Object.assign(VALUES, { mốt: 1, tư: 4, lăm: 5 });

/** Hears a number as a listener does: units, tens, hundreds, then thousand by thousand. */
function hear(words: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  let billions = 0;
  for (const word of words.split(' ')) {
    if (word in VALUES) digit = VALUES[word]!;
    else if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word === 'nghìn') [total, group, digit] = [total + (group + digit) * 1e3, 0, 0];
    else if (word === 'triệu') [total, group, digit] = [total + (group + digit) * 1e6, 0, 0];
    else if (word === 'tỷ') [billions, total, group, digit] = [total + group + digit, 0, 0, 0];
  }
  return billions * 1e9 + total + group + digit;
}

test('what is said is what a listener writes down', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(3000), fc.nat(2_000_000_000), fc.maxSafeNat()), (drawn) => {
      const value = drawn % 1e15;
      expect(hear(toNumberWords(value, '', 'vi')!)).toBe(value);
    }),
    { numRuns: 2000 }
  );
});

test('no digit is left in a sentence of numbers of ours', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000_000),
      fc.constantFrom('vi' as const, 'en' as const),
      (value, lang) => {
        const sentence = `A: ${formatNumber(value, { lang })}, B: ${formatNumber(value / 8, { lang, decimals: 2 })}`;
        expect(toSpeech(sentence, lang)).not.toMatch(/\d/);
      }
    )
  );
});
