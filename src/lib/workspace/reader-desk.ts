import { addAccounts } from '#lib/ingest/review/account.ts';
import type { Decision } from '#lib/ingest/review/apply-choice.ts';
import { presetsFromJson, type Preset } from '#lib/ingest/review/presets.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';
import { checklistCsv } from './checklist-csv.ts';
import { Clashes, type ClashState } from './reader-clashes.ts';
import {
  compare,
  joinLoaded,
  NO_DIFF,
  toDiffView,
  type FilesDiff,
  type Loaded
} from './reader-diff.ts';
import { toFileView, toOwnUnits, toPersonal } from './reader-facts.ts';
import { editOf, fromKey, spreadOf } from './reader-acts.ts';
import { GivenFile, type FileState } from './reader-file.ts';
import { apart, type Known, type Watch } from './reader-given.ts';
import { toGroups, toWaiting } from './reader-groups.ts';
import { toHarvest, type Harvest } from './reader-harvest.ts';
import { DecisionLog, type Noted } from './reader-log.ts';
import { Ranks, type RanksState } from './reader-ranks.ts';
import { rejectedIn } from './reader-rejected.ts';
import { Sight, TABLES_SHOWN } from './reader-sight.ts';
import type { AskOpinion } from '#lib/ingest/dialect/second-opinion.ts';
import type { TableAt } from './reader-messages.ts';
import type { Act, ReviewView, TableView } from './import-view.ts';

type Lang = 'vi' | 'en';

/** What was decided in a review that is not recorded yet: plain data. */
export type DeskState = {
  files: FileState[];
  clashes: ClashState;
  ranks: RanksState;
  log: Noted[];
};

const GROUPS_SHOWN = 150;

/** The files a person gave, being read and mended. Lives in the worker; knows no page. */
export class ReaderDesk {
  #known: Known;
  #lang: Lang;
  #before: Loaded = { observations: [], denominators: [], lots: [] };
  #presets: Preset[];
  #files: GivenFile[] = [];
  #clashes = new Clashes();
  #diff: FilesDiff = NO_DIFF;
  #sight = new Sight([]);
  #ranks = new Ranks();
  #log = new DecisionLog();

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
    this.#before = fresh ? loaded : joinLoaded(this.#before, loaded);
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
    this.#log = new DecisionLog(state?.log);
    this.#ranks = new Ranks(state?.ranks);
    this.#clashes.resume(state?.clashes ?? []);
    await this.#settled();
  }

  /** The files as they were given, under the names they go by here. */
  get given(): { name: string; blob: Blob }[] {
    return this.#files.map(({ name, blob }) => ({ name, blob }));
  }

  get state(): DeskState {
    const log = this.#log.all;
    const settled = new Set(log.flatMap(({ file, about }) => [about, `${file}|${about}`]));
    return {
      files: this.#files.map((file) => file.state),
      clashes: this.#clashes.state,
      ranks: this.#ranks.state(settled),
      log
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
    const groups = this.#ranks.inOrder([...clashes, ...files.flatMap(toGroups)]);
    const { tables } = this.#sight;
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
      decisions: this.#log.all.length,
      units: toOwnUnits(files, this.#known.units, diff)
    };
  }

  /** Rows of one table from a given row on, or around a given line. */
  table(at: TableAt, place: { from?: number; line?: number } = {}): TableView {
    return this.#sight.table(at, this.#lang, place);
  }

  /** The whole text of one cell, as it stands. */
  cell(at: TableAt, place: { line: number; column: number }): string {
    return this.#sight.cell(at, place);
  }

  /** Where a line of a file stands; null when it is no row of a table. */
  find(file: number, line: number, part: string): TableAt | null {
    return this.#sight.find(file, line, part);
  }

  rejected(): Promise<string> {
    return rejectedIn(this.#files, this.#lang);
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
      this.#log.note(act.file, { about: spreadOf(act.part) });
    } else {
      const part = file.partName(act.part);
      const decision: Decision =
        act.kind === 'set'
          ? { about: act.about, choice: act.choice, part }
          : { about: `cell:${act.line}:${act.column}`, choice: editOf(act, file), part };
      await file.settle(decision, this.#known, watch);
      this.#log.note(act.file, decision);
    }
    return true;
  }

  async #answer(act: Extract<Act, { kind: 'answer' }>, watch: Watch): Promise<boolean> {
    if (this.#clashes.has(act.key)) return this.#settleClash(act.key, act.offer, watch);
    const [index, key] = fromKey(act.key);
    const done = await this.#files[index]?.answer({ ...act, key }, this.#known, watch);
    if (done) this.#log.note(index, { about: key });
    return done ?? false;
  }

  async #settleClash(key: string, offer: number, watch: Watch): Promise<boolean> {
    const settling = this.#clashes.settling(key, offer, this.#files);
    if (!settling) return false;
    const file = this.#files[settling.file]!;
    for (const decision of settling.decisions) await file.settle(decision, this.#known, watch);
    this.#clashes.settled(key, offer, this.#files);
    this.#log.note(settling.file, { about: key });
    return true;
  }

  /** Takes back what was decided about one thing; without a name the last decision of all. */
  async #undo(act: Extract<Act, { kind: 'undo' }>, watch: Watch): Promise<boolean> {
    const [index, about] = act.about === undefined ? [0, ''] : fromKey(act.about);
    const part = act.file === undefined ? undefined : this.#files[act.file]?.partName(act.part);
    const ofFile = this.#clashes.has(about) ? null : (act.file ?? index);
    const last =
      act.about === undefined ? this.#log.last : this.#log.lastAbout(about, { part, file: ofFile });
    if (!last) return false;
    const file = this.#files[last.file]!;
    const spread = /^spread:(\d+)$/.exec(last.about)?.[1];
    if (spread) await file.gather(Number(spread), this.#known, watch);
    else await file.undo(last, this.#known, watch);
    this.#log.takeBack(last);
    this.#clashes.reopened(last.about);
    return true;
  }

  async #settled(): Promise<void> {
    this.#sight = new Sight(this.#files);
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
}
