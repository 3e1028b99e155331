import { dropUnseen, escapeUnseen } from '#lib/text/unseen.ts';
import { toHalo } from './halo.ts';
import type { Paint, Shape } from './shape.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
};

/** Control signs and halves of letters, which no XML may hold. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand in XML, composed; data never becomes markup. */
export const escapeXml = (text: string): string =>
  text
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** Words of a picture, as they may stand in XML, without what cannot be seen. */
const toWords = (text: string): string => escapeXml(dropUnseen(text));

const n = (value: number): string => String(Math.round(value * 100) / 100);

type Attributes = Record<string, string | number | null>;

const attributes = (all: Attributes): string =>
  Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? n(value) : escapeXml(value!)}"`
    )
    .join('');

function paintOf({
  fill,
  stroke,
  width,
  fillOpacity,
  strokeOpacity,
  dash,
  round
}: Paint): Attributes {
  const isStroked = stroke !== null;
  return {
    fill: fill ?? 'none',
    'fill-opacity': fill !== null && fillOpacity < 1 ? fillOpacity : null,
    stroke,
    'stroke-width': isStroked ? width : null,
    'stroke-opacity': isStroked && strokeOpacity < 1 ? strokeOpacity : null,
    'stroke-dasharray': isStroked && dash.length > 0 ? dash.map(n).join(' ') : null,
    'stroke-linecap': isStroked && round ? 'round' : null,
    'stroke-linejoin': isStroked && round ? 'round' : null
  };
}

function write(shape: Shape, font: string, hasHandles: boolean): string {
  const unit = hasHandles ? (shape.unit ?? null) : null;
  const paint = { ...paintOf(shape.paint), 'data-unit': unit };
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      return `<rect${attributes({ x, y, width, height, ...paint })}/>`;
    }
    case 'circle':
      return `<circle${attributes({ cx: shape.x, cy: shape.y, r: shape.r, ...paint })}/>`;
    case 'path': {
      const d = shape.stretches
        .map(
          (s) =>
            s.points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('') +
            (s.closed ? 'Z' : '')
        )
        .join('');
      return `<path${attributes({ d, ...paint })}/>`;
    }
    case 'text': {
      const { x, y, size, bold, anchor } = shape;
      const type: Attributes = {
        'font-family': font,
        'font-size': size,
        'font-weight': bold ? 'bold' : null,
        'text-anchor': anchor === 'start' ? null : anchor
      };
      const text = `<text${attributes({ x, y, ...type, ...paint })}>${toWords(shape.text)}</text>`;
      const halo = toHalo(shape, font);
      return halo ? `${write(halo, font, hasHandles)}\n${text}` : text;
    }
  }
}

type Options = {
  width: number;
  height: number;
  font: string;
  title: string;
  description: string;
  metadata: string;
  lang: string;
  /** Writes of whom each shape speaks: for a page of ours alone, the office-safe profile has no such thing. */
  handles?: boolean;
};

/** An SVG file of plain shapes, with its passport; the first shape is the paper. */
export function writeSvg(shapes: readonly Shape[], options: Options): string {
  const { width, height, font, title, description, metadata, lang, handles = false } = options;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${n(width)} ${n(height)}`,
    'xml:lang': lang
  });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg${root}>`,
    `<title>${toWords(title)}</title>`,
    `<desc>${toWords(description)}</desc>`,
    `<metadata>${escapeXml(escapeUnseen(metadata))}</metadata>`,
    ...shapes.map((shape) => write(shape, font, handles)),
    '</svg>'
  ];
  return `${lines.join('\n')}\n`;
}
