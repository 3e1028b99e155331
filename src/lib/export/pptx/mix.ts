type Rgb = readonly [number, number, number];

/** Red, green, blue of `#rrggbb`, 0 to 255. */
export const toRgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** `share` of one colour with the rest of another; all are `#rrggbb`. */
export function mix(colour: string, ground: string, share: number): string {
  const [a, b] = [toRgb(colour), toRgb(ground)];
  const parts = a.map((v, i) => Math.round(v * share + b[i]! * (1 - share)));
  return `#${parts.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance of `#rrggbb` (WCAG 2), 0 to 1. */
export function luminance(hex: string): number {
  const [r, g, b] = toRgb(hex).map((v) => {
    const c = v / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How far two colours are apart in lightness, 1 to 21 (WCAG 2). */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
