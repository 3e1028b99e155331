import { element, toXmlText } from './xml.ts';
import type { Area } from './stage.ts';
import { isTitle, shapesOf } from './template-shapes.ts';
import { down, localName, within, write, type XmlNode } from './xml-tree.ts';

/** How a title is written on a slide of a template. */
export type TitleLook = {
  text: string;
  /** Points; null where the template's own do. */
  size: number | null;
  /** Inches; null where the layout has a place for it. */
  area: Area | null;
};

/** How a template writes its titles. */
export type TitleStyle = {
  /** Points. */
  size: number;
  /**
   * Looks of the prompt in the title's place, which slides have to repeat where the master says
   * nothing of titles: so it is in files of LibreOffice. Null where slides have them by themselves.
   */
  prompt: { body: XmlNode | null; paragraph: XmlNode | null; run: XmlNode } | null;
};

const USUAL = 44;

/** The style of titles of a layout: its own, its master's, or that of the words that stand in it. */
export function titleStyle(layout: XmlNode | null, master: XmlNode | null): TitleStyle {
  const shapes = [layout, master].map((part) => shapesOf(part).find(isTitle));
  const said = [
    down(shapes[0], 'txBody', 'lstStyle', 'lvl1pPr', 'defRPr'),
    down(shapes[1], 'txBody', 'lstStyle', 'lvl1pPr', 'defRPr'),
    down(master, 'txStyles', 'titleStyle', 'lvl1pPr', 'defRPr')
  ];
  const sized = said.map((look) => Number(look?.attributes['sz'] ?? 0)).find((size) => size > 0);
  if (said.some((look) => look !== null))
    return { size: (sized ?? USUAL * 100) / 100, prompt: null };
  const body = shapes.map((shape) => down(shape, 'txBody')).find((b) => down(b, 'p', 'r', 'rPr'));
  const run = down(body, 'p', 'r', 'rPr');
  if (!run) return { size: USUAL, prompt: null };
  const size = Number(run.attributes['sz'] ?? 0) / 100;
  return {
    size: size > 0 ? size : USUAL,
    prompt: { body: down(body, 'bodyPr'), paragraph: down(body, 'p', 'pPr'), run }
  };
}

const EMU = 914_400;
const emu = (value: number): number => Math.round(value * EMU);
const TITLE = /<p:sp>(?:(?!<\/p:sp>)[\s\S])*?<p:ph[^>]*type="title"[\s\S]*?<\/p:sp>/;

/** Places of text that a title takes over from the prompt, and what of its words. */
const INSETS = ['lIns', 'tIns', 'rIns', 'bIns', 'anchor'];
const FACE = ['solidFill', 'gradFill', 'latin', 'ea', 'cs'];

const pick = (node: XmlNode | null | undefined, keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(node?.attributes ?? {}).filter(([key]) => keys.includes(key)));

function paragraphOf({ text, size, area }: TitleLook, { prompt, size: usual }: TitleStyle): string {
  const own = size ?? (prompt ? usual : null);
  const look = {
    lang: 'vi-VN',
    ...(own === null ? {} : { sz: Math.round(own * 100) }),
    ...pick(prompt?.run, ['b', 'i'])
  };
  const face = within(prompt?.run).filter((n) => FACE.includes(localName(n)));
  const align = area ? { algn: 'l' } : pick(prompt?.paragraph, ['algn', 'indent']);
  return element('a:p', {}, [
    ...(Object.keys(align).length > 0 ? [element('a:pPr', align)] : []),
    element('a:r', {}, [
      element('a:rPr', look, face.map(write)),
      element('a:t', {}, toXmlText(text))
    ])
  ]);
}

/** The title alone, all its looks those of the template but for a size that fits. */
export function toTitle(slide: string, look: TitleLook, style: TitleStyle): string {
  const { area } = look;
  const id = /<p:cNvPr id="(\d+)"/.exec(TITLE.exec(slide)?.[0] ?? '')?.[1] ?? '2';
  const place = area
    ? element('a:xfrm', {}, [
        element('a:off', { x: emu(area.x), y: emu(area.y) }),
        element('a:ext', { cx: emu(area.w), cy: emu(area.h) })
      ])
    : '';
  const insets = area
    ? { lIns: 0, tIns: 0, rIns: 0, anchor: 't' }
    : pick(style.prompt?.body, INSETS);
  const title = element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name: `Title ${id}` }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'title' }))
    ]),
    element('p:spPr', {}, place),
    element('p:txBody', {}, [
      element('a:bodyPr', insets, element('a:normAutofit')),
      element('a:lstStyle'),
      paragraphOf(look, style)
    ])
  ]);
  return slide.replace(TITLE, () => title);
}

/** Attributes that hold lengths (English Metric Units) and sizes of type. */
const LENGTHS = /\b(x|y|cx|cy|w|h|lIns|rIns|tIns|bIns|marL|marR|marT|marB|sz|indent)="(-?\d+)"/g;
/** A length in a slide or chart has more digits than an index or a switch. */
const LEAST = 60;

/** A slide or chart drawn for our stage, made larger or smaller to the file's own inches. */
export const toScale = (xml: string, scale: number): string =>
  scale === 1
    ? xml
    : xml.replace(LENGTHS, (whole, name: string, value: string) =>
        Math.abs(Number(value)) < LEAST ? whole : `${name}="${Math.round(Number(value) * scale)}"`
      );
