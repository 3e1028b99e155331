import { strFromU8, strToU8 } from 'fflate';
import type { Template } from './open-template.ts';
import {
  kindOf,
  reachable,
  relationsOf,
  relationsPath,
  textOf,
  toPart,
  treeOf,
  typesOf,
  writeRelations,
  writeTypes,
  type Files,
  type Relation
} from './package-parts.ts';
import { element } from './xml.ts';
import { down, localName, within, without, type XmlNode } from './xml-tree.ts';

const MAIN_TYPE =
  'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/**
 * Of a presentation, what tells of its own slides, views and history, and what could run. Files do
 * without all of them.
 */
const LEFT_BEHIND = ['viewProps', 'vbaProject', 'changesInfo', 'revisionInfo'];
const LEFT_BEHIND_WHOLE = ['thumbnail', 'extended-properties', 'core-properties'];
/** What our slides take from the template instead of bringing it. */
const SHARED = ['slideLayout', 'notesMaster'];

export type Transplant = {
  /** Our deck, with slides in the order of their numbers. */
  ours: Files;
  template: Template;
  keepSlides: boolean;
};

const numberIn = (path: string): number => Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0);

/** A path that is not taken: the next number where the name ends in one. */
function freePath(path: string, taken: Files): string {
  const [, stem, ending] = /^(.*?)\d*(\.\w+)$/.exec(path)!;
  for (let n = 1; ; n++) {
    const next = `${stem}${n}${ending}`;
    if (!taken[next]) return next;
  }
}

/** Drops the slides of a presentation, and everything that only they lead to. */
function dropSlides(files: Files, main: string): Files {
  const kept = { ...files };
  const slides = new Set(
    relationsOf(files, main)
      .filter((r) => kindOf(r) === 'slide')
      .map((r) => r.target)
  );
  for (const part of Object.keys(files).filter((p) => !p.endsWith('.rels'))) {
    const relations = relationsOf(files, part);
    const lost = relations.filter((r) => slides.has(r.target));
    if (lost.length === 0 || slides.has(part)) continue;
    const rest = relations.filter((r) => !lost.includes(r));
    kept[relationsPath(part)] = writeRelations(part, rest);
    const tree = part === main ? null : treeOf(files, part);
    const ids = lost.map((r) => r.id);
    if (tree) kept[part] = toPart(without(tree, (n) => ids.some((id) => pointsTo(n, id))));
  }
  return kept;
}

/** An element that only says where a click leads. */
const pointsTo = (node: XmlNode, id: string): boolean =>
  Object.entries(node.attributes).some(([key, value]) => key.endsWith(':id') && value === id);

type Copying = { from: Files; to: Files; shared: (kind: string) => string | null };

/** Copies a part with all it leads to under paths that are free; gives its new path. */
function copyPart(path: string, copied: Map<string, string>, how: Copying): string {
  const known = copied.get(path);
  if (known !== undefined) return known;
  const target = freePath(path, how.to);
  copied.set(path, target);
  how.to[target] = how.from[path]!;
  const relations = relationsOf(how.from, path);
  if (relations.length === 0) return target;
  const moved = relations.map((r): Relation => {
    if (r.external) return r;
    const instead = SHARED.includes(kindOf(r)) ? how.shared(kindOf(r)) : null;
    return { ...r, target: instead ?? copyPart(r.target, copied, how) };
  });
  how.to[relationsPath(target)] = writeRelations(target, moved);
  return target;
}

/** Lists of ids stand in a fixed order at the head of a presentation. */
const HEAD = ['sldMasterIdLst', 'notesMasterIdLst', 'handoutMasterIdLst', 'sldIdLst'];

function putList(main: XmlNode, name: string, children: XmlNode[]): XmlNode {
  const prefix = main.name.includes(':') ? `${main.name.split(':')[0]}:` : '';
  const list: XmlNode = { name: prefix + name, attributes: {}, children };
  const others = within(main).filter((n) => localName(n) !== name);
  const rank = (n: XmlNode) => {
    const at = HEAD.indexOf(localName(n));
    return at < 0 ? HEAD.length : at;
  };
  const before = others.filter((n) => rank(n) < HEAD.indexOf(name));
  return { ...main, children: [...before, list, ...others.filter((n) => !before.includes(n))] };
}

/** What speaks of slides by their ids, and a lock that was for the template. */
const ofSlides = (node: XmlNode): boolean =>
  ['custShowLst', 'modifyVerifier', 'sectionLst'].includes(localName(node)) ||
  (localName(node) === 'ext' && within(node).some((n) => localName(n) === 'sectionLst'));

