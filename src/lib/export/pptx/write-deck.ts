import type PptxGenJS from 'pptxgenjs';
import { SLIDE } from '../palette.ts';
import { arialWidth, wrapLines } from '../text-width.ts';
import { fitNames, namesWidth, usedHeight } from './chart-layout.ts';
import type { OfficeTable } from './office-table.ts';
import { toPlain } from './xml.ts';
import { patchDeck, type Parts } from './patch-deck.ts';
import type { Slide } from './slide.ts';

/** Several hundred kB with its zip library: loaded when the first deck is asked for. */
const library = async (): Promise<typeof PptxGenJS> => {
  const loaded = (await import('pptxgenjs')) as unknown as { default: typeof PptxGenJS };
  return loaded.default;
};

export const DECK_SIZES = {
  wide: { width: 13.333, height: 7.5 },
  classic: { width: 10, height: 7.5 },
  a4: { width: 11.69, height: 8.27 }
} as const;
export type DeckSize = keyof typeof DECK_SIZES;

const MARGIN = 0.5;
const PER_INCH = 96;
const PER_POINT = 96 / 72;
const LINE = 1.25;
const TITLE = 24;
const SMALLER_TITLE = 20;
const SUBTITLE = 16;
const LABEL = 12;
/** Source and notes; the second where there is much to say. */
const FOOT = [12, 10.8] as const;
const MANY_LINES = 4;
const GAP = 0.12;
const LABEL_COLOUR = '7A5200';

const inches = (points: number, lines: number): number => (points * LINE * lines) / 72;
const colour = (hex: string): string => hex.slice(1).toUpperCase();

/** Lines that a text takes; fonts of other machines run a little wider than ours. */
const linesOf = (text: string, width: number, points: number, bold = false): number =>
  text === ''
    ? 0
    : wrapLines(text, (width * PER_INCH) / 1.04, { size: points * PER_POINT, bold }).length;

type Places = {
  title: { y: number; h: number; size: number };
  subtitle: { y: number; h: number };
  body: { y: number; h: number };
  foot: { y: number; h: number; size: number };
  width: number;
};

type Words = Pick<Slide, 'title' | 'subtitle' | 'foot' | 'source'>;

/** Where everything stands, from the top down and from the foot up; the body has what is left. */
export function layOut({ title, subtitle, foot, source }: Words, size: DeckSize): Places {
  const { width: whole, height } = DECK_SIZES[size];
  const width = whole - 2 * MARGIN;
  const titleSize = linesOf(title, width, TITLE, true) <= 2 ? TITLE : SMALLER_TITLE;
  const titleHeight = inches(titleSize, Math.max(1, linesOf(title, width, titleSize, true)));
  const subtitleY = 0.4 + titleHeight + 0.04;
  const subtitleHeight = inches(SUBTITLE, Math.max(1, linesOf(subtitle, width, SUBTITLE)));
  const lines = (points: number) => linesOf(foot, width, points) + linesOf(source, width, points);
  const footSize = lines(FOOT[0]) <= MANY_LINES ? FOOT[0] : FOOT[1];
  const footHeight = inches(footSize, lines(footSize)) + 0.08;
  const footY = height - 0.3 - footHeight;
  const bodyY = subtitleY + subtitleHeight + GAP;
  return {
    title: { y: 0.4, h: titleHeight, size: titleSize },
    subtitle: { y: subtitleY, h: subtitleHeight },
    body: { y: bodyY, h: Math.max(1, footY - GAP - bodyY) },
    foot: { y: footY, h: footHeight, size: footSize },
    width
  };
}

/** Pixels of the place of a drawing, at 96 to the inch. */
export const roomOf = (words: Words, size: DeckSize): { width: number; height: number } => {
  const { body, width } = layOut(words, size);
  return { width: Math.round(width * PER_INCH), height: Math.round(body.h * PER_INCH) };
};

const MASTER = 'doichieu';

function writeWords(on: PptxGenJS.Slide, slide: Slide, at: Places): void {
  const plain = { x: MARGIN, w: at.width, margin: 0, lang: 'vi-VN', valign: 'top' as const };
  on.addText(slide.title, { placeholder: 'title', ...at.title, ...plain, fontSize: at.title.size });
  on.addText(slide.subtitle, {
    ...plain,
    ...at.subtitle,
    fontSize: SUBTITLE,
    color: colour(SLIDE.ink2)
  });
  if (slide.demoLabel) {
    const size = { size: SUBTITLE * PER_POINT };
    const before = (arialWidth(slide.subtitle, size) / PER_INCH) * 1.04 + 0.2;
    const w = (arialWidth(slide.demoLabel, { size: LABEL * PER_POINT }) / PER_INCH) * 1.1 + 0.25;
    on.addText(slide.demoLabel, {
      x: MARGIN + Math.min(before, at.width - w),
      y: at.subtitle.y,
      w,
      h: 0.28,
      margin: 0,
      align: 'center',
      valign: 'middle',
      fontSize: LABEL,
      lang: 'vi-VN',
      color: LABEL_COLOUR,
      fill: { color: 'FFFFFF' },
      line: { color: LABEL_COLOUR, width: 1, dashType: 'dash' }
    });
  }
  const small = { fontSize: at.foot.size, lang: 'vi-VN' };
  on.addText(
    [
      ...(slide.foot === ''
        ? []
        : [
            {
              text: slide.foot,
              options: { ...small, color: colour(SLIDE.ink2), breakLine: true }
            }
          ]),
      {
        text: slide.source,
        options: {
          ...small,
          color: colour(SLIDE.ink3),
          ...(slide.link === '' ? {} : { hyperlink: { url: slide.link } })
        }
      }
    ],
    { ...plain, ...at.foot, valign: 'bottom' }
  );
}

