import type { Issue } from '#lib/model/issue.ts';
import type { LotText } from '#lib/model/lot.ts';
import type { Observation } from '#lib/model/observation.ts';
import { toIssue } from '../issue.ts';
import type { Lookup } from '../lookup.ts';
import { createRowReader, type ReadRow } from '../read-observations.ts';
import { fitRow, isBlank, type RawRow } from '../read-table.ts';
import type { Hints } from '../reader/reading.ts';
import { EXAMPLE_PREFIX } from '../template.ts';
import { NotPlain } from './collector.ts';
import { createLotWriter } from './lot-writer.ts';
import { RowIds } from './row-ids.ts';
import type { Fields } from './scan-records.ts';
import { TemplateCodes, textIn } from './template-codes.ts';
import { toTemplateColumns, type TemplateColumns } from './template-columns.ts';
import type { TemplateSurvey } from './template-survey.ts';
import { TemplateQuick } from './template-quick.ts';
import { TemplateWords } from './template-words.ts';
import { Told } from './told.ts';

/** A row that is kept as an observation: a part, a whole that has parts, or an example. */
export type HeldRow = { observation: Observation; issues: Issue[]; isFaulty: boolean };

export type TemplateOptions = {
  survey: TemplateSurvey;
  lookup: Lookup;
  hints: Hints;
  /** Bytes of the file. */
  size: number;
  /** Ids of rows that have parts. */
  wanted: ReadonlySet<string>;
  /** Columns of words that are too varied to be kept with each figure. */
  dropped: ReadonlySet<keyof LotText>;
  /** Called for each row that is kept back as it is met. */
  onRejected?: (cells: readonly string[], line: number, why: readonly Issue[]) => void;
  /** Called for each row that is held and was not kept back. */
  onHeld?: (cells: readonly string[], line: number) => void;
};

/** Rows at the head that are shown whatever they hold, and rows that are shown at all. */
const SAMPLE = 200;
const MOST_SHOWN = 1000;
/** Rows that have to be held as objects. */
const MOST_HELD = 300_000;

/** A row with all it has to say takes no less. */
const ROW_BYTES = 100;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * Takes the rows of a template in, one after another. A row of which every text was read before,
 * with nothing to say but what follows from such texts, goes straight to its place; any other is
 * read as a small file's, so that both ways agree by construction.
 */
export class TemplateRows {
  readonly codes = new TemplateCodes();
  readonly told = new Told();
  readonly writer;
  readonly held: HeldRow[] = [];
  readonly examples: HeldRow[] = [];
  /** Ids that rows name as their whole. */
  readonly wholes = new Set<string>();
  /** What the review shows, by line. */
  readonly picked = new Map<number, readonly string[]>();
  /** Rows met; those that are blank or left out by hand are counted apart. */
  read = 0;
  blank = 0;
  excluded = 0;
  /** Rows of which a figure was made, if only a faulty one; examples aside. */
  observed = 0;
  readonly words: TemplateWords;
  #options: TemplateOptions;
  #columns: TemplateColumns;
  #width: number;
  #reader: (row: RawRow) => ReadRow;
  #ids: RowIds;
  #quick: TemplateQuick;
  /** Rows by the text that names their measure, in the order they were met. */
  #measures = new Map<string, { rows: number }>();
  /** The same by code of a text. */
  #byCode: { rows: number }[] = [];
  #shorts = new Map<number, Issue>();
  #excluded: ReadonlySet<number>;
  #edited: ReadonlyMap<number, [number, string][]>;

