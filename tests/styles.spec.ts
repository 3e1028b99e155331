import { existsSync, readFileSync } from 'node:fs';
import { expect, PAGES, test } from './site.ts';

/** All that an expression finds in a text, by its first group. */
const all = (text: string, what: RegExp): string[] => [...text.matchAll(what)].map((m) => m[1]!);

// A component without its styles is laid out again when they come, and all below it moves.
for (const page of PAGES)
  test(`/${page} carries the styles of all that it shows before scripts`, () => {
    const path = `build/${page}index.html`;
    expect(existsSync(path)).toBe(true);
    const html = readFileSync(path, 'utf8');
    const styles = all(html, /<style[^>]*>(.*?)<\/style>/gs).join('\n');
    const shown = html.replaceAll(/<(style|script)\b.*?<\/\1>/gs, '');
    const used = new Set(all(shown, /\bsvelte-([a-z0-9]+)\b/g));
    expect(used.size).toBeGreaterThan(3);
    expect([...used].filter((name) => !styles.includes(`.svelte-${name}`))).toEqual([]);
  });
