import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { toFigureText } from '#lib/charts/figure.ts';
import { toChartModel } from '#lib/charts/model.ts';
import { reachOver } from '#lib/charts/reach.ts';
import { toTwinCsv } from '#lib/charts/twin-csv.ts';
import { toTwin } from '#lib/charts/twin.ts';
import { notedWords } from '#lib/text/words/chart-noted.ts';
import { EXPORT_CASES, MADE } from './cases.fixture.ts';
import { freeze, parseFrozen, thaw, type FrozenFigure, type ThawedFigure } from './frozen.ts';
import { toPassport } from './passport.ts';
import { toPicture } from './picture.ts';

const figureOf = (name: string): ThawedFigure => {
  const { result, context } = EXPORT_CASES[name]!();
  const text = toFigureText(result, context);
  return { result, context, text, passport: toPassport(result, MADE) };
};

/** What leaves the house of a figure: its picture, its table, its words. */
function leaving({ result, context, text, passport }: ThawedFigure) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const model = toChartModel(result, context);
  return {
    svg: toPicture(model, text, { preset: 'slide', passport, document }).svg,
    table: toTwinCsv(toTwin(result, context), text, { lang: context.lang }),
    words: toFigureText(result, context)
  };
}

const overTheWire = (frozen: FrozenFigure): unknown => JSON.parse(JSON.stringify(frozen));

describe('a frozen figure', () => {
  it.each(Object.keys(EXPORT_CASES))('%s is drawn, tabled and worded as it was shown', (name) => {
    const shown = figureOf(name);
    const kept = parseFrozen(overTheWire(freeze(shown, MADE)));
    expect(kept).not.toBeNull();
    expect(leaving(thaw(kept!))).toEqual(leaving(shown));
  });

  it('keeps the scale it shared with another picture, and says so', () => {
    const { result, context } = EXPORT_CASES['rank34']!();
    const own = reachOver([result], context)!;
    const reach = { ...own, max: own.max * 2, why: 'beside' as const };
    const text = toFigureText(result, { ...context, reach });
    const shown = {
      result,
      context: { ...context, reach },
      text,
      passport: toPassport(result, MADE)
    };
    const kept = thaw(parseFrozen(overTheWire(freeze(shown, MADE)))!);
    expect(leaving(kept)).toEqual(leaving(shown));
    expect(leaving(kept).svg).not.toEqual(leaving(figureOf('rank34')).svg);
    expect(kept.text.notes).toContain(notedWords.vi.sharedScale);
  });

  it('with a number changed by hand is not taken', () => {
    const kept = overTheWire(freeze(figureOf('rank34'), MADE)) as FrozenFigure;
    kept.result.rows[0]!.value = 99_999;
    expect(parseFrozen(kept)).toBeNull();
  });

  it.each([null, 1, 'x', {}, { frozen: 1 }, { frozen: 2, passport: '{}' }])(
    '%j is no frozen figure',
    (value) => expect(parseFrozen(value)).toBeNull()
  );
});
