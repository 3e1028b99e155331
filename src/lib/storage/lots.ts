import { createPause, stretches } from '#lib/model/give-way.ts';
import type { Lot, LotBlock } from '#lib/model/lot.ts';
import { LOT_READERS } from './check-rows.ts';
import { inflated, squeezePieces } from './gzip.ts';
import type { Bytes } from './records.ts';
import { StorageError } from './trouble.ts';

/**
 * A lot as it is kept, compressed: a line of JSON with its lists and the lengths of its blocks
 * (UTF-8, ended by \n), then for each block its columns in the order of `COLUMNS`, plain numbers,
 * the low byte first (as every machine that runs a browser holds them). Lines are written as
 * differences, which all but vanish. Version 2 has what the file says beside its figures, or how
 * long its periods are; what has neither is still written as 1.
 */
const LOT_VERSION = 2;

const COLUMNS = {
  unit: Uint32Array,
  what: Uint16Array,
  when: Uint16Array,
  how: Uint8Array,
  column: Uint8Array,
  value: Float64Array,
  line: Uint32Array
} as const satisfies Record<Exclude<keyof LotBlock, 'text'>, unknown>;
type ColumnName = keyof typeof COLUMNS;

/** In order; the last where the lot has texts. */
const columnsOf = ({ texts }: Pick<Lot, 'texts'>) =>
  texts ? ({ ...COLUMNS, text: Uint16Array } as const) : COLUMNS;

const rowsIn = (block: LotBlock): number => block.unit.length;

function headerOf({ blocks, ...lists }: Lot): string {
  const isPlain = !lists.texts && lists.whens.every((w) => w.spanYears === undefined);
  return JSON.stringify({ lot: isPlain ? 1 : LOT_VERSION, ...lists, blocks: blocks.map(rowsIn) });
}

const differences = (lines: Uint32Array): Uint32Array<ArrayBuffer> => {
  const out = new Uint32Array(lines.length);
  for (let i = 0; i < lines.length; i++) out[i] = lines[i]! - (i === 0 ? 0 : lines[i - 1]!);
  return out;
};

async function* toPieces(lot: Lot): AsyncGenerator<Bytes> {
  const pause = createPause();
  yield new TextEncoder().encode(`${headerOf(lot)}\n`);
  const names = Object.keys(columnsOf(lot)) as (ColumnName | 'text')[];
  for (const block of lot.blocks)
    for (const name of names) {
      const values = name === 'line' ? differences(block.line) : block[name];
      if (values?.length !== rowsIn(block)) throw new Error(`invalid length of column ${name}`);
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      // Compressing is quick work only in pieces.
      for (const [from, to] of stretches(bytes.length, PIECE)) {
        yield bytes.subarray(from, to);
        await pause();
      }
    }
}

const PIECE = 1 << 18;

/** A lot as it is kept. Heavy: some seconds for ten million figures; can be called in any thread. */
export const packLot = (lot: Lot): Promise<Blob> => squeezePieces(toPieces(lot));

const damaged = (what: string): never => {
  throw new StorageError('storage_damaged', new Error(`invalid ${what} of a lot`));
};

/** Hands out bytes in the lengths that are asked for. */
class ByteReader {
  #source: AsyncGenerator<Bytes>;
  #held: Uint8Array = new Uint8Array(0);

  constructor(source: AsyncGenerator<Bytes>) {
    this.#source = source;
  }

