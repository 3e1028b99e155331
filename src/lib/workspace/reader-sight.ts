import { partHints } from '#lib/ingest/reader/part-hints.ts';
import type { FileReading } from '#lib/ingest/reader/reading.ts';
import type { TableView, Written } from './import-view.ts';
import { figuresByCell } from './reader-facts.ts';
import type { GivenFile } from './reader-file.ts';
import type { TableAt } from './reader-messages.ts';
import { COLUMNS_SHOWN, toTableView } from './reader-tables.ts';

type Lang = 'vi' | 'en';

export const TABLES_SHOWN = 12;
/** Cells of all tables in sight: the page draws them within a frame or two. */
const CELLS_SHOWN = 3000;
const FEWEST_ROWS = 12;

/** The tables of some files as they read now; another reading asks for another. */
export class Sight {
  readonly #files: readonly GivenFile[];
  #figures = new Map<string, ReadonlyMap<string, Written>>();

  constructor(files: readonly GivenFile[]) {
    this.#files = files;
  }

  /** Where the tables of all files stand, in their order. */
  get tables(): TableAt[] {
    return this.#files.flatMap((f, file) =>
      f.readings.flatMap((r, part) => r.tables.map((_, table) => ({ file, part, table })))
    );
  }

  /** Rows of one table from a given row on, or around a given line. */
  table(
    at: TableAt,
    lang: Lang,
    { from = 0, line }: { from?: number; line?: number } = {}
  ): TableView {
    const file = this.#files[at.file]!;
    const { reading, table } = this.#at(at);
    const around = line === undefined ? -1 : table.rows.findIndex((r) => r.line >= line);
    return toTableView(
      at,
      {
        reading,
        hints: partHints(file.hints, reading.name),
        judged: file.template ? [] : file.judged(reading),
        issues: [...reading.issues, ...table.issues, ...file.rows.issues],
        figures: this.#figuresOf(at.file, at.part),
        lang
      },
      {
        from: around < 0 ? from : Math.max(0, around - 8),
        most: Math.max(FEWEST_ROWS, Math.floor(CELLS_SHOWN / this.#width()))
      }
    );
  }

  /** The whole text of one cell, as it stands. */
  cell(at: TableAt, { line, column }: { line: number; column: number }): string {
    const { reading, table } = this.#at(at);
    const { cells = {} } = partHints(this.#files[at.file]!.hints, reading.name);
    const row = table.rows.find((r) => r.line === line);
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

  #at({ file, part, table }: TableAt): {
    reading: FileReading;
    table: FileReading['tables'][number];
  } {
    const reading = this.#files[file]!.readings[part]!;
    return { reading, table: reading.tables[table]! };
  }

  /** Columns in sight, over all tables that are. */
  #width(): number {
    const tables = this.#files.flatMap((f) => f.readings.flatMap((r) => r.tables));
    return tables
      .slice(0, TABLES_SHOWN)
      .reduce((n, { columns }) => n + Math.min(columns.length, COLUMNS_SHOWN), 0);
  }

  #figuresOf(file: number, part: number): ReadonlyMap<string, Written> {
    const key = `${file}:${part}`;
    const there = this.#figures.get(key) ?? figuresByCell(this.#files[file]!, part);
    this.#figures.set(key, there);
    return there;
  }
}
