import type { Engine } from '#lib/engine/engine.ts';
import {
  cleaned,
  packCells,
  type Cell,
  type CellFile,
  type SumFile
} from '#lib/query/answer-file-cells.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import { compileCells, compileSpans } from '#lib/query/compile.ts';
import { cellPath, cellSpecs, divisorPath, toSumPlan, wholeOf } from '#lib/query/front-cells.ts';
import { toPlan, type Plan } from '#lib/query/plan.ts';
import { toBlanks, toLookup } from '#lib/query/project-cells.ts';
import type { DivisorFile } from '#lib/query/project-norm.ts';
import { toExpected } from '#lib/query/project-sums.ts';
import { join, name, sql } from '#lib/query/sql.ts';
import { sumYears } from '#lib/query/sum-years.ts';
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

type Tools = { engine: Engine; catalogue: Catalogue };

const askCells = async (plan: Plan, engine: Engine): Promise<Cell[]> =>
  eachOf(await engine.query(compileCells(plan)), toCell);

/** Who reported a span, by its dates and breakdown. */
async function askSpans(plan: Plan, engine: Engine): Promise<CellFile['spans']> {
  const spans: CellFile['spans'] = {};
  if (!plan.holding?.hasSpans) return spans;
  const told = await engine.query(compileSpans(plan));
  for (const at of eachOf(told, (at) => at)) {
    const by = (spans[`${String(at('p_start'))}/${String(at('p_end'))}`] ??= {});
    (by[String(at('breakdown'))] ??= []).push(String(at('unit_id')));
  }
  const sorted = Object.entries(spans).sort();
  return Object.fromEntries(
    sorted.map(([period, by]) => [
      period,
      Object.fromEntries(Object.entries(by).map(([code, ids]) => [code, ids.sort()]))
    ])
  );
}

/** Everything the engine says of one spec and of the same unsplit. */
type Met = {
  each: Cell[];
  own: Cell[];
  spans: CellFile['spans'];
  sums: Cell[];
  /** Of units with spans: the sums without them. */
  hidden: Cell[];
};

const isYear = (c: Cell): boolean => c.start.slice(0, 4) === c.end.slice(0, 4);

/** The same, for units of which something was reported as a span. */
function withSpans(plan: Plan, spans: CellFile['spans'], { crosswalk }: Catalogue): Plan {
  const told = new Set(Object.values(spans).flatMap((by) => Object.values(by).flat()));
  const made = crosswalk.filter((c) => told.has(c.oldId)).map((c) => c.newId);
  const units = plan.units.filter((u) => told.has(u.id) || made.includes(u.id));
  return { ...plan, units };
}

async function meet(spec: Spec, { engine, catalogue }: Tools): Promise<Met> {
  const planned = (s: Spec): Plan => toPlan(s, catalogue).plan!;
  const ask = (p: Plan) => askCells(p, engine);
  const plan = planned(spec);
  const years = sumYears(plan.pack, catalogue);
  const own = await ask(planned({ ...spec, kind: 'rank' }));
  if (plan.mode !== 'each') return { each: [], own, spans: {}, sums: [], hidden: [] };
  const spans = await askSpans(plan, engine);
  const all = await ask(toSumPlan(plan, years, 'draw'));
  // Where nothing but whole years was reported, nothing stands beside them.
  const isPlain = own.every((c) => c.kind === 'year' || c.value === null);
  const some = withSpans(plan, spans, catalogue);
  return {
    each: isPlain ? all.filter(isYear) : await ask(plan),
    own,
    spans,
    sums: all.filter((c) => !isYear(c)),
    hidden: some.units.length === 0 ? [] : await ask(toSumPlan(some, years, 'hide'))
  };
}

/** Whether a province of either list has a row of the measure, be it a blank. */
async function tellsOfProvinces({ pack, measure }: Spec, { engine }: Tools): Promise<boolean> {
  const table = join([name(pack), name('figure')], '.');
  const found = await engine.query(
    sql`SELECT unit_id FROM ${table} WHERE measure_id = ${measure} AND contains(unit_id, ':') LIMIT 1`
      .text
  );
  return found.length > 0;
}

/** What is told on both lists: of the second, its provinces. */
function together(first: Met, second: Met): Met {
  const isNew = (c: Cell) => c.unitId.startsWith('34:');
  const both = (key: 'each' | 'own' | 'sums' | 'hidden') => [
    ...first[key],
    ...second[key].filter(isNew)
  ];
  return {
    // Of the 34 were told those they were made of.
    spans: second.spans,
    each: both('each'),
    own: both('own'),
    sums: both('sums'),
    hidden: both('hidden')
  };
}

const isWhole = (c: Cell): boolean => c.breakdown === '';

const wholes = ({ each, own, spans, sums, hidden }: Met): Met => ({
  each: each.filter(isWhole),
  own: own.filter(isWhole),
  spans,
  sums: sums.filter(isWhole),
  hidden: hidden.filter(isWhole)
});

/** Sums over years that are not what one would expect of the years, and what hiding spans makes of them. */
function sumFile(plan: Plan, { each, sums, hidden }: Met, catalogue: Catalogue): SumFile {
  const blankAt = toBlanks(plan, catalogue);
  const expectedAt = toExpected(plan, { yearAt: toLookup(each, blankAt), blankAt });
  const kept = sums.filter((c) => !isSame(c, expectedAt(c)));
  const keptAt = toLookup(kept, expectedAt);
  return {
    years: sumYears(plan.pack, catalogue),
    cells: packCells(kept),
    hidden: packCells(hidden.filter((c) => !isYear(c) && !isSame(c, keptAt(c))))
  };
}

/** The cells without what a reader of the file fills in by itself: years and units that said nothing. */
function cellFile(plan: Plan, { each, own, spans }: Met, catalogue: Catalogue): CellFile {
  const blankAt = toBlanks(plan, catalogue);
  const tells = (c: Cell) => !isSame(c, blankAt(c));
  // A blank that a report gives a period of its own is a row of the answer.
  const isRow = (c: Cell) => c.start !== '' || tells(c);
  return { each: packCells(each.filter(tells)), own: packCells(own.filter(isRow)), spans };
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

/** Sums of which there are few travel with the cells: one file less to send for. */
const FEW = 100;

/** The files of the specs of one file, and of the same unsplit unless that has been made. */
async function* specFiles(
  [spec, other]: readonly Spec[],
  made: Set<string>,
  tools: Tools
): AsyncGenerator<{ path: string; file: CellFile | SumFile }> {
  if (!spec) return;
  const first = await meet(spec, tools);
  const hasBoth = other && (await tellsOfProvinces(spec, tools));
  const all = hasBoth ? together(first, await meet(other, tools)) : first;
  for (const one of [spec, wholeOf(spec)]) {
    const plan = one && toPlan(one, tools.catalogue).plan;
    const path = plan && cellPath(plan);
    if (!one || !plan || !path || made.has(path)) continue;
    made.add(path);
    const met = one === spec ? all : wholes(all);
    const file = cellFile(plan, met, tools.catalogue);
    const sums = sumFile(plan, met, tools.catalogue);
    const isFew = sums.cells.length + sums.hidden.length <= FEW;
    yield { path: `${path}.json`, file: isFew ? { ...file, sums } : file };
    if (!isFew) yield { path: `${path}.sums.json`, file: sums };
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
    for (const specs of cellSpecs(pack, catalogue))
      yield* specFiles(specs, made, { engine, catalogue });
  }
}
