import type { Issue } from '#lib/model/issue.ts';
import { Collector } from './collector.ts';
import type { Source } from './pieces.ts';
import type { Survey } from './survey.ts';
import { walk, type WalkOptions } from './walk.ts';

export type Collected = {
  collector: Collector;
  /** Everything above the rows, as text. */
  head: string;
  issues: Issue[];
};

const decoder = new TextDecoder();

/** Takes every row of a file in. Throws `NotPlain` where its rows are not alike. */
export async function collect(
  source: Source,
  survey: Survey,
  options: WalkOptions
): Promise<Collected> {
  const collector = new Collector(survey.aspects, (bytes) => decoder.decode(bytes));
  const found = await walk(source, survey, options, (bytes, fields, line, cells) =>
    collector.take(bytes, fields, line, cells)
  );
  return { collector, ...found };
}

/** Picks further rows, by line, that the excerpt needs. */
export async function pick(
  source: Source,
  survey: Survey,
  { collector, lines }: { collector: Collector; lines: ReadonlySet<number> },
  options: WalkOptions
): Promise<void> {
  await walk(source, survey, options, (bytes, { from, to }, line, cells) => {
    if (lines.has(line)) collector.picked.set(line, cells ?? bytes.slice(from, to));
  });
}
