import { toAccount, type Account } from '#lib/ingest/review/account.ts';
import { groupIssues, type IssueGroup } from '#lib/ingest/review/group-issues.ts';
import { judgeRows, type JudgedRow } from '#lib/ingest/review/judge-rows.ts';
import { answer } from '#lib/ingest/review/offer.ts';
import { settledHints, type Choice, type Decision } from '#lib/ingest/review/apply-choice.ts';
import type { Preset } from '#lib/ingest/review/presets.ts';
import { decide, toRecipe, undecide, type Recipe } from '#lib/ingest/review/recipe.ts';
import { toPackRows, type PackRows } from '#lib/ingest/review/to-pack-rows.ts';
import type { AskOpinion } from '#lib/ingest/dialect/second-opinion.ts';
import { partHints } from '#lib/ingest/reader/part-hints.ts';
import { readFile } from '#lib/ingest/reader/read-file.ts';
import type { FileReading, Hints } from '#lib/ingest/reader/reading.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';
import { tooLargeAsWhole } from '#lib/ingest/bulk/too-large.ts';
import { spokenOf } from '#lib/ingest/bulk/spoken.ts';
import { sourceOf, type UserTable } from '#lib/ingest/user-file.ts';
import { openBulk, WHOLE_LIMIT, type BulkRead } from './reader-bulk.ts';
import { fitPresets, type FittedPresets } from './reader-presets.ts';
import { readTemplate, type TemplateTable } from './reader-template.ts';

export type Known = {
  reference: Reference;
  units: readonly Unit[];
  /** Asked about a delimiter that is in doubt. */
  askOpinion?: AskOpinion;
};
export type Watch = { onProgress: (fraction: number) => void; signal: AbortSignal };

/** What was said when a decision was taken: shown in its place once nothing asks any more. */
export type Answered = { group: IssueGroup; offer: number; given: string };

/** What was decided about one file, as a draft keeps it: plain data. */
export type FileState = {
  decisions: readonly Decision[];
  preset: FittedPresets | null;
  answered: [key: string, answered: Answered][];
  order: string[];
};

type Read = {
  /** Of a very large file; its readings then show an excerpt. */
  bulk: BulkRead | null;
  readings: FileReading[];
  template: TemplateTable | null;
  rows: PackRows;
  groups: IssueGroup[];
};

/** A longer list of causes does not stand still for the sake of a draft. */
const ORDER_KEPT = 2000;
const SPREAD = 'spread#';
/** What holds for another table of the kind; what hangs on lines or cells does not. */
const TRAVEL: ReadonlySet<Choice['kind']> = new Set(['column', 'numbers', 'unit']);

const travelling = ({ columns, numbers, units }: Hints): string =>
  JSON.stringify({ columns, numbers, units });

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
      readings,
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
    template: { table, account, reading },
    rows: { observations, denominators, sources, units, issues },
    groups: groupIssues([reading], { hints, ...known })
  };
}

/** Reads a file the way its size asks for. */
async function readGiven(
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

/** One file that was given: how it reads now, and the decisions that made it read so. */
export class GivenFile {
  readonly name: string;
  /** As it was given. */
  readonly blob: Blob;
  #read: Read;
  #recipe: Recipe;
  #preset: FittedPresets | null = null;
  #answered = new Map<string, Answered>();
  /** Causes in the order they were first met, so that the list stands still as they are settled. */
  #order: string[] = [];

  private constructor({ name, blob }: { name: string; blob: Blob }, read: Read) {
    this.name = name;
    this.blob = blob;
    this.#read = read;
    this.#recipe = toRecipe(read.readings[0]!);
    this.#remember();
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
    { decisions, preset, answered, order }: FileState,
    known: Known,
    watch: Watch
  ): Promise<GivenFile> {
    const hints = settledHints(decisions, preset?.hints);
    const given = new GivenFile(file, await readGiven(file, { before: null, hints }, known, watch));
    given.#recipe = toRecipe(given.readings[0]!, [...decisions]);
    given.#preset = preset;
    given.#answered = new Map(answered);
    given.#order = [...order];
    given.#remember();
    return given;
  }

  get state(): FileState {
    return {
      decisions: this.decisions,
      preset: this.#preset,
      answered: [...this.#answered],
      order: this.#order.length > ORDER_KEPT ? [...this.#answered.keys()] : this.#order
    };
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
  get groups(): { group: IssueGroup; answered: Answered | null; asks: boolean }[] {
    const now = new Map(this.#read.groups.map((g) => [g.key, g]));
    return this.#order.flatMap((key) => {
      const answered = this.#answered.get(key) ?? null;
      const group = now.get(key) ?? answered?.group;
      return group ? [{ group, answered, asks: now.get(key)?.status === 'decide' }] : [];
    });
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
    this.#answered.set(key, { group: found.group, offer, given });
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
    const { hints } = this;
    const own = this.readings[part]!;
    const settled = travelling(partHints(hints, own.name));
    if (this.readings.length < 2 || settled === '{}') return [];
    const fingerprint = toRecipe(own).fingerprint;
    return this.readings
      .filter((r) => r !== own && r.error === null && toRecipe(r).fingerprint === fingerprint)
      .map((r) => r.name)
      .filter((name) => travelling(partHints(hints, name)) !== settled);
  }

  /** Settles the parts with the same header as one as that one is settled: columns, numbers, names. */
  async spread(part: number, known: Known, watch: Watch): Promise<void> {
    const from = this.partName(part);
    const here = this.#recipe.chosen.filter((c) => c.part === from && TRAVEL.has(c.choice.kind));
    const recipe = this.alike(part).reduce(
      (whole, to) =>
        here.reduce((r, c, i) => decide(r, `${SPREAD}${from}#${i}`, c.choice, to), whole),
      this.#recipe
    );
    await this.#turnTo({ recipe }, known, watch);
  }

  /** Takes back what was spread from one part. */
  async gather(part: number, known: Known, watch: Watch): Promise<void> {
    const begin = `${SPREAD}${this.partName(part)}#`;
    const recipe = this.#recipe.chosen
      .filter((c) => c.about.startsWith(begin))
      .reduce((r, c) => undecide(r, c.about), this.#recipe);
    await this.#turnTo({ recipe }, known, watch);
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
    this.#answered.delete(name);
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

  #remember(): void {
    const there = new Set(this.#order);
    this.#order.push(...this.#read.groups.map((g) => g.key).filter((key) => !there.has(key)));
  }

  async #readAgain(known: Known, watch: Watch): Promise<void> {
    const { bulk: before } = this;
    const read = await readGiven(this, { before, hints: this.hints }, known, watch);
    // The last step may be the long one: what was called meanwhile is heard before it counts.
    await breath();
    watch.signal.throwIfAborted();
    this.#read = read;
    this.#remember();
  }
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
