import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { toChartModel } from '#lib/charts/model.ts';
import { EXPORT_CASES, MADE } from './cases.fixture.ts';
import { lintSvg } from './lint-svg.ts';
import { toPassport } from './passport.ts';
import { toPicture } from './picture.ts';
import { PAGE, PRESET_NAMES } from './presets.ts';

/** Each kind with one unit and with a dozen, and what is named in a place of its own. */
const NAMES = Object.keys(EXPORT_CASES).filter((name) =>
  /^(apart|bump|diverging|dots|dumbbell|heat|line|map|multiples|path|rank|scatter|slope|stack|stack100of|table|tiles)(1|12|Noted|Change|34English)$/.test(
    name
  )
);
const SIZES = [...PRESET_NAMES, 'page'] as const;

/** Names as people give them to units, and as no one should. */
const LONG: Record<string, (name: string) => string> = {
  'of 95 letters': (name) =>
    `Ủy ban Kiểm tra Đảng ủy Khối các cơ quan và doanh nghiệp trực thuộc Đảng bộ thành phố ${name}`,
  'of one word of 95 letters': (name) =>
    `${'UBKT_Đảng_ủy_Khối_các_cơ_quan_và_doanh_nghiệp_'.repeat(2)}${name.replaceAll(' ', '_')}`,
  'with signs that are not seen': (name) => `\u200b${name.replace(' ', '\u202e \u200d')}\ufeff`
};

function lint(name: string, size: (typeof SIZES)[number], lengthen: (name: string) => string) {
  const { result, context } = EXPORT_CASES[name]!();
  const units = result.units.map((unit) => ({
    ...unit,
    nameVi: lengthen(unit.nameVi),
    nameEn: lengthen(unit.nameEn)
  }));
  const named = { ...result, units };
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const { svg } = toPicture(toChartModel(named, context), toFigureText(named, context), {
    preset: size === 'page' ? PAGE : size,
    passport: toPassport(named, MADE),
    document
  });
  return lintSvg(svg);
}

describe.each(Object.entries(LONG))('names %s', (_, lengthen) => {
  test.each(NAMES)('%s: no word leaves the picture, at any size', (name) => {
    for (const size of SIZES) expect(lint(name, size, lengthen), size).toEqual([]);
  });
});