function writeTable(on: PptxGenJS.Slide, table: OfficeTable, at: Places): void {
  const total = table.widths.reduce((a, b) => a + b, 0);
  const rule = { type: 'solid' as const, pt: 0.75, color: colour(SLIDE.grid) };
  const none = { type: 'none' as const };
  on.addTable(
    table.rows.map((row, r) =>
      row.map((cell) => ({
        text: cell.text,
        options: {
          align: cell.align,
          valign: 'middle' as const,
          bold: cell.bold ?? false,
          color: colour(cell.colour ?? (r === 0 ? SLIDE.ink2 : SLIDE.ink)),
          ...(cell.fill ? { fill: { color: colour(cell.fill) } } : {}),
          ...(cell.columns ? { colspan: cell.columns } : {}),
          border: [none, none, rule, none] as [typeof none, typeof none, typeof rule, typeof none]
        }
      }))
    ),
    {
      x: MARGIN,
      y: at.body.y,
      w: at.width,
      colW: table.widths.map((w) => (w / total) * at.width),
      rowH: Math.min(0.34, at.body.h / table.rows.length),
      fontSize: table.size,
      margin: [0.02, 0.06, 0.02, 0.06],
      autoPage: false
    }
  );
}

const GUTTER = 0.35;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Writes the body; what PptxGenJS cannot write rightly is collected for the pass after it. */
function writeBody(on: PptxGenJS.Slide, slide: Slide, at: Places, parts: Parts): void {
  const { body } = slide;
  const { y, h } = at.body;
  if (body.kind === 'table') return writeTable(on, body.table, at);
  if (body.kind === 'picture') {
    const { width, height, png, svg } = body.picture;
    const scale = Math.min(at.width / width, h / height);
    const w = width * scale;
    on.addImage({
      data: `image/png;base64,${base64(png)}`,
      x: MARGIN + (at.width - w) / 2,
      y,
      w,
      h: height * scale,
      altText: slide.alt
    });
    parts.pictures.push(svg);
    return undefined;
  }
  const w = (at.width - GUTTER * (body.charts.length - 1)) / body.charts.length;
  const charts = fitNames(body.charts, w);
  const used = usedHeight(charts, { width: w, height: h });
  const names = namesWidth(charts, w);
  charts.forEach((chart, i) => {
    const x = MARGIN + i * (w + GUTTER);
    const stands = [{ name: '-', labels: ['-'], values: [0] }];
    on.addChart('bar', stands, { x, y, w, h: used, altText: i === 0 ? slide.alt : slide.title });
    parts.charts.push({ chart, box: { width: w, height: used }, names });
  });
  return undefined;
}

/** Words of data may hold signs that no XML can; charts and their sheets see to it by themselves. */
function toPlainSlide(slide: Slide): Slide {
  const { body } = slide;
  const cells = (table: OfficeTable): OfficeTable => ({
    ...table,
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: toPlain(cell.text) })))
  });
  return {
    ...slide,
    title: toPlain(slide.title),
    subtitle: toPlain(slide.subtitle),
    foot: toPlain(slide.foot),
    source: toPlain(slide.source),
    alt: toPlain(slide.alt),
    notes: slide.notes.map(toPlain),
    body: body.kind === 'table' ? { kind: 'table', table: cells(body.table) } : body
  };
}

/**
 * A PowerPoint file of slides: text, tables, notes by PptxGenJS, its charts written by us, since
 * those of 4.0.1 lose zeros and bridge gaps. `title` names the file in its properties.
 */
export async function writeDeck(
  slides: readonly Slide[],
  { size = 'wide', title }: { size?: DeckSize; title: string }
): Promise<Uint8Array> {
  const Library = await library();
  const deck = new Library();
  const { width, height } = DECK_SIZES[size];
  deck.defineLayout({ name: size, width, height });
  deck.layout = size;
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  deck.title = toPlain(title);
  deck.author = 'Đối Chiếu';
  deck.company = 'Đối Chiếu';
  deck.subject = toPlain(title);
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: MARGIN,
            y: 0.4,
            w: width - 2 * MARGIN,
            h: 0.9,
            fontSize: TITLE,
            bold: true,
            align: 'left',
            valign: 'top',
            margin: 0,
            color: colour(SLIDE.ink)
          },
          text: ''
        }
      }
    ]
  });
  const parts: Parts = { charts: [], pictures: [] };
  for (const slide of slides.map(toPlainSlide)) {
    const on = deck.addSlide({ masterName: MASTER });
    const at = layOut(slide, size);
    writeWords(on, slide, at);
    writeBody(on, slide, at, parts);
    on.addNotes(slide.notes.join('\n'));
    if (slide.hidden) on.hidden = true;
  }
  const written = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return patchDeck(written, parts);
}
