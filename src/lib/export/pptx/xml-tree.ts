import { toXmlText } from './xml.ts';

/** An element with its texts and elements in order; names keep their prefixes. */
export type XmlNode = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
};

const SKIPPED = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>)/;
const TAG = /^<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const CDATA = /^<!\[CDATA\[([\s\S]*?)\]\]>/;
const END = /^<\/([\w.:-]+)\s*>/;
/** Deeper than any part of an office file. */
const DEEPEST = 200;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Reads a part of an office file; null when it is not well-formed. */
export function parseXml(text: string): XmlNode | null {
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const upTo = next < 0 ? text.length : next;
    if (upTo > at) open.at(-1)!.children.push(plain(text.slice(at, upTo)));
    if (next < 0) break;
    // A window is enough for every tag but those of pictures in text, which no part has.
    const rest = text.slice(next, next + 65_536);
    const passed = SKIPPED.exec(rest)?.[0].length ?? readMark(rest, open);
    if (passed === null) return null;
    at = next + passed;
  }
  const elements = root.children.filter((c) => typeof c !== 'string');
  return open.length === 1 && elements.length === 1 ? elements[0]! : null;
}

/** Takes up one start, end or text mark; gives its length, or null where there is none. */
function readMark(rest: string, open: XmlNode[]): number | null {
  const cdata = CDATA.exec(rest);
  if (cdata) {
    open.at(-1)!.children.push(cdata[1]!);
    return cdata[0].length;
  }
  const end = END.exec(rest);
  if (end) return open.length > 1 && open.pop()!.name === end[1] ? end[0].length : null;
  const tag = TAG.exec(rest);
  if (!tag || open.length > DEEPEST) return null;
  const [whole, name, written, single] = tag as unknown as [string, string, string, string];
  const attributes = Object.fromEntries(
    [...written.matchAll(ATTRIBUTE)].map(([, key, a, b]) => [key!, plain(a ?? b ?? '')])
  );
  const node: XmlNode = { name, attributes, children: [] };
  open.at(-1)!.children.push(node);
  if (!single) open.push(node);
  return whole.length;
}

/** One element as text, for a part that is written as text. */
export const write = (node: XmlNode | string): string => {
  if (typeof node === 'string') return toXmlText(node);
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${toXmlText(value)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(write).join('')}</${node.name}>`;
};

/** The text of a part. */
export const writeXml = (root: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${write(root)}`;

/** Name without its prefix. */
export const localName = ({ name }: XmlNode): string => name.slice(name.indexOf(':') + 1);

/** Elements directly within; all, or those of a local name. */
export const within = (node: XmlNode | null | undefined, name?: string): XmlNode[] =>
  (node?.children ?? []).filter(
    (c): c is XmlNode => typeof c !== 'string' && (name === undefined || localName(c) === name)
  );

/** The first element along a path of local names; null where one is not there. */
export function down(node: XmlNode | null | undefined, ...path: string[]): XmlNode | null {
  let found = node ?? null;
  for (const name of path) found = within(found, name)[0] ?? null;
  return found;
}

/** Leaves out elements anywhere below; gives a new tree. */
export const without = (node: XmlNode, isOut: (child: XmlNode) => boolean): XmlNode => ({
  ...node,
  children: node.children.flatMap((c): (XmlNode | string)[] =>
    typeof c === 'string' ? [c] : isOut(c) ? [] : [without(c, isOut)]
  )
});
