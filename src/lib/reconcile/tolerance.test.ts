import { describe, expect, test } from 'vitest';
import { BOUND_OF, type Qualifier } from '#lib/model/bound.ts';
import { toCells } from './cell.ts';
import { isRounded, isTransposed, writingOf } from './digits.ts';
import { rowsOf } from './sources.fixture.ts';
import { judge, NO_TOLERANCE, type Tolerance } from './tolerance.ts';

const cell = (value: number | null, qualifier: Qualifier = 'exact') =>
  toCells(rowsOf([{ unit: 'u', value, qualifier }]))[0]!;

type Said = [value: number | null, qualifier?: Qualifier];
const CASES: [Said, Said, ReturnType<typeof judge>, Partial<Tolerance>?][] = [
  [[412], [412], 'same'],
  [[0.1 + 0.2], [0.3], 'same'],
  [[412], [411], null],
  [[412], [411], 'within', { absolute: 1 }],
  [[412], [410], null, { absolute: 1 }],
  [[100], [99], 'within', { relative: 1 }],
  [[100], [98.9], null, { relative: 1 }],
  [[1230], [1234], null],
  [[1230], [1234], 'within', { rounding: true }],
  [[1230], [1236], null, { rounding: true }],
  [[null], [null], 'blank'],
  [[null], [0], null],
  [[null], [0], null, { absolute: 5 }],
  // "hơn 400" is more than 400: 412 keeps it, 400 and 398 do not.
  [[400, 'more_than'], [412], 'bounds'],
  [[400, 'more_than'], [400], null],
  [[400, 'more_than'], [398], null],
  [[400, 'more_than'], [398], 'within', { absolute: 2 }],
  [[400, 'at_least'], [400], 'bounds'],
  [[400, 'more_than'], [400, 'more_than'], 'same'],
  [[400, 'more_than'], [450, 'more_than'], 'bounds'],
  [[400, 'more_than'], [380, 'nearly'], null],
  [[400, 'more_than'], [400, 'nearly'], null],
  [[400, 'at_least'], [400, 'at_most'], 'bounds'],
  [[370, 'nearly'], [365], 'bounds'],
  [[370, 'nearly'], [371], null],
  [[400, 'about'], [400], 'bounds'],
  [[400, 'about'], [412], null]
];

test.each(CASES)('%j against %j: %s', (a, b, grade, tolerance) => {
  const with_ = { ...NO_TOLERANCE, ...tolerance };
  expect(judge(cell(...a), cell(...b), with_)).toBe(grade);
  expect(judge(cell(...b), cell(...a), with_)).toBe(grade);
});

describe('how finely a number is written', () => {
  test.each([
    [488_900_000, 100_000],
    [12.3, 0.1],
    [7, 1],
    [100, 100],
    [0.004, 0.001]
  ])('%d in steps of %d', (value, step) => expect(writingOf(value).step).toBeCloseTo(step, 12));

  test.each([
    [1230, 1234, true],
    [1234, 1230, false],
    [1230, 1236, false],
    [1000, 1234, false],
    [400, 412, true],
    [5, 4.6, true],
    [0, 0.3, false],
    [488_900_000, 488_912_345, true]
  ])('%d may be %d rounded: %s', (coarse, fine, is) => expect(isRounded(coarse, fine)).toBe(is));

  test.each([
    [1273, 1723, true],
    [12, 21, true],
    [120, 210, true],
    [1273, 1372, false],
    [11, 11, false],
    [-12, 21, false],
    [1.27, 1.72, true]
  ])('%d is %d with two digits changed: %s', (a, b, is) => expect(isTransposed(a, b)).toBe(is));
});

test('strictness is that of the wording', () => {
  for (const [qualifier, { bound, strict }] of Object.entries(BOUND_OF))
    expect(cell(3, qualifier as Qualifier)).toMatchObject({ bound, strict });
});
