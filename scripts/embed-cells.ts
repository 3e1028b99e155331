import type { Engine } from '#lib/engine/engine.ts';
import {
  cellKey,
  cleaned,
  expectedSum,
  packCells,
  plainBlank,
  type Cell,
  type CellFile,
  type SumFile
} from '#lib/query/answer-file-cells.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import { compileCells, compileSpans } from '#lib/query/compile.ts';
import { cellPath, cellSpecs, divisorPath, toSumPlan, wholeOf } from '#lib/query/front-cells.ts';
import { toPlan, type Plan } from '#lib/query/plan.ts';
import { yearsWithin } from '#lib/query/project-cells.ts';
import type { DivisorFile } from '#lib/query/project-norm.ts';
import { join, name, sql } from '#lib/query/sql.ts';
import type { Spec } from '#lib/spec/spec.ts';

/** Files for frames, which have no engine: the cells behind every comparison of the shipped packs. */

type Row = (column: string) => unknown;
type Rows = Awaited<ReturnType<Engine['query']>>;

const eachOf = <T>({ length, values }: Rows, make: (at: Row) => T): T[] =>
  Array.from({ length }, (_, i) => make((column) => values[column]![i]));

const toCell = (at: Row): Cell => {
  const value = cleaned(at('value') as number | null);
  return {
    unitId: String(at('unit_id')),
    breakdown: String(at('breakdown')),
    start: String(at('p_start')),
    end: String(at('p_end')),
    kind: String(at('p_kind')),
    basis: String(at('p_basis')),
    years: at('years') as number | null,
    value,
    bound: value === null ? '=' : String(at('bound')),
    strict: value !== null && at('strict') === true,
    status: String(at('status')),
    blank: at('blank') as string | null,
    derivation: String(at('derivation')),
    have: Number(at('have')),
    need: Number(at('need')),
    bothLists: at('both_lists') === true,
    role: String(at('role')) as Cell['role']
  };
};

const isSame = (a: Cell, b: Cell): boolean =>
  (Object.keys(a) as (keyof Cell)[]).every((key) => a[key] === b[key]);

/** Without what a reader of the file fills in by itself: no figure in a year asked for, or none at all. */
const telling = (plan: Plan, cells: readonly Cell[]): Cell[] =>
  cells.filter(
    (c) =>
      (plan.mode === 'own' && c.start !== '') ||
      !isSame(c, plainBlank(c, plan.members.get(c.unitId)?.length))
  );

type Met = { each: Cell[]; own: Cell[]; spans: CellFile['spans'] };

async function askCells(plan: Plan, own: Plan, engine: Engine): Promise<Met> {
  const ask = async (p: Plan) => eachOf(await engine.query(compileCells(p)), toCell);
  const isDated = plan.mode === 'each';
  const each = isDated ? await ask(plan) : [];
  const spans: CellFile['spans'] = {};
  if (isDated && plan.holding?.hasSpans) {
    const told = await engine.query(compileSpans(plan));
    for (const at of eachOf(told, (at) => at)) {
      const by = (spans[`${String(at('p_start'))}/${String(at('p_end'))}`] ??= {});
      (by[String(at('breakdown'))] ??= []).push(String(at('unit_id')));
    }
  }
  return { each, own: await ask(own), spans };
}

const toFile = (plan: Plan, own: Plan, met: Met): CellFile => ({
  years: plan.mode === 'each' ? plan.holding!.years : null,
  each: packCells(telling(plan, met.each)),
  own: packCells(telling(own, met.own)),
  spans: Object.fromEntries(
    Object.entries(met.spans)
      .sort()
      .map(([period, by]) => [
        period,
        Object.fromEntries(Object.entries(by).map(([code, ids]) => [code, ids.sort()]))
      ])
  )
});

const wholes = ({ each, own, spans }: Met): Met => {
  const isWhole = (c: Cell) => c.breakdown === '';
  return { each: each.filter(isWhole), own: own.filter(isWhole), spans };
};

/** Sums over years that are not what one would expect of the years. */
async function sumFile(plan: Plan, each: readonly Cell[], engine: Engine): Promise<SumFile> {
  const years = new Map(each.map((c) => [cellKey(c), c]));
  const sums = eachOf(await engine.query(compileCells(plan)), toCell);
  const expected = (c: Cell): Cell =>
    expectedSum(yearsWithin(c).map((year) => years.get(cellKey({ ...c, ...year }))!));
  return {
    ranges: plan.targets.map((t) => `${t.start}/${t.end}`),
    cells: packCells(sums.filter((c) => !isSame(c, expected(c))))
  };
}

async function divisorFile({ info }: PackHolding, engine: Engine): Promise<DivisorFile> {
  const table = join([name(info.id), name('denominator')], '.');
  const rows = await engine.query(
    sql`SELECT kind, unit_id, year, value FROM ${table} WHERE kind IN ('population', 'members', 'subordinate_units')
      ORDER BY kind, unit_id, year`.text
  );
  const file: Record<string, [string, number, number | null][]> = {};
  for (const [kind, ...row] of eachOf(
    rows,
    (at) =>
      [
        String(at('kind')),
        String(at('unit_id')),
        Number(at('year')),
        at('value') as number | null
      ] as const
  ))
    (file[kind] ??= []).push(row);
  return file;
}

/** The files of one spec, and of the same unsplit unless that has been made. */
async function* specFiles(
  spec: Spec,
  { engine, catalogue, made }: { engine: Engine; catalogue: Catalogue; made: Set<string> }
): AsyncGenerator<{ path: string; file: CellFile | SumFile }> {
  const asked = [spec, wholeOf(spec)].filter((s) => s !== null);
  let met: Met | null = null;
  for (const one of asked) {
    const [plan, own] = [one, { ...one, kind: 'rank' as const }].map(
      (s) => toPlan(s, catalogue).plan
    );
    const path = plan && cellPath(plan);
    if (!plan || !own || path === null || path === undefined || made.has(path)) continue;
    made.add(path);
    met = met === null ? await askCells(plan, own, engine) : wholes(met);
    const file = toFile(plan, own, met);
    yield { path: `${path}.json`, file };
    const sums = toSumPlan(plan, file.years);
    if (sums) yield { path: `${path}.sums.json`, file: await sumFile(sums, met.each, engine) };
  }
}

/** Every file of cells, sums and divisors of the shipped packs, one after the other. */
export async function* cellFiles(
  engine: Engine,
  catalogue: Catalogue
): AsyncGenerator<{ path: string; file: CellFile | SumFile | DivisorFile }> {
  for (const pack of catalogue.packs) {
    const made = new Set<string>();
    yield { path: divisorPath(pack.info.id), file: await divisorFile(pack, engine) };
    for (const spec of cellSpecs(pack, catalogue))
      yield* specFiles(spec, { engine, catalogue, made });
  }
}
