import { createPause, stretches } from '#lib/model/give-way.ts';
import { toObservations } from '#lib/model/lot-rows.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Lot } from '#lib/model/lot.ts';
import type { Measure } from '#lib/model/measure.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { Unit } from '#lib/model/unit.ts';
import { askPackRows } from '#lib/query/pack-rows.ts';
import type { SourceHead } from '#lib/reconcile/minutes.ts';
import { toLevels } from '#lib/reconcile/roll-up.ts';
import { ReaderClient } from './reader-client.ts';
import type { SourceRef } from './reconcile-ref.ts';
import { keptPresets } from './presets-kept.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What was left out of a file, since somebody has to decide about it first. */
export type Doubts = {
  /** Decisions to take, and rows that wait for them. */
  open: number;
  rows: number;
  /** Parts that could not be read at all. */
  refused: Issue[];
};

export type Source = {
  ref: SourceRef;
  head: SourceHead;
  rows: readonly Observation[];
  units: readonly Unit[];
  doubts: Doubts | null;
};

/** Why a source is not there: no such thing any more, nothing to read in it, too much, our own fault. */
export type SourceTrouble =
  | { code: 'gone' | 'no_levels' }
  | { code: 'too_many'; figures: number }
  | { code: 'nothing'; issue: Issue | null; open: number }
  | { code: 'failed'; why: string };

export type Loaded = { ok: true; source: Source } | { ok: false; trouble: SourceTrouble };

/** More cells than people can go through, and than a page can hold in sight. */
export const MOST_FIGURES = 200_000;

const refuse = (trouble: SourceTrouble): Loaded => ({ ok: false, trouble });

const latestOf = (rows: readonly Observation[]): string =>
  rows.reduce((day, o) => ((o.periodEnd ?? '') > day ? o.periodEnd! : day), '');

type Given = { observations: readonly Observation[]; lots?: readonly Lot[] };

/** Rows worked through before the page may have its turn. */
const PIECE = 1000;

/** All rows, a piece at a time: those of lots are made only here. */
function* pieces({ observations, lots = [] }: Given): Generator<readonly Observation[]> {
  for (const [from, to] of stretches(observations.length, PIECE))
    yield observations.slice(from, to);
  for (const lot of lots)
    for (const [from, to] of stretches(lot.length, PIECE)) yield toObservations(lot, from, to);
}

/**
 * The rows as they are compared: a commendation whose state is not given has a state of its own, in
 * files as in packs. Their number when there are more than a page can hold.
 */
async function allRows(
  given: Given,
  measures: readonly Measure[]
): Promise<readonly Observation[] | number> {
  const { observations, lots = [] } = given;
  const count = lots.reduce((n, lot) => n + lot.length, observations.length);
  if (count > MOST_FIGURES) return count;
  const stated = new Set(measures.filter((m) => m.dimensions.includes('state')).map((m) => m.id));
  const pause = createPause({ stretchMs: 16 });
  const rows: Observation[] = [];
  for (const piece of pieces(given)) {
    for (const o of piece) {
      const isStateless = stated.has(o.measureId) && o.dimensions.state === '';
      rows.push(isStateless ? { ...o, dimensions: { ...o.dimensions, state: 'unknown' } } : o);
    }
    await pause();
  }
  return rows;
}

type Of = Pick<Source, 'ref' | 'units'> & {
  name: string;
  demo?: boolean;
  latest?: string;
  doubts?: Doubts;
};

async function toSource(given: Given, of: Of, measures: readonly Measure[]): Promise<Loaded> {
  const rows = await allRows(given, measures);
  if (typeof rows === 'number') return refuse({ code: 'too_many', figures: rows });
  const { ref, units, name, demo = false, doubts = null } = of;
  const head = { name, demo, latest: of.latest ?? latestOf(rows) };
  return { ok: true, source: { ref, head, units, doubts, rows } };
}

