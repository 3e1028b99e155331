import { addAccounts } from '#lib/ingest/review/account.ts';
import type { Choice } from '#lib/ingest/review/apply-choice.ts';
import { diffRows, type RowDiff } from '#lib/ingest/review/diff.ts';
import type { IssueGroup } from '#lib/ingest/review/group-issues.ts';
import { findPersonal } from '#lib/ingest/review/personal.ts';
import {
  keepPreset,
  presetsFromJson,
  presetsToJson,
  toPreset,
  type Preset
} from '#lib/ingest/review/presets.ts';
import { rejectedCsv } from '#lib/ingest/review/rejected-csv.ts';
import { toSummary, type Waiting } from '#lib/ingest/review/summary.ts';
import { columnName } from '#lib/ingest/review/touched.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';
import { checklistCsv } from './checklist-csv.ts';
import { redacted } from './redacted.ts';
import { GivenFile, type Known, type Watch } from './reader-file.ts';
import { faultyRows } from './reader-template.ts';
import { periodText, toTableView, toWritten } from './reader-tables.ts';
import type {
  Act,
  DiffLine,
  FileView,
  GroupView,
  PersonalView,
  ReviewView,
  TableView,
  Written
} from './import-view.ts';

type Lang = 'vi' | 'en';
export type KeptRows = Pick<Pack, 'observations' | 'units' | 'sources' | 'denominators'>;

/** What a commit needs of the files: what to keep, how it was read, what came of it. */
export type Harvest = {
  files: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
  recipe: unknown;
  rows: KeptRows;
  /** Presets with what was learned; null when nothing was. */
  presets: string | null;
};

const GROUPS_SHOWN = 150;
const TABLES_SHOWN = 12;
const LINES_SHOWN = 4;
const CHANGES_SHOWN = 20;
const SEEN_LENGTH = 400;

const NO_WAITING: Waiting = { unit: 0, measure: 0, number: 0, other: 0 };
const NO_CHANGE: RowDiff = { added: [], changed: [], unchanged: [], gone: [] };

/** Files of one name are told apart, since rows and issues name their file. */
function apart(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let one = name.normalize('NFC');
    const [, stem = one, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(one) ?? [];
    for (let n = 2; used.has(one); n++) one = `${stem} (${n})${ending}`;
    used.add(one);
    return one;
  });
}

/** The files a person gave, being read and mended. Lives in the worker; knows no page. */
export class ReaderDesk {
  #known: Known;
  #lang: Lang;
  #before: Observation[] = [];
  #presets: Preset[];
  #files: GivenFile[] = [];
  #diff: RowDiff = NO_CHANGE;
  #figures = new Map<GivenFile, Map<string, Written>>();

  constructor({
    reference,
    units,
    presets,
    lang
  }: {
    reference: Reference;
    units: readonly Unit[];
    /** As `presetsToJson` writes them. */
    presets: string;
    lang: Lang;
  }) {
    this.#known = { reference, units };
    this.#lang = lang;
    this.#presets = presets === '' ? [] : presetsFromJson(presets, { file: '' }).presets;
  }

  /** Figures that are loaded already, to hold the files against. */
  compareWith(observations: readonly Observation[], fresh: boolean): void {
    this.#before = fresh ? [...observations] : this.#before.concat(observations);
    this.#diff = this.#compare();
  }

