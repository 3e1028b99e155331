import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSync, Visitor, type Plugin } from 'vite';
import { ROOT } from './run.ts';

/**
 * Words in a frame: one file for each language, of which a frame fetches one. Whoever imports a
 * module of words gets one without words, which is filled when they come.
 */
const LIST = join(ROOT, 'src/lib/embed/words/all.ts');
const FETCHED = join(ROOT, 'src/lib/embed/words/fetched.ts');
const HELD = '\0words:';

/** Modules of words by the name they have in the list. */
function readList(): Map<string, string> {
  const lines = readFileSync(LIST, 'utf8').matchAll(
    /^import \* as (\w+) from '#lib\/(text\/words\/[\w-]+\.ts)';$/gm
  );
  return new Map([...lines].map(([, name, path]) => [join(ROOT, 'src/lib', path!), name!]));
}

type Ranges = [from: number, to: number][];

/** A module's text without what it says in the other language. */
export function inOneLanguage(code: string, lang: string, file = 'words.ts'): string {
  const other = lang === 'vi' ? 'en' : 'vi';
  const left: Ranges = [];
  const visitor = new Visitor({
    ObjectExpression: ({ properties }) => {
      const names = properties.map((p) =>
        p.type === 'Property' && p.key.type === 'Identifier' ? p.key.name : ''
      );
      const nth = names.indexOf(other);
      if (nth < 0 || !names.includes(lang)) return;
      const { start, end } = properties[nth]!;
      left.push(nth > 0 ? [properties[nth - 1]!.end, end] : [start, properties[nth + 1]!.start]);
    }
  });
  visitor.visit(parseSync(file, code).program);
  if (left.length === 0) throw new Error(`invalid module of words, in one language: ${file}`);
  const outer = left.filter(
    ([a, b]) => !left.some(([c, d]) => (c < a && b <= d) || (c <= a && b < d))
  );
  return outer
    .sort(([a], [b]) => b - a)
    .reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), code);
}

/** What a module gives beside types. */
const exportsOf = (path: string): string =>
  parseSync(path, readFileSync(path, 'utf8'))
    .module.staticExports.flatMap(({ entries }) => entries)
    .filter((entry) => !entry.isType)
    .map(({ exportName }) => exportName.name)
    .join(', ');

/** The list as the frame has it, which is plain objects. */
function toList(list: ReadonlyMap<string, string>): string {
  const imports = [...list].map(([p]) => `import { ${exportsOf(p)} } from ${JSON.stringify(p)};`);
  const fields = [...list].map(([path, name]) => `${name}: { ${exportsOf(path)} }`);
  return `${imports.join('\n')}\nexport const words = { ${fields.join(', ')} };`;
}

/** What stands for a module of words until they come: names that are filled, at each coming anew. */
function toHeld(path: string, name: string): string {
  const all = exportsOf(path);
  return [
    `import { takeWords } from ${JSON.stringify(FETCHED)};`,
    `export let ${all};`,
    `takeWords(({ ${name} }) => { ({ ${all} } = ${name}); });`
  ].join('\n');
}

/** What such a module does when it is first met must be kept. */
export const isHeldWords = (id: string): boolean => id.startsWith(HELD);

/** Puts each language into a file of its own. */
export function wordsByLanguage(): Plugin {
  const list = readList();
  return {
    name: 'words-by-language',
    enforce: 'pre',
    async resolveId(source, importer) {
      const from = importer?.split('?')[0];
      const found = await this.resolve(source, from, { skipSelf: true });
      const name = found && list.get(found.id);
      if (from === LIST) return name ? `${found.id}?${importer!.split('?')[1]}` : null;
      if (found?.id === LIST && from) return `${LIST}?${basename(from, '.ts')}`;
      return name ? `${HELD}${name}` : null;
    },
    load(id) {
      if (isHeldWords(id)) {
        const name = id.slice(HELD.length);
        const [path] = [...list].find(([, n]) => n === name)!;
        return toHeld(path, name);
      }
      const [path, lang] = id.split('?');
      if (!lang) return null;
      if (path === LIST) return toList(list);
      if (!list.has(path!)) return null;
      return { code: inOneLanguage(readFileSync(path!, 'utf8'), lang, path), moduleType: 'ts' };
    }
  };
}
