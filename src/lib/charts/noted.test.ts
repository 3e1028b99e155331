import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { pathUnits } from './against.ts';
import { notedOf } from './annotations.ts';
import * as noted from './cases/noted.ts';
import { ofMany } from './cases/many-years.ts';
import { toFigureText } from './figure.ts';
import { toChartModel, type DrawnModel } from './model.ts';
import { drawToString } from './ssr.ts';
import { toTwin } from './twin.ts';

const { noted: withNotes, ...cases } = noted;
const CASES = { ...cases, tableNoted: () => withNotes(ofMany('table', 12)) };

/** Every text of a picture; of a table, its names. */
function textsOf(name: keyof typeof CASES, width: number): string[] {
  const { result, context } = CASES[name]();
  const model = toChartModel(result, context);
  if (model.kind === 'table') return model.rows.map((r) => r.name);
  const { document } = parseHTML(drawToString(model as DrawnModel, { width }));
  return [...document.querySelectorAll('text, tspan')].map((e) => e.textContent ?? '');
}

const plain: Record<string, string> = { '¹': '1', '²': '2', '³': '3', '⁴': '4' };

describe.each(Object.keys(CASES) as (keyof typeof CASES)[])('%s', (name) => {
  const { result, context } = CASES[name]();
  const all = notedOf(result, context);
  const text = toFigureText(result, context);

  it('has something noted of all and of two units', () => {
    expect(all.map((n) => n.sign).sort()).toEqual(['¹', '²', '³', '⁴'].sort());
  });

  // A cropped phone may have no room for a name among many points; its class and notes still say it.
  it.each([358, 640, 888])(
    'bears every number at %i, in the picture or at its subtitle',
    (width) => {
      const texts = [text.subtitle, ...textsOf(name, width)];
      const lost = all.filter(
        ({ sign }) => !texts.some((t) => t.includes(sign) || t.split(/, /).includes(plain[sign]!))
      );
      expect(lost).toEqual([]);
    }
  );

  it('says each under its number in the notes, and in the words for those who cannot see', () => {
    for (const { sign, annotation } of all) {
      const note = text.notes.find((n) => n.startsWith(`${sign} `));
      expect(note).toContain(annotation.textVi.replace(/\.$/, ''));
      expect(text.alt).toContain(annotation.labelVi);
    }
  });

  it('says each in its table: of a unit in its row, of all in the caption', () => {
    const twin = toTwin(result, context);
    for (const { annotation: a } of all) {
      const rows = twin.rows.filter((r) => r.unitId === a.unitId);
      if (a.unitId === '') expect(twin.caption).toContain(a.labelVi);
      else expect(rows.every((r) => r.note.includes(a.labelVi) && r.sign)).toBe(rows.length > 0);
    }
    expect(twin.tail.note).not.toBeNull();
  });
});

it('one unit alone has its notes at the head, not at a name', () => {
  const { result, context } = noted.noted(ofMany('table', 1));
  const text = toFigureText(result, context);
  expect(text.subtitle).toMatch(/¹/);
  expect(pathUnits(result)).toHaveLength(1);
});
