import type { FigureContext } from '#lib/charts/context.ts';
import type { PackHolding } from '#lib/query/catalogue.ts';
import type { LineageEntry } from '#lib/query/result.ts';
import type { Workspace } from '#lib/workspace/workspace.svelte.ts';
import type { LineageLine } from './lineage-rows.ts';

/** How the rows behind a figure came out of their files, by handle. */
export type StepsByLine = {
  title: string;
  of: ReadonlyMap<number, readonly string[]>;
  /** What is so of all rows alike, told once; [] where each row has steps of its own. */
  all: readonly string[];
};

/** Rows that were read in one and the same way, with where they stand. */
export type StepGroup = { place: string; steps: readonly string[] };

const USER = 'user';

/** What is told comes with the first question: a page that is not asked carries no words of the import. */
export async function loadSteps(
  handles: readonly number[],
  entries: Record<number, LineageEntry>,
  {
    pack,
    workspace,
    context
  }: { pack: PackHolding | null; workspace: Workspace; context: FigureContext }
): Promise<StepsByLine | null> {
  if (!pack) return null;
  const known = [...new Set(handles)].filter((h) => entries[h] !== undefined);
  const places = known.map((h) => entries[h]!);
  const isOwn = pack.info.id === USER;
  const [{ toShippedSteps, toSteps }, { howReadWords }, reads] = await Promise.all([
    import('./lineage-steps.ts'),
    import('#lib/text/words/how-read.ts'),
    isOwn ? workspace.howRead(places) : []
  ]);
  const words = howReadWords[context.lang];
  if (!isOwn) {
    const [only, ...others] = places;
    const isOne = only !== undefined && others.length === 0;
    const all = toShippedSteps(isOne ? only : null, pack.info.demo, context);
    return { title: words.shippedTitle, of: new Map(), all };
  }
  const of = new Map(
    known.map((handle, i): [number, string[]] => {
      const how = reads[i];
      return [handle, how ? toSteps(how, places[i]!, context) : [words.unknown]];
    })
  );
  return { title: words.title, of, all: [] };
}

/** The steps of the rows behind one number; rows read alike are told together. */
export function toStepGroups(
  lines: readonly LineageLine[],
  { of }: StepsByLine,
  callLine: (line: number) => string
): StepGroup[] {
  const groups = new Map<string, { places: string[]; steps: readonly string[] }>();
  for (const { key, file, line } of lines) {
    const steps = of.get(key);
    if (!steps) continue;
    const place = `${file}, ${callLine(line)}`;
    const there = groups.get(steps.join('\n'));
    if (there) there.places.push(place);
    else groups.set(steps.join('\n'), { places: [place], steps });
  }
  return [...groups.values()].map(({ places, steps }) => ({ place: places.join('; '), steps }));
}
