import type { FileReading, FoundFigure } from '#lib/export/read-figures.ts';
import type { Result } from '#lib/query/result.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { parseFigureCode } from '#lib/spec/read-code.ts';
import type { Spec } from '#lib/spec/spec.ts';
import type { CodeSource, KnownCode, NotedCode } from './register.ts';
import { standingOf, type Standing } from './reopen.ts';

/** One figure on the desk: what a file or a code said, and how it stands today. */
export type Entry = {
  key: string;
  code: string;
  spec: Spec;
  found: FoundFigure | null;
  /** How a code came to be known; null for what a file says by itself. */
  source: { kind: CodeSource; seen: string | null } | null;
  /** Null while it is asked. */
  standing: Standing | null;
};

/** A file or a code with the figures it led to. */
export type Opened = {
  id: number;
  name: string;
  /** Kept for the updated copy of a presentation; null for everything else. */
  bytes: Uint8Array<ArrayBuffer> | null;
  state:
    | { kind: 'reading' }
    | { kind: 'refused'; reason: Extract<FileReading, { ok: false }>['reason'] }
    | { kind: 'unknown_code'; code: string }
    | { kind: 'open'; file: 'code' | Extract<FileReading, { ok: true }>['kind']; damaged: number };
  entries: Entry[];
};

type Options = {
  answer: (spec: Spec, options: { signal: AbortSignal }) => Promise<Result>;
  catalogue: () => Catalogue;
  noted: () => Promise<NotedCode[]>;
  saved: () => Promise<readonly string[]>;
};

/** What a person brought to be opened again, the newest first; nothing of it is kept. */
export class ReopenDesk {
  #opened = $state.raw<Opened[]>([]);
  #options: Options;
  #next = 1;
  #stop = new AbortController();

  constructor(options: Options) {
    this.#options = options;
  }

  get opened(): Opened[] {
    return this.#opened;
  }

  close(): void {
    this.#stop.abort();
  }

  drop(id: number): void {
    this.#opened = this.#opened.filter((one) => one.id !== id);
  }

  /** Reads a file, then asks its figures one after another. */
  async give(name: string, blob: Blob): Promise<void> {
    const id = this.#begin(name);
    const { LARGEST_FILE, readFigures } = await import('#lib/export/read-figures.ts');
    const tooLarge = blob.size > LARGEST_FILE;
    const bytes = tooLarge ? null : new Uint8Array(await blob.arrayBuffer());
    const reading: FileReading = bytes
      ? await readFigures(bytes, name)
      : { ok: false, reason: 'too_large' };
    if (!reading.ok) return this.#set(id, { state: { kind: 'refused', reason: reading.reason } });
    const entries = (await Promise.all(reading.figures.map((f) => this.#entriesOf(f)))).flat();
    if (entries.length === 0)
      return this.#set(id, { state: { kind: 'unknown_code', code: reading.figures[0]!.code } });
    this.#set(id, {
      bytes: reading.kind === 'pptx' ? bytes : null,
      state: { kind: 'open', file: reading.kind, damaged: reading.damaged },
      entries: entries.map((entry, i) => ({ ...entry, key: `${id}/${i}` }))
    });
    await this.#ask(id);
  }

  /** Looks a typed code up; false when it is no code. */
  async lookUp(typed: string): Promise<boolean> {
    const code = parseFigureCode(typed);
    if (!code) return false;
    const id = this.#begin(code);
    const known = await this.#known(code);
    if (known.length === 0) {
      this.#set(id, { state: { kind: 'unknown_code', code } });
      return true;
    }
    this.#set(id, {
      state: { kind: 'open', file: 'code', damaged: 0 },
      entries: known.map((one, i) => ({ ...toEntry(code, one, null), key: `${id}/${i}` }))
    });
    await this.#ask(id);
    return true;
  }

  /** Asks again what could not be answered. */
  async retry(id: number): Promise<void> {
    const one = this.#opened.find((o) => o.id === id);
    if (!one) return;
    const entries = one.entries.map((entry) =>
      entry.standing?.state === 'failed' ? { ...entry, standing: null } : entry
    );
    this.#set(id, { entries });
    await this.#ask(id);
  }

  async #known(code: string): Promise<KnownCode[]> {
    const [{ lookUpCode }, noted, saved] = await Promise.all([
      import('./register.ts'),
      this.#options.noted().catch(() => []),
      this.#options.saved().catch(() => [])
    ]);
    return lookUpCode(code, { catalogue: this.#options.catalogue(), noted, saved });
  }

  async #entriesOf(found: FoundFigure): Promise<Entry[]> {
    if (found.passport)
      return [
        {
          key: '',
          code: found.code,
          spec: found.passport.spec,
          found,
          source: null,
          standing: null
        }
      ];
    return (await this.#known(found.code)).map((known) => toEntry(found.code, known, found));
  }

  #begin(name: string): number {
    const id = this.#next++;
    const kept = this.#opened.filter((one) => one.name !== name);
    this.#opened = [{ id, name, bytes: null, state: { kind: 'reading' }, entries: [] }, ...kept];
    return id;
  }

  #set(id: number, change: Partial<Opened>): void {
    this.#opened = this.#opened.map((one) => (one.id === id ? { ...one, ...change } : one));
  }

  async #ask(id: number): Promise<void> {
    const waiting = () =>
      this.#opened.find((o) => o.id === id)?.entries.find((e) => e.standing === null);
    for (let entry = waiting(); entry; entry = waiting()) {
      const { answer, catalogue } = this.#options;
      const { key } = entry;
      const standing = await standingOf(entry.spec, entry.found, {
        answer,
        catalogue,
        signal: this.#stop.signal
      });
      if (this.#stop.signal.aborted) return;
      const entries = this.#opened
        .find((o) => o.id === id)
        ?.entries.map((e) => (e.key === key ? { ...e, standing } : e));
      if (entries) this.#set(id, { entries });
    }
  }
}

const toEntry = (
  code: string,
  { spec, source, seen }: KnownCode,
  found: FoundFigure | null
): Entry => ({
  key: '',
  code,
  spec,
  found,
  source: { kind: source, seen },
  standing: null
});