  async open(
    given: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[],
    {
      onProgress,
      signal
    }: { onProgress: (index: number, fraction: number) => void } & Pick<Watch, 'signal'>
  ): Promise<void> {
    const files: GivenFile[] = [];
    for (const [i, name] of apart(given.map((g) => g.name)).entries()) {
      const watch = { signal, onProgress: (fraction: number) => onProgress(i, fraction) };
      files.push(
        await GivenFile.open({ name, bytes: given[i]!.bytes }, this.#known, this.#presets, watch)
      );
    }
    this.#files = files;
    this.#settled();
  }

  async act(act: Act, watch: Watch): Promise<boolean> {
    const done = await this.#act(act, watch);
    this.#settled();
    return done;
  }

  view(): ReviewView {
    const groups = this.#files.flatMap((file, i) => this.#groups(file, i));
    const tables = this.#tables();
    const accounts = this.#files.flatMap((f) => f.account);
    return {
      files: this.#files.map(toFileView),
      account: addAccounts(accounts),
      waiting: this.#waiting(),
      figures: this.#files.reduce(
        (n, { rows }) => n + rows.observations.length + rows.denominators.length,
        0
      ),
      groups: groups.slice(0, GROUPS_SHOWN),
      groupCount: groups.length,
      open: groups.filter((g) => g.asks).length,
      tables: tables.slice(0, TABLES_SHOWN).map((at) => this.table(at)),
      tableCount: tables.length,
      personal: this.#personal(),
      diff: this.#diffView(),
      decisions: this.#files.reduce((n, f) => n + f.decisions.length, 0),
      units: this.#files.flatMap((f) =>
        f.rows.units
          .filter((u) => !this.#known.units.some((k) => k.id === u.id))
          .map((u) => ({ id: u.id, name: u.nameVi }))
      )
    };
  }

  /** Rows of one table from a given row on, or around a given line. */
  table(
    at: { file: number; part: number; table: number },
    { from = 0, line }: { from?: number; line?: number } = {}
  ): TableView {
    const file = this.#files[at.file]!;
    const reading = file.readings[at.part]!;
    const around =
      line === undefined ? -1 : reading.tables[at.table]!.rows.findIndex((r) => r.line >= line);
    return toTableView(
      at,
      {
        reading,
        hints: file.hints,
        judged: file.template ? [] : file.judged(reading),
        issues: [...reading.issues, ...reading.tables[at.table]!.issues, ...file.rows.issues],
        figures: this.#figuresOf(file, at.part),
        lang: this.#lang
      },
      around < 0 ? from : Math.max(0, around - 8)
    );
  }

