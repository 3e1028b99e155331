import { addAccounts } from '#lib/ingest/review/account.ts';
import type { Choice, Decision } from '#lib/ingest/review/apply-choice.ts';
import { presetsFromJson, type Preset } from '#lib/ingest/review/presets.ts';
import { rejectedCsv } from '#lib/ingest/review/rejected-csv.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';
import { checklistCsv } from './checklist-csv.ts';
import { Clashes, type ClashState } from './reader-clashes.ts';
import { compare, NO_DIFF, toDiffView, type FilesDiff, type Loaded } from './reader-diff.ts';
import { figuresByCell, toFileView, toPersonal } from './reader-facts.ts';
import { GivenFile, type FileState, type Known, type Watch } from './reader-file.ts';
import { toGroups, toWaiting } from './reader-groups.ts';
import { toHarvest, type Harvest } from './reader-harvest.ts';
import { faultyRows } from './reader-template.ts';
import { COLUMNS_SHOWN, toTableView } from './reader-tables.ts';
import type { AskOpinion } from '#lib/ingest/dialect/second-opinion.ts';
import { partHints } from '#lib/ingest/reader/part-hints.ts';
import type { TableAt } from './reader-messages.ts';
import type { Act, DiffView, GroupView, ReviewView, TableView, Written } from './import-view.ts';

type Lang = 'vi' | 'en';
type Noted = Pick<Decision, 'about' | 'part'> & { file: number };

/** What was decided in a review that is not recorded yet: plain data. */
export type DeskState = {
  files: FileState[];
  clashes: ClashState;
  ranks: [key: string, rank: number][];
  log: Noted[];
};

