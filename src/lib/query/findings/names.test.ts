import { expect, test } from 'vitest';
import { loadReference } from '../../../../scripts/packs.ts';
import type { Result } from '../result.ts';
import { nameOf } from './context.ts';

const { units } = loadReference();
const result = { units } as unknown as Result;

test.each(['63:79', '34:79'])('%s is named as the city it is', (id) => {
  expect(nameOf(result, id)).toEqual({ vi: 'TP. Hồ Chí Minh', en: 'Ho Chi Minh City' });
});

test('every other province is named as its table names it', () => {
  const others = units.filter((u) => !u.id.endsWith(':79'));
  expect(others.length).toBeGreaterThan(90);
  for (const { id, nameVi, nameEn } of others)
    expect(nameOf(result, id)).toEqual({ vi: nameVi, en: nameEn });
});
