import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { DRAWN_KINDS } from '../src/lib/charts/model.ts';
import { asksOnePeriod, type Kind } from '../src/lib/spec/spec.ts';
import { chartWords } from '../src/lib/text/words/chart.ts';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { panelWords } from '../src/lib/text/words/panel.ts';
import { choose, expect, figure, openComparison, test } from './site.ts';

const words = compareWords.vi;
const MARKED = '34:40';
const DEMO = `v=1&pack=demo&measure=models_new&basis=34&mark=${MARKED}`;
const FIRST = 2016;
const LAST = 2024;

/** One load for the kinds that one comparison can be drawn as. */
const WALKS: { opens: string; kinds: Kind[] }[] = [
  { opens: `${DEMO}&years=${LAST}`, kinds: ['rank', 'dots', 'tiles', 'map'] },
  {
    opens: `${DEMO}&years=${FIRST}-${LAST}&kind=line`,
    kinds: ['line', 'multiples', 'slope', 'dumbbell', 'bump', 'heat', 'table']
  },
  { opens: `${DEMO}&years=${LAST}&by=field`, kinds: ['stack', 'stack100', 'diverging'] },
  { opens: `${DEMO}&years=${LAST}&kind=scatter&against=charity_money`, kinds: ['scatter'] },
  {
    opens: `${DEMO}&years=${FIRST}-${LAST}&kind=path&against=charity_money`,
    kinds: ['path']
  }
];

/** Kinds of two measures: they have no one order, and count who reported both. */
const PAIRS: readonly Kind[] = ['scatter', 'path'];

type Mark = { unit: string; period: string; breakdown: string };
type Cell = Mark & { value: number | null; blank: string | null; text: string; name: string };
type Seen = { alt: string; marks: Mark[]; cells: Cell[] };

const idOf = ({ unit, period, breakdown }: Mark): string => [unit, period, breakdown].join('|');

/** What the picture and the table of it hold, read from the page alone. */
const look = (page: Page): Promise<Seen> =>
  figure(page).evaluate((root) => {
    const attribute = (e: Element, name: string) => e.getAttribute(`data-${name}`) ?? '';
    const toMark = (e: Element) => ({
      unit: attribute(e, 'unit'),
      period: attribute(e, 'period'),
      breakdown: attribute(e, 'breakdown')
    });
    const picture =
      root.querySelector('svg[role="img"]') ?? root.querySelector('table:not([data-twin])')!;
    const marks = [...picture.querySelectorAll('[data-unit]')].map(toMark);
    const once = new Map(marks.map((m) => [[m.unit, m.period, m.breakdown].join('|'), m]));
    const cells = [...root.querySelectorAll('table[data-twin] td[data-unit]')];
    return {
      alt: picture.getAttribute('aria-label') ?? '',
      marks: [...once.values()],
      cells: cells
        // A second measure stands beside the first: the first is what marks are of.
        .filter((e) => [null, 'models_new'].includes(e.getAttribute('data-measure')))
        .map((e) => {
          const value = e.getAttribute('data-value');
          return {
            ...toMark(e),
            value: value === null ? null : Number(value),
            blank: e.getAttribute('data-blank'),
            text: e.textContent ?? '',
            name: e.parentElement!.querySelector('th[scope="row"]')!.textContent ?? ''
          };
        })
    };
  });