  constructor(options: TemplateOptions) {
    const { survey, lookup, hints, dropped } = options;
    this.#options = options;
    this.#width = survey.table.header.length;
    const { read, columns } = createRowReader(survey.table, survey.subject, lookup);
    if (!read) throw new NotPlain('bulk_head');
    this.#reader = read;
    this.#columns = toTemplateColumns(columns, this.#width);
    const decode = (bytes: Uint8Array) => decoder.decode(bytes);
    const valueAt = { file: survey.table.file, column: columns.get('value')!.label };
    this.#quick = new TemplateQuick(this.codes, this.#columns, { lookup, decode, valueAt });
    this.words = new TemplateWords(this.codes, this.#columns.texts, { dropped, decode });
    this.writer = createLotWriter({ withText: this.words.isKept });
    this.#ids = new RowIds(options.size / ROW_BYTES);
    this.#excluded = new Set(hints.excluded);
    this.#edited = editsByLine(hints);
  }

  /** A record as ranges of bytes. */
  take(bytes: Uint8Array, fields: Fields, line: number): void {
    if (line <= this.#options.survey.table.headerLine) return void (this.blank += this.#head(line));
    const { count } = fields;
    if (count < this.#width) widen(fields, this.#width);
    if (count > this.#width || this.#isUnusual(bytes, fields))
      return this.takeCells(cellsOf(bytes, fields).slice(0, count), line, false);
    if (this.#excluded.size > 0 && this.#excluded.has(line)) return void this.excluded++;
    this.read++;
    this.#countMeasure(this.#quick.see(bytes, fields, line), bytes, fields);
    const text = this.words.placeOf(bytes, fields, line);
    const short = count < this.#width ? this.#shortOf(count) : null;
    if (this.read <= SAMPLE || (short && this.#isRoomToPick))
      this.#pick(line, cellsOf(bytes, fields).slice(0, count));
    const isSpecial = this.#isSpecial(bytes, fields, line);
    const figure = isSpecial ? null : this.#quick.figure(bytes, fields, { line, text });
    if (figure && this.#isFirst(bytes, fields, line)) {
      this.observed++;
      this.writer.put(figure);
      const { said } = this.#quick;
      if (short) this.told.again(short, line);
      for (const issue of said) this.told.again(issue, line);
      if (said.length > 0 && this.#isRoomToPick) this.#pick(line, cellsOf(bytes, fields));
      return;
    }
    const found = short ? [{ ...short, row: line }] : [];
    // What was mended by hand speaks for its own row alone.
    this.#readSlowly(
      { line, cells: cellsOf(bytes, fields) },
      { found, text: isSpecial ? null : text }
    );
  }

  /** What `fitRow` says of a row that ends too early, the same object for the same width. */
  #shortOf(found: number): Issue {
    let issue = this.#shorts.get(found);
    if (!issue) {
      const at = { file: this.#options.survey.table.file, row: 0 };
      issue = toIssue('warning', 'cell_count', at, { expected: this.#width, found });
      this.#shorts.set(found, issue);
    }
    return issue;
  }

  /** A record that was cut as text. */
  takeCells(given: readonly string[], line: number, doubtful: boolean): void {
    const { table } = this.#options.survey;
    if (line <= table.headerLine) return void (this.blank += this.#head(line));
    if (this.#excluded.has(line)) return void this.excluded++;
    if (!doubtful && isBlank(given)) return void this.blank++;
    this.read++;
    if (doubtful || this.read <= SAMPLE) this.#pick(line, given);
    if (doubtful) {
      const at = { file: table.file, row: line, seen: given[0] };
      return this.#reject(given, line, [toIssue('error', 'bad_quotes', at)]);
    }
    const row = { line, cells: [...given] };
    const fitted = fitRow(row, { file: table.file, expected: this.#width });
    if (fitted.issues.length > 0) this.#pick(line, given);
    if (!fitted.row) return this.#reject(given.slice(0, this.#width), line, fitted.issues);
    const { cells } = fitted.row;
    if (this.#columns.unnamed.some((i) => cells[i]!.trim() !== ''))
      throw new NotPlain('bulk_varied');
    this.#countOf(cells[this.#columns.measure]!.trim()).rows++;
    this.words.countCells(cells);
    this.#readSlowly(fitted.row, { found: fitted.issues, text: null });
  }

  /** The header and what stands above it. */
  #head(line: number): number {
    return line < this.#options.survey.table.headerLine ? 1 : 0;
  }

  /** Blank, or with something under no name. */
  #isUnusual(bytes: Uint8Array, fields: Fields): boolean {
    const { starts, ends } = fields;
    for (const i of this.#columns.unnamed) if (ends[i]! > starts[i]!) return true;
    const first = bytes[starts[0]!]!;
    if (ends[0]! > starts[0]! && first > 32 && first < 128) return false;
    return isBlank(cellsOf(bytes, fields));
  }

  /** Mended by hand, a part, or a whole that has parts. */
  #isSpecial(bytes: Uint8Array, { starts, ends }: Fields, line: number): boolean {
    const { id, partOf } = this.#columns;
    if (partOf >= 0 && ends[partOf]! > starts[partOf]!) return true;
    if (this.#edited.size > 0 && this.#edited.has(line)) return true;
    const { wanted } = this.#options;
    return wanted.size > 0 && wanted.has(textIn(bytes, starts[id]!, ends[id]!));
  }

  /** Rows by the text that names their measure, in the order they were met. */
  get measures(): Map<string, number> {
    return new Map([...this.#measures].map(([text, { rows }]) => [text, rows]));
  }

  #countOf(measure: string): { rows: number } {
    let count = this.#measures.get(measure);
    if (!count) this.#measures.set(measure, (count = { rows: 0 }));
    return count;
  }

  #countMeasure(what: number, bytes: Uint8Array, { starts, ends }: Fields): void {
    const { measure } = this.#columns;
    const count = (this.#byCode[what] ??= this.#countOf(
      textIn(bytes, starts[measure]!, ends[measure]!)
    ));
    count.rows++;
  }

  /** Whether the id of a record is no example's, and stands here first. */
  #isFirst(bytes: Uint8Array, { starts, ends }: Fields, line: number): boolean {
    const from = starts[this.#columns.id]!;
    const to = ends[this.#columns.id]!;
    if (isPlain(bytes, from, to)) return this.#ids.add(bytes, from, to, line) === 0;
    const text = textIn(bytes, from, to);
    if (text.startsWith(EXAMPLE_PREFIX)) return false;
    const id = encoder.encode(text || `${this.#options.survey.subject}-${line}`);
    return this.#ids.add(id, 0, id.length, line) === 0;
  }

  get #isRoomToPick(): boolean {
    return this.picked.size < MOST_SHOWN;
  }

  #pick(line: number, cells: readonly string[]): void {
    if (this.#isRoomToPick && !this.picked.has(line)) this.picked.set(line, cells);
  }

  #mended(cells: readonly string[], line: number): string[] {
    const mended = [...cells];
    for (const [column, text] of this.#edited.get(line) ?? []) mended[column] = text;
    return mended;
  }

  #reject(cells: readonly string[], line: number, why: readonly Issue[]): void {
    this.told.addAll(why);
    this.#options.onRejected?.(
      cells,
      line,
      why.filter((i) => i.severity === 'error')
    );
  }

  /** Reads one row as the reader of small files does, and learns from it where all is well. */
  #readSlowly(
    row: RawRow,
    { found, text }: { found: readonly Issue[]; text: number | null }
  ): void {
    if (this.#quick.isFull) throw new NotPlain('bulk_varied');
    const mended = { line: row.line, cells: this.#mended(row.cells, row.line) };
    const { observation: o, issues: own } = this.#reader(mended);
    if (o && o.id.startsWith(EXAMPLE_PREFIX)) {
      this.told.addAll(found);
      this.examples.push({ observation: o, issues: own, isFaulty: own.some(isError) });
      if (this.examples.length > MOST_HELD) throw new NotPlain('bulk_varied');
      return this.#pick(row.line, row.cells);
    }
    this.#place({ observation: o, issues: own }, { row, found, text });
    if (text !== null && o) this.#quick.learn(o, own);
  }

  /** Examples in a file of nothing else: somebody tries the template. */
  takeExamples(): void {
    for (const { observation, issues } of this.examples) {
      const row = { line: observation.line, cells: [] };
      this.#place({ observation, issues }, { row, found: [], text: null });
    }
  }

  /** Brings a row that was read to its place. */
  #place(
    { observation: o, issues: own }: ReadRow,
    { row, found, text }: { row: RawRow; found: readonly Issue[]; text: number | null }
  ): void {
    const issues = [...found, ...own];
    const id = o ? encoder.encode(o.id) : null;
    const first = id ? this.#ids.add(id, 0, id.length, row.line) : 0;
    if (o && first > 0) issues.push(this.#duplicate(o, first));
    if (issues.length > 0) this.#pick(row.line, row.cells);
    const isFaulty = o === null || issues.some(isError);
    if (isFaulty) this.#reject(row.cells, row.line, issues);
    else this.told.addAll(issues);
    if (!o) return;
    this.observed++;
    if (o.partOf !== '') this.wholes.add(o.partOf);
    if (o.partOf !== '' || this.#options.wanted.has(o.id)) {
      this.held.push({ observation: o, issues, isFaulty });
      if (!isFaulty) this.#options.onHeld?.(row.cells, row.line);
      if (this.held.length > MOST_HELD) throw new NotPlain('bulk_varied');
    } else if (!isFaulty) this.#put(o, text);
  }

  #duplicate(o: Observation, first: number): Issue {
    const { table } = this.#options.survey;
    const column = table.header[this.#columns.id]!;
    return toIssue(
      'error',
      'duplicate_id',
      { file: table.file, row: o.line, column, seen: o.id },
      { first: `${table.file}:${first}` }
    );
  }

  /** Takes what a row beside the lot speaks of into the lists of the lot. */
  note(o: Observation): void {
    this.codes.unitOf(this.#options.lookup.units.byId.get(o.unitId)!);
    this.codes.whenOf(o);
    this.codes.whatOf(o);
    this.codes.howOf(o);
  }

  #put(o: Observation, text: number | null): void {
    const { codes } = this;
    this.writer.put({
      unit: codes.unitOf(this.#options.lookup.units.byId.get(o.unitId)!),
      when: codes.whenOf(o),
      what: codes.whatOf(o),
      how: codes.howOf(o),
      column: this.#columns.value,
      value: o.value ?? NaN,
      line: o.line,
      text: text ?? this.words.placeOfRow(o)
    });
    if (codes.isFull) throw new NotPlain('bulk_varied');
  }
}

const EXAMPLE_FIRST = EXAMPLE_PREFIX.charCodeAt(0);

const isError = (issue: Issue): boolean => issue.severity === 'error';

/** The same as text and as bytes, and no example's. */
function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to || bytes[from] === EXAMPLE_FIRST) return false;
  for (let i = from; i < to; i++) if (bytes[i]! > 127 || bytes[i]! <= 32) return false;
  return true;
}

/** Gives a record that ends early empty fields to its end. */
function widen(fields: Fields, width: number): void {
  fields.starts.fill(0, fields.count, width);
  fields.ends.fill(0, fields.count, width);
  fields.count = width;
}

const cellsOf = (bytes: Uint8Array, { count, starts, ends }: Fields): string[] =>
  Array.from({ length: count }, (_, i) =>
    ends[i]! > starts[i]! ? decoder.decode(bytes.subarray(starts[i], ends[i])).normalize('NFC') : ''
  );

/** Texts that a person put in place of cells, by line. */
function editsByLine({ cells = {} }: Hints): Map<number, [number, string][]> {
  const byLine = new Map<number, [number, string][]>();
  for (const [place, text] of Object.entries(cells)) {
    const [line, column] = place.split(':').map(Number) as [number, number];
    byLine.set(line, [...(byLine.get(line) ?? []), [column, text]]);
  }
  return byLine;
}
