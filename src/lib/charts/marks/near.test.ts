import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNear, type Wish } from './near.ts';
import { overlaps } from './place.ts';

const frame = { x: 0, y: 0, width: 320, height: 240 };
const wish: fc.Arbitrary<Wish> = fc.record({
  x: fc.integer({ min: 0, max: 320 }),
  y: fc.integer({ min: 0, max: 240 }),
  r: fc.integer({ min: 2, max: 7 }),
  width: fc.integer({ min: 20, max: 160 }),
  height: fc.constantFrom(15, 30),
  must: fc.boolean()
});
const boxOf = ({ x, y, r }: Wish) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

test('texts stay inside and never cover each other, whatever the points', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
      const soft = wishes.map(boxOf);
      const placed = placeNear(wishes, soft, frame, soft).flatMap((p) => p ?? []);
      for (const { box } of placed) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(320);
        expect(box.y + box.height).toBeLessThanOrEqual(240);
      }
      placed.forEach((a, i) =>
        placed.slice(i + 1).forEach((b) => expect(overlaps(a.box, b.box)).toBe(false))
      );
    })
  );
});

test('a text that must not stand covers no point, and gives way', () => {
  const one: Wish = { x: 100, y: 100, r: 5, width: 60, height: 15, must: false };
  const wall = [{ x: 0, y: 0, width: 320, height: 240 }].map((b) => ({ ...b, x: 106, width: 200 }));
  const [free] = placeNear([one], wall, frame);
  expect(free!.box.x + free!.box.width).toBeLessThanOrEqual(106);
  const around = [
    { x: 0, y: 0, width: 94, height: 240 },
    { x: 106, y: 0, width: 214, height: 240 }
  ];
  expect(placeNear([one], around, frame)).toEqual([null]);
  expect(placeNear([{ ...one, must: true }], around, frame)[0]).not.toBeNull();
});
