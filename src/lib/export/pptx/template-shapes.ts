import type { Area } from './stage.ts';
import { down, localName, within, type XmlNode } from './xml-tree.ts';

const EMU = 914_400;

/** Shapes on a slide, layout or master, from the back to the front. */
export const shapesOf = (part: XmlNode | null): XmlNode[] => within(down(part, 'cSld', 'spTree'));

/** What a placeholder is for; null for shapes that are none. */
export function typeOf(shape: XmlNode): string | null {
  const own = within(shape).find((c) => localName(c).startsWith('nv'));
  const ph = down(own, 'nvPr', 'ph');
  return ph ? (ph.attributes['type'] ?? 'obj') : null;
}

export const isTitle = (shape: XmlNode): boolean =>
  ['title', 'ctrTitle'].includes(typeOf(shape) ?? '');

/** Where a shape stands, in inches by that scale; null where it leaves that to its master. */
export function areaOf(shape: XmlNode | undefined, scale: number): Area | null {
  const xfrm = down(shape, 'spPr', 'xfrm') ?? down(shape, 'grpSpPr', 'xfrm') ?? down(shape, 'xfrm');
  const at = (name: string, key: string) =>
    Number(down(xfrm, name)?.attributes[key] ?? NaN) / EMU / scale;
  const area = { x: at('off', 'x'), y: at('off', 'y'), w: at('ext', 'cx'), h: at('ext', 'cy') };
  return Object.values(area).every(Number.isFinite) ? area : null;
}
