import { expect, test } from 'vitest';
import { FREQUENT } from './frequent-syllables.ts';
import { isSyllable } from './syllable.ts';

test.each(
  'nghệ hòa hoà quý quốc giếng gì giữ thuở khuya khuỷu đường ượt người nguyễn tuyết uỷ ủy xoèn xoong yếu ỷ quyền đắk lắk thoát ngoằn hoặc của bìa mùa gìn'.split(
    ' '
  )
)('%s is a syllable', (word) => {
  expect(isSyllable(word)).toBe(true);
});

test.each(
  'nghö tænh hịên hoăp cê ngệ gé ghá quuố bắṕ ắtt café münchen réunion đr ôt cáć năt ướ́c tổt'.split(
    ' '
  )
)('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});

test('what is called frequent is possible, but for names of the mountains', () => {
  const strange = [...FREQUENT].filter((word) => !isSyllable(word));
  expect(strange.sort()).toEqual(['pá', 'pác']);
});
