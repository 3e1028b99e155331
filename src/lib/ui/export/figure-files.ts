import { packOf, type FigureContext } from '#lib/charts/context.ts';
import type { FigureText } from '#lib/charts/figure.ts';
import { toChartModel } from '#lib/charts/model.ts';
import { toOwnNotes } from '#lib/charts/own-notes.ts';
import { toTwinCsv } from '#lib/charts/twin-csv.ts';
import { toTwin } from '#lib/charts/twin.ts';
import { toFileName } from '#lib/export/file-name.ts';
import { freeze } from '#lib/export/frozen.ts';
import { toJsonStat } from '#lib/export/json-stat.ts';
import { toPassport, type Passport } from '#lib/export/passport.ts';
import { toPicture, toSheets, type Picture } from '#lib/export/picture.ts';
import type { DeckOptions } from '#lib/export/pptx/figure-deck.ts';
import { PAGE, type PresetName } from '#lib/export/presets.ts';
import { toHtmlTable, toTsv } from '#lib/export/table-text.ts';
import type { Result } from '#lib/query/result.ts';
import { toQuery } from '#lib/spec/url.ts';
import { linkTo } from '../links.ts';
import { today } from '../today.ts';
import type { Job } from './job.svelte.ts';
import { toPng } from './rasterise.ts';

/** One figure as files and as what goes on the clipboard; everything is made when it is asked for. */
export type FigureFiles = {
  passport: Passport;
  /** Opens this very figure. */
  link: string;
  /** The link leads to data that only this browser has. */
  isOwn: boolean;
  /** Of its files, without ending. */
  name: string;
  rows: number;
  picture: (preset: PresetName) => Picture;
  png: (picture: Picture, scale: number) => Promise<Blob>;
  svg: (picture: Picture) => Blob;
  /** Rejects with an `AbortError` when it was stopped. */
  pptx: (options: Omit<DeckOptions, 'title'>) => Promise<Blob>;
  xlsx: () => Promise<Blob>;
  csv: () => Blob;
  json: () => Blob;
  arrow: () => Promise<Blob>;
  parquet: () => Promise<Blob>;
  /** One page with the figure, its table and its data, which opens without a network. */
  html: (job: Pick<Job, 'onProgress'>) => Promise<Blob>;
  /** The figure on a sheet of A4, or on several, for the printer. */
  sheets: () => Picture[];
  table: () => { html: string; text: string };
};

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const ARROW_TYPE = 'application/vnd.apache.arrow.file';
const PARQUET_TYPE = 'application/vnd.apache.parquet';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `typed`: the title is a person's own, and stays theirs when the files are brought up to date. */
export function toFigureFiles(
  result: Result,
  context: FigureContext,
  text: FigureText,
  { typed = false }: { typed?: boolean } = {}
): FigureFiles {
  const { lang } = context;
  const passport = toPassport(result, today(), {
    title: typed ? text.title : undefined,
    notes: toOwnNotes(context)
  });
  const query = toQuery(result.spec);
  const link = new URL(linkTo('compare', lang, query), location.href).href;
  const model = toChartModel(result, context);
  const twin = toTwin(result, context);
  return {
    passport,
    link,
    isOwn: packOf(result, context)?.shipped.length === 0,
    name: toFileName(text.title, passport.code),
    rows: twin.rows.length,
    picture: (preset) => toPicture(model, text, { preset, passport, document }),
    png: (picture, scale) => toPng(picture, { scale, passport }),
    svg: ({ svg }) => new Blob([svg], { type: 'image/svg+xml' }),
    pptx: async (options) => {
      const { toDeck } = await import('#lib/export/pptx/figure-deck.ts');
      const tools = {
        document,
        toPng: async (...drawn: Parameters<typeof toPng>) =>
          new Uint8Array(await (await toPng(...drawn)).arrayBuffer())
      };
      const figure = { result, context, text, passport, link };
      const bytes = await toDeck([figure], tools, { ...options, title: text.title });
      if (!bytes) throw new DOMException('stopped', 'AbortError');
      return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: PPTX_TYPE });
    },
    xlsx: async () => {
      const { toWorkbook } = await import('#lib/export/workbook.ts');
      const bytes = await toWorkbook(result, context, { text, passport, link });
      return new Blob([bytes], { type: XLSX_TYPE });
    },
    csv: () => new Blob([toTwinCsv(twin, text, { lang })], { type: 'text/csv;charset=utf-8' }),
    json: () => {
      const cube = toJsonStat(result, context, { text, passport, query });
      return new Blob([JSON.stringify(cube, null, 1)], { type: 'application/json' });
    },
    arrow: async () => {
      const [{ toColumnar }, { toArrow }] = await Promise.all([
        import('#lib/export/columnar.ts'),
        import('#lib/export/columnar-arrow.ts')
      ]);
      const bytes = toArrow(toColumnar(result, context, { text, passport, link }));
      return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: ARROW_TYPE });
    },
    parquet: async () => {
      const [{ toColumnar }, { toParquet }] = await Promise.all([
        import('#lib/export/columnar.ts'),
        import('#lib/export/columnar-parquet.ts')
      ]);
      const bytes = toParquet(toColumnar(result, context, { text, passport, link }));
      return new Blob([bytes], { type: PARQUET_TYPE });
    },
    html: async ({ onProgress }) => {
      const { toSinglePage } = await import('#lib/export/single/single-page.ts');
      const { made } = passport;
      const frozen = freeze({ result, context, text }, made);
      const page = await toSinglePage([frozen], {
        title: text.title,
        lang,
        made,
        document,
        aliases: context.catalogue.aliases,
        onProgress
      });
      return new Blob([page], { type: 'text/html;charset=utf-8' });
    },
    sheets: () => toSheets(model, text, { preset: PAGE, passport, document }),
    table: () => ({ html: toHtmlTable(twin, text, { lang }), text: toTsv(twin, { lang }) })
  };
}
