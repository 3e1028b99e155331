import type PptxGenJS from 'pptxgenjs';
import type { Palette } from '#lib/charts/palette.ts';
import { SLIDE } from '../palette.ts';
import { toColumns, usedHeight } from './chart-layout.ts';
import { DEMO, layOut, SUBTITLE, TITLE, type Places } from './lay-out.ts';
import type { OfficeTable } from './office-table.ts';
import type { Files } from './package-parts.ts';
import { patchDeck, toZip, type Parts } from './patch-deck.ts';
import type { Slide } from './slide.ts';
import { writeNumbers, type OfficeNumber } from './write-numbers.ts';
import { ownStage, type DeckSize, type Stage } from './stage.ts';
import { toPlain } from './xml.ts';

/** Several hundred kB with its zip library: loaded when the first deck is asked for. */
const library = async (): Promise<typeof PptxGenJS> => {
  const loaded = (await import('pptxgenjs')) as unknown as { default: typeof PptxGenJS };
  return loaded.default;
};

const DIVIDER_TEXT = 20;
const LABEL_COLOUR = '7A5200';

/** A colour as PptxGenJS has it: six digits, or the name of one of the theme. */
const colour = (hex: string): string => (hex.startsWith('#') ? hex.slice(1).toUpperCase() : hex);

const MASTER = 'doichieu';
/** A row of a table, inches. */
const ROW = 0.4;

/** The lines of a divider. */
function writeParagraphs(
  on: PptxGenJS.Slide,
  text: string,
  { x, width: w, body }: Places,
  palette: Palette
): void {
  if (text.trim() === '') return;
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  on.addText(
    paragraphs.map((line) => ({ text: line, options: { breakLine: true, paraSpaceAfter: 6 } })),
    {
      x,
      w,
      y: body.y,
      h: body.h,
      margin: 0,
      valign: 'top',
      fontSize: DIVIDER_TEXT,
      lang: 'vi-VN',
      color: colour(palette.ink2)
    }
  );
}

function writeWords(on: PptxGenJS.Slide, slide: Slide, at: Places, palette: Palette): void {
  const plain = { x: at.x, w: at.width, margin: 0, lang: 'vi-VN', valign: 'top' as const };
  const { own: _, size: fontSize, ...title } = at.title;
  const heading = slide.title || ' ';
  on.addText(heading, { ...plain, placeholder: 'title', ...title, fontSize });
  if (slide.body.kind === 'words') return writeParagraphs(on, slide.body.text, at, palette);
  on.addText(slide.subtitle, {
    ...plain,
    ...at.subtitle,
    fontSize: SUBTITLE,
    color: colour(palette.ink2)
  });
  if (slide.demoLabel && at.demo) {
    on.addText(slide.demoLabel, {
      ...at.demo,
      margin: 0,
      align: 'center',
      valign: 'middle',
      fontSize: DEMO,
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
              options: { ...small, color: colour(palette.ink2), breakLine: true }
            }
          ]),
      {
        text: slide.source,
        options: {
          ...small,
          color: colour(palette.ink3),
          ...(slide.link === '' ? {} : { hyperlink: { url: slide.link } })
        }
      }
    ],
    { ...plain, ...at.foot, valign: 'bottom' }
  );
}

