import { expect, test } from 'vitest';
import { draw } from './cases.fixture.ts';
import { shrunkPoints, toOutgrown } from './outgrown.ts';
import { PRESETS, type PresetName } from './presets.ts';

const outgrown = (name: string, place: PresetName) =>
  toOutgrown(draw(name, place), place, (preset) => draw(name, preset));

test('a picture that fits has nothing to say, and is not drawn again', () => {
  const again = () => {
    throw new Error('drawn again');
  };
  expect(toOutgrown(draw('rank34', 'slide'), 'slide', again)).toBeNull();
});

test('63 bars are too many for half a slide, and a whole one holds them', () => {
  const said = outgrown('rank63', 'half')!;
  expect(said.fits).toContain('slide');
  expect(said.isOnPage).toBe(false);
});

test('63 slopes fit no size: what its type shrinks to is told', () => {
  const { height, label } = draw('slope63', 'slide');
  const said = outgrown('slope63', 'slide')!;
  expect(said.fits).toEqual([]);
  expect(said.times).toBeCloseTo(height / PRESETS.slide.height);
  expect(said.points).toBeCloseTo((label * 0.75 * PRESETS.slide.height) / height);
  expect(said.points).toBeLessThan(7);
});

test('a picture for a document may be as tall as an upright page', () => {
  expect(outgrown('dots63', 'document')).toMatchObject({ isOnPage: true });
  expect(outgrown('apart63', 'document')).toMatchObject({ isOnPage: false });
  expect(outgrown('dots63', 'half')!.fits).toContain('document');
});

test('a sheet on its side shrinks what is taller', () => {
  expect(shrunkPoints({ height: 711, label: 12, isTall: false })).toBeNull();
  expect(shrunkPoints({ height: 1422, label: 12, isTall: true })).toBeCloseTo(4.5);
});
