import { inTurns } from '#lib/model/give-way.ts';
import { normaliseSpec, type Spec } from '#lib/spec/spec.ts';
import { toAgainstSpec } from './against.ts';
import type { Catalogue } from './catalogue.ts';
import { compile } from './compile.ts';
import { toPlan } from './plan.ts';
import type { LineageEntry, Result } from './result.ts';
import { join, name, sql } from './sql.ts';
import { toRefusal, toRows, type Answer } from './to-result.ts';
import { toWarnings } from './warnings.ts';

/** Runs one statement; the caller's engine, so that this room needs none. */
export type Run = (text: string) => Promise<Answer>;

/**
 * Answers a spec: the one way from a spec to a result, in the page, the build and the command line.
 * A kind with a measure on either axis is two questions, each answered or refused for itself.
 */
export async function ask(input: Spec, catalogue: Catalogue, run: Run): Promise<Result> {
  const spec = normaliseSpec(input);
  const result = await askOne(spec, catalogue, run);
  const other = toAgainstSpec(spec, catalogue);
  return other ? { ...result, against: await askOne(other, catalogue, run) } : result;
}

async function askOne(spec: Spec, catalogue: Catalogue, run: Run): Promise<Result> {
  const { plan, refused } = toPlan(spec, catalogue);
  if (refused) return toRefusal(spec, refused);
  if (plan.units.length === 0)
    return { ...toRefusal(spec, { code: 'unknown_unit' }), refused: null };
  const rows = await inTurns(toRows(plan, await run(compile(plan))));
  return { ...rows, warnings: toWarnings(plan, rows, catalogue) };
}

/** File, line, source and wording behind the handles of a result's rows. */
export async function askLineage(
  packId: string,
  handles: readonly number[],
  run: Run
): Promise<Record<number, LineageEntry>> {
  if (handles.length === 0) return {};
  const table = join([name(packId), name('observation')], '.');
  const ids = join([...new Set(handles)].map((h) => sql`${h}`));
  const answer = await run(
    sql`SELECT obs, file, line, id, unit_id, source_id, locator, note, arithmetic, value, qualifier FROM ${table} WHERE obs IN (SELECT unnest([${ids}]))`
      .text
  );
  const lineage: Record<number, LineageEntry> = {};
  for (let i = 0; i < answer.length; i++) {
    const at = (column: string) => answer.values[column]![i];
    const value = at('value');
    lineage[Number(at('obs'))] = {
      file: String(at('file')),
      line: Number(at('line')),
      id: String(at('id')),
      unitId: String(at('unit_id')),
      sourceId: String(at('source_id')),
      locator: String(at('locator')),
      note: String(at('note')),
      arithmetic: String(at('arithmetic')),
      value: typeof value === 'number' ? value : null,
      qualifier: String(at('qualifier'))
    };
  }
  return lineage;
}
