import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { CASES } from './cases/all.ts';
import { chartHeight } from './height.ts';
import { toChartModel, type DrawnModel } from './model.ts';
import { drawToString } from './ssr.ts';
import { periodCode } from './time.ts';

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
  for (const width of [320, 358, 640, 888]) {
    const svg = drawToString(model, { width });
    expect(svg).toContain(`height="${chartHeight(model)}"`);
    expect(svg).toContain(`width="${width}"`);
  }
});

test.each(Object.keys(CASES))('%s names every figure on a mark, and no inner group', (name) => {
  const { result } = CASES[name]!();
  const { document } = parseHTML(drawToString(modelOf(name), { width: WIDTH }));
  const marks = [...document.querySelectorAll('[data-unit]')].map(
    (e) => `${e.getAttribute('data-unit')} ${e.getAttribute('data-period')}`
  );
  const figures = result.rows
    .filter((r) => r.value !== null && (r.breakdown !== '' || result.spec.by === ''))
    .map((r) => `${r.unitId} ${periodCode(r)}`);
  // Shares that cannot be told are not drawn; their row then stands for the unit.
  const drawn = result.spec.kind === 'stack100' ? [] : figures;
  expect(drawn.filter((figure) => !marks.includes(figure))).toEqual([]);
  const units = new Set(marks.map((m) => m.split(' ')[0]));
  expect([...units].sort()).toEqual(result.units.map((u) => u.id).sort());
  const svg = document.querySelector('svg')!;
  expect(svg.getAttribute('role')).toBe('img');
  expect(svg.getAttribute('aria-label')).not.toBe('');
  expect(svg.querySelectorAll('[aria-label]')).toHaveLength(0);
});
