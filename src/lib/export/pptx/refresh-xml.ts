import { toXmlText } from './xml.ts';

/** An element where it stands in its part: `[start, end)` whole, `[open, close)` what is inside. */
export type XmlNode = {
  name: string;
  start: number;
  open: number;
  close: number;
  end: number;
  children: XmlNode[];
};

/** A piece of a part and what takes its place. */
export type Edit = { start: number; end: number; text: string };

/** An XML part that is cut into, never written anew: what is not edited keeps its every byte. */
export type XmlPart = { xml: string; root: XmlNode };

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/g;

/** Null for markup that is not well formed, as far as its elements go. */
export function parsePart(xml: string): XmlPart | null {
  const root: XmlNode = {
    name: '',
    start: 0,
    open: 0,
    close: xml.length,
    end: xml.length,
    children: []
  };
  const open = [root];
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, closing, name, single] = match;
    if (name === undefined) continue;
    const end = match.index + whole.length;
    const parent = open.at(-1)!;
    if (closing) {
      if (parent.name !== name || open.length === 1) return null;
      parent.close = match.index;
      parent.end = end;
      open.pop();
      continue;
    }
    const node = { name, start: match.index, open: end, close: end, end, children: [] };
    parent.children.push(node);
    if (!single) open.push(node);
  }
  return open.length === 1 ? { xml, root } : null;
}

/** Children of a name, in order. */
export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name);

/** The element at the end of a path of names; null when one is absent. */
export function at(node: XmlNode, ...names: string[]): XmlNode | null {
  let found: XmlNode | undefined = node;
  for (const name of names) found = found?.children.find((child) => child.name === name);
  return found ?? null;
}

/** Every element of a name below a node, in reading order; not those inside one another. */
export const within = (node: XmlNode, name: string): XmlNode[] =>
  node.children.flatMap((child) => (child.name === name ? [child] : within(child, name)));

/** The element as it is written. */
export const sourceOf = ({ xml }: XmlPart, node: XmlNode): string =>
  xml.slice(node.start, node.end);

/** Its opening tag. */
const tagOf = ({ xml }: XmlPart, node: XmlNode): string => xml.slice(node.start, node.open);

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML as people read it. */
export const unescapeXml = (text: string): string =>
  text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** An attribute's text; null when it has none. */
export function attributeOf(part: XmlPart, node: XmlNode, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tagOf(part, node));
  return found ? unescapeXml(found[1] ?? found[2]!) : null;
}

/** Sets an attribute that is there. */
export function attributeEdit(part: XmlPart, node: XmlNode, name: string, value: string): Edit[] {
  const found = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`).exec(tagOf(part, node));
  if (!found) return [];
  const start = node.start + found.index;
  return [{ start, end: start + found[0].length, text: `${found[1]}"${toXmlText(value)}"` }];
}

/** Everything written inside a node, its elements left out. */
export const textOf = ({ xml }: XmlPart, node: XmlNode): string =>
  unescapeXml(xml.slice(node.open, node.close).replace(/<[^>]*>/g, ''));

/** The part with its edits; they may come in any order and must not overlap. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let from = 0;
  for (const { start, end, text } of sorted) {
    if (start < from) throw new Error(`invalid edit: overlaps at ${start}`);
    out += xml.slice(from, start) + text;
    from = end;
  }
  return out + xml.slice(from);
}

export const replaceNode = (node: XmlNode, text: string): Edit => ({
  start: node.start,
  end: node.end,
  text
});

/** One element changed by itself, as text. */
export function editedNode(part: XmlPart, node: XmlNode, edits: readonly Edit[]): string {
  const moved = edits.map((e) => ({
    ...e,
    start: e.start - node.start,
    end: e.end - node.start
  }));
  return applyEdits(sourceOf(part, node), moved);
}

/** What a paragraph says: its runs and fields, a break as a line end. */
export const paragraphText = (part: XmlPart, paragraph: XmlNode): string =>
  paragraph.children
    .map((child) => {
      if (child.name === 'a:br') return '\n';
      const text = at(child, 'a:t');
      return text ? textOf(part, text) : '';
    })
    .join('');

const SAID = ['a:r', 'a:br', 'a:fld'];

/** A paragraph says another text, in the look of its first run; [] when it has no run. */
export function paragraphEdits(part: XmlPart, paragraph: XmlNode, text: string): Edit[] {
  if (paragraphText(part, paragraph) === text) return [];
  const said = paragraph.children.filter((child) => SAID.includes(child.name));
  const first = said.find((child) => child.name === 'a:r' && at(child, 'a:t'));
  if (!first) return [];
  const words = at(first, 'a:t')!;
  return said.map((child) =>
    child === first ? replaceNode(words, `<a:t>${toXmlText(text)}</a:t>`) : replaceNode(child, '')
  );
}
