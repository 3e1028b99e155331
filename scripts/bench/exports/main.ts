import PptxGenJS from 'pptxgenjs';
import '#lib/charts/draw-more.ts';
import { thaw, type FrozenFigure } from '#lib/export/frozen.ts';
import { toDeck } from '#lib/export/pptx/figure-deck.ts';
import { toSinglePage } from '#lib/export/single/single-page.ts';
import { toPng } from '#lib/ui/export/rasterise.ts';

/** How long a work took in milliseconds, and what came of it in bytes. */
export type Made = { took: number; bytes: number };

async function time(work: () => Promise<number>): Promise<Made> {
  const start = performance.now();
  const bytes = await work();
  return { took: performance.now() - start, bytes };
}

const tools = {
  document,
  toPng: async (...drawn: Parameters<typeof toPng>) =>
    new Uint8Array(await (await toPng(...drawn)).arrayBuffer())
};

/** What a page that only knows the library would write: one native chart a slide, nothing else. */
async function plainDeck(slides: number): Promise<number> {
  const deck = new PptxGenJS();
  const labels = Array.from({ length: 34 }, (_, i) => `Unit ${i + 1}`);
  for (let i = 0; i < slides; i += 1)
    deck
      .addSlide()
      .addChart('bar', [{ name: 'Value', labels, values: labels.map((_, n) => n * 7 + i) }], {
        x: 0.5,
        y: 1,
        w: 12,
        h: 5.5
      });
  return ((await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer).byteLength;
}

/** The works of the bench, by name; figures come frozen, as the site itself wrote them. */
export const works = {
  deck: (figures: FrozenFigure[]) =>
    time(async () => {
      const thawed = figures.map((one) => ({ ...thaw(one), link: 'https://example.org/' }));
      return (await toDeck(thawed, tools, { title: 'Bench' }))!.length;
    }),
  page: (figures: FrozenFigure[]) =>
    time(async () => {
      const options = { title: 'Bench', lang: 'vi' as const, made: '2026-07-01', document };
      return new Blob([await toSinglePage(figures, options)]).size;
    }),
  plain: (slides: number) => time(() => plainDeck(slides))
};

export type Works = typeof works;

(window as unknown as { works: Works }).works = works;
