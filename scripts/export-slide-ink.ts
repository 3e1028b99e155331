import { strFromU8, unzipSync } from 'fflate';
import { relationsOf, treeOf, type Files } from '#lib/export/pptx/package-parts.ts';
import { within, type XmlNode } from '#lib/export/pptx/xml-tree.ts';

/** Shares of the slide. */
export type Box = { x: number; y: number; width: number; height: number };

/** What the first slide of a presentation says that it draws. */
export type Plot = {
  /** Places of its charts, tables and pictures. */
  boxes: Box[];
  /** `#rrggbb` of the marks that are drawn there. */
  colours: string[];
  isPicture: boolean;
};

/** What is drawn on a picture of a slide. */
export type Ink = {
  width: number;
  height: number;
  /** Pixels from each edge to the first that is not paper; a blank slide has none at all. */
  edges: { left: number; top: number; right: number; bottom: number } | null;
  /** Where ink stands within the boxes together, in shares of them; null where they are blank. */
  reach: { width: number; height: number } | null;
  /** Pixels of each colour asked for, within the boxes. */
  counts: Record<string, number>;
};

const SLIDE = 'ppt/slides/slide1.xml';
const LEAST_AREA = 60;

const number = (node: XmlNode | undefined, key: string): number =>
  Number(node?.attributes[key] ?? Number.NaN);

/** Elements of a local name, however deep. */
const below = (node: XmlNode | null | undefined, name: string): XmlNode[] =>
  within(node).flatMap((child) => [
    ...(child.name.endsWith(`:${name}`) ? [child] : []),
    ...below(child, name)
  ]);

const coloursIn = (nodes: readonly XmlNode[]): string[] =>
  nodes.flatMap((node) =>
    below(node, 'srgbClr').map((c) => `#${c.attributes['val']!.toLowerCase()}`)
  );

/** Looks of series and of single points; those of labels stand outside them. */
function chartColours(files: Files): string[] {
  const charts = relationsOf(files, SLIDE).filter((r) => r.target.includes('/charts/'));
  return charts.flatMap(({ target }) => {
    const series = below(treeOf(files, target), 'ser').filter((one) =>
      ['val', 'yVal'].some((name) =>
        below(one, name).some((values) => below(values, 'v').length > 0)
      )
    );
    return series.flatMap((s) => coloursIn(below(s, 'spPr').filter((look) => !isLabel(s, look))));
  });
}

const isLabel = (series: XmlNode, look: XmlNode): boolean =>
  below(series, 'dLbls').some((labels) => below(labels, 'spPr').includes(look));

/** Fills of a drawing's larger shapes. */
function svgColours(files: Files): string[] {
  const path = Object.keys(files).find((name) => name.endsWith('.svg'));
  const svg = path ? strFromU8(files[path]!) : '';
  const bars = [
    ...svg.matchAll(/<rect[^>]*width="([\d.]+)" height="([\d.]+)"[^>]*fill="(#\w{6})"/g)
  ];
  const dots = [...svg.matchAll(/<circle[^>]*fill="(#\w{6})"/g)];
  return [
    ...bars.filter(([, w, h]) => Number(w) * Number(h) > LEAST_AREA).map(([, , , fill]) => fill!),
    ...dots.map(([, fill]) => fill!)
  ];
}

/** Where the first slide of a presentation has its plot, and in which colours. */
export function plotOf(bytes: Uint8Array): Plot {
  const files = unzipSync(bytes);
  const size = below(treeOf(files, 'ppt/presentation.xml'), 'sldSz')[0];
  const [wide, high] = [number(size, 'cx'), number(size, 'cy')];
  const slide = treeOf(files, SLIDE);
  const frames = [...below(slide, 'graphicFrame'), ...below(slide, 'pic')];
  const boxes = frames.map((frame): Box => {
    const [off] = below(frame, 'off');
    const [ext] = below(frame, 'ext').filter((n) => 'cx' in n.attributes);
    // The frame of a table says less than its rows take.
    const rows = below(frame, 'tr').reduce((sum, row) => sum + number(row, 'h'), 0);
    return {
      x: number(off, 'x') / wide,
      y: number(off, 'y') / high,
      width: number(ext, 'cx') / wide,
      height: (rows || number(ext, 'cy')) / high
    };
  });
  const cells = coloursIn(below(slide, 'tcPr').flatMap((n) => below(n, 'solidFill')));
  const isPicture = below(slide, 'pic').length > 0;
  const all = [...chartColours(files), ...cells, ...(isPicture ? svgColours(files) : [])];
  return { boxes, colours: [...new Set(all)].filter((c) => c !== '#ffffff'), isPicture };
}

/** Runs inside a browser: a drawing as a PNG of its own size, in base64. */
export async function drawSvg([svg, scale]: readonly [string, number]): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${btoa(unescape(encodeURIComponent(svg)))}`;
  await image.decode();
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png').split(',')[1]!;
}

/** Runs inside a browser: what is drawn on a PNG, and of what colours within its boxes. */
export async function inkOf([png, boxes, colours]: readonly [
  string,
  readonly Box[],
  readonly string[]
]): Promise<Ink> {
  const [PAPER, NEAR] = [6, 24];
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const wanted = colours.map((c) => [1, 3, 5].map((at) => parseInt(c.slice(at, at + 2), 16)));
  const counts = colours.map(() => 0);
  const inBox = (x: number, y: number) =>
    boxes.some(
      (b) =>
        x >= b.x * width &&
        x < (b.x + b.width) * width &&
        y >= b.y * height &&
        y < (b.y + b.height) * height
    );
  const span = () => ({ left: width, top: height, right: -1, bottom: -1 });
  const [all, plot] = [span(), span()];
  const grow = (s: ReturnType<typeof span>, x: number, y: number) => {
    s.left = Math.min(s.left, x);
    s.right = Math.max(s.right, x);
    s.top = Math.min(s.top, y);
    s.bottom = Math.max(s.bottom, y);
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const isInk = [0, 1, 2].some((c) => 255 - data[at + c]! > PAPER);
      if (!isInk) continue;
      grow(all, x, y);
      if (!inBox(x, y)) continue;
      grow(plot, x, y);
      wanted.forEach((rgb, i) => {
        if (rgb.every((v, c) => Math.abs(v - data[at + c]!) <= NEAR)) counts[i]! += 1;
      });
    }
  const left = Math.min(...boxes.map((b) => b.x));
  const top = Math.min(...boxes.map((b) => b.y));
  const area = {
    width: (Math.max(...boxes.map((b) => b.x + b.width)) - left) * width,
    height: (Math.max(...boxes.map((b) => b.y + b.height)) - top) * height
  };
  return {
    width,
    height,
    edges:
      all.right < 0
        ? null
        : {
            left: all.left,
            top: all.top,
            right: width - 1 - all.right,
            bottom: height - 1 - all.bottom
          },
    reach:
      plot.right < 0
        ? null
        : {
            width: (plot.right - plot.left) / area.width,
            height: (plot.bottom - plot.top) / area.height
          },
    counts: Object.fromEntries(colours.map((c, i) => [c, counts[i]!]))
  };
}
