import type { FileRecord, ImportRecord, RowsRecord, StateRecord } from './records.ts';

/** Everything that one change puts down and takes away. */
export type Writes = {
  state: StateRecord;
  files?: FileRecord[];
  imports?: ImportRecord[];
  rows?: RowsRecord[];
  drop?: { imports: string[]; files: string[] };
};

export type Held = { state: StateRecord; imports: ImportRecord[] };

/** Where records lie: the browser's database, or the memory of this tab. */
export interface Store {
  /** False when everything goes with the tab. */
  readonly lasting: boolean;
  read(): Promise<Held>;
  /** State, the imports in force, and their rows, seen at one moment; null stands for what is gone. */
  readRows(): Promise<Held & { rows: (RowsRecord | null)[] }>;
  readFiles(hashes: readonly string[]): Promise<(FileRecord | null)[]>;
  /**
   * One transaction: reads, lets `plan` decide at once, and writes all of it or nothing. A null plan
   * writes nothing. Rejects with what the browser threw; then everything is as it was.
   */
  change(plan: (held: Held) => Writes | null): Promise<StateRecord>;
  close(): void;
}