/** Rows of a pack: a person's own is at hand, a shipped one is asked for. */
async function packRows(id: string, workspace: Workspace): Promise<Given | null> {
  if (id === 'user') await workspace.recall();
  const { brought } = workspace;
  if (id === 'user') return brought;
  if (!workspace.pack(id)) return null;
  return {
    observations: await workspace.inquire(id, (run) => askPackRows(id, workspace.catalogue, run))
  };
}

async function fromPack(
  ref: SourceRef,
  { workspace, lang }: { workspace: Workspace; lang: 'vi' | 'en' }
): Promise<Loaded> {
  const given = await packRows(ref.id, workspace);
  const pack = workspace.pack(ref.id);
  if (!given || !pack) return refuse({ code: 'gone' });
  const { info, units } = pack;
  const { measures } = workspace.catalogue;
  const of = {
    ref,
    units,
    name: (lang === 'en' && info.titleEn) || info.titleVi,
    demo: info.demo,
    latest: info.date
  };
  if (ref.kind === 'pack') return toSource(given, of, measures);
  const rows = await allRows(given, measures);
  if (typeof rows === 'number') return refuse({ code: 'too_many', figures: rows });
  const levels = toLevels(rows, {
    ...workspace.catalogue,
    units: [...workspace.catalogue.units, ...units]
  });
  const observations = ref.kind === 'own' ? levels.own : levels.rollUp;
  if (levels.rollUp.length === 0) return refuse({ code: 'no_levels' });
  return toSource({ observations }, of, measures);
}

async function fromImport(ref: SourceRef, workspace: Workspace): Promise<Loaded> {
  const rows = await workspace.importRows(ref.id);
  const item = workspace.kept.items.find((i) => i.id === ref.id);
  if (!rows || !item) return refuse({ code: 'gone' });
  const name = item.files.map((f) => f.name).join(', ');
  return toSource(rows, { ref, name, units: rows.units }, workspace.catalogue.measures);
}

/**
 * Reads a file by the reader of the data page, in a worker of its own. What needs a decision stays
 * out and is counted; nothing is kept.
 */
export async function fromFile(
  { ref, name, blob }: { ref: SourceRef; name: string; blob: Blob },
  {
    workspace,
    lang,
    onProgress = () => {},
    reader = new ReaderClient()
  }: {
    workspace: Workspace;
    lang: 'vi' | 'en';
    onProgress?: (fraction: number) => void;
    reader?: ReaderClient;
  }
): Promise<Loaded> {
  try {
    const { view } = await reader.ask(
      {
        kind: 'open',
        given: [{ name, blob }],
        reference: plainReference(workspace),
        units: workspace.pack('user')?.units ?? [],
        presets: keptPresets(),
        lang
      },
      { onProgress: ({ fraction }) => onProgress(fraction) }
    );
    const refused = view!.files.flatMap((f) => f.parts.flatMap((p) => p.error ?? []));
    if (view!.figures === 0)
      return refuse({ code: 'nothing', issue: refused[0] ?? null, open: view!.open });
    if (view!.figures > MOST_FIGURES) return refuse({ code: 'too_many', figures: view!.figures });
    const { harvest } = await reader.ask({ kind: 'harvest', takeNew: true });
    const waiting = Object.values(view!.waiting).reduce((sum, n) => sum + n, 0);
    const doubts = { open: view!.open, rows: waiting, refused };
    return toSource(
      harvest!.rows,
      { ref, name, units: harvest!.rows.units, doubts },
      workspace.catalogue.measures
    );
  } finally {
    reader.close();
  }
}

/** What crosses to the worker: the tables, and nothing that lives on the page. */
function plainReference({ reference }: Workspace) {
  const { units, crosswalk, aliases, measures, codes, unitsOfMeasure } = reference;
  return { units, crosswalk, aliases, measures, codes, unitsOfMeasure, denominators: [] };
}

/** Brings a source that is no file; what goes wrong is told, never thrown. */
export async function fromRef(
  ref: SourceRef,
  options: { workspace: Workspace; lang: 'vi' | 'en' }
): Promise<Loaded> {
  try {
    return ref.kind === 'import'
      ? await fromImport(ref, options.workspace)
      : await fromPack(ref, options);
  } catch (error) {
    return refuse({ code: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
}
