import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { CASES } from '#lib/charts/cases/all.ts';
import { toChartModel } from '#lib/charts/model.ts';
import { drawToString } from '#lib/charts/ssr.ts';

const WIDTHS = [358, 640, 888];
const require = createRequire(import.meta.url);

/** The faces of the page as data, so that the gallery is one file. */
function faces(): string {
  const path = (subset: string, weight: number) =>
    require.resolve(
      `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`
    );
  return [400, 600]
    .flatMap((weight) =>
      ['latin', 'vietnamese'].map((subset) => {
        const data = readFileSync(path(subset, weight)).toString('base64');
        const range =
          subset === 'latin'
            ? 'U+0000-00FF,U+2000-206F,U+2212'
            : 'U+0102-01B0,U+0300-0329,U+1EA0-1EF9';
        return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
      })
    )
    .join('\n');
}

const [only = '', out = 'build/gallery.html'] = process.argv.slice(2);
const figures = Object.entries(CASES)
  .filter(([name]) => name.includes(only))
  .map(([name, make]) => {
    const { result, context } = make();
    const model = toChartModel(result, context);
    if (model.kind === 'table') return '';
    const drawings = WIDTHS.map(
      (width) => `<div style="width:${width}px">${drawToString(model, { width })}</div>`
    );
    return `<section id="${name}"><h2>${name}</h2><p>${model.alt}</p><div class="row">${drawings.join('')}</div></section>`;
  });
const tokens = readFileSync('src/lib/ui/tokens.css', 'utf8');
mkdirSync(dirname(out), { recursive: true });
writeFileSync(
  out,
  `<!doctype html><meta charset="utf-8"><title>Hình mẫu</title>
<style>${faces()}
${tokens}
body{font-family:var(--font);background:var(--paper);color:var(--ink);margin:24px}
h2{font-size:15px;margin:32px 0 4px}p{font-size:12px;color:var(--ink-3);margin:0 0 12px;max-width:80ch}
.row{display:flex;gap:40px;align-items:flex-start}svg{overflow:visible;outline:1px dotted var(--rule)}</style>
${figures.join('\n')}`
);
process.stdout.write(`${out}: ${figures.length} figures\n`);