  /** Fills `into`; a source that ends before is damaged. */
  async fill(into: Uint8Array): Promise<void> {
    for (let at = 0; at < into.length;) {
      if (this.#held.length === 0 && !(await this.#more())) damaged('end');
      const part = this.#held.subarray(0, into.length - at);
      into.set(part, at);
      at += part.length;
      this.#held = this.#held.subarray(part.length);
    }
  }

  async line(): Promise<string> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (;;) {
      const end = this.#held.indexOf(0x0a);
      parts.push(this.#held.slice(0, end < 0 ? undefined : end));
      this.#held = end < 0 ? new Uint8Array(0) : this.#held.subarray(end + 1);
      if (end >= 0) break;
      if (!(await this.#more())) damaged('header');
    }
    const bytes = await new Blob(parts).arrayBuffer();
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  }

  async isAtEnd(): Promise<boolean> {
    return this.#held.length === 0 && !(await this.#more());
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    if (done) return false;
    this.#held = value;
    return true;
  }
}

type Header = Omit<Lot, 'blocks'> & { blocks: number[] };
type Raw = Record<string, unknown>;

const listOf = <T>(raw: unknown, read: (item: Raw) => T): T[] =>
  Array.isArray(raw)
    ? raw.map((item: unknown) =>
        typeof item === 'object' && item !== null ? read(item as Raw) : damaged('list')
      )
    : damaged('list');

const textsOf = (raw: unknown): string[] =>
  Array.isArray(raw) && raw.every((item) => typeof item === 'string')
    ? (raw as string[])
    : damaged('names');

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

function toHeader(line: string): Header {
  const raw = JSON.parse(line) as Raw | null;
  if (raw === null || typeof raw.lot !== 'number') return damaged('header');
  if (raw.lot > LOT_VERSION) throw new StorageError('storage_newer');
  const { blocks, length, file } = raw;
  if (typeof file !== 'string' || !isCount(length)) return damaged('header');
  if (!Array.isArray(blocks) || !blocks.every(isCount)) return damaged('blocks');
  if (blocks.reduce((sum, n) => sum + n, 0) !== length) return damaged('length');
  return {
    file,
    length,
    unitIds: textsOf(raw.unitIds),
    whats: listOf(raw.whats, LOT_READERS.what),
    whens: listOf(raw.whens, LOT_READERS.when),
    hows: listOf(raw.hows, LOT_READERS.how),
    columns: textsOf(raw.columns),
    ...(raw.texts === undefined ? {} : { texts: listOf(raw.texts, LOT_READERS.text) }),
    blocks
  };
}

async function readBlock(
  reader: ByteReader,
  length: number,
  lot: Pick<Lot, 'texts'>
): Promise<LotBlock> {
  const columns: Record<string, unknown> = {};
  for (const [name, Kind] of Object.entries(columnsOf(lot))) {
    const values = new Kind(length);
    await reader.fill(new Uint8Array(values.buffer));
    columns[name] = values;
  }
  return columns as unknown as LotBlock;
}

/** Sums the differences of lines up, and holds every number to its list. */
async function checkBlock(block: LotBlock, header: Header, pause: () => Promise<void>) {
  const lists = {
    unit: header.unitIds.length,
    what: header.whats.length,
    when: header.whens.length,
    how: header.hows.length,
    column: Math.max(1, header.columns.length)
  };
  const { text } = block;
  for (const [from, to] of stretches(rowsIn(block))) {
    if (text) for (let i = from; i < to; i++) if (text[i]! >= header.texts!.length) damaged('text');
    for (const [name, places] of Object.entries(lists)) {
      const codes = block[name as keyof typeof lists];
      for (let i = from; i < to; i++) if (codes[i]! >= places) damaged(name);
    }
    for (let i = from; i < to; i++) {
      const value = block.value[i]!;
      if (value === Infinity || value === -Infinity) damaged('value');
      if (i > 0) block.line[i]! += block.line[i - 1]!;
    }
    await pause();
  }
}

/** What a kept lot may inflate to: ten million figures take 220 MB. */
const LIMIT = 1024 ** 3;

/**
 * The lot again, every number checked. Throws `storage_damaged` for what is not ours, `storage_newer`
 * for a later form, `workspace_too_large` beyond the limit. Gives way to others while it works.
 */
export async function unpackLot(kept: Blob, { limit = LIMIT } = {}): Promise<Lot> {
  const source = inflated(kept, { limit, tooLarge: 'workspace_too_large' });
  try {
    const reader = new ByteReader(source);
    const header = toHeader(await reader.line());
    const rowBytes = Object.values(columnsOf(header)).reduce((n, K) => n + K.BYTES_PER_ELEMENT, 0);
    // Before room is made for what a damaged header promises.
    if (header.length * rowBytes > limit) throw new StorageError('workspace_too_large');
    const pause = createPause();
    const blocks: LotBlock[] = [];
    for (const length of header.blocks) {
      const block = await readBlock(reader, length, header);
      await checkBlock(block, header, pause);
      blocks.push(block);
    }
    if (!(await reader.isAtEnd())) damaged('end');
    return { ...header, blocks };
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError('storage_damaged', error);
  } finally {
    source.return(undefined).catch(() => {});
  }
}
