import { groupIssues, type IssueGroup } from '#lib/ingest/review/group-issues.ts';
import { toPackRows, type PackRows } from '#lib/ingest/review/to-pack-rows.ts';
import type { AskOpinion } from '#lib/ingest/dialect/second-opinion.ts';
import { readFile } from '#lib/ingest/reader/read-file.ts';
import type { FileReading, Hints } from '#lib/ingest/reader/reading.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';
import { tooLargeAsWhole } from '#lib/ingest/bulk/too-large.ts';
import { spokenOf } from '#lib/ingest/bulk/spoken.ts';
import { sourceOf, type UserTable } from '#lib/ingest/user-file.ts';
import { openBulk, WHOLE_LIMIT, type BulkRead } from './reader-bulk.ts';
import { readTemplate, type TemplateTable } from './reader-template.ts';

/** What every file is read with. */
export type Known = {
  reference: Reference;
  units: readonly Unit[];
  /** Asked about a delimiter that is in doubt. */
  askOpinion?: AskOpinion;
};
/** Hears how far a reading is, and may break it off. */
export type Watch = { onProgress: (fraction: number) => void; signal: AbortSignal };

/** What one file reads as: its parts, the rows of all, and what there is to say about them. */
export type Read = {
  /** Of a very large file; its readings then show an excerpt. */
  bulk: BulkRead | null;
  readings: FileReading[];
  template: TemplateTable | null;
  rows: PackRows;
  groups: IssueGroup[];
};

/** Files of one name are told apart, since rows and issues name their file. */
export function apart(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let one = name.normalize('NFC');
    const [, stem = one, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(one) ?? [];
    for (let n = 2; used.has(one); n++) one = `${stem} (${n})${ending}`;
    used.add(one);
    return one;
  });
}

/** What a reading comes to: rows, and what there is to say about it. */
function conclude(
  readings: FileReading[],
  bytes: Uint8Array<ArrayBuffer>,
  hints: Hints,
  known: Known
): Read {
  const bulk = null;
  const template = readTemplate(bytes, readings, { ...known, hints });
  if (template) {
    const { observations, denominators, sources, units } = template.table;
    return {
      bulk,
      readings: [template.shown],
      template,
      rows: { observations, denominators, sources, units, issues: template.table.issues },
      groups: groupIssues([template.reading], { hints, ...known })
    };
  }
  const rows = toPackRows(readings, { ...known, hints });
  const { issues } = rows;
  const groups = groupIssues(readings, { hints, issues, ...known });
  return { bulk, readings, template, rows, groups };
}

function concludeBulk(bulk: BulkRead, hints: Hints, known: Known): Read {
  const { reading, issues, units, lot } = bulk.result;
  if (bulk.template) return concludeTemplate(bulk, bulk.template, hints, known);
  const there = new Set(known.units.map((u) => u.id));
  const rows: PackRows = {
    observations: [],
    denominators: [],
    units: [...known.units, ...units.filter((u) => !there.has(u.id))],
    sources: [...new Set(spokenOf(lot).map((s) => s.sourceId))].filter(Boolean).map(sourceOf),
    issues
  };
  const groups = groupIssues([reading], { hints, issues, ...known });
  return { bulk, readings: [reading], template: null, rows, groups };
}

function concludeTemplate(bulk: BulkRead, table: UserTable, hints: Hints, known: Known): Read {
  const { reading, account } = bulk.result;
  const { observations, denominators, sources, units, issues } = table;
  return {
    bulk,
    readings: [reading],
    template: { table, account, reading, shown: reading },
    rows: { observations, denominators, sources, units, issues },
    groups: groupIssues([reading], { hints, ...known })
  };
}

/** Reads a file the way its size asks for. */
export async function readGiven(
  given: { name: string; blob: Blob },
  { before, hints }: { before: BulkRead | null; hints: Hints },
  known: Known,
  watch: Watch
): Promise<Read> {
  const bulk = before
    ? await before.again(hints, known, watch)
    : await openBulk(given, hints, known, watch);
  if (bulk) return concludeBulk(bulk, hints, known);
  if (given.blob.size > WHOLE_LIMIT)
    return conclude(
      [tooLargeAsWhole(given.name, given.blob.size)],
      new Uint8Array(0),
      hints,
      known
    );
  const bytes = new Uint8Array(await given.blob.arrayBuffer());
  const { reference, askOpinion } = known;
  const { signal, onProgress } = watch;
  const readings = await readFile(
    { name: given.name, bytes },
    { reference, hints, askOpinion, signal, onProgress: (p) => onProgress(p.fraction) }
  );
  return conclude(readings, bytes, hints, known);
}
