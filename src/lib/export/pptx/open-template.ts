import { unzipSync } from 'fflate';
import {
  kindOf,
  mainPart,
  relationsOf,
  targetOf,
  treeOf,
  typesOf,
  type Files
} from './package-parts.ts';
import { LARGEST_TEMPLATE, TemplateFault } from './template-fault.ts';
import { down, within, type XmlNode } from './xml-tree.ts';

/** A presentation from which master, layout, theme and size are taken. */
export type Template = {
  files: Files;
  /** Paths in the package. */
  main: string;
  layout: string;
  master: string;
  /** Inches. */
  width: number;
  height: number;
};

/** Bytes that everything in a template may take when unpacked. */
const LARGEST_UNPACKED = 300 * 1024 * 1024;
/** Packed text is never longer than plain text by more than this. */
const PACKED_SLACK = 65_536;
const EMU = 914_400;

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, i) => bytes[i] === sign);
/** The container of Office 97–2003, and of every file with a password since. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Whether the container names a stream, which it does in UTF-16. */
function names(bytes: Uint8Array, stream: string): boolean {
  const wanted = [...stream].flatMap((c) => [c.charCodeAt(0), 0]);
  const [first] = wanted as [number];
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((sign, i) => bytes[at + i] === sign)) return true;
  return false;
}

function refuseContainer(bytes: Uint8Array): never {
  if (names(bytes, 'EncryptedPackage')) throw new TemplateFault('password');
  throw new TemplateFault(names(bytes, 'PowerPoint Document') ? 'old_format' : 'not_slides');
}

/** Unpacks only after all sizes are known, so that a small file cannot fill the memory. */
function unpack(bytes: Uint8Array): Files {
  let sum = 0;
  try {
    unzipSync(bytes, {
      filter: ({ size, originalSize }) => {
        sum += Math.max(originalSize, size - PACKED_SLACK);
        return false;
      }
    });
  } catch {
    throw new TemplateFault('damaged');
  }
  if (sum > LARGEST_UNPACKED) throw new TemplateFault('swells');
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') });
    // A few programs write paths with a slash in front, or with those of Windows.
    return Object.fromEntries(
      Object.entries(files).map(([path, part]) => [
        path.replaceAll('\\', '/').replace(/^\//, ''),
        part
      ])
    );
  } catch {
    throw new TemplateFault('damaged');
  }
}

const KINDS =
  /presentationml\.(?:presentation|template|slideshow)\.main\+xml|ms-powerpoint\.(?:presentation|template|slideshow)\.macroEnabled/;

function mainOf(files: Files): string {
  const main = mainPart(files);
  if (!main || !files['[Content_Types].xml'])
    throw new TemplateFault(
      files['mimetype'] || files['content.xml'] ? 'not_slides' : 'not_office'
    );
  if (!KINDS.test(typesOf(files)(main) ?? '')) throw new TemplateFault('not_slides');
  return main;
}

/** What a layout is for: those with a title alone first, covers and others without a place for one last. */
function suits(layout: XmlNode | null): number {
  const kind = layout?.attributes['type'];
  const places = within(down(layout, 'cSld', 'spTree'), 'sp').flatMap((sp) => {
    const ph = down(sp, 'nvSpPr', 'nvPr', 'ph');
    return ph ? [ph.attributes['type'] ?? 'obj'] : [];
  });
  if (!layout || kind === 'title' || places.includes('ctrTitle')) return 9;
  const bodies = places.filter((p) => !['title', 'dt', 'ftr', 'sldNum'].includes(p)).length;
  const isSection = kind === 'secHead' || kind?.startsWith('vert');
  if (isSection) return 8;
  if (places.includes('title'))
    return kind === 'titleOnly' ? 0 : bodies === 0 ? 1 : 2 + Math.min(bodies, 4);
  return kind === 'blank' ? 2 : 7;
}

/**
 * The master of most of its slides but the cover, the first where they are as many; with its layouts
 * in order.
 */
function masterOf(files: Files, main: string): { master: string; layouts: string[] } {
  const relations = relationsOf(files, main);
  const byId = new Map(relations.map((r) => [r.id, r.target]));
  const idOf = (n: XmlNode) =>
    Object.entries(n.attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
  const masters = within(down(treeOf(files, main), 'sldMasterIdLst'), 'sldMasterId')
    .flatMap((n) => byId.get(idOf(n)) ?? [])
    .filter((path) => files[path]);
  const layoutsOf = (master: string) =>
    relationsOf(files, master)
      .filter((r) => kindOf(r) === 'slideLayout' && files[r.target])
      .map((r) => r.target);
  const slides = within(down(treeOf(files, main), 'sldIdLst'), 'sldId').flatMap(
    (n) => byId.get(idOf(n)) ?? []
  );
  const inside = slides.length > 1 ? slides.slice(1) : slides;
  const used = inside.map((slide) => targetOf(files, slide, 'slideLayout'));
  const choices = masters
    .map((master) => ({ master, layouts: layoutsOf(master) }))
    .filter(({ layouts }) => layouts.length > 0)
    .map((m) => ({ ...m, count: used.filter((l) => l && m.layouts.includes(l)).length }))
    .sort((a, b) => b.count - a.count);
  if (!choices[0]) throw new TemplateFault('no_layout');
  return choices[0];
}

/** Opens the bytes of a .pptx or .potx; throws `TemplateFault` where they cannot serve. */
export function openTemplate(bytes: Uint8Array): Template {
  if (bytes.length > LARGEST_TEMPLATE) throw new TemplateFault('too_large');
  if (startsWith(bytes, OLE)) refuseContainer(bytes);
  if (!startsWith(bytes, ZIP)) throw new TemplateFault('not_office');
  const files = unpack(bytes);
  const main = mainOf(files);
  if (relationsOf(files, '').some((r) => r.type.startsWith('http://purl.oclc.org')))
    throw new TemplateFault('strict');
  const size = down(treeOf(files, main), 'sldSz')?.attributes;
  const [width, height] = [Number(size?.['cx']) / EMU, Number(size?.['cy']) / EMU];
  if (!(width > 1 && height > 1)) throw new TemplateFault('damaged');
  const { master, layouts } = masterOf(files, main);
  const [best] = layouts
    .map((path) => ({ path, rank: suits(treeOf(files, path)) }))
    .sort((a, b) => a.rank - b.rank);
  if (!treeOf(files, master) || !treeOf(files, best!.path)) throw new TemplateFault('damaged');
  return { files, main, layout: best!.path, master, width, height };
}
