import { isPng } from '../png.ts';
import { readPicturePassport } from '../read-passport.ts';
import {
  relationsOf,
  relationsPath,
  partOf,
  writePart,
  type Files,
  type Relation
} from './refresh-package.ts';
import {
  at,
  attributeEdit,
  attributeOf,
  within,
  type Edit,
  type XmlNode,
  type XmlPart
} from './refresh-xml.ts';

/** A picture on a slide with the parts it shows. */
type Drawn = { node: XmlNode; png: Relation | null; svg: Relation | null };

/** The figure that a slide is of: its code, all its slides, and the parts before any was touched. */
export type Whose = { code: string; own: readonly string[]; was: Files };

export type PictureSlide = { files: Files; path: string; part: XmlPart };

function drawnOn({ files, path, part }: PictureSlide): Drawn[] {
  const relations = relationsOf(files, path);
  const target = (node: XmlNode | undefined) => {
    const id = node && attributeOf(part, node, 'r:embed');
    return relations.find((r) => r.id === id && files[r.path]) ?? null;
  };
  return within(part.root, 'p:pic').map((node) => ({
    node,
    png: target(within(node, 'a:blip')[0]),
    svg: target(within(node, 'asvg:svgBlip')[0])
  }));
}

const tells = (files: Files, relation: Relation | null, code: string): boolean => {
  const read = relation && readPicturePassport(files[relation.path]!);
  return read?.ok === true && read.passport.code === code;
};

/** Width over height of a drawing, by its PNG; null when there is none. */
function ratioOf(bytes: Uint8Array | undefined): number | null {
  if (!bytes || !isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(16) / view.getUint32(20) || null;
}

const NEARLY = 0.01;

/** A drawing of other proportions stands in the middle of the place of the old one, undistorted. */
function placeEdits(part: XmlPart, node: XmlNode, was: number | null, is: number | null): Edit[] {
  const frame = at(node, 'p:spPr', 'a:xfrm');
  const [off, ext] = [frame && at(frame, 'a:off'), frame && at(frame, 'a:ext')];
  if (!off || !ext || !was || !is || Math.abs(is / was - 1) < NEARLY) return [];
  const get = (of: XmlNode, name: string) => Number(attributeOf(part, of, name));
  const [width, height] = [get(ext, 'cx'), get(ext, 'cy')];
  const isWider = is > was;
  const cx = isWider ? width : Math.round((width * is) / was);
  const cy = isWider ? Math.round((height * was) / is) : height;
  const set = (of: XmlNode, name: string, value: number) =>
    attributeEdit(part, of, name, String(value));
  return [
    ...set(off, 'x', get(off, 'x') + Math.round((width - cx) / 2)),
    ...set(off, 'y', get(off, 'y') + Math.round((height - cy) / 2)),
    ...set(ext, 'cx', cx),
    ...set(ext, 'cy', cy)
  ];
}

/** Slides that show a part. */
const usersOf = (files: Files, path: string): string[] =>
  Object.keys(files)
    .filter((name) => /^ppt\/(?:slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(name))
    .filter((name) => relationsOf(files, name).some((r) => r.path === path));

/** A part that other slides show too is left to them; this one gets its own. */
function put(
  { files, path }: PictureSlide,
  relation: Relation,
  bytes: Uint8Array,
  own: readonly string[]
): void {
  if (usersOf(files, relation.path).every((user) => own.includes(user))) {
    files[relation.path] = bytes;
    return;
  }
  const ending = relation.path.split('.').pop()!;
  let n = 1;
  while (files[`ppt/media/doichieu${n}.${ending}`]) n++;
  const name = `ppt/media/doichieu${n}.${ending}`;
  files[name] = bytes;
  const relations = partOf(files, relationsPath(path))!;
  const node = within(relations.root, 'Relationship').find(
    (r) => attributeOf(relations, r, 'Id') === relation.id
  )!;
  const [edit] = attributeEdit(relations, node, 'Target', `../media/doichieu${n}.${ending}`);
  const { xml } = relations;
  writePart(
    files,
    relationsPath(path),
    xml.slice(0, edit!.start) + edit!.text + xml.slice(edit!.end)
  );
}

/**
 * Puts the new drawing in the place of the old one; `own` are the slides of the same figure, `was`
 * the parts as they were before any of these was touched. Null when no picture on the slide is the
 * one we made.
 */
export function refreshPicture(
  old: PictureSlide,
  fresh: PictureSlide,
  { code, described, own, was: untouched }: Whose & { described: readonly XmlNode[] }
): Edit[] | null {
  const [is] = drawnOn(fresh);
  const was = drawnOn(old).find(
    ({ node, png, svg }) =>
      tells(old.files, svg, code) ||
      tells(old.files, png, code) ||
      within(node, 'p:cNvPr').some((name) => described.includes(name))
  );
  if (!is?.png || !was?.png) return null;
  const freshPng = fresh.files[is.png.path]!;
  const before = ratioOf(untouched[was.png.path]);
  put(old, was.png, freshPng, own);
  if (was.svg && is.svg) put(old, was.svg, fresh.files[is.svg.path]!, own);
  return placeEdits(old.part, was.node, before, ratioOf(freshPng));
}
