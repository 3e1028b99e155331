import type { FigureContext } from '#lib/charts/context.ts';
import type { FigureText } from '#lib/charts/figure.ts';
import type { Geometry } from '#lib/charts/geometry.ts';
import { toTwin } from '#lib/charts/twin.ts';
import type { Result } from '#lib/query/result.ts';
import { toQuery } from '#lib/spec/url.ts';
import type { Lang } from '#lib/text/format.ts';
import { toDraw, type Draw } from './draw.ts';
import type { Notice, Shown } from './figure.ts';
import { fetchPairWords } from './pair-words.ts';

/** Where the frame stands: the site it belongs to, and how it reads a file of it. */
export type Site = {
  /** Address of a page of the site, by its path. */
  to: (path: string) => string;
  /** Reads a JSON file under `generated/`; rejects when it cannot be had. */
  read: <T>(path: string) => Promise<T>;
  lang: Lang;
};

/** What came of an address: a figure and what draws it, or why there is none. */
export type Ready = { shown: Shown; draw: Draw } | { notice: Notice };

type Words = Pick<Shown, 'standing' | 'link'>;

/** A figure with its words and values, and its picture, ready for any width. */
export async function toReady(
  result: Result,
  context: FigureContext,
  text: FigureText,
  words: Words,
  { read }: Site
): Promise<Ready> {
  if (result.against) await fetchPairWords();
  const draw = await toDraw(result, context, {
    geometry: () => read<Geometry>('geometry.json')
  });
  const { lang } = context;
  const { spec } = result;
  return {
    shown: {
      ...words,
      lang,
      kind: spec.kind,
      query: toQuery(spec),
      text,
      twin: toTwin(result, context)
    },
    draw
  };
}

/** The full page, on one comparison or as it opens. */
export const comparePath = (lang: Lang, query = ''): string =>
  `${lang === 'en' ? 'en/' : ''}so-sanh/${query === '' ? '' : `?${query}`}`;
