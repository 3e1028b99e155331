import { engineFiles } from '#lib/engine/files.ts';
import type { Lot } from '#lib/model/lot.ts';
import type { StorageCode } from '#lib/storage/trouble.ts';
import type { ReadProgress, ReviewView, TableView } from './import-view.ts';
import type { FromReader, LongRows, ToReader } from './reader-messages.ts';
import type { Harvest } from './reader-harvest.ts';

/** The reading was broken off by the person. */
export class ReadingCancelled extends Error {}

type Answer = {
  view?: ReviewView;
  table?: TableView | null;
  text?: string;
  /** Of a draft: why it was not kept, null when it was. */
  trouble?: StorageCode | null;
  harvest?: Harvest;
};

type Waiting = {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
  onProgress?: (progress: ReadProgress) => void;
  rows: LongRows;
  lots: Lot[];
};

const noRows = (): LongRows => ({ observations: [], units: [], denominators: [] });

function createReader(): Worker {
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
  const message: ToReader = { kind: 'engine', files: engineFiles };
  worker.postMessage({ id: 0, message });
  return worker;
}

/** The page's end of the reader: asks, and waits for the answer. Started with the first question. */
export class ReaderClient {
  #create: () => Worker;
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor({ create = createReader }: { create?: () => Worker } = {}) {
    this.#create = create;
  }

  ask(message: ToReader, { onProgress }: Pick<Waiting, 'onProgress'> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject, onProgress, rows: noRows(), lots: [] });
      this.#started().postMessage({ id, message });
    });
  }

  /** Lets everything go: what was read, and what was asked and not answered yet. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#fail(() => new ReadingCancelled());
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#create();
    worker.onmessage = ({ data }: MessageEvent<FromReader>) => this.#take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      if (this.#worker !== worker) return;
      this.#worker = null;
      worker.terminate();
      this.#fail(() => new Error(event.message || 'the reader stopped'));
    };
    this.#worker = worker;
    return worker;
  }

  #fail(error: () => Error): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(error());
  }

  #take(message: FromReader): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if (message.kind === 'progress') return waiting.onProgress?.(message.progress);
    if (message.kind === 'rows') {
      const { observations = [], units = [], denominators = [] } = message.rows;
      for (const o of observations) waiting.rows.observations.push(o);
      for (const unit of units) waiting.rows.units.push(unit);
      for (const d of denominators) waiting.rows.denominators.push(d);
      return;
    }
    if (message.kind === 'lot') return void waiting.lots.push(message.lot);
    if (message.kind === 'block') return void waiting.lots.at(-1)!.blocks.push(message.block);
    this.#waiting.delete(message.id);
    switch (message.kind) {
      case 'failed':
        return waiting.reject(new Error(message.why));
      case 'cancelled':
        return waiting.reject(new ReadingCancelled());
      case 'harvest': {
        const { rows, ...rest } = message.harvest;
        const { rows: long, lots } = waiting;
        return waiting.resolve({
          harvest: {
            ...rest,
            rows: { ...rows, ...long, ...(lots.length > 0 ? { lots } : {}) }
          }
        });
      }
      case 'view':
        return waiting.resolve({ view: message.view });
      case 'table':
        return waiting.resolve({ table: message.table });
      case 'text':
        return waiting.resolve({ text: message.text });
      case 'kept':
        return waiting.resolve({ trouble: message.trouble });
      case 'done':
        return waiting.resolve({});
    }
  }
}
