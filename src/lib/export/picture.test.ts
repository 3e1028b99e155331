import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { draw, EXPORT_CASES } from './cases.fixture.ts';
import { lintSvg } from './lint-svg.ts';
import { PRESET_NAMES, PRESETS } from './presets.ts';
import { readPassport } from './read-passport.ts';

const FOLDER = fileURLToPath(new URL('./golden/', import.meta.url));

/** Light data, gaps, bounds and the longest names, of every kind. */
const GOLDEN = [
  'rank1',
  'rankBounds',
  'rankLongNames',
  'line1',
  'line4',
  'lineLongNames',
  'heat10',
  'stack',
  'stack100',
  'slopeDoubts',
  'dumbbellDoubts',
  'multiplesDoubts',
  'bumpDoubts',
  'divergingDoubts',
  'scatterDoubts',
  'pathDoubts',
  'apart',
  'table',
  'tiles34',
  'map34',
  'dots34'
];

const every = Object.keys(EXPORT_CASES).flatMap((name) =>
  PRESET_NAMES.map((preset) => [name, preset] as const)
);
const golden = GOLDEN.flatMap((name) => PRESET_NAMES.map((preset) => [name, preset] as const));

test.each(every)('%s for a %s keeps to the office-safe profile', (name, preset) => {
  const { svg } = draw(name, preset, { demo: true });
  expect(lintSvg(svg)).toEqual([]);
});

test.each(every)('%s for a %s has its words, its size, and readable type', (name, preset) => {
  const picture = draw(name, preset, { demo: true });
  const { result, context } = EXPORT_CASES[name]!();
  const text = toFigureText(result, context);
  const written = [...picture.svg.matchAll(/<text[^>]*>([^<]*)</g)].map((m) => m[1]).join(' ');
  const plain = written
    .replaceAll('\u00a0', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<');
  const said = [text.title, text.subtitle, text.source, ...text.notes, 'Dữ liệu minh họa'];
  for (const words of said) expect(plain).toContain(words.replaceAll('\u00a0', ' '));
  expect(picture.width).toBe(PRESETS[preset].width);
  expect(picture.height).toBeGreaterThanOrEqual(PRESETS[preset].height);
  if (!picture.isTall) expect(picture.height).toBe(PRESETS[preset].height);
  expect(picture.label).toBeGreaterThanOrEqual(PRESETS[preset].label.least - 2);
});

test.each(every)('%s for a %s says what it is to whoever opens it', (name, preset) => {
  const { result } = EXPORT_CASES[name]!();
  const read = readPassport(new TextEncoder().encode(draw(name, preset).svg));
  expect(read).toMatchObject({ ok: true, passport: { made: '2026-07-01', spec: result.spec } });
});

/** Kinds that name the chosen and the ends only, or all of them where there is room. */
const NAMES_SOME = /^(line|dots|map|tiles|scatter|path)/;
const rowKinds = every.filter(([name]) => !NAMES_SOME.test(name));

test.each(rowKinds)('%s for a %s names every unit, in whatever column', (name, preset) => {
  const { result, context } = EXPORT_CASES[name]!();
  const plain = [...draw(name, preset).svg.matchAll(/<text[^>]*>([^<]*)</g)].map((m) => m[1]);
  // Coverage names the missing ones too, at the foot.
  const drawn = plain.join(' ').split(toFigureText(result, context).coverage)[0]!;
  for (const unit of result.units) {
    const unitName = context.lang === 'vi' ? unit.nameVi : unit.nameEn;
    expect(drawn).toContain(unitName);
  }
});

test.each(golden)('%s for a %s is drawn as its golden file', (name, preset) => {
  const { svg } = draw(name, preset);
  const file = `${FOLDER}${name}-${preset}.svg`;
  if (!existsSync(file) && !process.env.CI) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, svg);
  }
  expect(existsSync(file), `missing golden file: ${file}`).toBe(true);
  expect(svg).toBe(readFileSync(file, 'utf8'));
});

test('every golden file belongs to a case', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.svg'));
  expect(files.sort()).toEqual(golden.map(([name, preset]) => `${name}-${preset}.svg`).sort());
});