/** The figures of the table that a kind has a mark for. */
function drawnCells(kind: Kind, cells: readonly Cell[], marks: readonly Mark[]): Cell[] {
  const valued = cells.filter((c) => c.value !== null);
  const drawn = new Set(marks.map((m) => m.unit));
  if (kind === 'slope' || kind === 'dumbbell')
    return valued.filter((c) => [FIRST, LAST].map(String).includes(c.period));
  if (kind === 'bump') return valued.filter((c) => /\(hạng/.test(c.text));
  if (kind === 'path') return valued.filter((c) => drawn.has(c.unit) && c.period.length === 4);
  // Its lines have no marks; its numbers are read by `expectTable`.
  if (kind === 'table') return [];
  // A year's own figure stands for it, so a total over years that all have one has no cell.
  if (kind === 'heat') return valued.filter((c) => c.period.length === 4);
  // Of a whole with parts, the parts are drawn; shares that cannot be told are not.
  if (kind === 'stack100') return [];
  if (kind === 'stack' || kind === 'diverging') return valued.filter((c) => c.breakdown !== '');
  return valued;
}

function expectSame(kind: Kind, { marks, cells }: Seen): void {
  const ofCells = new Map(cells.map((c) => [idOf(c), c]));
  const units = new Set(cells.map((c) => c.unit));
  const unknown = marks.filter((m) =>
    m.period === '' ? !units.has(m.unit) : !ofCells.has(idOf(m))
  );
  expect(unknown).toEqual([]);
  const ofMarks = new Set(marks.map(idOf));
  const lost = drawnCells(kind, cells, marks).filter((c) => !ofMarks.has(idOf(c)));
  expect(lost).toEqual([]);
  expect(marks.length).toBeGreaterThan(1);
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Kind, measure, period, both extremes, the highlighted unit and its place, coverage. */
function expectSaid(kind: Kind, { alt, cells }: Seen): void {
  const said = plain(alt);
  expect(said.startsWith(`${chartWords.vi.chart[kind]}: `)).toBe(true);
  expect(said).toContain('Mô hình mới');
  expect(said).toContain(String(LAST));
  const between = kind === 'slope' || kind === 'dumbbell' ? ' và ' : '–';
  if (!asksOnePeriod(kind)) expect(said).toContain(`${FIRST}${between}${LAST}`);
  expect(said).toMatch(PAIRS.includes(kind) ? /Có đủ cả hai số: \d+/ : /Có số liệu: \d+\/\d+/);
  const marked = cells.find((c) => c.unit === MARKED)!;
  const own = said.split('. ').find((s) => s.startsWith(marked.name)) ?? '';
  expect(own).toMatch(PAIRS.includes(kind) ? /: .*\d/ : /hạng \d/);
  const whole = cells.filter((c) => c.value !== null && c.breakdown === '');
  const extreme = kind === 'path' ? [marked] : extremesOf(kind, whole);
  expect(extreme.filter((c) => !said.includes(c.name)).map((c) => c.name)).toEqual([]);
}

/** The largest and smallest of what a kind speaks of; first and last where it is of places. */
function extremesOf(kind: Kind, whole: readonly Cell[]): Cell[] {
  const latest = ['slope', 'dumbbell', 'bump'].includes(kind);
  const peers = whole.filter((c) => (latest ? c.period === String(LAST) : c.period.length === 4));
  const sorted = [...peers].sort((a, b) => b.value! - a.value!);
  return [sorted[0]!, sorted.at(-1)!];
}

/** What is spoken of a mark, held against the row of the table. */
function expectSpoken(spoken: string, mark: Mark, cells: readonly Cell[]): void {
  const cell = cells.find((c) => idOf(c) === idOf(mark));
  const name = cells.find((c) => c.unit === mark.unit)!.name;
  const text = plain(spoken);
  expect(text.startsWith(name)).toBe(true);
  if (!cell) return;
  if (mark.period.length === 4) expect(text).toContain(mark.period);
  const [, said = ''] = /: (.*)$/.exec(text) ?? [];
  if (cell.value === null) expect(said).toContain(plain(cell.text));
  else expect(said.match(/-?\d[\d.]*/)?.[0].replaceAll('.', '')).toBe(String(cell.value));
}

/** The two years that the table writes out are those of its twin. */
async function expectTable(page: Page, cells: readonly Cell[]): Promise<void> {
  const table = figure(page).locator('table:not([data-twin])');
  const heads = await table.locator('thead th').allTextContents();
  const rows = await table.locator('tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      unit: row.getAttribute('data-unit')!,
      texts: [...row.children].map((c) => c.textContent ?? '')
    }))
  );
  const years = heads.flatMap((head, i) => (/^\d{4}$/.test(head) ? [{ year: head, i }] : []));
  expect(years).toHaveLength(2);
  for (const { unit, texts } of rows) {
    for (const { year, i } of years) {
      const cell = cells.find((c) => c.unit === unit && c.period === year);
      expect(plain(texts[i]!)).toBe(plain(cell!.text));
    }
  }
}

/** Steps through the first marks, then to both ends. */
async function walk(page: Page, { marks, cells }: Seen): Promise<void> {
  const box = figure(page).getByRole('group', { name: panelWords.vi.help });
  const live: Locator = figure(page).locator('[aria-live="polite"]').first();
  await box.focus();
  const steps: [string, number][] = [
    ['ArrowRight', 0],
    ['ArrowDown', 1],
    ['ArrowRight', 2],
    ['ArrowLeft', 1],
    ['End', marks.length - 1],
    ['Home', 0]
  ];
  for (const [key, at] of steps) {
    const mark = marks[at];
    if (!mark) continue;
    await page.keyboard.press(key);
    const name = cells.find((c) => c.unit === mark.unit)!.name;
    await expect(live).toHaveText(new RegExp(`^${name}`));
    expectSpoken((await live.textContent()) ?? '', mark, cells);
  }
  await page.keyboard.press('Escape');
  await expect(live).toHaveText('');
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  const grave = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  expect(grave.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`)).toEqual([]);
}

test('every kind that is offered is walked here', () => {
  expect(WALKS.flatMap((w) => w.kinds).sort()).toEqual([...DRAWN_KINDS].sort());
});

for (const { opens, kinds } of WALKS) {
  test(`${kinds.join(', ')}: told, walked by keys, and the same as the table`, async ({ page }) => {
    test.slow();
    await openComparison(page, opens);
    for (const kind of kinds) {
      await test.step(kind, async () => {
        await choose(page, words.kind, kind);
        await expect(figure(page)).toHaveAttribute('data-kind', kind);
        await expect(figure(page)).toHaveAttribute('data-state', 'ready');
        const drawing =
          kind === 'table' ? 'table:not([data-twin]) [data-unit]' : 'svg[role="img"] [data-unit]';
        await expect(figure(page).locator(drawing).first()).toBeAttached();
        const seen = await look(page);
        expectSaid(kind, seen);
        expectSame(kind, seen);
        if (kind === 'table') await expectTable(page, seen.cells);
        else await walk(page, seen);
        await accessible(page);
      });
    }
  });
}
