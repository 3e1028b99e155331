import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { toTwin } from '#lib/charts/twin.ts';
import { EXPORT_CASES, MADE } from '../cases.fixture.ts';
import { freeze, parseFrozen, type FrozenFigure } from '../frozen.ts';
import { readPassport } from '../read-passport.ts';
import { colourRules, COLOURS } from './colours.ts';
import { toSinglePage, type TextPage } from './single-page.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

function frozenOf(name: string, rename: (name: string) => string = (n) => n): FrozenFigure {
  const { result, context } = EXPORT_CASES[name]!();
  const units = result.units.map((u) => ({ ...u, nameVi: rename(u.nameVi) }));
  const renamed = { ...result, units };
  const text = toFigureText(renamed, context);
  return freeze({ result: renamed, context, text: { ...text, title: rename(text.title) } }, MADE);
}

const pageOf = (items: readonly (FrozenFigure | TextPage)[], title = 'Hình') =>
  toSinglePage(items, { title, lang: 'vi', made: MADE, document });

const read = (html: string) => parseHTML(html).document;

const NAMES = Object.keys(EXPORT_CASES);

test.each(NAMES)('%s: drawings, table, words and data are in one page', async (name) => {
  const frozen = frozenOf(name);
  const html = await pageOf([frozen]);
  const page = read(html);
  const { result, context } = EXPORT_CASES[name]!();
  const cells = toTwin(result, context)
    .rows.flatMap((r) => r.cells)
    .filter((c) => c.value !== null || c.blank !== null);
  const written = [...page.querySelectorAll('table[data-twin] td[data-unit]')].filter(
    (td) => td.hasAttribute('data-value') || td.hasAttribute('data-blank')
  );
  expect(written.map((td) => td.textContent)).toEqual(cells.map((c) => c.text));
  expect(written.map((td) => td.getAttribute('data-value'))).toEqual(
    cells.map((c) => (c.value === null ? null : String(c.value)))
  );
  const said = page.querySelector('figure')!.textContent!;
  const { text } = frozen;
  for (const words of [text.title, text.subtitle, text.coverage, text.source, ...text.notes])
    expect(said).toContain(words.normalize('NFC'));
  expect(page.querySelectorAll('.sheet svg')).toHaveLength(1);
  expect(page.querySelectorAll('.chart svg').length).toBeGreaterThanOrEqual(1);
  const kept: unknown = JSON.parse(page.querySelector('[data-frozen]')!.textContent!);
  expect(kept).toEqual([JSON.parse(JSON.stringify(frozen))]);
  expect(parseFrozen((kept as unknown[])[0])).not.toBeNull();
  expect(readPassport(new TextEncoder().encode(html))).toMatchObject({ ok: true });
});

