import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { toChartModel } from '#lib/charts/model.ts';
import { EXPORT_CASES, MADE } from './cases.fixture.ts';
import { lintSvg } from './lint-svg.ts';
import { toPassport } from './passport.ts';
import { toPicture, toSheets } from './picture.ts';
import { PAGE } from './presets.ts';
import { readPassport } from './read-passport.ts';

function sheetsOf(name: string) {
  const { result, context } = EXPORT_CASES[name]!();
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const model = toChartModel(result, context);
  const text = toFigureText(result, context);
  const options = { preset: PAGE, passport: toPassport(result, MADE), document };
  return {
    result,
    text,
    sheets: toSheets(model, text, options),
    one: toPicture(model, text, options)
  };
}

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!);

describe.each(['table63', 'apart63', 'apart34'])('%s on sheets of A4', (name) => {
  const { result, text, sheets } = sheetsOf(name);
  const of = sheets.length;

  test('takes several, none taller than the paper, in type that is read', () => {
    expect(of).toBeGreaterThan(1);
    for (const sheet of sheets) {
      expect(sheet).toMatchObject({ height: PAGE.height, isTall: false, isSmall: false });
      expect(lintSvg(sheet.svg)).toEqual([]);
    }
  });

  test('has every unit once, in order, under the same head, title, notes and source', () => {
    const drawn = sheets.map(({ svg }) => textsOf(svg));
    const rows = drawn.flat().filter((words) => result.units.some((u) => u.nameVi === words));
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows).toHaveLength(result.units.length);
    const years = drawn.map((words) => words.filter((w) => /^20\d\d(–20\d\d)?$/.test(w))[0]);
    expect(new Set(years).size).toBe(1);
    for (const [i, words] of drawn.entries()) {
      expect(words[0]).toBe(`${text.title} (${i + 1}/${of})`);
      expect(words.join(' ')).toContain(text.subtitle);
      expect(words.at(-1)!.replaceAll('\u00a0', ' ')).toContain(text.source.split(' · ').at(-1)!);
    }
  });

  test('every sheet opens the figure again', () => {
    for (const { svg } of sheets) {
      const read = readPassport(new TextEncoder().encode(svg));
      expect(read).toMatchObject({ ok: true, passport: { spec: result.spec } });
    }
  });
});

test.each(['rank34', 'heat63', 'table4', 'slope63', 'multiples63', 'map34'])(
  '%s fits one sheet, or cannot be cut: it stays as it is',
  (name) => {
    const { sheets, one } = sheetsOf(name);
    expect(sheets).toEqual([one]);
  }
);
