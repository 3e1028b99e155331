import { strFromU8, strToU8 } from 'fflate';
import { element } from './xml.ts';
import { parseXml, within, writeXml, type XmlNode } from './xml-tree.ts';

/** The parts of an office file by their paths in the zip. */
export type Files = Record<string, Uint8Array>;

export type Relation = { id: string; type: string; target: string; external: boolean };

const SPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** `ppt/slides/slide1.xml` → `ppt/slides/_rels/slide1.xml.rels`; '' is the package itself. */
export const relationsPath = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** What follows the last slash of a relation's type: `slideLayout`, `notesMaster` … */
export const kindOf = ({ type }: Relation): string => type.slice(type.lastIndexOf('/') + 1);

/** A target as a path in the package. */
export function resolveTarget(target: string, part: string): string {
  const path = decodeURI(target);
  if (path.startsWith('/')) return path.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The text of a part; null when it is not there. */
export const textOf = (files: Files, path: string): string | null =>
  files[path] ? strFromU8(files[path]) : null;

/** A part as a tree; null when it is not there or not well-formed. */
export function treeOf(files: Files, path: string): XmlNode | null {
  const text = textOf(files, path);
  return text === null ? null : parseXml(text);
}

/** Relations of a part, targets as paths in the package. */
export const relationsOf = (files: Files, part: string): Relation[] =>
  within(treeOf(files, relationsPath(part)), 'Relationship').map(({ attributes: a }) => {
    const external = a['TargetMode'] === 'External';
    const target = a['Target'] ?? '';
    return {
      id: a['Id'] ?? '',
      type: a['Type'] ?? '',
      target: external ? target : resolveTarget(target, part),
      external
    };
  });

/** A path in the package as seen from a part. */
function relativeTo(part: string, path: string): string {
  const [from, to] = [part.split('/').slice(0, -1), path.split('/')];
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return encodeURI([...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/'));
}

/** The relations of a part, as the part that holds them. */
export const writeRelations = (part: string, relations: readonly Relation[]): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(
      'Relationships',
      { xmlns: SPACE },
      relations.map(({ id, type, target, external }) =>
        element('Relationship', {
          Id: id,
          Type: type,
          Target: external ? target : relativeTo(part, target),
          ...(external ? { TargetMode: 'External' } : {})
        })
      )
    )}`
  );

/** The first target of that kind; null when there is none. */
export const targetOf = (files: Files, part: string, kind: string): string | null =>
  relationsOf(files, part).find((r) => kindOf(r) === kind && !r.external)?.target ?? null;

/** Every part that something leads to from the package itself, by relations that may be followed. */
export function reachable(files: Files): Set<string> {
  const found = new Set<string>();
  const next = [''];
  for (let part = next.pop(); part !== undefined; part = next.pop())
    for (const { target, external } of relationsOf(files, part)) {
      if (external || found.has(target) || !files[target]) continue;
      found.add(target);
      next.push(target);
    }
  return found;
}

const TYPES = '[Content_Types].xml';
const typesSpace = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** Types of parts: by their own path, else by their ending. */
export function typesOf(files: Files): (path: string) => string | null {
  const root = treeOf(files, TYPES);
  const own = new Map(
    within(root, 'Override').map((n) => [
      (n.attributes['PartName'] ?? '').slice(1).toLowerCase(),
      n.attributes['ContentType'] ?? ''
    ])
  );
  const usual = new Map(
    within(root, 'Default').map((n) => [
      (n.attributes['Extension'] ?? '').toLowerCase(),
      n.attributes['ContentType'] ?? ''
    ])
  );
  return (path) => own.get(path.toLowerCase()) ?? usual.get(endingOf(path)) ?? null;
}

export const endingOf = (path: string): string =>
  path.slice(path.lastIndexOf('.') + 1).toLowerCase();

const USUAL = ['rels', 'xml', 'png', 'jpeg', 'jpg', 'gif', 'svg', 'xlsx', 'emf', 'wmf'];

/** Writes the types of exactly these parts. */
export function writeTypes(types: ReadonlyMap<string, string>): Uint8Array {
  const usual = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml']
  ]);
  const own: [string, string][] = [];
  for (const [path, type] of [...types].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ending = endingOf(path);
    if (ending !== 'xml' && USUAL.includes(ending) && !usual.has(ending)) usual.set(ending, type);
    if (usual.get(ending) !== type) own.push([path, type]);
  }
  const body = element('Types', { xmlns: typesSpace }, [
    ...[...usual].map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    ...own.map(([path, ContentType]) => element('Override', { PartName: `/${path}`, ContentType }))
  ]);
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
}

/** A part from a tree. */
export const toPart = (root: XmlNode): Uint8Array => strToU8(writeXml(root));

/** The part that everything else hangs on; null when there is none. */
export const mainPart = (files: Files): string | null => targetOf(files, '', 'officeDocument');