  /** Where a line of a file stands; null when it is no row of a table. */
  find(
    file: number,
    line: number,
    part: string
  ): { file: number; part: number; table: number } | null {
    for (const [p, reading] of this.#files[file]!.readings.entries())
      for (const [t, table] of reading.tables.entries())
        if (reading.name === part && table.rows.some((r) => r.line === line))
          return { file, part: p, table: t };
    return null;
  }

  rejected(): string {
    return this.#files
      .flatMap((file) =>
        (file.template ? [faultyRows(file.template)] : file.readings).map((reading) =>
          rejectedCsv(reading, {
            lang: this.#lang,
            hints: file.template ? {} : file.hints,
            issues: file.template ? [] : file.rows.issues
          })
        )
      )
      .filter(Boolean)
      .map((text, i) => (i === 0 ? text : text.replace(/^\uFEFF/, '\r\n')))
      .join('');
  }

  checklist(): string {
    return checklistCsv(this.#files, { reference: this.#known.reference, lang: this.#lang });
  }

  /** Without `takeNew`, figures that differ from those that are loaded stay out, with their parts. */
  harvest({ takeNew = true }: { takeNew?: boolean } = {}): Harvest {
    const out = new Set(takeNew ? [] : this.#diff.changed.map(({ after }) => after));
    const outIds = new Set([...out].map((o) => o.id));
    const isIn = (o: Observation) => !out.has(o) && !outIds.has(o.partOf);
    const used = this.#files.filter(
      (f) => f.isUsable && f.rows.observations.length + f.rows.denominators.length > 0
    );
    const learned = used.filter((f) => !f.template).flatMap((f) => toPreset(f.recipe) ?? []);
    const presets = learned.reduce<Preset[]>(keepPreset, this.#presets);
    const isTemplate = used.every((f) => f.template && f.decisions.length === 0);
    return {
      files: used.map((f) => ({ name: f.name, bytes: redacted(f) ?? f.bytes })),
      recipe: isTemplate
        ? { reader: 'template' }
        : { reader: 'office', files: used.map((f) => f.hints) },
      rows: {
        observations: used.flatMap((f) => f.rows.observations.filter(isIn)),
        denominators: used.flatMap((f) => f.rows.denominators),
        units: [...new Map(used.flatMap((f) => f.rows.units).map((u) => [u.id, u])).values()],
        sources: [...new Map(used.flatMap((f) => f.rows.sources).map((s) => [s.id, s])).values()]
      },
      presets: learned.length > 0 ? presetsToJson(presets) : null
    };
  }

  async #act(act: Act, watch: Watch): Promise<boolean> {
    const known = this.#known;
    if (act.kind === 'answer') {
      const [index, key] = fromKey(act.key);
      return this.#files[index]?.answer({ ...act, key }, known, watch) ?? false;
    }
    if (act.kind === 'undo') {
      const file =
        act.file === undefined
          ? this.#files.findLast((f) => f.decisions.length > 0)
          : this.#files[act.file];
      await file?.undo(act.about === undefined ? undefined : fromKey(act.about)[1], known, watch);
      return file !== undefined;
    }
    const file = this.#files[act.file]!;
    if (act.kind === 'forgetPreset') await file.forgetPreset(known, watch);
    else if (act.kind === 'set') await file.settle(act.about, act.choice, known, watch);
    else await file.settle(`cell:${act.line}:${act.column}`, editOf(act, file), known, watch);
    return true;
  }

  #settled(): void {
    this.#figures.clear();
    this.#diff = this.#compare();
  }

  #compare(): RowDiff {
    const after = this.#files.flatMap((f) => f.rows.observations);
    return after.length === 0 ? NO_CHANGE : diffRows(this.#before, after);
  }

  #groups(file: GivenFile, index: number): GroupView[] {
    return file.groups
      .filter(({ group }) => !isRefusal(file, group.first))
      .map(({ group, answered, asks }): GroupView => {
        const first = { ...group.first, seen: group.first.seen.slice(0, SEEN_LENGTH) };
        const taken = answered?.offer ?? standing(file, group);
        return {
          key: `${index}|${group.key}`,
          file: index,
          status: group.status,
          issue: first,
          count: group.count,
          lines: group.lines.slice(0, LINES_SHOWN),
          lineCount: group.lines.length,
          columns: group.columns.slice(0, LINES_SHOWN),
          place: placeOf(group),
          offers: group.offers.map(({ label, values, ask }) => ({
            label,
            values,
            ask: ask
              ? { kind: ask.kind, seen: ask.kind === 'cell' ? ask.seen.slice(0, SEEN_LENGTH) : '' }
              : null
          })),
          chosen: taken,
          given: answered?.given ?? '',
          settled: answered !== null,
          asks
        };
      });
  }

