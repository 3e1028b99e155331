import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import early from './early.js?raw';

/** Text and headings; the weight between them may come a moment later. */
const EARLY_FONT = /-(400|600)\.[\w-]+\.woff2$/;

/**
 * Once the first paint is on the screen, and in a tab that paints none after a moment all the same:
 * first the modules are sent for together, then Kit starts. A frame that is only under way would
 * share the processor with them, and come later for it.
 */
const AFTER_PAINT = `new Promise((go) => {
	new PerformanceObserver(go).observe({ type: 'paint', buffered: true });
	setTimeout(go, 500);
}).then(() => {
	for (const link of document.querySelectorAll('link[rel=later]')) link.rel = 'modulepreload';
	return Promise.all([`;

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

/**
 * The page is complete as it is served, so Kit's start waits for its first paint. Kit has written
 * the hash of its script into the policy by now; the changed script gets its own.
 */
function startAfterPaint(html: string): string {
  const script = html.match(/<script>(\s*\{[^<]*?Promise\.all\(\[[^<]*?)<\/script>/)?.[1];
  if (!script) return html;
  const changed = script.replace(
    /Promise\.all\(\[([\s\S]*?)\]\)/,
    (_, list: string) => `${AFTER_PAINT}${list}]);\n})`
  );
  return html
    .replace(script, () => changed)
    .replace(hashOf(script), hashOf(changed))
    .replaceAll('rel="modulepreload"', 'rel="later"');
}

/** Writes the page's language into `<html lang>`, and says which files a page wants at once. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    // The policy of svelte.config.js lets these very bytes run, and no other inline script of ours.
    transformPageChunk: ({ html }) =>
      startAfterPaint(
        html.replace('%lang%', event.params.lang ?? 'vi').replace('%early%', () => early)
      ),
    preload: ({ type, path }) => type !== 'font' || EARLY_FONT.test(path)
  });
