import { toAccount, type Account } from '#lib/ingest/review/account.ts';
import { judgeRows, type JudgedRow } from '#lib/ingest/review/judge-rows.ts';
import { answer } from '#lib/ingest/review/offer.ts';
import { settledHints, type Decision } from '#lib/ingest/review/apply-choice.ts';
import type { Preset } from '#lib/ingest/review/presets.ts';
import { decide, toRecipe, undecide, type Recipe } from '#lib/ingest/review/recipe.ts';
import type { PackRows } from '#lib/ingest/review/to-pack-rows.ts';
import { partHints } from '#lib/ingest/reader/part-hints.ts';
import type { FileReading, Hints } from '#lib/ingest/reader/reading.ts';
import type { BulkRead } from './reader-bulk.ts';
import { Causes, type Cause, type CausesState } from './reader-causes.ts';
import { readGiven, type Known, type Read, type Watch } from './reader-given.ts';
import { fitPresets, type FittedPresets } from './reader-presets.ts';
import { alikeParts, gathered, spreadTo } from './reader-spread.ts';
import type { TemplateTable } from './reader-template.ts';

/** What was decided about one file, as a draft keeps it: plain data. */
export type FileState = {
  decisions: readonly Decision[];
  preset: FittedPresets | null;
} & CausesState;

/** One file that was given: how it reads now, and the decisions that made it read so. */
export class GivenFile {
  readonly name: string;
  /** As it was given. */
  readonly blob: Blob;
  #read: Read;
  #recipe: Recipe;
  #preset: FittedPresets | null = null;
  #causes = new Causes();

  private constructor({ name, blob }: { name: string; blob: Blob }, read: Read) {
    this.name = name;
    this.blob = blob;
    this.#read = read;
    this.#recipe = toRecipe(read.readings[0]!);
    this.#causes.meet(read.groups);
  }

  /** Reads a file. Presets for its kinds of table are put to use at once. */
  static async open(
    file: { name: string; blob: Blob },
    known: Known,
    presets: readonly Preset[],
    watch: Watch
  ): Promise<GivenFile> {
    const given = new GivenFile(
      file,
      await readGiven(file, { before: null, hints: {} }, known, watch)
    );
    const preset = given.template ? null : fitPresets(presets, given.readings);
    if (preset) {
      given.#preset = preset;
      await given.#readAgain(known, watch);
    }
    return given;
  }

  /** Reads a file as it was read when a draft of it was kept. */
  static async resume(
    file: { name: string; blob: Blob },
    { decisions, preset, ...causes }: FileState,
    known: Known,
    watch: Watch
  ): Promise<GivenFile> {
    const hints = settledHints(decisions, preset?.hints);
    const given = new GivenFile(file, await readGiven(file, { before: null, hints }, known, watch));
    given.#recipe = toRecipe(given.readings[0]!, [...decisions]);
    given.#preset = preset;
    given.#causes = new Causes(causes);
    given.#causes.meet(given.#read.groups);
    return given;
  }

