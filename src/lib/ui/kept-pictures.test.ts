import { expect, test } from 'vitest';
import { KeptPictures } from './kept-pictures.ts';
import { CASES } from '#lib/charts/cases/all.ts';
import { toChartModel, type DrawnModel } from '#lib/charts/model.ts';
import { loadMore } from '#lib/charts/more.ts';

await loadMore('path');

const modelOf = (name: string): DrawnModel => {
  const { result, context } = CASES[name]!();
  return toChartModel(result, context) as DrawnModel;
};
const drawn = Object.keys(CASES);

test.each(drawn)('%s: nothing of the model is lost in the text it is known by', (name) => {
  const model = modelOf(name);
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
});

test('a model seen before gives the very picture, another width or model gives another', () => {
  const kept = new KeptPictures<object>();
  const make = () => ({});
  const [first, other] = drawn.slice(0, 2) as [string, string];
  const picture = kept.take(modelOf(first), 640, make);
  expect(kept.take(modelOf(first), 640, make)).toBe(picture);
  expect(kept.take(modelOf(first), 641, make)).not.toBe(picture);
  expect(kept.take(modelOf(other), 640, make)).not.toBe(picture);
  const changed = { ...modelOf(first), alt: 'nói khác đi' };
  expect(kept.take(changed, 640, make)).not.toBe(picture);
});

test('the picture that was not looked at for longest is let go', () => {
  const kept = new KeptPictures<number>();
  const model = modelOf(drawn[0]!);
  let made = 0;
  const take = (width: number) => kept.take(model, width, () => (made += 1));
  for (let width = 1; width <= 12; width += 1) take(width);
  take(1);
  take(13);
  expect(take(1)).toBe(1);
  expect(made).toBe(13);
  take(2);
  expect(made).toBe(14);
});

test('a picture of thousands of rows does not stay beside others, and the small ones do', () => {
  const kept = new KeptPictures<number>();
  const model = modelOf(drawn[0]!);
  let made = 0;
  const take = (alt: string) => kept.take({ ...model, alt }, 640, () => (made += 1));
  take('nhỏ');
  take('a'.repeat(1_200_000));
  take('b'.repeat(700_000));
  expect(take('nhỏ')).toBe(1);
  take('c'.repeat(1_200_000));
  expect(take('nhỏ')).toBe(1);
  expect(take('b'.repeat(700_000))).toBe(3);
  expect(take('a'.repeat(1_200_000))).toBe(5);
  take('d'.repeat(2_100_000));
  expect(take('nhỏ')).toBe(7);
});