const GROUPS_SHOWN = 150;
const RANK = { decide: 0, look: 1, know: 2 } as const;
const TABLES_SHOWN = 12;
/** Cells of all tables in sight: the page draws them within a frame or two. */
const CELLS_SHOWN = 3000;
const FEWEST_ROWS = 12;
/** Units of the files that can be named as the one meant; a list of more is no help. */
const UNITS_SHOWN = 1000;
/** With more causes than this a draft keeps the places of those alone that were settled. */
const PLACES_KEPT = 2000;

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
  #before: Loaded = { observations: [], denominators: [], lots: [] };
  #presets: Preset[];
  #files: GivenFile[] = [];
  #clashes = new Clashes();
  #diff: FilesDiff = NO_DIFF;
  #figures = new Map<string, ReadonlyMap<string, Written>>();
  #ranks = new Map<string, number>();
  /** What was decided, over all files, the last at the end. */
  #log: Noted[] = [];

  constructor({
    reference,
    units,
    presets,
    lang,
    askOpinion
  }: {
    reference: Reference;
    units: readonly Unit[];
    /** As `presetsToJson` writes them. */
    presets: string;
    lang: Lang;
    /** Asked about a delimiter that is in doubt; without it such a doubt is not spoken of. */
    askOpinion?: AskOpinion;
  }) {
    this.#known = { reference, units, askOpinion };
    this.#lang = lang;
    this.#presets = presets === '' ? [] : presetsFromJson(presets, { file: '' }).presets;
  }

  /** From here on names of periods and the files to download are in this language. */
  speak(lang: Lang): void {
    this.#lang = lang;
  }

  /** What is loaded already, to hold the files against; more of it follows unless `last`. */
  async compareWith(
    loaded: Loaded,
    { fresh, last }: { fresh: boolean; last: boolean }
  ): Promise<void> {
    this.#before = fresh
      ? loaded
      : {
          observations: this.#before.observations.concat(loaded.observations),
          denominators: this.#before.denominators.concat(loaded.denominators),
          lots: this.#before.lots.concat(loaded.lots)
        };
    if (last) await this.#compare();
  }

  async open(
    given: readonly { name: string; blob: Blob }[],
    {
      onProgress,
      signal,
      state = null
    }: {
      onProgress: (index: number, fraction: number) => void;
      /** Of a draft of the same files. */
      state?: DeskState | null;
    } & Pick<Watch, 'signal'>
  ): Promise<void> {
    const files: GivenFile[] = [];
    for (const [i, name] of apart(given.map((g) => g.name)).entries()) {
      const watch = { signal, onProgress: (fraction: number) => onProgress(i, fraction) };
      const file = { name, blob: given[i]!.blob };
      const before = state?.files[i];
      files.push(
        before
          ? await GivenFile.resume(file, before, this.#known, watch)
          : await GivenFile.open(file, this.#known, this.#presets, watch)
      );
    }
    this.#files = files;
    this.#log = [...(state?.log ?? [])];
    this.#ranks = new Map(state?.ranks);
    this.#clashes.resume(state?.clashes ?? []);
    await this.#settled();
  }

  /** The files as they were given, under the names they go by here. */
  get given(): { name: string; blob: Blob }[] {
    return this.#files.map(({ name, blob }) => ({ name, blob }));
  }

  get state(): DeskState {
    const settled = new Set(this.#log.flatMap(({ file, about }) => [about, `${file}|${about}`]));
    return {
      files: this.#files.map((file) => file.state),
      clashes: this.#clashes.state,
      ranks:
        this.#ranks.size > PLACES_KEPT
          ? [...this.#ranks].filter(([key]) => settled.has(key))
          : [...this.#ranks],
      log: this.#log
    };
  }

  /** Works a decision in; false when it was none. */
  async act(act: Act, watch: Watch): Promise<boolean> {
    try {
      return await this.#act(act, watch);
    } finally {
      await this.#settled();
    }
  }

  view(): ReviewView {
    const files = this.#files;
    const clashes = this.#clashes.views(files);
    const groups = this.#inOrder([...clashes, ...files.flatMap(toGroups)]);
    const tables = this.#tables();
    const diff = toDiffView(this.#diff, this.#lang);
    return {
      files: files.map(toFileView),
      account: addAccounts(files.flatMap((f) => f.account)),
      waiting: toWaiting(files),
      figures: files.reduce((n, { figures }) => n + figures, 0),
      groups: groups.slice(0, GROUPS_SHOWN),
      groupCount: groups.length,
      open: groups.filter((g) => g.asks).length,
      tables: tables.slice(0, TABLES_SHOWN).map((at) => this.table(at)),
      tableCount: tables.length,
      personal: toPersonal(files),
      diff,
      decisions: this.#log.length,
      units: this.#ownUnits(diff)
    };
  }

  /** Rows of one table from a given row on, or around a given line. */
  table(at: TableAt, { from = 0, line }: { from?: number; line?: number } = {}): TableView {
    const file = this.#files[at.file]!;
    const reading = file.readings[at.part]!;
    const table = reading.tables[at.table]!;
    const around = line === undefined ? -1 : table.rows.findIndex((r) => r.line >= line);
    return toTableView(
      at,
      {
        reading,
        hints: partHints(file.hints, reading.name),
        judged: file.template ? [] : file.judged(reading),
        issues: [...reading.issues, ...table.issues, ...file.rows.issues],
        figures: this.#figuresOf(at.file, at.part),
        lang: this.#lang
      },
      {
        from: around < 0 ? from : Math.max(0, around - 8),
        most: Math.max(FEWEST_ROWS, Math.floor(CELLS_SHOWN / this.#width()))
      }
    );
  }

  /** The whole text of one cell, as it stands. */
  cell(at: TableAt, { line, column }: { line: number; column: number }): string {
    const file = this.#files[at.file]!;
    const reading = file.readings[at.part]!;
    const { cells = {} } = partHints(file.hints, reading.name);
    const row = reading.tables[at.table]!.rows.find((r) => r.line === line);
    return cells[`${line}:${column}`] ?? row?.cells[column] ?? '';
  }

  /** Where a line of a file stands; null when it is no row of a table. */
  find(file: number, line: number, part: string): TableAt | null {
    for (const [p, reading] of this.#files[file]!.readings.entries())
      for (const [t, table] of reading.tables.entries())
        if (reading.name === part && table.rows.some((r) => r.line === line))
          return { file, part: p, table: t };
    return null;
  }

  async rejected(): Promise<string> {
    const texts = await Promise.all(this.#files.map((file) => rejectedOf(file, this.#lang)));
    return texts
      .flat()
      .filter(Boolean)
      .map((text, i) => (i === 0 ? text : text.replace(/^\uFEFF/, '\r\n')))
      .join('');
  }

  checklist(): string {
    return checklistCsv(this.#files, { reference: this.#known.reference, lang: this.#lang });
  }

  /** What a commit records; without `takeNew`, figures that differ from those loaded stay out. */
  harvest({ takeNew = true }: { takeNew?: boolean } = {}): Promise<Harvest> {
    const { units } = this.#known.reference;
    return toHarvest(this.#files, { diff: this.#diff, presets: this.#presets, units, takeNew });
  }

  async #act(act: Act, watch: Watch): Promise<boolean> {
    if (act.kind === 'undo') return this.#undo(act, watch);
    if (act.kind === 'answer') return this.#answer(act, watch);
    const file = this.#files[act.file]!;
    if (act.kind === 'forgetPreset') await file.forgetPreset(this.#known, watch);
    else if (act.kind === 'spread') {
      await file.spread(act.part, this.#known, watch);
      this.#note(act.file, { about: spreadOf(act.part) });
    } else {
      const part = file.partName(act.part);
      const decision: Decision =
        act.kind === 'set'
          ? { about: act.about, choice: act.choice, part }
          : { about: `cell:${act.line}:${act.column}`, choice: editOf(act, file), part };
      await file.settle(decision, this.#known, watch);
      this.#note(act.file, decision);
    }
    return true;
  }

  async #answer(act: Extract<Act, { kind: 'answer' }>, watch: Watch): Promise<boolean> {
    if (this.#clashes.has(act.key)) return this.#settleClash(act.key, act.offer, watch);
    const [index, key] = fromKey(act.key);
    const done = await this.#files[index]?.answer({ ...act, key }, this.#known, watch);
    if (done) this.#note(index, { about: key });
    return done ?? false;
  }

  async #settleClash(key: string, offer: number, watch: Watch): Promise<boolean> {
    const settling = this.#clashes.settling(key, offer, this.#files);
    if (!settling) return false;
    const file = this.#files[settling.file]!;
    for (const decision of settling.decisions) await file.settle(decision, this.#known, watch);
    this.#clashes.settled(key, offer, this.#files);
    this.#note(settling.file, { about: key });
    return true;
  }

  /** Takes back what was decided about one thing; without a name the last decision of all. */
  async #undo(act: Extract<Act, { kind: 'undo' }>, watch: Watch): Promise<boolean> {
    const [index, about] = act.about === undefined ? [0, ''] : fromKey(act.about);
    const part = act.file === undefined ? undefined : this.#files[act.file]?.partName(act.part);
    const last =
      act.about === undefined
        ? this.#log.at(-1)
        : this.#log.findLast(
            (one) =>
              one.about === about &&
              (part === undefined || one.part === part) &&
              (this.#clashes.has(about) || one.file === (act.file ?? index))
          );
    if (!last) return false;
    const file = this.#files[last.file]!;
    const spread = /^spread:(\d+)$/.exec(last.about)?.[1];
    if (spread) await file.gather(Number(spread), this.#known, watch);
    else await file.undo(last, this.#known, watch);
    this.#log = this.#log.filter((one) => one !== last);
    this.#clashes.reopened(last.about);
    return true;
  }

  /** The later of two decisions about one thing holds, and counts once. */
  #note(file: number, { about, part }: Pick<Decision, 'about' | 'part'>): void {
    const isSame = (one: Noted) => one.file === file && one.about === about && one.part === part;
    this.#log = [...this.#log.filter((one) => !isSame(one)), { file, about, part }];
  }

  /** What rows wait for comes first, by what a cause was when it was first met: lists stand still. */
  #inOrder(groups: GroupView[]): GroupView[] {
    for (const { key, status } of groups)
      if (!this.#ranks.has(key)) this.#ranks.set(key, RANK[status]);
    return groups.toSorted((a, b) => this.#ranks.get(a.key)! - this.#ranks.get(b.key)!);
  }

  async #settled(): Promise<void> {
    this.#figures.clear();
    this.#clashes.look(this.#files);
    await this.#compare();
  }

  async #compare(): Promise<void> {
    this.#diff = await compare(this.#before, {
      observations: this.#files.flatMap((f) => f.rows.observations),
      denominators: this.#files.flatMap((f) => f.rows.denominators),
      lots: this.#files.flatMap((f) => (f.bulk ? [f.bulk.result.lot] : []))
    });
  }

  /** Columns in sight, over all tables that are. */
  #width(): number {
    const tables = this.#files.flatMap((f) => f.readings.flatMap((r) => r.tables));
    return tables
      .slice(0, TABLES_SHOWN)
      .reduce((n, { columns }) => n + Math.min(columns.length, COLUMNS_SHOWN), 0);
  }

  /** Units on no list that the files would add: the first of them, and those the difference names. */
  #ownUnits({ changes, losses }: DiffView): ReviewView['units'] {
    const known = new Set(this.#known.units.map((u) => u.id));
    const named = new Set([...changes, ...losses].map((line) => line.unitId));
    return this.#files
      .flatMap((f) => f.rows.units.filter((u) => !known.has(u.id)))
      .filter((u, i) => i < UNITS_SHOWN || named.has(u.id))
      .map((u) => ({ id: u.id, name: u.nameVi }));
  }

  #tables(): TableAt[] {
    return this.#files.flatMap((f, file) =>
      f.readings.flatMap((r, part) => r.tables.map((_, table) => ({ file, part, table })))
    );
  }

  #figuresOf(file: number, part: number): ReadonlyMap<string, Written> {
    const key = `${file}:${part}`;
    const there = this.#figures.get(key) ?? figuresByCell(this.#files[file]!, part);
    this.#figures.set(key, there);
    return there;
  }
}

/** The rejected rows of each part of a file, as CSV. */
async function rejectedOf(file: GivenFile, lang: Lang): Promise<string[]> {
  if (file.bulk) return [await file.bulk.rejected(lang)];
  const readings = file.template ? [faultyRows(file.template)] : file.readings;
  return readings.map((reading) =>
    rejectedCsv(reading, {
      lang,
      hints: file.template ? {} : file.hints,
      issues: file.template ? [] : file.rows.issues
    })
  );
}

const spreadOf = (part: number): string => `spread:${part}`;

const fromKey = (key: string): [number, string] => {
  const cut = key.indexOf('|');
  return /^\d+\|/.test(key) ? [Number(key.slice(0, cut)), key.slice(cut + 1)] : [0, key];
};

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
