import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { parsePassport, type Passport } from '../passport.ts';
import { PASSPORT_MARK } from './slide.ts';
import { at, attributeOf, paragraphText, parsePart, within, type XmlPart } from './refresh-xml.ts';

export type Files = Record<string, Uint8Array>;

/** A slide as it is presented. */
export type DeckSlide = {
  /** From 1, in the order of the presentation. */
  number: number;
  path: string;
  hidden: boolean;
  /** Part of its notes; null when it has none. */
  notes: string | null;
  /** Paragraphs of the notes. */
  lines: string[];
  /** Of the figure on it: null when it has none, `damaged` when its words were altered. */
  passport: Passport | 'damaged' | null;
  /** Of the others, on a page of several numbers. */
  more: (Passport | 'damaged')[];
};

/** Everything of a package inflated takes no more. */
const LARGEST = 600e6;

const LAST = '/';

/** A target of a relation as a path in the package. */
export function resolveTarget(target: string, from: string): string {
  if (target.startsWith(LAST)) return target.slice(1);
  const parts = from.split(LAST).slice(0, -1);
  for (const step of target.split(LAST)) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join(LAST);
}

export const relationsPath = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

export type Relation = { id: string; type: string; path: string };

/** What a part refers to inside the package. */
export function relationsOf(files: Files, path: string): Relation[] {
  const part = files[relationsPath(path)];
  if (!part) return [];
  return [...strFromU8(part).matchAll(/<Relationship\s[^>]*>/g)].flatMap(([tag]) => {
    const get = (name: string) => new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1];
    const [id, type, target] = [get('Id'), get('Type'), get('Target')];
    if (!id || !type || !target || get('TargetMode') === 'External') return [];
    return [{ id, type: type.split(LAST).at(-1)!, path: resolveTarget(target, path) }];
  });
}

/** A part as text that can be cut into; null when it is absent or broken. */
export const partOf = (files: Files, path: string): XmlPart | null =>
  files[path] ? parsePart(strFromU8(files[path])) : null;

export const writePart = (files: Files, path: string, xml: string): void => {
  files[path] = strToU8(xml);
};

/** The parts of a presentation, without its folders; null when the bytes are none, or too large. */
export function openDeck(bytes: Uint8Array): Files | null {
  let whole = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        whole += originalSize;
        return whole <= LARGEST && !name.endsWith(LAST);
      }
    });
    return whole <= LARGEST && files['ppt/presentation.xml'] ? files : null;
  } catch {
    return null;
  }
}

const STILL = new Date(2020, 0, 1);
const PACKED = /\.(png|jpe?g|gif|mp4|m4a|mp3|xlsx|zip|wmv|mov)$/i;

/** The package again, its parts in the order they had. */
export function closeDeck(files: Files): Uint8Array<ArrayBuffer> {
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      [bytes, { level: PACKED.test(path) ? 0 : 6, mtime: STILL }]
    ])
  );
  return zipSync(zippable) as Uint8Array<ArrayBuffer>;
}

/** Paragraphs of the text under a slide's picture in its notes. */
export function notesParagraphs(part: XmlPart) {
  return within(part.root, 'p:sp')
    .filter((shape) => {
      const kind = at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
      return kind === null || attributeOf(part, kind, 'type') === 'body' || !hasType(part, kind);
    })
    .flatMap((shape) => within(shape, 'a:p'));
}

const hasType = (part: XmlPart, kind: Parameters<typeof attributeOf>[1]): boolean =>
  attributeOf(part, kind, 'type') !== null;

function passportsOf(lines: readonly string[]): (Passport | 'damaged')[] {
  return lines
    .map((text) => text.trim())
    .filter((text) => text.startsWith(PASSPORT_MARK))
    .map((text) => parsePassport(text.slice(PASSPORT_MARK.length)) ?? 'damaged');
}

function toSlide(files: Files, path: string, number: number): DeckSlide {
  const notes = relationsOf(files, path).find((r) => r.type === 'notesSlide')?.path ?? null;
  const part = notes === null ? null : partOf(files, notes);
  const lines = part ? notesParagraphs(part).map((p) => paragraphText(part, p)) : [];
  const [passport = null, ...more] = passportsOf(lines);
  const own = partOf(files, path);
  const root = own?.root.children.find((child) => child.name === 'p:sld');
  const hidden = own && root ? attributeOf(own, root, 'show') : null;
  return {
    number,
    path,
    hidden: hidden === '0' || hidden === 'false',
    notes,
    lines,
    passport,
    more
  };
}

/** The slides of a presentation as they are shown; [] when the package does not say. */
export function slidesOf(files: Files): DeckSlide[] {
  const deck = partOf(files, 'ppt/presentation.xml');
  const list = deck && within(deck.root, 'p:sldIdLst')[0];
  if (!deck || !list) return [];
  const paths = new Map(relationsOf(files, 'ppt/presentation.xml').map((r) => [r.id, r.path]));
  return list.children
    .map((child) => paths.get(attributeOf(deck, child, 'r:id') ?? ''))
    .filter((path): path is string => path !== undefined && files[path] !== undefined)
    .map((path, i) => toSlide(files, path, i + 1));
}
