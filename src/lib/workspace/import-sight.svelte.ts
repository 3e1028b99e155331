import type { TableView } from './import-view.ts';
import type { ReaderClient } from './reader-client.ts';
import type { TableAt } from './reader-messages.ts';

type Look = {
  file: number;
  part: string;
  table?: TableAt;
  /** The rows around this line, or those from this index on. */
  line?: number;
  from?: number;
};

const placeOf = ({ file, part, table }: TableAt): string => `${file}:${part}:${table}`;

/** Which rows of the tables under review are in sight; the reader has the others. */
export class TableSight {
  #reader: ReaderClient;
  /** Stretches that were asked for, by their place; they come before those of the view. */
  #stretches = $state.raw<Record<string, TableView>>({});

  constructor(reader: ReaderClient) {
    this.#reader = reader;
  }

  /** The stretch of a table that is in sight. */
  of(shown: TableView): TableView {
    return this.#stretches[placeOf(shown)] ?? shown;
  }

  /** Brings other rows in sight. Null when there are none. */
  async look({ table: at, ...rest }: Look): Promise<TableView | null> {
    const { table } = await this.#reader.ask({ kind: 'table', at, ...rest });
    if (table) this.#stretches = { ...this.#stretches, [placeOf(table)]: table };
    return table ?? null;
  }

  /** The whole text of a cell of which a part is shown. */
  async cell({ file, part, table }: TableAt, line: number, column: number): Promise<string> {
    const at = { file, part, table };
    return (await this.#reader.ask({ kind: 'cell', at, line, column })).text ?? '';
  }

  /** The tables were read again. */
  forget(): void {
    this.#stretches = {};
  }
}
