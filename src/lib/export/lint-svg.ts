import { dropUnseen } from '#lib/text/unseen.ts';
import { arialWidth } from './text-width.ts';

/**
 * The profile that PowerPoint, LibreOffice and browsers read alike: plain shapes with attributes.
 * Each element with the attributes it may have.
 */
const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin'
];
const ALLOWED: Record<string, readonly string[]> = {
  svg: ['xmlns', 'width', 'height', 'viewBox', 'xml:lang'],
  title: [],
  desc: [],
  metadata: [],
  rect: ['x', 'y', 'width', 'height', ...PAINT],
  circle: ['cx', 'cy', 'r', ...PAINT],
  path: ['d', ...PAINT],
  text: ['x', 'y', 'font-family', 'font-size', 'font-weight', 'text-anchor', ...PAINT]
};

const NUMBER = /^-?\d+(\.\d+)?$/;
const COLOUR = /^(#[0-9a-f]{6}|none)$/;
const FONTS = ['Arial, sans-serif', 'Times New Roman, serif'];
const VALUES: Record<string, RegExp> = {
  fill: COLOUR,
  stroke: COLOUR,
  'stroke-dasharray': /^\d+(\.\d+)?( \d+(\.\d+)?)*$/,
  'stroke-linecap': /^round$/,
  'stroke-linejoin': /^round$/,
  'font-weight': /^bold$/,
  'text-anchor': /^(middle|end)$/,
  'font-family': new RegExp(`^(${FONTS.join('|')})$`),
  d: /^(M-?[\d.]+ -?[\d.]+(L-?[\d.]+ -?[\d.]+)*Z?)+$/,
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  viewBox: /^0 0 \d+ \d+$/,
  'xml:lang': /^(vi|en)$/
};

type Tag = { name: string; attributes: Map<string, string>; text: string };

const TOKEN = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>([^<]*)/y;
const ENTITY = /&(?!(amp|lt|gt|quot|apos);)/;

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Elements in order, and what is wrong with the markup itself. */
function read(svg: string): { tags: Tag[]; problems: string[] } {
  const body = svg.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '');
  const problems = body === svg ? ['missing XML declaration'] : [];
  const tags: Tag[] = [];
  const open: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(body);
    if (!match)
      return { tags, problems: [...problems, `broken markup: ${body.slice(at, at + 40)}`] };
    const [, closing, name, rest, single, text] = match;
    if (closing && open.pop() !== name) problems.push(`unmatched end: ${name}`);
    if (closing) continue;
    const pairs = [...rest!.matchAll(/([\w:-]+)="([^"]*)"/g)];
    const attributes = new Map(pairs.map(([, key, value]) => [key!, value!]));
    if (attributes.size < pairs.length) problems.push(`attribute twice: ${name}`);
    tags.push({ name: name!, attributes, text: text!.trim() });
    if (!single) open.push(name!);
  }
  return {
    tags,
    problems: open.length > 0 ? [...problems, `not closed: ${open.join(' ')}`] : problems
  };
}

function lintTag({ name, attributes, text }: Tag): string[] {
  const allowed = ALLOWED[name];
  if (!allowed) return [`element not in the profile: ${name}`];
  const wrong = [...attributes].flatMap(([key, value]) => {
    if (!allowed.includes(key)) return [`attribute not in the profile: ${name} ${key}`];
    return (VALUES[key] ?? NUMBER).test(value)
      ? []
      : [`value not in the profile: ${key}="${value}"`];
  });
  const missing = ['fill', 'font-family', 'font-size'].filter(
    (key) => allowed.includes(key) && !attributes.has(key)
  );
  const words = [
    text !== text.normalize('NFC') ? 'text not composed' : '',
    text !== dropUnseen(text) ? 'invisible sign in text' : '',
    ENTITY.test(text) ? `unknown entity: ${text}` : ''
  ].filter(Boolean);
  return [...wrong, ...missing.map((key) => `missing ${key}: ${name}`), ...words];
}

/** Text that would leave the picture. */
function lintPlace(tag: Tag, width: number, height: number): string[] {
  if (tag.name !== 'text') return [];
  const get = (key: string) => Number(tag.attributes.get(key));
  const size = get('font-size');
  const bold = tag.attributes.has('font-weight');
  const length = arialWidth(unescape(tag.text), { size, bold });
  const anchor = tag.attributes.get('text-anchor');
  const left = get('x') - (anchor === 'end' ? length : anchor === 'middle' ? length / 2 : 0);
  const isOut =
    left < -0.5 || left + length > width + 0.5 || get('y') > height || get('y') < size * 0.7;
  return isOut ? [`text outside the picture: ${tag.text}`] : [];
}

/** A label drawn as two texts, as for a halo, is copied and found twice. */
function lintTwice(tags: readonly Tag[]): string[] {
  const places = tags
    .filter((tag) => tag.name === 'text')
    .map((t) => [t.attributes.get('x'), t.attributes.get('y'), t.text].join(' '));
  const twice = places.filter((place, i) => places.indexOf(place) !== i);
  return twice.map((place) => `text twice in one place: ${place}`);
}

function lintRoot(tags: readonly Tag[], width: number, height: number): string[] {
  const [root, ...rest] = tags;
  const paper = rest.find((t) => !['title', 'desc', 'metadata'].includes(t.name));
  const is = (key: string, value: number) => Number(paper?.attributes.get(key)) === value;
  const isPaper =
    paper?.name === 'rect' &&
    is('x', 0) &&
    is('y', 0) &&
    is('width', width) &&
    is('height', height);
  return [
    root?.name === 'svg' ? '' : 'missing root',
    rest.some((t) => t.name === 'svg') ? 'svg inside svg' : '',
    root?.attributes.has('xmlns') ? '' : 'missing xmlns',
    width > 0 && height > 0 ? '' : 'missing width or height',
    root?.attributes.get('viewBox') === `0 0 ${width} ${height}` ? '' : 'viewBox is not the size',
    isPaper && paper.attributes.get('fill') === '#ffffff' ? '' : 'missing opaque white paper',
    ...['title', 'desc', 'metadata'].map((name) =>
      tags.filter((t) => t.name === name && t.text !== '').length === 1 ? '' : `missing ${name}`
    )
  ].filter(Boolean);
}

/** What of an SVG an office program could get wrong, one line each; [] for a file in the profile. */
export function lintSvg(svg: string): string[] {
  const { tags, problems } = read(svg);
  const size = (key: string) => Number(tags[0]?.attributes.get(key) ?? 0);
  const [width, height] = [size('width'), size('height')];
  return [
    ...problems,
    ...lintRoot(tags, width, height),
    ...lintTwice(tags),
    ...tags.flatMap((tag) => [...lintTag(tag), ...lintPlace(tag, width, height)])
  ];
}
