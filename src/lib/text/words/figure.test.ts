import { describe, expect, test } from 'vitest';
import { BLANK_REASONS, STATES, STATUSES } from '#lib/model/observation.ts';
import { REFUSAL_CODES, WARNING_CODES, type Derivation } from '#lib/query/result.ts';
import {
  BLANK_WORDS,
  DERIVATION_WORDS,
  figureWords,
  REFUSAL_WORDS,
  STATE_WORDS,
  STATUS_WORDS
} from './figure.ts';
import { WARNING_WORDS, writeWarning, type WarningFill } from './warnings.ts';

const languages = ['vi', 'en'] as const;

const fill: WarningFill = {
  units: '‹units›',
  count: 3,
  measures: '‹measures›',
  measureCount: 1,
  states: '‹states›',
  denominator: '‹denominator›',
  year: '2019',
  days: '30/06/2019',
  pieces: '',
  ranked: false,
  averageHelps: true
};

/** Every text of a list of words, functions called with marks. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'function'
    ? [String((value as (...args: unknown[]) => unknown)('‹1›', '‹2›'))]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [String(value)];

const sorted = (list: readonly string[]) => [...list].sort();

describe('the lists of words hold the lists of codes', () => {
  test.each([
    ['blank reasons', BLANK_WORDS, BLANK_REASONS],
    ['statuses', STATUS_WORDS, STATUSES],
    ['states', STATE_WORDS, STATES],
    ['warnings', WARNING_WORDS, WARNING_CODES],
    ['refusals', REFUSAL_WORDS, REFUSAL_CODES]
  ])('%s', (_, words, codes) => {
    expect(sorted(Object.keys(words))).toEqual(sorted(codes));
  });

  test('derivations', () => {
    const known: Record<Derivation, true> = {
      reported: true,
      predecessors: true,
      parts: true,
      periods: true,
      narrow: true,
      ratio: true,
      provinces: true
    };
    expect(sorted(Object.keys(DERIVATION_WORDS))).toEqual(sorted(Object.keys(known)));
  });
});

describe('blanks', () => {
  test('are told apart in both languages, in few words, without a number', () => {
    for (const lang of languages) {
      const texts = BLANK_REASONS.map((code) => BLANK_WORDS[code][lang]);
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) {
        expect(text.length).toBeLessThanOrEqual(36);
        expect(text).not.toMatch(/\d|^–|^-|N\/A/);
      }
    }
  });
});

describe.each(WARNING_CODES)('%s', (code) => {
  test.each(languages)('is one or two whole sentences (%s)', (lang) => {
    for (const variant of [fill, { ...fill, ranked: true, pieces: '1/2', measureCount: 2 }]) {
      const text = writeWarning(code, variant, lang);
      expect(text).toMatch(/^[\p{Lu}\d‹].*\.$/su);
      expect(text).not.toMatch(/undefined|\.\./);
    }
  });

  test('speaks of the same things in both languages', () => {
    const marks = (lang: 'vi' | 'en') =>
      sorted(writeWarning(code, fill, lang).match(/‹\w+›|\b2019\b/g) ?? []);
    expect(marks('en')).toEqual(marks('vi'));
  });
});

test('sentences that people know', () => {
  const vi = (code: keyof typeof WARNING_WORDS, with_: Partial<WarningFill> = {}) =>
    writeWarning(code, { ...fill, ...with_ }, 'vi');
  expect(vi('other_measure', { units: 'Kon Tum', measures: 'số mô hình đã xây dựng' })).toBe(
    'Kon Tum có số mô hình đã xây dựng, là chỉ tiêu khác nên không xếp chung.'
  );
  expect(vi('periods_differ')).toBe(
    'Các số thuộc những kỳ khác nhau nên không xếp hạng. Có thể xem bình quân năm.'
  );
  expect(vi('periods_differ', { ranked: true })).not.toContain('không xếp hạng');
  expect(vi('at_least', { units: 'Quảng Ngãi', pieces: '1/2 tỉnh cũ' })).toBe(
    'Quảng Ngãi: mới có 1/2 tỉnh cũ, nên tổng chưa đủ.'
  );
});

test('a refusal says what, why, and the way out', () => {
  for (const code of REFUSAL_CODES) {
    for (const lang of languages) {
      const { title, reason, instead } = REFUSAL_WORDS[code][lang];
      expect(title).not.toMatch(/\.$/);
      expect(reason).toMatch(/\.$/);
      expect(instead).toMatch(/\.$/);
      expect(new Set([title, reason, instead]).size).toBe(3);
    }
  }
});

test('words are composed, calm and the same things in both languages', () => {
  const lists = [BLANK_WORDS, STATUS_WORDS, DERIVATION_WORDS, STATE_WORDS, REFUSAL_WORDS];
  for (const text of textsOf([...lists, figureWords])) {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/!|\bundefined\b|lỗi|vui lòng|please/i);
  }
  expect(textsOf(figureWords.en).length).toBe(textsOf(figureWords.vi).length);
});