test('nothing in it asks anybody for anything, and only its own script may run', async () => {
  const html = await pageOf([frozenOf('map34'), frozenOf('table'), frozenOf('heat10')]);
  const page = read(html);
  expect(html).not.toMatch(/url\(|@import|<link|<img|<iframe|<base|\son[a-z]+=|javascript:/i);
  expect(page.querySelector('style')!.textContent).toContain('@page');
  expect(page.querySelectorAll('[src],[href]:not([href^="#"])')).toHaveLength(0);
  const policy = page.querySelector('meta[http-equiv]')!.getAttribute('content')!;
  const scripts = [...page.querySelectorAll('script')].filter((s) => !s.getAttribute('type'));
  expect(scripts).toHaveLength(1);
  const hash = createHash('sha256').update(scripts[0]!.textContent!).digest('base64');
  expect(policy).toContain(`script-src 'sha256-${hash}'`);
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline'; script-src '[^']+'; img-src data:;/
  );
  expect(new TextEncoder().encode(scripts[0]!.textContent!).length).toBeLessThan(12_000);
  const ids = [...page.querySelectorAll('[id]')].map((e) => e.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('pages of text stand between figures, and all are in the contents', async () => {
  const divider = { heading: 'Phần hai', text: 'Một đoạn.\n\nHai đoạn.' };
  const page = read(await pageOf([frozenOf('rank1'), divider, frozenOf('line4')]));
  const links = [...page.querySelectorAll('nav a')];
  expect(links.map((a) => page.querySelector(a.getAttribute('href')!)!.className)).toEqual([
    'page',
    'page text',
    'page'
  ]);
  expect(links[1]!.textContent).toBe('Phần hai');
  expect(page.querySelectorAll('.page.text p')).toHaveLength(2);
  expect(JSON.parse(page.querySelector('[data-frozen]')!.textContent!)).toHaveLength(2);
});

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '<!--<script>',
  '</style><b>x',
  "' onmouseover='x",
  '&lt;b&gt;'
];

const bare = (html: string) => {
  const page = read(html);
  const count = (selector: string) => page.querySelectorAll(selector).length;
  return [count('script'), count('style'), count('img'), count('b'), count('article')];
};

test.each(HOSTILE)('%s in names, titles and texts stays text', async (evil) => {
  const plain = bare(await pageOf([frozenOf('rank34'), { heading: 'x', text: 'x' }]));
  const frozen = frozenOf('rank34', (name) => `${name} ${evil}`);
  const html = await pageOf([frozen, { heading: evil, text: evil }], evil);
  expect(bare(html)).toEqual(plain);
  const page = read(html);
  const every = [...page.querySelectorAll('*')].flatMap((e) => e.getAttributeNames());
  expect(every.filter((name) => /^on/i.test(name))).toEqual([]);
  expect(page.querySelector('h1')!.textContent).toBe(evil);
  expect(page.querySelector('.text h2')!.textContent).toBe(evil);
  const kept = JSON.parse(page.querySelector('[data-frozen]')!.textContent!) as FrozenFigure[];
  expect(kept[0]!.text.title).toBe(frozen.text.title);
});

test('whatever a name is made of, no element appears and the data come back', async () => {
  const plain = bare(await pageOf([frozenOf('rank1')]));
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom(...'<>/&"\'!-= abđ script'.split(''), '</script>') }),
      async (name) => {
        const frozen = frozenOf('rank1', () => name);
        const html = await pageOf([frozen]);
        expect(bare(html)).toEqual(plain);
        const json = read(html).querySelector('[data-frozen]')!.textContent!;
        expect((JSON.parse(json) as FrozenFigure[])[0]!.text).toEqual(frozen.text);
      }
    ),
    { numRuns: 40 }
  );
});

test('a stop is heeded after the figure that is being drawn', async () => {
  const asked: number[] = [];
  const stopped = toSinglePage([frozenOf('rank1'), frozenOf('rank1')], {
    title: 'x',
    lang: 'vi',
    made: MADE,
    document,
    onProgress: (done) => {
      asked.push(done);
      return false;
    }
  });
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).toEqual([1]);
});

test('its colours are those of the site, in both themes', () => {
  const tokens = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8');
  for (const [name, [light, dark]] of Object.entries(COLOURS))
    expect(tokens).toContain(`--${name}: var(--light, ${light}) var(--dark, ${dark});`);
  const css = readFileSync(new URL('./page.css', import.meta.url), 'utf8');
  const names = (pattern: RegExp) => [...css.matchAll(pattern)].map((m) => m[1]!);
  // Lengths are the sheet's own.
  const own = new Set(names(/--([\w-]+):/g));
  for (const name of names(/var\(--([\w-]+)\)/g).filter((n) => !own.has(n)))
    expect(colourRules()).toContain(`--${name}:#`);
});

test('a page of one figure weighs little', async () => {
  const weigh = async (name: string) => (await pageOf([frozenOf(name)])).length;
  expect(await weigh('rank34')).toBeLessThan(160_000);
  expect(await weigh('heat10')).toBeLessThan(320_000);
});