function writeTable(on: PptxGenJS.Slide, table: OfficeTable, at: Places, palette: Palette): void {
  const total = table.widths.reduce((a, b) => a + b, 0);
  const rule = { type: 'solid' as const, pt: 0.75, color: colour(palette.grid) };
  const none = { type: 'none' as const };
  on.addTable(
    table.rows.map((row, r) =>
      row.map((cell) => ({
        text: cell.text,
        options: {
          align: cell.align,
          valign: 'middle' as const,
          bold: cell.bold ?? false,
          color: colour(cell.colour ?? (r === 0 ? palette.ink2 : palette.ink)),
          ...(cell.fill ? { fill: { color: colour(cell.fill) } } : {}),
          ...(cell.columns ? { colspan: cell.columns } : {}),
          border: [none, none, rule, none] as [typeof none, typeof none, typeof rule, typeof none]
        }
      }))
    ),
    {
      x: at.x,
      y: at.body.y,
      w: at.width,
      colW: table.widths.map((w) => (w / total) * at.width),
      rowH: Math.min(ROW, at.body.h / table.rows.length),
      fontSize: table.size,
      margin: [0.02, 0.06, 0.02, 0.06],
      autoPage: false
    }
  );
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Writes the body; what PptxGenJS cannot write rightly is collected for the pass after it. */
function writeBody(on: PptxGenJS.Slide, slide: Slide, at: Places, parts: Parts): void {
  const { palette = SLIDE } = slide;
  const { body } = slide;
  const { y, h } = at.body;
  if (body.kind === 'words') return undefined;
  if (body.kind === 'table') {
    parts.tables.push(slide.hidden ? `${slide.title}. ${slide.subtitle}` : slide.alt);
    return writeTable(on, body.table, at, palette);
  }
  if (body.kind === 'numbers') return writeNumbers(on, body.numbers, at, palette);
  if (body.kind === 'picture') {
    const { width, height, png, svg } = body.picture;
    const scale = Math.min(at.width / width, h / height);
    const w = width * scale;
    on.addImage({
      data: `image/png;base64,${base64(png)}`,
      x: at.x + (at.width - w) / 2,
      y,
      w,
      h: height * scale,
      altText: slide.alt
    });
    parts.pictures.push(svg);
    return undefined;
  }
  const stands = [{ name: '-', labels: ['-'], values: [0] }];
  if (body.kind === 'scatter') {
    on.addChart('bar', stands, { x: at.x, y, w: at.width, h, altText: slide.alt });
    parts.charts.push({ chart: body.chart, box: { width: at.width, height: h }, palette });
    return undefined;
  }
  const columns = toColumns(body.charts, at.width);
  const width = Math.min(...columns.map((c) => c.width));
  const used = usedHeight(body.charts, { width, height: h });
  columns.forEach(({ chart, x, width: w, names }, i) => {
    const altText = i === 0 ? slide.alt : slide.title;
    on.addChart('bar', stands, { x: at.x + x, y, w, h: used, altText });
    parts.charts.push({ chart, box: { width: w, height: used }, names, palette });
  });
  return undefined;
}

const toPlainNumber = (number: OfficeNumber): OfficeNumber => ({
  ...number,
  label: toPlain(number.label),
  value: toPlain(number.value),
  unit: toPlain(number.unit),
  strong: toPlain(number.strong),
  detail: toPlain(number.detail),
  coverage: toPlain(number.coverage)
});

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
    body:
      body.kind === 'table'
        ? { kind: 'table', table: cells(body.table) }
        : body.kind === 'words'
          ? { kind: 'words', text: toPlain(body.text) }
          : body.kind === 'numbers'
            ? { kind: 'numbers', numbers: body.numbers.map(toPlainNumber) }
            : body
  };
}

/**
 * The parts of a PowerPoint file of slides: text, tables, notes by PptxGenJS, its charts written by
 * us, since those of 4.0.1 lose zeros and bridge gaps. `title` names the file in its properties.
 */
export async function writeParts(
  slides: readonly Slide[],
  { stage, title }: { stage: Stage; title: string }
): Promise<Files> {
  const Library = await library();
  const deck = new Library();
  const { width, height, area } = stage;
  deck.defineLayout({ name: 'own', width, height });
  deck.layout = 'own';
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
            x: area.x,
            y: area.y,
            w: area.w,
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
  const parts: Parts = { charts: [], pictures: [], tables: [] };
  for (const slide of slides.map(toPlainSlide)) {
    const on = deck.addSlide({ masterName: MASTER });
    const at = layOut(slide, stage);
    if (stage.panel)
      on.addShape('rect', {
        ...stage.panel,
        fill: { color: colour(stage.ground) },
        line: { type: 'none' }
      });
    writeWords(on, slide, at, slide.palette ?? SLIDE);
    writeBody(on, slide, at, parts);
    on.addNotes(slide.notes.join('\n'));
    if (slide.hidden) on.hidden = true;
  }
  const written = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return patchDeck(written, parts);
}

export { DECK_SIZES, type DeckSize } from './stage.ts';

/** A PowerPoint file of slides on a white ground of ours. */
export async function writeDeck(
  slides: readonly Slide[],
  { size = 'wide', title }: { size?: DeckSize; title: string }
): Promise<Uint8Array> {
  return toZip(await writeParts(slides, { stage: ownStage(size), title }));
}
