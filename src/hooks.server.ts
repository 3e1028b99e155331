import type { Handle } from '@sveltejs/kit';

/** Text and headings; the weight between them may come a moment later. */
const EARLY_FONT = /-(400|600)\.[\w-]+\.woff2$/;

/** Writes the page's language into `<html lang>`, and says which files a page wants at once. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.params.lang ?? 'vi'),
    preload: ({ type, path }) => type !== 'font' || EARLY_FONT.test(path)
  });
