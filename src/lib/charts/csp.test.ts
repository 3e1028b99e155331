import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { legend } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { CASES } from './cases/all.ts';
import { toChartModel, type DrawnModel } from './model.ts';
import { drawToString } from './ssr.ts';

const CONFIG = readFileSync(
  fileURLToPath(new URL('../../../svelte.config.js', import.meta.url)),
  'utf8'
);

const hash = (style: string): string =>
  `sha256-${createHash('sha256').update(style).digest('base64')}`;

const allowed = (name: string): string =>
  new RegExp(`const ${name} = '([^']+)'`).exec(CONFIG)?.[1] ?? '';

test('the style text of every drawing is the one the policy allows', () => {
  const styles = new Set(
    Object.values(CASES).flatMap((make) => {
      const { result, context } = make();
      const svg = drawToString(toChartModel(result, context) as DrawnModel, { width: 640 });
      return [...svg.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((m) => m[1]!);
    })
  );
  expect([...styles].map(hash)).toEqual([allowed('PLOT_STYLE')]);
});

test('so is the style text of swatches', () => {
  const { document } = parseHTML('<html><body></body></html>');
  const swatches = legend({
    color: { type: 'categorical', domain: ['a'] },
    className: 'plot',
    document
  } as Parameters<typeof legend>[0]);
  const style = swatches.querySelector('style')?.textContent ?? '';
  expect(hash(style)).toBe(allowed('SWATCH_STYLE'));
});
