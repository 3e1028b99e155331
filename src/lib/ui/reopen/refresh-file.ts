import { drawnKind } from '#lib/charts/model.ts';
import { isMoreKind, loadMore } from '#lib/charts/more.ts';
import { toAnnotations } from '#lib/charts/own-notes.ts';
import { toPassport, type Passport } from '#lib/export/passport.ts';
import type { FigureDone } from '#lib/export/pptx/refresh-deck.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import type { Result } from '#lib/query/result.ts';
import { toQuery } from '#lib/spec/url.ts';
import type { Opened } from '#lib/workspace/reopen-desk.svelte.ts';
import { wordsAgain } from '#lib/workspace/reopen.ts';
import { toPng } from '../export/rasterise.ts';
import { linkTo } from '../links.ts';
import { today } from '../today.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The figures of a presentation whose numbers are others today. */
export const changedIn = (deck: Opened): { result: Result; passport: Passport }[] =>
  deck.entries.flatMap(({ found, standing }) =>
    standing?.state === 'changed' && found?.passport
      ? [{ result: standing.result, passport: found.passport }]
      : []
  );

type Options = {
  catalogue: Catalogue;
  /** After each figure; false from it stops the work. */
  onProgress: (done: number, of: number) => boolean;
};

/**
 * The same presentation with today's figures. `file` is null when none could be brought up to date;
 * null altogether when it was stopped.
 */
export async function refreshFile(
  deck: Opened,
  { catalogue, onProgress }: Options
): Promise<{ file: Blob | null; figures: FigureDone[] } | null> {
  const [{ refreshDeck }, { openDeck, slidesOf }, { entriesOf, isSameFigure }] = await Promise.all([
    import('#lib/export/pptx/refresh-deck.ts'),
    import('#lib/export/pptx/refresh-package.ts'),
    import('#lib/export/pptx/refresh-entries.ts')
  ]);
  const files = openDeck(deck.bytes!)!;
  const changed = changedIn(deck);
  const entries = entriesOf(slidesOf(files));
  const figures = changed.flatMap(({ result, passport: old }) => {
    const entry = entries.find(({ passport: p }) => isSameFigure(p, old));
    if (!entry) return [];
    const { lang } = result.spec;
    const { title, caption, notes = [] } = entry.passport;
    const context = { catalogue, lang, own: toAnnotations(notes) };
    const before = entry.slides[0]!.lines[0];
    const text = wordsAgain(entry.passport, result, context, before);
    const link = new URL(linkTo('compare', lang, toQuery(result.spec)), location.href).href;
    const passport = toPassport(result, today(), { title, caption, notes });
    return [{ entry, now: { result, context, text, passport, link } }];
  });
  for (const { now } of figures) {
    const kind = drawnKind(now.result, now.context);
    if (isMoreKind(kind)) await loadMore(kind);
  }
  const tools = {
    document,
    toPng: async (...drawn: Parameters<typeof toPng>) =>
      new Uint8Array(await (await toPng(...drawn)).arrayBuffer())
  };
  const done = await refreshDeck(files, figures, tools, { onProgress });
  if (!done) return null;
  const isAny = done.figures.some((figure) => figure.left === null);
  return {
    file: isAny ? new Blob([done.bytes], { type: TYPE }) : null,
    figures: done.figures
  };
}

/** Kinds of presentation; one with macros opens under no other ending. */
const ENDING = /\.(?:ppt[xm]|pps[xm]|pot[xm])$/i;

/** Beside the old file, not over it: `báo cáo.pptx` becomes `báo cáo (cập nhật 2026-07-01).pptx`. */
export const newName = (name: string, word: string): string => {
  const ending = ENDING.exec(name)?.[0].toLowerCase() ?? '.pptx';
  return `${name.replace(ENDING, '')} (${word} ${today()})${ending}`;
};