const idNode = (main: XmlNode, name: string, attributes: XmlNode['attributes']): XmlNode => ({
  name: main.name.replace(/[^:]*$/, name),
  attributes,
  children: []
});

const FIRST_SLIDE_ID = 256;

/** Writes the slides of a deck of ours into a copy of a template; gives all its parts. */
export function intoTemplate({ ours, template, keepSlides }: Transplant): Files {
  const { main, layout } = template;
  const files: Files = keepSlides ? { ...template.files } : dropSlides(template.files, main);
  const relations = relationsOf(files, main).filter((r) => !LEFT_BEHIND.includes(kindOf(r)));
  const notes = relations.find((r) => kindOf(r) === 'notesMaster')?.target ?? null;
  const copied = new Map<string, string>();
  const how: Copying = {
    from: ours,
    to: files,
    shared: (kind) => (kind === 'slideLayout' ? layout : notes)
  };
  const override = down(treeOf(files, layout), 'clrMapOvr', 'overrideClrMapping');
  const slides = Object.keys(ours)
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .sort((a, b) => numberIn(a) - numberIn(b))
    .map((path) => {
      const target = copyPart(path, copied, how);
      if (override) files[target] = withMap(files[target]!, override);
      return target;
    });

  let tree = without(treeOf(files, main)!, (n) => !keepSlides && ofSlides(n));
  const ids = new Set(relations.map((r) => r.id));
  const relate = (kind: string, target: string): string => {
    let n = relations.length + 1;
    while (ids.has(`rId${n}`)) n += 1;
    ids.add(`rId${n}`);
    relations.push({ id: `rId${n}`, type: `${RELATION}/${kind}`, target, external: false });
    return `rId${n}`;
  };
  const ownNotes = [...copied].find(([path]) => path.startsWith('ppt/notesMasters/'))?.[1];
  if (ownNotes) {
    const id = relate('notesMaster', ownNotes);
    tree = putList(tree, 'notesMasterIdLst', [idNode(tree, 'notesMasterId', { 'r:id': id })]);
  }
  const before = keepSlides ? within(down(tree, 'sldIdLst'), 'sldId') : [];
  const last = Math.max(FIRST_SLIDE_ID - 1, ...before.map((n) => Number(n.attributes['id']) || 0));
  const added = slides.map((path, i) =>
    idNode(tree, 'sldId', { id: String(last + 1 + i), 'r:id': relate('slide', path) })
  );
  tree = putList(tree, 'sldIdLst', [...before, ...added]);
  tree = { ...tree, attributes: { ...tree.attributes, 'xmlns:r': RELATION } };
  files[main] = toPart(tree);
  files[relationsPath(main)] = writeRelations(main, relations);
  return finish(files, ours, template, copied);
}

/** A slide with the colours that its layout has mapped otherwise. */
function withMap(slide: Uint8Array, { attributes }: XmlNode): Uint8Array {
  const map = element('p:clrMapOvr', {}, element('a:overrideClrMapping', attributes));
  return strToU8(strFromU8(slide).replace(/<p:clrMapOvr>[\s\S]*?<\/p:clrMapOvr>/, () => map));
}

/** The properties of our deck in place of the template's, types for every part, and nothing loose. */
function finish(
  files: Files,
  ours: Files,
  { files: theirs, main }: Template,
  copied: ReadonlyMap<string, string>
): Files {
  const whole = relationsOf(files, '').filter((r) => !LEFT_BEHIND_WHOLE.includes(kindOf(r)));
  const core = relationsOf(ours, '').find((r) => kindOf(r) === 'core-properties')!;
  const corePath = freePath('docProps/core.xml', files);
  files[corePath] = ours[core.target]!;
  let n = 1;
  while (whole.some((r) => r.id === `rId${n}`)) n += 1;
  files[relationsPath('')] = writeRelations('', [
    ...whole,
    { ...core, id: `rId${n}`, target: corePath }
  ]);
  const [typeOfTheirs, typeOfOurs] = [typesOf(theirs), typesOf(ours)];
  const from = new Map([...copied].map(([path, target]) => [target, path]));
  const kept: Files = {};
  const types = new Map<string, string>();
  for (const path of reachable(files)) {
    kept[path] = files[path]!;
    const relations = relationsPath(path);
    if (textOf(files, relations) !== null) kept[relations] = files[relations]!;
    const own = path === corePath ? core.target : from.get(path);
    const type = own === undefined ? typeOfTheirs(path) : typeOfOurs(own);
    types.set(path, path === main ? MAIN_TYPE : (type ?? 'application/octet-stream'));
  }
  return {
    '[Content_Types].xml': writeTypes(types),
    [relationsPath('')]: files[relationsPath('')]!,
    ...kept
  };
}
