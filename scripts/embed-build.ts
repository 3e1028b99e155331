import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { isHeldWords, wordsByLanguage } from './embed-words.ts';
import { isMain, ROOT } from './run.ts';

/**
 * `npm run embed:build`: the script of an embedded figure → `static/generated/embed/`. It is built
 * apart from the site, without its framework, and with our own stand-in for Plot, so that a frame
 * weighs a twentieth of a page. `entry.json` names the file to start with and those it always needs.
 */
const OUT = join(ROOT, 'static/generated/embed');

/** Modules of one kind, which must not travel with the others though one module names them all. */
const OF_ONE_KIND =
  /charts\/(models|marks|layout)\/(apart|bump|diverging|dots|dumbbell|heat|line|map|multiples|path|scatter|slope|stack|table|tiles)\.ts$/;

/** What some kinds share and most do not need: a file for kinds along lines, between two ends, over the land, with a median. */
const OF_SOME_KINDS = {
  lines:
    /charts\/((layout|marks)\/left-out|layout\/line|(models|marks)\/line-(ends|extras|frame|labels|marks))\.ts$/,
  ends: /(charts\/models\/(ends-common|pairs)|query\/comparability)\.ts$/,
  areas: /charts\/((layout|marks)\/(area-legend|area-list|map-names)|models\/(areas|classes))\.ts$/,
  middle: /charts\/models\/middle\.ts$/
};

type Built = {
  fileName: string;
  name: string;
  code: string;
  isEntry: boolean;
  imports: string[];
};

async function bundle(): Promise<Built[]> {
  const made = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    plugins: [wordsByLanguage()],
    resolve: {
      alias: [
        { find: '@observablehq/plot', replacement: join(ROOT, 'src/lib/embed/plot.ts') },
        // The words of two measures come with the figures that have two.
        {
          find: /^\.\/(alt|twin)-against\.ts$/,
          replacement: join(ROOT, 'src/lib/embed/pair-words.ts')
        }
      ]
    },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: join(ROOT, 'src/lib/embed/main.ts'), formats: ['es'] },
      rollupOptions: {
        preserveEntrySignatures: 'allow-extension',
        // No module of ours does anything but define; so a kind is only in the file that draws it.
        treeshake: {
          moduleSideEffects: (id) => id.endsWith('/embed/main.ts') || isHeldWords(id)
        },
        output: {
          minify: true,
          entryFileNames: 'embed-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          // What several files need comes in one, not in ten.
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              ...Object.entries(OF_SOME_KINDS).map(([name, test]) => ({
                ...{ name, test },
                minShareCount: 2,
                priority: 1
              })),
              { name: 'base', minShareCount: 2, test: (id) => !OF_ONE_KIND.test(id) }
            ]
          }
        }
      }
    }
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !('output' in first)) throw new Error('missing output of the embed build');
  return first.output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
}

/** A file and all it cannot start without. */
function withImports(
  name: string,
  files: readonly Built[],
  found = new Set<string>()
): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const file = files.find((f) => f.fileName === name);
  for (const needed of file?.imports ?? []) withImports(needed, files, found);
  return found;
}

/** What every figure needs beside the entry, live or frozen: a page sends for it at once. */
function alwaysNeeded(entry: Built, files: readonly Built[]): string[] {
  const [live, frozen] = ['live', 'frozen'].map((name) => {
    const file = files.find((f) => f.name === name);
    if (!file) throw new Error(`missing file of the embed build: ${name}`);
    return withImports(file.fileName, files);
  });
  const needed = new Set([
    ...withImports(entry.fileName, files),
    ...[...live!].filter((name) => frozen!.has(name))
  ]);
  needed.delete(entry.fileName);
  return [...needed].sort();
}

/** Builds it and writes it anew; gives the names of the files. */
export async function buildEmbed(): Promise<string[]> {
  const files = await bundle();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const { fileName, code } of files) writeFileSync(join(OUT, fileName), code);
  const entry = files.find((file) => file.isEntry);
  if (!entry) throw new Error('missing entry of the embed build');
  const named = { script: entry.fileName, needs: alwaysNeeded(entry, files) };
  writeFileSync(join(OUT, 'entry.json'), `${JSON.stringify(named)}\n`);
  return files.map((file) => file.fileName);
}

if (isMain(import.meta.url)) {
  const files = await buildEmbed();
  process.stdout.write(`embed:build: ${files.length} files in static/generated/embed\n`);
}
