import type { Columns } from './engine.ts';

/** Where DuckDB's own sniffer cuts a text, and into how many columns. */
export type Guess = { delimiter: string; columns: number };

/** A DuckDB that serves for nothing but sniffing. */
export interface SniffingEngine {
  /** Lays bytes under a name of `FOLDER`, runs one statement and takes them away again. */
  ask(file: string, bytes: Uint8Array<ArrayBuffer>, sql: string): Promise<Columns>;
}

export type Sniffer = {
  /** Null when it sees no columns, fails, or does not answer in time; never rejects. */
  sniff: (text: string) => Promise<Guess | null>;
  close: () => void;
};

/** The one folder that a locked engine may read; nothing but what is registered stands in it. */
export const FOLDER = 'sample/';

/** Before `LOCK`, which shuts every other file out. */
export const ALLOW_FOLDER = `SET allowed_directories=['${FOLDER}']`;

/** Titles and rows of other widths would otherwise leave it without an answer, or with a wrong one. */
const toSql = (file: string): string =>
  `SELECT "Delimiter" AS delimiter, len("Columns")::INTEGER AS columns FROM sniff_csv('${file}',
  ignore_errors=true, strict_mode=false, null_padding=true)`;

/** An engine that failed so often, one time after the other, is left alone: more files would only wait. */
const MOST_FAILURES = 2;
/** A file that is read again under other decisions asks again. */
const MOST_KEPT = 50;

function toGuess({ values }: Columns): Guess | null {
  const delimiter = values.delimiter?.[0];
  const columns = values.columns?.[0];
  const isGuess = typeof delimiter === 'string' && typeof columns === 'number' && columns > 1;
  return isGuess ? { delimiter, columns } : null;
}

/** Rejects when the promise does not answer in time; what it still brings is let go. */
function within<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the sniffer did not answer within ${limitMs} ms`));
    }, limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * DuckDB's sniffer behind one question. The engine is opened with the first text and, where
 * `idleMs` is given, closed when nothing was asked for so long; after a failure it is opened anew.
 * `open` is handed a signal that ends what it began, an engine that never answers too.
 */
export function createSniffer({
  open,
  limitMs = 6000,
  idleMs = null
}: {
  open: (ended: AbortSignal) => Promise<SniffingEngine>;
  /** For one answer, the start of the engine included. */
  limitMs?: number;
  idleMs?: number | null;
}): Sniffer {
  const known = new Map<string, Guess | null>();
  let engine: Promise<SniffingEngine> | null = null;
  let life = new AbortController();
  let idle: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let failures = 0;
  let count = 0;

  const close = () => {
    clearTimeout(idle);
    engine = null;
    life.abort();
    life = new AbortController();
  };
  const ask = async (text: string): Promise<Guess | null> => {
    engine ??= open(life.signal);
    const file = `${FOLDER}${count++}.csv`;
    const opened = await engine;
    return toGuess(await opened.ask(file, new TextEncoder().encode(text), toSql(file)));
  };
  const answer = async (text: string): Promise<Guess | null> => {
    if (known.has(text)) return known.get(text)!;
    if (failures >= MOST_FAILURES) return null;
    clearTimeout(idle);
    let guess: Guess | null = null;
    try {
      guess = await within(ask(text), limitMs);
      failures = 0;
    } catch {
      failures++;
      close();
    }
    if (known.size >= MOST_KEPT) known.delete(known.keys().next().value!);
    known.set(text, guess);
    if (idleMs !== null) idle = setTimeout(close, idleMs);
    return guess;
  };
  return {
    sniff: (text) => {
      const mine = last.then(() => answer(text));
      last = mine;
      return mine;
    },
    close
  };
}
