import type { Issue } from '#lib/model/issue.ts';
import type { Lot } from '#lib/model/lot.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Lang } from '#lib/text/format.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { AskOpinion } from '../dialect/second-opinion.ts';
import type { FileReading, Hints } from '../reader/reading.ts';
import type { Account } from '../review/account.ts';
import { BOM, rejectedHead, rejectedLine } from '../review/rejected-csv.ts';
import type { Waiting } from '../review/summary.ts';
import { collect, pick, type Collected } from './collect.ts';
import { NotPlain } from './collector.ts';
import { toExcerpt, understandExcerpt, type Excerpt, type ReadExcerpt } from './excerpt.ts';
import { fill } from './fill.ts';
import type { Source } from './pieces.ts';
import { withoutColumns } from './redact.ts';
import type { Rejections } from './rejections.ts';
import { createRowsOf } from './rows-of.ts';
import { accountOfOthers, settle } from './settle.ts';
import { lackingLines, toUnitCases } from './unit-cases.ts';
import { walk, type WalkOptions } from './walk.ts';
import { isAlike, survey, type Survey } from './survey.ts';

export { NotPlain } from './collector.ts';

export type BulkOptions = {
  reference: Reference;
  hints?: Hints;
  /** Asked about a delimiter that is in doubt; without it such a doubt is not spoken of. */
  askOpinion?: AskOpinion;
  onProgress?: (fraction: number) => void;
  signal?: AbortSignal;
};

/** A large file as it reads now. */
export type BulkResult = {
  /** The rows that hold every text of the file; their lines are those of the file. */
  reading: FileReading;
  account: Account;
  /** What was found beyond the excerpt. */
  issues: Issue[];
  lot: Lot;
  /** Units on no list that the figures speak of. */
  units: Unit[];
  rejections: Rejections;
  /** Rows that are kept back, by what they wait for. */
  waiting: Waiting;
  /** Of how many rows of the file an issue speaks that stands on lines of the excerpt. */
  rowsOf: (issue: Issue, lines: readonly number[]) => number;
};

/**
 * A file of which every row stands for itself, read by its texts: it is gone through once, and what
 * a person then settles is worked out on the texts alone.
 */
export class BulkFile {
  readonly name: string;
  #source: Source;
  #survey: Survey;
  #collected: Collected;
  #excerpt: Excerpt;
  /** The excerpt as it was read when the file was opened, until it is asked for. */
  #opened: { reference: Reference; hints: Hints | undefined; read: ReadExcerpt } | null = null;

  private constructor(name: string, source: Source, survey: Survey, collected: Collected) {
    this.name = name;
    this.#source = source;
    this.#survey = survey;
    this.#collected = collected;
    this.#excerpt = toExcerpt(collected, survey, name);
  }

  /** Null where rows cannot be read one by one; then the file has to be read whole. */
  static async open(
    { name, source }: { name: string; source: Source },
    { reference, hints, askOpinion, onProgress, signal }: BulkOptions
  ): Promise<BulkFile | null> {
    const found = await survey(source, { name, reference, hints, askOpinion, signal });
    if (!found) return null;
    try {
      const walk = { name, signal };
      const collected = await collect(source, found, {
        ...walk,
        onProgress: (f) => onProgress?.(f * 0.9)
      });
      const file = new BulkFile(name, source, found, collected);
      await file.#complete({ reference, hints }, walk);
      onProgress?.(1);
      return file;
    } catch (error) {
      if (error instanceof NotPlain) return null;
      throw error;
    }
  }

  /** The file without what stands in some of its columns; see `withoutColumns`. */
  without(out: ReadonlySet<number>): Promise<Blob> {
    return withoutColumns(this.#source, this.#survey, { name: this.name, out });
  }

  /** The rows that are kept back as `rejectedCsv` gives them; '' when there are none. */
  async rejected({ rejections, reading }: BulkResult, lang: Lang): Promise<string> {
    if (rejections.size === 0) return '';
    const decoder = new TextDecoder();
    const table = reading.tables[0]!;
    const parts: string[] = [BOM, rejectedHead(table, lang)];
    const options = { name: this.name };
    await walk(
      this.#source,
      this.#survey,
      options,
      (bytes, { count, starts, ends }, line, given) => {
        const why = rejections.of(line);
        if (!why) return;
        const cells =
          given ??
          Array.from({ length: count }, (_, i) =>
            decoder.decode(bytes.subarray(starts[i], ends[i])).normalize('NFC')
          );
        const fitted = table.columns.map((_, i) => cells[i] ?? '');
        parts.push(rejectedLine(fitted, why, { line, lang }));
      }
    );
    return parts.join('');
  }

  /**
   * The same file under other decisions: gone through again only where they cut it otherwise or
   * give its columns other parts. Null where it is then no longer plain.
   */
  async again(options: BulkOptions): Promise<BulkFile | null> {
    const { reference, hints, askOpinion, signal } = options;
    const asked = { name: this.name, reference, hints, askOpinion, signal };
    const found = await survey(this.#source, asked);
    if (!found) return null;
    if (isAlike(found, this.#survey)) return this;
    return BulkFile.open({ name: this.name, source: this.#source }, options);
  }

  /** Picks the rows that only the reading shows to be needed. */
  async #complete(
    { reference, hints }: Pick<BulkOptions, 'reference' | 'hints'>,
    options: WalkOptions
  ): Promise<void> {
    const { collector } = this.#collected;
    const read = this.#understand({ reference, hints });
    const lines = lackingLines(toUnitCases(collector, read), collector);
    if (lines.size === 0) {
      this.#opened = { reference, hints, read };
      return;
    }
    await pick(this.#source, this.#survey, { collector, lines }, options);
    this.#excerpt = toExcerpt(this.#collected, this.#survey, this.name);
  }

  #understand({ reference, hints }: Pick<BulkOptions, 'reference' | 'hints'>): ReadExcerpt {
    const opened = this.#opened;
    this.#opened = null;
    if (opened && opened.reference === reference && opened.hints === hints) return opened.read;
    const options = { file: this.name, reference, hints: hints ?? {} };
    return understandExcerpt(this.#excerpt, this.#survey, options);
  }

  /** Reads all that was gone through. Throws `NotPlain` where the texts turn out not to be enough. */
  read({ reference, hints }: { reference: Reference; hints?: Hints }): BulkResult {
    const options = { file: this.name, reference, hints: hints ?? {} };
    const { collector } = this.#collected;
    const excerpt = this.#understand({ reference, hints });
    const cases = toUnitCases(collector, excerpt);
    const settled = settle(collector, excerpt, { ...options, cases });
    const account = accountOfOthers(excerpt, collector);
    const filled = fill(collector, settled, { excerpt, file: this.name, account });
    const own = filled.units.filter((u) => u.id.startsWith('own:'));
    return {
      reading: excerpt.reading,
      account,
      issues: filled.issues,
      lot: filled.lot,
      units: own,
      rejections: filled.rejections,
      waiting: filled.waiting,
      rowsOf: createRowsOf(collector, settled, filled.counts, excerpt)
    };
  }
}
