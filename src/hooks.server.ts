import type { Handle } from '@sveltejs/kit';
import early from './early.js?raw';

/** Text and headings; the weight between them may come a moment later. */
const EARLY_FONT = /-(400|600)\.[\w-]+\.woff2$/;

/** Writes the page's language into `<html lang>`, and says which files a page wants at once. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    // The policy of svelte.config.js lets these very bytes run, and no other inline script of ours.
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', event.params.lang ?? 'vi').replace('%early%', () => early),
    preload: ({ type, path }) => type !== 'font' || EARLY_FONT.test(path)
  });
