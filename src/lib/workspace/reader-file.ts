import { toAccount, type Account } from '#lib/ingest/review/account.ts';
import { groupIssues, type IssueGroup } from '#lib/ingest/review/group-issues.ts';
import { judgeRows, type JudgedRow } from '#lib/ingest/review/judge-rows.ts';
import { answer } from '#lib/ingest/review/offer.ts';
import { toHints, type Choice } from '#lib/ingest/review/apply-choice.ts';
import { findPreset, presetHints, type Preset } from '#lib/ingest/review/presets.ts';
import { decide, toRecipe, undecide, type Recipe } from '#lib/ingest/review/recipe.ts';
import { toPackRows, type PackRows } from '#lib/ingest/review/to-pack-rows.ts';
import { readFile } from '#lib/ingest/reader/read-file.ts';
import type { FileReading, Hints } from '#lib/ingest/reader/reading.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';
import { readTemplate, type TemplateTable } from './reader-template.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type Known = { reference: Reference; units: readonly Unit[] };
export type Watch = { onProgress: (fraction: number) => void; signal: AbortSignal };

/** What was said when a decision was taken: shown in its place once nothing asks any more. */
export type Answered = { group: IssueGroup; offer: number; given: string };

type Read = {
  readings: FileReading[];
  template: TemplateTable | null;
  rows: PackRows;
  groups: IssueGroup[];
};

/** What a reading comes to: rows, and what there is to say about it. */
function conclude(readings: FileReading[], bytes: Bytes, hints: Hints, known: Known): Read {
  const template = readTemplate(bytes, readings, { ...known, hints });
  if (template) {
    const { observations, denominators, sources, units } = template.table;
    return {
      readings,
      template,
      rows: { observations, denominators, sources, units, issues: template.table.issues },
      groups: groupIssues([template.reading], { hints, ...known })
    };
  }
  const rows = toPackRows(readings, { ...known, hints });
  const { issues } = rows;
  return { readings, template, rows, groups: groupIssues(readings, { hints, issues, ...known }) };
}

/** One file that was given: how it reads now, and the decisions that made it read so. */
export class GivenFile {
  readonly name: string;
  readonly bytes: Bytes;
  #read: Read;
  #recipe: Recipe;
  #preset: { preset: Preset; hints: Hints } | null = null;
  #answered = new Map<string, Answered>();
  /** Causes in the order they were first met, so that the list stands still as they are settled. */
  #order: string[] = [];

  private constructor(name: string, bytes: Bytes, read: Read) {
    this.name = name;
    this.bytes = bytes;
    this.#read = read;
    this.#recipe = toRecipe(this.#main());
    this.#remember();
  }

  /** Reads a file. A preset for its kind of table is put to use at once. */
  static async open(
    { name, bytes }: { name: string; bytes: Bytes },
    known: Known,
    presets: readonly Preset[],
    watch: Watch
  ): Promise<GivenFile> {
    const file = { name, bytes };
    const { reference } = known;
    const options = {
      reference,
      signal: watch.signal,
      onProgress: (p: { fraction: number }) => watch.onProgress(p.fraction)
    };
    const readings = await readFile(file, options);
    const given = new GivenFile(name, bytes, conclude(readings, bytes, {}, known));
    const main = given.#main().tables[0];
    const preset = main && findPreset(presets, main);
    if (preset && !given.#read.template) {
      given.#preset = { preset, hints: presetHints(preset, main) };
      await given.#readAgain(known, watch);
    }
    return given;
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
  get preset(): Preset | null {
    return this.#preset?.preset ?? null;
  }
  get decisions(): Recipe['chosen'] {
    return this.#recipe.chosen;
  }
  get isUsable(): boolean {
    return this.readings.some((r) => r.error === null && r.tables.length > 0);
  }

  get hints(): Hints {
    return toHints(
      this.#recipe.chosen.map((c) => c.choice),
      this.#preset?.hints
    );
  }

  /** With what the preset said, so that it replays and can be learned from. */
  get recipe(): Recipe {
    return { ...this.#recipe, hints: this.hints };
  }

  get account(): Account[] {
    const { template, readings, rows } = this.#read;
    if (template) return [template.account];
    return readings.map((r) => toAccount(r, { hints: this.hints, issues: rows.issues }));
  }

  judged(reading: FileReading): JudgedRow[] {
    return judgeRows(reading, { hints: this.hints, issues: this.rows.issues });
  }

  /** Causes in the order they were met; those that are settled stand where they stood. */
  get groups(): { group: IssueGroup; answered: Answered | null; asks: boolean }[] {
    const now = new Map(this.#read.groups.map((g) => [g.key, g]));
    return this.#order.flatMap((key) => {
      const answered = this.#answered.get(key) ?? null;
      const group = now.get(key) ?? answered?.group;
      return group ? [{ group, answered, asks: now.get(key)?.status === 'decide' }] : [];
    });
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
    await this.settle(key, choice, known, watch);
    this.#answered.set(key, { group: found.group, offer, given });
    return true;
  }

  async settle(about: string, choice: Choice, known: Known, watch: Watch): Promise<void> {
    const before = this.#recipe;
    this.#recipe = decide(before, about, choice);
    try {
      if (choice.kind !== 'leave') await this.#readAgain(known, watch);
    } catch (error) {
      // Broken off: what was read still goes with what had been decided.
      this.#recipe = before;
      throw error;
    }
  }

  /** Takes a decision back; without a name the last one. */
  async undo(about: string | undefined, known: Known, watch: Watch): Promise<void> {
    const name = about ?? this.#recipe.chosen.at(-1)?.about;
    if (name === undefined) return;
    this.#answered.delete(name);
    this.#recipe = undecide(this.#recipe, name);
    await this.#readAgain(known, watch);
  }

  async forgetPreset(known: Known, watch: Watch): Promise<void> {
    this.#preset = null;
    await this.#readAgain(known, watch);
  }

  #main(): FileReading {
    const usable = this.#read.readings.filter((r) => r.error === null);
    return usable[0] ?? this.#read.readings[0]!;
  }

  #remember(): void {
    const there = new Set(this.#order);
    this.#order.push(...this.#read.groups.map((g) => g.key).filter((key) => !there.has(key)));
  }

  async #readAgain(known: Known, { onProgress, signal }: Watch): Promise<void> {
    const { hints } = this;
    const { reference } = known;
    const readings = await readFile(
      { name: this.name, bytes: this.bytes },
      { reference, hints, signal, onProgress: (p) => onProgress(p.fraction) }
    );
    this.#read = conclude(readings, this.bytes, hints, known);
    this.#remember();
  }
}
