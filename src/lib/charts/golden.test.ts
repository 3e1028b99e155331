import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { isWhole, pathUnits, yearsOfPath } from './against.ts';
import { CASES } from './cases/all.ts';
import { unitName } from './context.ts';
import { toCoverageText } from './coverage-text.ts';
import type { ResultRow } from '#lib/query/result.ts';
import { endYears, isWholeYear } from './ends.ts';
import { chartHeight } from './height.ts';
import { toChartModel, type DrawnModel } from './model.ts';
import { drawToString } from './ssr.ts';
import { periodCode, yearOf } from './time.ts';

const FOLDER = fileURLToPath(new URL('./golden/', import.meta.url));
const WIDTH = 640;

const modelOf = (name: string): DrawnModel => {
  const { result, context } = CASES[name]!();
  return toChartModel(result, context) as DrawnModel;
};

/** Ids in order of appearance, three decimals, one element a line. */
function normalise(svg: string): string {
  const ids = new Map<string, string>();
  return svg
    .replace(/(id="|url\(#|href="#)([^")]+)/g, (_, before: string, id: string) => {
      if (!ids.has(id)) ids.set(id, `id-${ids.size + 1}`);
      return before + ids.get(id)!;
    })
    .replace(/-?\d+\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3))))
    .replaceAll('><', '>\n<');
}

test.each(Object.keys(CASES))('%s is drawn as its golden file', (name) => {
  const drawn = `${normalise(drawToString(modelOf(name), { width: WIDTH }))}\n`;
  const file = `${FOLDER}${name}.svg`;
  if (!existsSync(file) && !process.env.CI) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, drawn);
  }
  expect(existsSync(file), `missing golden file: ${name}.svg`).toBe(true);
  expect(drawn).toBe(readFileSync(file, 'utf8'));
});

test('every golden file belongs to a case', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.svg'));
  expect(files.sort()).toEqual(
    Object.keys(CASES)
      .map((name) => `${name}.svg`)
      .sort()
  );
});

test.each(Object.keys(CASES))('%s has the height that was promised, at every width', (name) => {
  const model = modelOf(name);
  for (const width of [330, 358, 640, 888, 1140]) {
    const svg = drawToString(model, { width });
    expect(svg).toContain(`height="${chartHeight(model, width)}"`);
    expect(svg).toContain(`width="${width}"`);
  }
});

test.each(Object.keys(CASES))('%s names every figure on a mark, and no inner group', (name) => {
  const { result, context } = CASES[name]!();
  const { document } = parseHTML(drawToString(modelOf(name), { width: WIDTH }));
  const marks = [...document.querySelectorAll('[data-unit]')].map(
    (e) => `${e.getAttribute('data-unit')} ${e.getAttribute('data-period')}`
  );
  const ends = ['slope', 'dumbbell'].includes(result.spec.kind) ? endYears(result) : null;
  const isShown = (r: ResultRow) =>
    ends === null || (isWholeYear(r) && [ends.from, ends.to].includes(yearOf(r)));
  const isPlaced = (r: ResultRow) =>
    result.spec.kind !== 'bump' || (isWholeYear(r) && r.rank !== null);
  // A path is of a few units, and of the years that have both figures.
  const onPath = new Set(
    result.spec.kind === 'path'
      ? yearsOfPath(result, result.against!)
          .filter(isWhole)
          .map((b) => `${b.unitId} ${b.period}`)
      : []
  );
  const isOnPath = (r: ResultRow) =>
    result.spec.kind !== 'path' || onPath.has(`${r.unitId} ${periodCode(r)}`);
  const shownUnits =
    result.spec.kind === 'path' ? pathUnits(result) : result.units.map((u) => u.id);
  const figures = result.rows
    .filter((r) => isShown(r) && isPlaced(r) && isOnPath(r))
    .filter((r) => r.value !== null && (r.breakdown !== '' || result.spec.by === ''))
    .map((r) => `${r.unitId} ${periodCode(r)}`);
  // Shares that cannot be told are not drawn; their row then stands for the unit.
  const drawn = result.spec.kind === 'stack100' ? [] : figures;
  expect(drawn.filter((figure) => !marks.includes(figure))).toEqual([]);
  const units = new Set(marks.map((m) => m.split(' ')[0]));
  // Among many lines a unit without a figure has no strip: its name stands under the picture.
  const isSilent = (id: string) =>
    result.spec.kind === 'line' && result.rows.every((r) => r.unitId !== id || r.value === null);
  const absent = shownUnits.filter((id) => !units.has(id));
  expect(absent.filter((id) => !isSilent(id))).toEqual([]);
  expect([...units].filter((id) => !shownUnits.includes(id!))).toEqual([]);
  const coverage = toCoverageText(result, context);
  for (const id of absent) expect(coverage).toContain(unitName(id, result, context));
  const svg = document.querySelector('svg')!;
  expect(svg.getAttribute('role')).toBe('img');
  expect(svg.getAttribute('aria-label')).not.toBe('');
  expect(svg.querySelectorAll('[aria-label]')).toHaveLength(0);
});
