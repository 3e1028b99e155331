import { expect, it } from 'vitest';
import { toAnnotations } from '#lib/charts/own-notes.ts';
import { toDay } from './own-notes.ts';

it.each([
  ['1/5/2021', '2021-05-01'],
  ['01/05/2021', '2021-05-01'],
  ['31.12.2020', '2020-12-31'],
  ['5/2021', '2021-05-01'],
  [' 2021 ', '2021-01-01'],
  ['31/2/2021', null],
  ['13/2021', null],
  ['2021-05-01', null],
  ['hôm qua', null],
  ['', null]
])('%j is the day %s', (typed, day) => {
  expect(toDay(typed)).toBe(day);
});

it('a note is an event of its day, for everything shown', () => {
  expect(toAnnotations([{ day: '2021-05-01', text: 'đổi mẫu' }])).toEqual([
    expect.objectContaining({
      kind: 'event',
      start: '2021-05-01',
      end: '2021-05-01',
      measureId: '',
      unitId: '',
      labelVi: 'đổi mẫu'
    })
  ]);
});
