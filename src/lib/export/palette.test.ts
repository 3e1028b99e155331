import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCREEN, type Palette } from '#lib/charts/palette.ts';
import { PRINT, SLIDE } from './palette.ts';

const TOKENS = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');

/** The light value of a token; a plain colour stands for itself. */
const light = (colour: string): string => {
  const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
  return name
    ? (new RegExp(`${name}: var\\(--light, (#\\w+)\\)`).exec(TOKENS)?.[1] ?? `missing ${name}`)
    : colour;
};

const flat = (palette: Palette): string[] => Object.values(palette).flat();

test('pictures have the light colours of the page', () => {
  expect(flat(SLIDE)).toEqual(flat(SCREEN).map(light));
});

/** Relative luminance (WCAG). */
function luminance(colour: string): number {
  const part = (at: number) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

test.each([
  ['SLIDE', SLIDE],
  ['PRINT', PRINT]
])('text of %s can be read on paper and on every colour', (_, palette) => {
  for (const ink of [palette.ink, palette.ink2, palette.ink3, palette.accent])
    expect(contrast(ink, palette.paper), ink).toBeGreaterThanOrEqual(4.5);
  const pairs = (['seq', 'div', 'cat'] as const).flatMap((ramp) =>
    palette[ramp].map((fill, i) => [fill, palette[`${ramp}Ink`][i]!] as const)
  );
  for (const [fill, ink] of pairs)
    expect(contrast(fill, ink), `${ink} on ${fill}`).toBeGreaterThanOrEqual(4.4);
});

test('on paper, neighbouring parts and the chosen unit differ in lightness alone', () => {
  PRINT.cat.forEach((colour, i) => {
    const next = PRINT.cat[(i + 1) % PRINT.cat.length]!;
    expect(contrast(colour, next), `${colour} ${next}`).toBeGreaterThan(2);
  });
  expect(contrast(PRINT.accent, PRINT.mark)).toBeGreaterThan(3);
});
