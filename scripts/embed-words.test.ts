import { expect, test, vi } from 'vitest';
import { CASES } from '#lib/charts/cases/all.ts';
import { toFigureText } from '#lib/charts/figure.ts';
import { toChartModel, type DrawnModel } from '#lib/charts/model.ts';
import { drawToString } from '#lib/charts/ssr.ts';
import { toTwin } from '#lib/charts/twin.ts';
import { inOneLanguage } from './embed-words.ts';

/** A frame has the words of one language alone: nothing of a figure may ask for the other's. */

test.each([
  ['const w = { vi, en };', 'const w = { vi };', 'const w = { en };'],
  ["const w = { en: 'a', vi: 'b' };", "const w = { vi: 'b' };", "const w = { en: 'a' };"],
  [
    'const w = { one: { vi: { t: 1 }, en: { t: 2 } }, two: { vi: () => ({ a: 1 }), en: f } };',
    'const w = { one: { vi: { t: 1 } }, two: { vi: () => ({ a: 1 }) } };',
    'const w = { one: { en: { t: 2 } }, two: { en: f } };'
  ],
  [
    'const w: Both = { vi: { a: { vi: 1, en: 2 } }, en: { b: { vi: 1, en: 2 } } };',
    'const w: Both = { vi: { a: { vi: 1 } } };',
    'const w: Both = { en: { b: { en: 2 } } };'
  ]
])('%s is cut to one language', (both, inVi, inEn) => {
  expect(inOneLanguage(both, 'vi')).toBe(inVi);
  expect(inOneLanguage(both, 'en')).toBe(inEn);
});

test('what is in no language is no module of words', () => {
  expect(() => inOneLanguage('const w = { vi: 1 };', 'vi')).toThrow('invalid module of words');
});

/** Without what it says in the other language. */
function cut(value: unknown, other: 'vi' | 'en'): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const isBoth = 'vi' in value && 'en' in value;
  const kept = Object.entries(value).filter(([key]) => !isBoth || key !== other);
  return Object.fromEntries(kept.map(([key, inner]) => [key, cut(inner, other)]));
}

type Modules = {
  CASES: typeof CASES;
  toFigureText: typeof toFigureText;
  toTwin: typeof toTwin;
  toChartModel: typeof toChartModel;
  drawToString: typeof drawToString;
};

/** The same modules over words of one language. */
async function loadIn(lang: 'vi' | 'en'): Promise<Modules> {
  vi.resetModules();
  const words = ['against', 'chart', 'chart-more', 'chart-noted', 'figure', 'map'];
  for (const name of words)
    vi.doMock(`../src/lib/text/words/${name}.ts`, async (original) =>
      cut({ ...(await original<object>()) }, lang === 'vi' ? 'en' : 'vi')
    );
  const all = await Promise.all([
    import('#lib/charts/cases/all.ts'),
    import('#lib/charts/figure.ts'),
    import('#lib/charts/twin.ts'),
    import('#lib/charts/model.ts'),
    import('#lib/charts/ssr.ts')
  ]);
  return Object.assign({}, ...all) as Modules;
}

/** What a figure says, in the order it says it; with its picture, which takes longest, where asked. */
function said(name: string, lang: 'vi' | 'en', isDrawn: boolean, of: Modules): unknown[] {
  const { result, context } = of.CASES[name]!();
  const own = { ...context, lang };
  const model = of.toChartModel(result, own);
  const picture = isDrawn ? of.drawToString(model as DrawnModel, { width: 640 }) : '';
  return [of.toFigureText(result, own), of.toTwin(result, own), model, picture];
}

const WHOLE: Modules = { CASES, toFigureText, toTwin, toChartModel, drawToString };

/** The first case of each kind. */
const DRAWN = new Map(
  Object.entries(CASES)
    .reverse()
    .map(([name, toCase]) => [toCase().result.spec.kind, name])
);

test.each(['vi', 'en'] as const)('every figure is said in %s by its words alone', async (lang) => {
  const alone = await loadIn(lang);
  const { chartWords } = await import('#lib/text/words/chart.ts');
  expect(Object.keys(chartWords)).toEqual([lang]);
  const drawn = new Set(DRAWN.values());
  for (const name of Object.keys(CASES)) {
    const [mine, whole] = [alone, WHOLE].map((of) => said(name, lang, drawn.has(name), of));
    expect(JSON.stringify(mine), name).toBe(JSON.stringify(whole));
  }
});
