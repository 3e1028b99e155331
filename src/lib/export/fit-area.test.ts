import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { drawChart } from '#lib/charts/draw.ts';
import { TILE_GRIDS } from '#lib/charts/layout/tile-grid.ts';
import type { AreaModel } from '#lib/charts/models/areas.ts';
import { toChartModel } from '#lib/charts/model.ts';
import { draw, EXPORT_CASES } from './cases.fixture.ts';
import { fitWhole, isWhole } from './fit-area.ts';
import { PRESET_NAMES, PRESETS, type PresetName } from './presets.ts';

const of = (kind: RegExp) =>
  Object.keys(EXPORT_CASES)
    .filter((name) => kind.test(name))
    .flatMap((name) => PRESET_NAMES.map((preset): [string, PresetName] => [name, preset]));

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((m) => m[1]!.replaceAll('\u00a0', ' '));

test.each(of(/^(tiles|map)/))('%s for a %s shows and names both archipelagos', (name, preset) => {
  const written = textsOf(draw(name, preset).svg);
  for (const archipelago of ['Hoàng Sa', 'Trường Sa'])
    expect(written.filter((t) => t.includes(archipelago)).length).toBeGreaterThan(0);
});

test.each(of(/^tiles/))('%s for a %s names every province once on its tile', (name, preset) => {
  const { result, context } = EXPORT_CASES[name]!();
  const { scheme } = toChartModel(result, context) as AreaModel;
  // A bound before the name and the sign of a note behind it are no part of it.
  const written = textsOf(draw(name, preset).svg).map((t) =>
    t.replace(/^[≥≤≈] /, '').replace(/\s?[¹²³⁰-⁹]+$/, '')
  );
  const isShort = written.includes('HCM');
  const { tiles } = TILE_GRIDS[scheme];
  // Full names stand in two lines where they are long.
  if (!isShort) return expect(scheme).toBe('34');
  const shown = tiles.map((t) => [t.abbr, new Set(written).has(t.abbr)]);
  return expect(shown).toEqual(tiles.map((t) => [t.abbr, true]));
});

test.each(of(/^(tiles|map|dots)/))('%s for a %s is laid out inside its width', (name, preset) => {
  const { result, context } = EXPORT_CASES[name]!();
  const model = toChartModel(result, context);
  if (!isWhole(model)) throw new Error(`invalid case: ${name}`);
  const { width: wide, margin, label, palette } = PRESETS[preset];
  const room = { width: wide - 2 * margin, height: 300 };
  const fit = fitWhole(model, room, PRESETS[preset]);
  expect(fit.width * fit.scale).toBeCloseTo(room.width, 3);
  expect(fit.size).toBeLessThanOrEqual(label.best);
  expect(fit.size).toBeGreaterThanOrEqual(label.least - 0.01);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = drawChart(fit.model, { width: fit.width, document, palette });
  expect(Number(svg.getAttribute('width'))).toBeCloseTo(fit.width, 3);
});

test.each(['map34', 'map63', 'mapChange', 'mapDoubt'])(
  '%s on a slide names every province with its figure beside the map',
  (name) => {
    const { result, context } = EXPORT_CASES[name]!();
    const { areas } = toChartModel(result, context) as AreaModel;
    const { svg, label } = draw(name, 'slide');
    const said = ` · ${textsOf(svg).join(' · ')} · `.replaceAll(' · · ', ' · ');
    const missing = areas.filter((a) => {
      const whole = [a.name, a.text].filter(Boolean).join(' ').replaceAll('\u00a0', ' ');
      return !said.includes(` · ${whole} · `);
    });
    expect(missing.map((a) => a.name)).toEqual([]);
    expect(label).toBeGreaterThanOrEqual(PRESETS.slide.label.enough);
  }
);

test.each(of(/^(map|tiles)/).filter(([, preset]) => preset === 'slide'))(
  '%s for a %s is as high as the slide, to the pixel',
  (name, preset) => {
    expect(draw(name, preset).height).toBe(PRESETS.slide.height);
  }
);

test.each(['tiles34', 'tiles63', 'tilesMoney'])(
  '%s on a slide has its figures in type that is read',
  (name) => {
    const { result, context } = EXPORT_CASES[name]!();
    const { areas } = toChartModel(result, context) as AreaModel;
    const { svg, label } = draw(name, 'slide');
    const written = textsOf(svg).map((t) => t.replaceAll(' ', ''));
    const unsaid = areas.filter((a) => !written.includes(a.text.replaceAll(/\s/g, '')));
    expect(unsaid.filter((a) => a.text !== '').map((a) => a.name)).toEqual([]);
    expect(label).toBeGreaterThanOrEqual(PRESETS.slide.label.enough);
  }
);
