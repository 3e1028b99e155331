import { strFromU8, unzipSync } from 'fflate';

/**
 * What would make PowerPoint "repair" a file: markup that is not well-formed, parts that are named
 * and not there, and elements out of the order of their schema (ECMA-376 part 1: DrawingML charts
 * 21.2, main 21.1, PresentationML 19). Orders are those of the elements that decks of ours hold.
 */
const ORDER: Record<string, string> = {
  'c:chartSpace':
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes',
  'c:chart':
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs',
  'c:plotArea': 'layout barChart lineChart scatterChart catAx valAx dTable spPr',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  'c:barChart/c:ser':
    'idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst',
  'c:lineChart/c:ser': 'idx order tx spPr marker dPt dLbls trendline errBars cat val smooth extLst',
  'c:scatterChart/c:ser':
    'idx order tx spPr marker dPt dLbls trendline errBars xVal yVal smooth extLst',
  'c:dPt': 'idx invertIfNegative marker bubble3D explosion spPr',
  'c:dLbls':
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst',
  'c:dLbl':
    'idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator extLst',
  'c:catAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl',
  'c:valAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit',
  'c:scatterChart': 'scatterStyle varyColors ser dLbls axId extLst',
  'c:title': 'tx layout overlay spPr txPr',
  'c:legendEntry': 'idx delete txPr',
  'c:scaling': 'logBase orientation max min',
  'c:marker': 'symbol size spPr',
  'c:strCache': 'ptCount pt',
  'c:numCache': 'formatCode ptCount pt',
  'c:strRef': 'f strCache',
  'c:numRef': 'f numCache',
  'c:manualLayout': 'layoutTarget xMode yMode wMode hMode x y w h',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
  'c:txPr': 'bodyPr lstStyle p',
  'c:rich': 'bodyPr lstStyle p',
  'a:fld': 'rPr pPr t',
  'a:ln': 'noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd',
  'a:p': 'pPr r br fld endParaRPr',
  'p:presentation':
    'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst',
  'p:sld': 'cSld clrMapOvr transition timing extLst',
  'p:notes': 'cSld clrMapOvr extLst',
  'p:cSld': 'bg spTree custDataLst controls extLst',
  'p:sp': 'nvSpPr spPr style txBody',
  'p:pic': 'nvPicPr blipFill spPr style',
  'p:graphicFrame': 'nvGraphicFramePr xfrm graphic',
  'p:txBody': 'bodyPr lstStyle p',
  'a:tbl': 'tblPr tblGrid tr',
  'a:tc': 'txBody tcPr'
};
/** Elements whose children may come in any order among themselves, but for the last. */
const FREE: Record<string, readonly string[]> = { 'a:p': ['r', 'br', 'fld'] };

/** Children that must be there so many times. */
const COUNTS: Record<string, Record<string, number>> = {
  'c:barChart': { axId: 2, barDir: 1 },
  'c:lineChart': { axId: 2, grouping: 1 },
  'c:scatterChart': { axId: 2, scatterStyle: 1 },
  'c:barChart/c:ser': { idx: 1, order: 1, val: 1 },
  'c:lineChart/c:ser': { idx: 1, order: 1, val: 1 },
  'c:scatterChart/c:ser': { idx: 1, order: 1, xVal: 1, yVal: 1 }
};

/** Axes of a plot: names and numbers, or two of numbers. */
const AXES: Record<string, [catAx: number, valAx: number]> = {
  barChart: [1, 1],
  lineChart: [1, 1],
  scatterChart: [0, 2]
};

/** `key` is the name, with that of the parent where the same name has several orders. */
type Node = { name: string; key: string; children: string[] };

const TOKEN = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*"[^"<]*")*)\s*(\/?)>([^<]*)/y;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
// eslint-disable-next-line no-control-regex -- what XML 1.0 cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function readXml(xml: string): { nodes: Node[]; faults: string[] } {
  const body = xml.replace(/^\ufeff?<\?xml[^?]*\?>\s*/, '').replace(/<!--[\s\S]*?-->/g, '');
  const nodes: Node[] = [];
  const open: Node[] = [];
  if (FORBIDDEN.test(body)) return { nodes, faults: ['a sign that XML cannot hold'] };
  if (ENTITY.test(body)) return { nodes, faults: ['a bare &'] };
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(body);
    if (!match) return { nodes, faults: [`broken markup: ${body.slice(at, at + 60)}`] };
    const [, closing, name, attributes, single] = match as unknown as string[];
    if (closing) {
      const last = open.pop();
      if (last?.name !== name) return { nodes, faults: [`unmatched end of ${name}`] };
      continue;
    }
    const keys = [...attributes!.matchAll(/([\w.:-]+)\s*=\s*"[^"]*"/g)].map((m) => m[1]);
    if (new Set(keys).size < keys.length) return { nodes, faults: [`attribute twice: ${name}`] };
    const parent = open.at(-1);
    parent?.children.push(local(name!));
    const key = name === 'c:ser' ? `${parent?.name}/${name}` : name!;
    const node = { name: name!, key, children: [] };
    nodes.push(node);
    if (!single) open.push(node);
  }
  const rest = open.map((n) => n.name).join(' ');
  return { nodes, faults: rest === '' ? [] : [`not closed: ${rest}`] };
}