  get state(): FileState {
    return { decisions: this.decisions, preset: this.#preset, ...this.#causes.state };
  }

  get readings(): readonly FileReading[] {
    return this.#read.readings;
  }
  get template(): TemplateTable | null {
    return this.#read.template;
  }
  get rows(): PackRows {
    return this.#read.rows;
  }
  /** Of a very large file; null for one that was read as a whole. */
  get bulk(): BulkRead | null {
    return this.#read.bulk;
  }
  /** Figures and denominators that would be recorded. */
  get figures(): number {
    const { observations, denominators } = this.rows;
    return observations.length + denominators.length + (this.bulk?.result.lot.length ?? 0);
  }
  /** Names of the presets that were used. */
  get presets(): string[] {
    return this.#preset?.names ?? [];
  }
  get decisions(): readonly Decision[] {
    return this.#recipe.chosen;
  }
  get isUsable(): boolean {
    return this.readings.some((r) => r.error === null && r.tables.length > 0);
  }

  /** With what presets said. What was settled for one sheet of several stands under its name. */
  get hints(): Hints {
    return settledHints(this.#recipe.chosen, this.#preset?.hints);
  }

  /** One for each part, so that it replays and can be learned from. */
  get recipes(): Recipe[] {
    const { hints } = this;
    return this.readings
      .filter((r) => r.error === null)
      .map((r) => ({ ...toRecipe(r), hints: partHints(hints, r.name) }));
  }

  get account(): Account[] {
    const { template, readings, rows } = this.#read;
    if (template) return [template.account];
    if (this.bulk) return [this.bulk.result.account];
    return readings.map((r) => toAccount(r, { hints: this.hints, issues: rows.issues }));
  }

  judged(reading: FileReading): JudgedRow[] {
    return judgeRows(reading, { hints: this.hints, issues: this.rows.issues });
  }

  /** Causes in the order they were met; those that are settled stand where they stood. */
  get groups(): Cause[] {
    return this.#causes.among(this.#read.groups);
  }

  /** The name by which decisions about one part are kept; undefined where there is one part only. */
  partName(part: number | undefined): string | undefined {
    return part === undefined || this.readings.length < 2 ? undefined : this.readings[part]?.name;
  }

  /** Answers one cause; false when the answer is none. */
  async answer(
    { key, offer, given = '' }: { key: string; offer: number; given?: string },
    known: Known,
    watch: Watch
  ): Promise<boolean> {
    const found = this.groups.find(({ group }) => group.key === key);
    const chosen = found?.group.offers[offer];
    if (!found || !chosen) return false;
    const choice = chosen.ask ? answer(chosen.ask, given) : chosen.choice;
    if (!choice) return false;
    const part = this.readings.findIndex((r) => r.name === found.group.first.file);
    await this.settle(
      { about: key, choice, part: this.partName(part < 0 ? undefined : part) },
      known,
      watch
    );
    this.#causes.answer(key, { group: found.group, offer, given });
    return true;
  }

  async settle({ about, choice, part }: Decision, known: Known, watch: Watch): Promise<void> {
    const before = this.#recipe.chosen.find((c) => c.about === about && c.part === part);
    const decided = decide(this.#recipe, about, choice, part);
    // To leave things as they are changes nothing, unless something else had been said of them.
    const reads = [choice, before?.choice].some((c) => c && c.kind !== 'leave');
    await this.#turnTo({ recipe: decided }, known, watch, { reads });
  }

  /** Other parts with the same header for which something else holds than what was settled here. */
  alike(part: number): string[] {
    return alikeParts(this.readings, this.hints, part);
  }

  /** Settles the parts with the same header as one as that one is settled: columns, numbers, names. */
  async spread(part: number, known: Known, watch: Watch): Promise<void> {
    const recipe = spreadTo(this.#recipe, this.partName(part), this.alike(part));
    await this.#turnTo({ recipe }, known, watch);
  }

  /** Takes back what was spread from one part. */
  async gather(part: number, known: Known, watch: Watch): Promise<void> {
    await this.#turnTo({ recipe: gathered(this.#recipe, this.partName(part)) }, known, watch);
  }

  /** Takes a decision back; without a name the last one. */
  async undo(
    { about, part }: { about?: string; part?: string },
    known: Known,
    watch: Watch
  ): Promise<void> {
    const name = about ?? this.#recipe.chosen.at(-1)?.about;
    if (name === undefined) return;
    const last = about === undefined ? this.#recipe.chosen.at(-1)!.part : part;
    await this.#turnTo({ recipe: undecide(this.#recipe, name, last) }, known, watch);
    this.#causes.takeBack(name);
  }

  async forgetPreset(known: Known, watch: Watch): Promise<void> {
    await this.#turnTo({ preset: null }, known, watch);
  }

  /** Reads under other decisions. Broken off, what was read still goes with what had been decided. */
  async #turnTo(
    {
      recipe = this.#recipe,
      preset = this.#preset
    }: { recipe?: Recipe; preset?: FittedPresets | null },
    known: Known,
    watch: Watch,
    { reads = true } = {}
  ): Promise<void> {
    const before = { recipe: this.#recipe, preset: this.#preset };
    this.#recipe = recipe;
    this.#preset = preset;
    try {
      if (reads) await this.#readAgain(known, watch);
    } catch (error) {
      this.#recipe = before.recipe;
      this.#preset = before.preset;
      throw error;
    }
  }

  async #readAgain(known: Known, watch: Watch): Promise<void> {
    const { bulk: before } = this;
    const read = await readGiven(this, { before, hints: this.hints }, known, watch);
    // The last step may be the long one: what was called meanwhile is heard before it counts.
    await breath();
    watch.signal.throwIfAborted();
    this.#read = read;
    this.#causes.meet(read.groups);
  }
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
