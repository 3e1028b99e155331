import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

// Plot writes two constant <style> texts; `src/lib/charts/csp.test.ts` recomputes their hashes.
const PLOT_STYLE = 'sha256-+TfQir1nvDucAdvE6XUQBt4ayUjpAWkbw2kCdSfekHM=';
const SWATCH_STYLE = 'sha256-vnLCBQhI2E03zAY/Mp8RxBhuZSloT7+cclqIlG2t6/M=';

// Runs before the first paint, so it stands in the page itself (see hooks.server.ts).
const early = readFileSync(new URL('src/early.js', import.meta.url));
const EARLY_SCRIPT = `sha256-${createHash('sha256').update(early).digest('base64')}`;

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ fallback: undefined, precompress: false }),
    // Styles come with the page: the first paint waits for one file, not for six.
    inlineStyleThreshold: 60_000,
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../scripts/**/*.ts', '../playwright.config.ts']
      })
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval', EARLY_SCRIPT],
        'worker-src': ['self'],
        'style-src': ['self', PLOT_STYLE, SWATCH_STYLE],
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        // The export dialog shows an embedded figure as a page of others would.
        'frame-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    }
  }
};