function axisFaults({ name, children }: Node): string[] {
  if (name !== 'c:plotArea') return [];
  const count = (axis: string) => children.filter((c) => c === axis).length;
  return children.flatMap((child) => {
    const wanted = AXES[child];
    const fits = !wanted || (count('catAx') === wanted[0] && count('valAx') === wanted[1]);
    return fits ? [] : [`${name}: axes of ${child}`];
  });
}

function orderFaults({ name, key, children }: Node): string[] {
  const known = ORDER[key]?.split(' ');
  if (name === 'c:ser' && !known) return [`${name}: a place of no chart`];
  if (!known) return [];
  const counts = Object.entries(COUNTS[key] ?? {}).flatMap(([child, count]) =>
    children.filter((c) => c === child).length === count ? [] : [`${name}: ${child} × ${count}`]
  );
  const free = FREE[name] ?? [];
  let last = -1;
  for (const child of children) {
    const place = known.indexOf(free.includes(child) ? free[0]! : child);
    if (place < 0) return [...counts, `${name}: unknown ${child}`];
    if (place < last) return [...counts, `${name}: ${child} out of order`];
    last = place;
  }
  return counts;
}

/** A target of a relation as a path in the package. */
function resolve(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

type Files = Record<string, Uint8Array>;

/** Shapes of one slide that are called by one number. Masters are the template's own affair. */
function idFaults(path: string, xml: string): string[] {
  if (!path.startsWith('ppt/slides/')) return [];
  const ids = [...xml.matchAll(/<p:cNvPr\b[^>]*? id="(\d+)"/g)].map((m) => m[1]!);
  const twice = ids.filter((id, i) => ids.indexOf(id) < i);
  return twice.map((id) => `${path}: two shapes of id ${id}`);
}

/** Parts to which no relation leads: programs drop them, or say that the file is damaged. */
function looseFaults(files: Files): string[] {
  const reached = new Set<string>(['[Content_Types].xml']);
  const follow = (owner: string): void => {
    const [folder, name] = /^(.*\/)?([^/]*)$/.exec(owner)!.slice(1);
    const relations = `${folder ?? ''}_rels/${name}.rels`;
    if (!files[relations] || reached.has(relations)) return;
    reached.add(relations);
    for (const [tag] of strFromU8(files[relations]).matchAll(/<Relationship [^>]*>/g)) {
      if (tag.includes('TargetMode="External"')) continue;
      const target = resolve(/Target="([^"]*)"/.exec(tag)![1]!, owner);
      reached.add(target);
      follow(target);
    }
  };
  follow('');
  return Object.keys(files)
    .filter((path) => !path.endsWith('/') && !reached.has(path))
    .map((path) => `${path}: nothing leads to it`);
}

function relationFaults(files: Files): string[] {
  return Object.keys(files)
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => {
      const owner = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
      const xml = strFromU8(files[path]!);
      const relations = [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => tag);
      const ids = relations.map((tag) => /Id="([^"]*)"/.exec(tag)?.[1]);
      const absent = relations
        .filter((tag) => !tag.includes('TargetMode="External"'))
        .map((tag) => resolve(/Target="([^"]*)"/.exec(tag)![1]!, owner))
        .filter((target) => !files[target]);
      const used = [
        ...strFromU8(files[owner] ?? new Uint8Array()).matchAll(/r:(?:id|embed|link)="([^"]+)"/g)
      ]
        .map((m) => m[1]!)
        .filter((id) => !ids.includes(id));
      return [
        ...(new Set(ids).size < ids.length ? [`${path}: an id twice`] : []),
        ...absent.map((target) => `${path}: ${target} is not there`),
        ...used.map((id) => `${owner}: ${id} is no relation`)
      ];
    });
}

function typeFaults(files: Files): string[] {
  const xml = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
  const defaults = new Set([...xml.matchAll(/Default Extension="([^"]+)"/g)].map((m) => m[1]));
  const parts = [...xml.matchAll(/PartName="\/([^"]+)"/g)].map((m) => m[1]!);
  return [
    ...parts.filter((path) => !files[path]).map((path) => `type of ${path}, which is not there`),
    ...Object.keys(files)
      .filter((path) => path !== '[Content_Types].xml' && !path.endsWith('/'))
      .filter((path) => !parts.includes(path) && !defaults.has(path.split('.').pop()))
      .map((path) => `${path} has no type`)
  ];
}

/** Faults of an Office file (PPTX or XLSX), one line each; [] when there is none we know of. */
export function officeFaults(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const markup = Object.entries(files)
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .flatMap(([path, part]) => {
      const xml = strFromU8(part);
      const { nodes, faults } = readXml(xml);
      const own = [...faults, ...nodes.flatMap(orderFaults), ...nodes.flatMap(axisFaults)];
      return [...own.map((fault) => `${path}: ${fault}`), ...idFaults(path, xml)];
    });
  const loose = looseFaults(files);
  return [...new Set([...markup, ...loose, ...relationFaults(files), ...typeFaults(files)])];
}
