import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { CASES } from './cases/all.ts';
import { BASELINE } from './marks/kit.ts';
import { toChartModel, type DrawnModel } from './model.ts';
import { drawToString } from './ssr.ts';
import { textWidth } from './text-width.ts';

/** From a phone of 360 pixels to the widest page. */
const WIDTHS = [328, 358, 640, 680, 888, 1140];
const SMALLEST = 11;

type TextBox = {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
};

function inherited(element: Element, name: string): string | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}

const numbers = (text: string): number[] => (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** Boxes of all texts by estimated widths; the height is that of letters with their marks. */
function textBoxes(svg: Element): TextBox[] {
  const lines = [...svg.querySelectorAll('text, tspan')].filter((e) => e.children.length === 0);
  return lines.map((element) => {
    const text = element.textContent ?? '';
    const size = Number(inherited(element, 'font-size'));
    const bold = inherited(element, 'font-weight') === '600';
    const anchor = inherited(element, 'text-anchor');
    let x = Number(element.getAttribute('x') ?? 0);
    let y = element.hasAttribute('y') ? Number(element.getAttribute('y')) - size * BASELINE : 0;
    for (let at: Element | null = element; at && at !== svg; at = at.parentElement) {
      const [dx = 0, dy = 0] = numbers(at.getAttribute('transform') ?? '');
      x += dx;
      y += dy;
    }
    const width = textWidth(text, size, { bold }) / 1.03;
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { text, left, right: left + width, top: y - size * 0.55, bottom: y + size * 0.55, size };
  });
}

const SLACK = 0.75;

const collide = (a: TextBox, b: TextBox): boolean =>
  a.left < b.right - SLACK &&
  b.left < a.right - SLACK &&
  a.top < b.bottom - SLACK &&
  b.top < a.bottom - SLACK;

const everywhere = Object.keys(CASES).flatMap((name) =>
  WIDTHS.map((width): [string, number] => [name, width])
);

test.each(everywhere)('%s at %i: texts stay inside, apart and readable', (name, width) => {
  const { result, context } = CASES[name]!();
  const model = toChartModel(result, context) as DrawnModel;
  const { document } = parseHTML(drawToString(model, { width }));
  const svg = document.querySelector('svg')!;
  const height = Number(svg.getAttribute('height'));
  const boxes = textBoxes(svg);
  expect(boxes.length).toBeGreaterThan(0);
  const outside = boxes.filter(
    (b) => b.left < -SLACK || b.right > width + SLACK || b.top < -SLACK || b.bottom > height + SLACK
  );
  expect(outside.map((b) => b.text)).toEqual([]);
  const touching = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (collide(a, b) ? [`${a.text} × ${b.text}`] : []))
  );
  expect(touching).toEqual([]);
  expect(boxes.filter((b) => b.size < SMALLEST).map((b) => b.text)).toEqual([]);
});