  #waiting(): Waiting {
    return this.#files.reduce<Waiting>((sum, file) => {
      if (file.template) return { ...sum, other: sum.other + file.template.account.rejected };
      const { waiting } = toSummary(file.readings, { hints: file.hints, issues: file.rows.issues });
      return {
        unit: sum.unit + waiting.unit,
        measure: sum.measure + waiting.measure,
        number: sum.number + waiting.number,
        other: sum.other + waiting.other
      };
    }, NO_WAITING);
  }

  #tables() {
    return this.#files.flatMap((f, file) =>
      f.readings.flatMap((r, part) => r.tables.map((_, table) => ({ file, part, table })))
    );
  }

  #figuresOf(file: GivenFile, part: number): Map<string, Written> {
    const there = this.#figures.get(file);
    if (there && file.readings.length === 1) return there;
    const reading = file.readings[part]!;
    const ofPart = file.rows.observations.filter((o) => o.file === reading.name);
    const lines = new Map(ofPart.map((o) => [o.id, o.line]));
    const valueColumn = reading.tables[0]?.columnReadings.find((c) => c.role === 'value')?.index;
    const found = new Map<string, Written>();
    for (const o of ofPart) {
      const written = toWritten(o, (id) => lines.get(id) ?? null);
      // Ids of the general reader end in ".column"; a template has one column of values.
      const column = file.template
        ? valueColumn
        : Number(/\.(\d+)(?:-\d+)?$/.exec(o.id)?.[1] ?? 0) - 1;
      const key = `${o.line}:${column}`;
      if (!found.has(key)) found.set(key, written);
    }
    this.#figures.set(file, found);
    return found;
  }

  #personal(): PersonalView[] {
    return this.#files.flatMap((file, index) =>
      file.readings.flatMap((reading) =>
        reading.tables.flatMap((table) =>
          findPersonal(table)
            .filter((found) => file.hints.columns?.[found.column]?.role !== 'ignored')
            .map(({ kind, column, index: at, count, sample }) => ({
              file: index,
              kind,
              column: column || columnName(table, at),
              count,
              sample
            }))
        )
      )
    );
  }

  #diffView() {
    const { added, changed, unchanged, gone } = this.#diff;
    const line = (
      o: Observation,
      before: Observation | null,
      after: Observation | null
    ): DiffLine => ({
      unitId: o.unitId,
      measureId: o.measureId,
      period: periodText(o.periodStart ?? '', o.periodEnd ?? '', this.#lang),
      before: before && toWritten(before),
      after: after && toWritten(after)
    });
    return {
      added: added.length,
      changed: changed.length,
      unchanged: unchanged.length,
      gone: gone.length,
      changes: changed
        .slice(0, CHANGES_SHOWN)
        .map(({ before, after }) => line(after, before, after)),
      losses: gone.slice(0, CHANGES_SHOWN).map((o) => line(o, o, null))
    };
  }
}

const fromKey = (key: string): [number, string] => {
  const cut = key.indexOf('|');
  return /^\d+\|/.test(key) ? [Number(key.slice(0, cut)), key.slice(cut + 1)] : [0, key];
};

/** The answer that holds without a decision: what was read stays, in the encoding it was read in. */
function standing(file: GivenFile, { status, offers, first }: IssueGroup): number | null {
  if (status === 'decide') return null;
  const label = offers[0]?.label ?? '';
  if (label !== 'encoding') return ['keep', 'ignoreTotal'].includes(label) ? 0 : null;
  const encoding = file.readings.find((r) => r.name === first.file)?.decoded?.encoding;
  const at = offers.findIndex((o) => o.values.name === encoding);
  return at < 0 ? null : at;
}

const isRefusal = (file: GivenFile, issue: { code: string; file: string }): boolean =>
  file.readings.some((r) => r.error?.code === issue.code && r.error.file === issue.file);

function placeOf({ places, lines }: IssueGroup): GroupView['place'] {
  const first = places.find((p) => p.line !== null);
  if (first) return { line: first.line!, column: first.column };
  return lines.length > 0 ? { line: lines[0]!, column: null } : null;
}

const toFileView = (file: GivenFile): FileView => ({
  name: file.name,
  size: file.bytes.byteLength,
  template: file.template !== null,
  preset: file.preset?.name ?? null,
  parts: file.readings.map((reading) => ({
    facts: toSummary([reading]).parts[0]!,
    candidates: (reading.decoded?.candidates ?? []).map((c) => ({
      ...c,
      sample: c.sample.slice(0, SEEN_LENGTH)
    })),
    error: reading.error
  }))
});

/** A text in place of one cell, or of every cell of its column that says the same. */
function editOf(act: Extract<Act, { kind: 'edit' }>, file: GivenFile): Choice {
  const { line, column, text } = act;
  const cells: [string, string][] = [[`${line}:${column}`, text]];
  const rows = file.readings[act.part]!.tables[act.table]!.rows;
  const seen = rows.find((r) => r.line === line)?.cells[column];
  if (act.alike)
    for (const row of rows)
      if (row.cells[column] === seen) cells.push([`${row.line}:${column}`, text]);
  return { kind: 'cells', cells: Object.fromEntries(cells) };
}
