import { expect, test } from 'vitest';
import { draw } from './cases.fixture.ts';
import { PRESET_NAMES, type PresetName } from './presets.ts';
import { arialWidth } from './text-width.ts';

const numberOf = (tag: string, key: string): number =>
  Number(new RegExp(` ${key}="([\\d.-]+)"`).exec(tag)?.[1] ?? Number.NaN);

/** Lines at the heads of blocks: flat and long, where strips of what was reported are thicker. */
function headsOf(svg: string, label: number) {
  return [...svg.matchAll(/<rect [^>]*>/g)]
    .map(([tag]) => ({
      x: numberOf(tag, 'x'),
      y: numberOf(tag, 'y'),
      width: numberOf(tag, 'width'),
      height: numberOf(tag, 'height')
    }))
    .filter((r) => r.height > 0 && r.height < label * 0.25 && r.width > label * 4);
}

function textsOf(svg: string) {
  return [...svg.matchAll(/(<text [^>]*>)([^<]*)</g)].map(([, tag, text]) => {
    const size = numberOf(tag!, 'font-size');
    const width = arialWidth(text!, { size, bold: tag!.includes('bold') });
    const anchor = /text-anchor="(\w+)"/.exec(tag!)?.[1] ?? 'start';
    const x = numberOf(tag!, 'x') - { start: 0, middle: width / 2, end: width }[anchor]!;
    const y = numberOf(tag!, 'y');
    return { text: text!, x, right: x + width, top: y - size * 0.7, bottom: y + size * 0.05 };
  });
}

const CASES = ['line4Doubts', 'line4', 'lineSpans', 'lineNoted'].flatMap((name) =>
  PRESET_NAMES.map((preset): [string, PresetName] => [name, preset])
);

test.each(CASES)(
  '%s for a %s: no label lies on the line at the head of a block',
  (name, preset) => {
    const { svg, label } = draw(name, preset);
    const heads = headsOf(svg, label);
    expect(heads.length).toBeGreaterThan(0);
    const crossing = textsOf(svg).filter((t) =>
      heads.some(
        (h) => t.x < h.x + h.width && t.right > h.x && t.top < h.y + h.height && t.bottom > h.y
      )
    );
    expect(crossing.map((t) => t.text)).toEqual([]);
  }
);
