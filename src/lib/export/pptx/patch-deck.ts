import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { toChartBook } from './chart-book.ts';
import type { Box } from './chart-layout.ts';
import { toChartXml } from './chart-xml.ts';
import type { OfficeChart } from './office-chart.ts';
import type { OfficeScatter } from './office-scatter.ts';
import { mendParts } from './mend-parts.ts';
import type { Files } from './package-parts.ts';
import { toScatterBook } from './scatter-sheet.ts';
import { toScatterXml } from './scatter-xml.ts';
import type { Palette } from '#lib/charts/palette.ts';

/** What takes the place of PptxGenJS's own, in the order in which it was put on slides. */
export type Parts = {
  charts: PlacedChart[];
  pictures: string[];
  /** Descriptions of tables, which are given none by PptxGenJS. */
  tables: string[];
};

/** A chart with its place in inches and its colours; `names` is the width its names may take. */
export type PlacedChart = { box: Box; palette: Palette } & (
  { chart: OfficeChart; names: number } | { chart: OfficeScatter }
);

const SVG_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
/** The extension by which PowerPoint finds the drawing behind a picture ([MS-ODRAWXML] 2.3.1.14). */
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const SVG_SPACE = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
/** An id that PptxGenJS, which counts from 1, never gives. */
const SVG_ID = 'rIdSvg';

const numberIn = (path: string): number => Number(/(\d+)\.\w+$/.exec(path)![1]);
const byNumber = (a: string, b: string): number => numberIn(a) - numberIn(b);

function patch(files: Files, path: string, change: (xml: string) => string): void {
  files[path] = strToU8(change(strFromU8(files[path]!)));
}

/** A chart and the sheet behind it. */
function written(placed: PlacedChart): { xml: string; book: Uint8Array } {
  const { box, palette } = placed;
  if (!('names' in placed))
    return { xml: toScatterXml(placed.chart, box, palette), book: toScatterBook(placed.chart) };
  const { chart, names } = placed;
  return { xml: toChartXml(chart, box, names, palette), book: toChartBook(chart) };
}

function replaceCharts(files: Files, charts: readonly PlacedChart[]): void {
  const paths = Object.keys(files)
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .sort(byNumber);
  if (paths.length !== charts.length) throw new Error(`charts of a deck: ${paths.length}`);
  paths.forEach((path, i) => {
    const { xml, book: sheet } = written(charts[i]!);
    files[path] = strToU8(xml);
    const relations = `ppt/charts/_rels/${path.split('/').pop()}.rels`;
    const book = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(strFromU8(files[relations]!))?.[1];
    files[`ppt/${book}`] = sheet;
  });
}

/** Puts the drawing beside the picture that stands for it; one picture a slide. */
function addDrawings(files: Files, pictures: readonly string[]): void {
  const slides = Object.keys(files)
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .sort(byNumber)
    .filter((path) => strFromU8(files[path]!).includes('<a:blip '));
  if (slides.length !== pictures.length) throw new Error(`pictures of a deck: ${slides.length}`);
  slides.forEach((path, i) => {
    const name = `drawing${i + 1}.svg`;
    files[`ppt/media/${name}`] = strToU8(pictures[i]!);
    patch(files, path, (xml) =>
      xml.replace(
        /<a:blip r:embed="([^"]+)"\s*(?:\/>|>(?:<\/a:blip>)?)/,
        `<a:blip r:embed="$1"><a:extLst><a:ext uri="${SVG_EXTENSION}">` +
          `<asvg:svgBlip xmlns:asvg="${SVG_SPACE}" r:embed="${SVG_ID}"/></a:ext></a:extLst></a:blip>`
      )
    );
    patch(files, `ppt/slides/_rels/${path.split('/').pop()}.rels`, (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="${SVG_ID}" Type="${SVG_RELATION}" Target="../media/${name}"/></Relationships>`
      )
    );
  });
}

/** PptxGenJS 4.0.1 names a master for every slide where there is one. */
const dropAbsent = (files: Files): void =>
  patch(files, '[Content_Types].xml', (xml) =>
    xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, path: string) =>
      files[path] ? whole : ''
    )
  );

/** Notes come as one run with line ends in it, which no program shows as lines. */
function splitNotes(files: Files): void {
  const paths = Object.keys(files).filter((path) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(path));
  for (const path of paths)
    patch(files, path, (xml) =>
      xml.replace(
        /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
        (_, text: string) =>
          text
            .split('\n')
            .map((line) => `<a:p><a:r><a:rPr lang="vi-VN"/><a:t>${line}</a:t></a:r></a:p>`)
            .join('')
      )
    );
}

/** A moment that does not change, so that equal decks are equal bytes. */
const STILL = new Date(2020, 0, 1);

/** The parts of the deck with our charts, sheets and drawings, and without what PptxGenJS leaves askew. */
export function patchDeck(deck: Uint8Array, { charts, pictures, tables }: Parts): Files {
  // Folders are no parts.
  const files: Files = unzipSync(deck, { filter: ({ name }) => !name.endsWith('/') });
  replaceCharts(files, charts);
  addDrawings(files, pictures);
  splitNotes(files);
  mendParts(files, { alts: tables });
  dropAbsent(files);
  return files;
}

/** What is packed already, and would only cost time. */
const PACKED = /\.(?:png|jpe?g|gif|xlsx|mp4|m4a|mp3|wmv|zip)$/i;

/** The bytes of an office file; its types come first, as programs expect. */
export function toZip(files: Files): Uint8Array {
  const first = '[Content_Types].xml';
  const paths = Object.keys(files).sort((a, b) => Number(b === first) - Number(a === first));
  const zippable: Zippable = Object.fromEntries(
    paths.map((path) => [path, [files[path]!, { level: PACKED.test(path) ? 0 : 6, mtime: STILL }]])
  );
  return zipSync(zippable);
}
