import { expect, test } from 'vitest';
import { reference } from '../reference.fixture.ts';
import { toUnitIndex } from '../units.ts';
import { rememberNames } from './remember-names.ts';

test('a name is asked about once for each list, and anew where the list has grown', () => {
  const [one, other] = [toUnitIndex(reference), toUnitIndex(reference)];
  const asked: string[] = [];
  const sizeOf = rememberNames((index, name) => {
    asked.push(name);
    return name === 'Huế' ? index.byId.size : null;
  });
  const size = sizeOf(one, 'Huế');
  expect([sizeOf(one, 'Huế'), sizeOf(one, 'Vinh'), sizeOf(one, 'Vinh')]).toEqual([
    size,
    null,
    null
  ]);
  expect(asked).toEqual(['Huế', 'Vinh']);
  expect(sizeOf(other, 'Huế')).toBe(size);
  one.byId.set('own:x', { ...one.byId.get('63:40')!, id: 'own:x' });
  expect(sizeOf(one, 'Huế')).toBe(size! + 1);
  expect(asked).toEqual(['Huế', 'Vinh', 'Huế', 'Huế']);
});
