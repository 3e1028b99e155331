import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { CASES } from '#lib/charts/cases/all.ts';
import { toChartModel, type DrawnModel } from '#lib/charts/model.ts';
import { drawToString } from '#lib/charts/ssr.ts';

// What was imported so far draws by Plot itself; all that comes now, by the stand-in.
vi.resetModules();
vi.doMock('@observablehq/plot', () => import('./plot.ts'));
const { toDraw } = await import('./draw.ts');
const { CASES: again } = await import('#lib/charts/cases/all.ts');

const rounded = (value: string): string =>
  value.replace(/-?\d+\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3))));

/** Elements in their order, attributes by name, numbers to three decimals. */
function toLines(svg: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  const lines: string[] = [];
  const visit = (element: Element, depth: number): void => {
    if (element.tagName.toLowerCase() === 'style') return;
    const attributes = [...element.attributes]
      .map((a) => `${a.name}=${rounded(a.value)}`)
      .sort()
      .join(' ');
    const text = element.children.length === 0 ? (element.textContent ?? '') : '';
    lines.push(`${' '.repeat(depth)}${element.tagName.toLowerCase()} ${attributes} ${text.trim()}`);
    for (const child of element.children) visit(child, depth + 1);
  };
  visit(document.querySelector('svg')!, 0);
  return lines;
}

const drawn = async (name: string, kind?: 'table'): Promise<Element> => {
  const { result, context } = again[name]!();
  const asked = kind ? { ...result, spec: { ...result.spec, kind } } : result;
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const geometry = () => Promise.reject(new Error('missing geometry'));
  const draw = await toDraw(asked, context, { geometry });
  return draw(document as unknown as Document, 640);
};

test.each(Object.keys(CASES))('%s is drawn as Plot draws it', async (name) => {
  const { result, context } = CASES[name]!();
  const model = toChartModel(result, context) as DrawnModel;
  const { outerHTML } = await drawn(name);
  expect(outerHTML).not.toContain('<style');
  expect(toLines(outerHTML)).toEqual(toLines(drawToString(model, { width: 640 })));
});

test('the kind that is a table is one, with a line in each row', async () => {
  const table = await drawn('line12', 'table');
  expect(table.tagName).toBe('TABLE');
  expect(table.querySelectorAll('tbody tr')).toHaveLength(12);
  expect(table.querySelectorAll('tbody tr .line')).toHaveLength(12);
});
