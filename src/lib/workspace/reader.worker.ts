import type { EngineFiles } from '#lib/engine/files.ts';
import { createSniffer } from '#lib/engine/sniffer.ts';
import { keepDraft, readDraft } from '#lib/storage/drafts.ts';
import { ReaderDesk, type DeskState } from './reader-desk.ts';
import type { FromReader, ToReader } from './reader-messages.ts';

/** Reads files away from the page, one command after another. What was begun can be broken off. */

/** Rows handed over at once: the page takes each batch in within a few milliseconds. */
const BATCH = 4000;

/** Long enough for the files of one go; then the memory of a second engine is given back. */
const SNIFFER_IDLE_MS = 10_000;

let engineFiles: EngineFiles | null = null;

/** Few files need it, so neither the engine nor its code is there before one does. */
const sniffer = createSniffer({
  open: async (ended) => {
    if (!engineFiles) throw new Error('missing files of the engine');
    const { openSniffingEngine } = await import('#lib/engine/sniffer-browser.ts');
    return openSniffingEngine(engineFiles, ended);
  },
  idleMs: SNIFFER_IDLE_MS
});

let desk: ReaderDesk | null = null;
let running: AbortController | null = null;
/** Questions up to this one are broken off, those that wait for their turn too. */
let cancelledTo = 0;
let last: Promise<unknown> = Promise.resolve();

const post = (message: FromReader): void => postMessage(message);

function theDesk(): ReaderDesk {
  if (!desk) throw new Error('missing desk: nothing was opened');
  return desk;
}

function told(id: number, name: string, from = 0, share = 1) {
  let before = -1;
  return (fraction: number): void => {
    const now = from + share * fraction;
    if (now - before < 0.005 && fraction < 1) return;
    before = now;
    post({ id, kind: 'progress', progress: { name, fraction: now } });
  };
}

async function open(
  id: number,
  { given: asked, ...setting }: Extract<ToReader, { kind: 'open' }>,
  signal: AbortSignal
): Promise<void> {
  const draft = asked === 'draft' ? await readDraft<DeskState>() : null;
  const given = asked === 'draft' ? draft?.files : asked;
  if (!given) return post({ id, kind: 'done' });
  const before = desk;
  const fresh = new ReaderDesk({ ...setting, askOpinion: sniffer.sniff });
  desk = fresh;
  try {
    const shares = given.map(({ name }, i) => told(id, name, i / given.length, 1 / given.length));
    await fresh.open(given, {
      signal,
      state: draft?.state,
      onProgress: (i, fraction) => shares[i]!(fraction)
    });
  } catch (error) {
    desk = before;
    throw error;
  }
  post({ id, kind: 'view', view: fresh.view() });
}

/** Long lists go ahead in batches: the page takes a message in in one go. */
const NO_ROWS = { observations: [], units: [], denominators: [] };

async function harvest(id: number, takeNew: boolean): Promise<void> {
  const { rows, ...rest } = await theDesk().harvest({ takeNew });
  const { observations, units, denominators, lots = [], ...others } = rows;
  const longs = { observations, units, denominators };
  for (const of of ['observations', 'units', 'denominators'] as const)
    for (let i = 0; i < longs[of].length; i += BATCH)
      post({ id, kind: 'rows', rows: { [of]: longs[of].slice(i, i + BATCH) } });
  // Block by block: each is copied for the page, and what is under review stays whole here.
  for (const { blocks, ...lot } of lots) {
    post({ id, kind: 'lot', lot: { ...lot, blocks: [] } });
    for (const block of blocks) post({ id, kind: 'block', block });
  }
  post({ id, kind: 'harvest', harvest: { ...rest, rows: { ...others, ...NO_ROWS } } });
}

/** Drafts are kept one after another, beside the work. */
let keeping: Promise<unknown> = Promise.resolve();

function keep(id: number, draft: string): void {
  const { given: files, state } = theDesk();
  keeping = keeping.then(async () => {
    const kept = await keepDraft({ id: draft, files, state });
    post({ id, kind: 'kept', trouble: kept.ok ? null : kept.code });
  });
}

async function run(id: number, message: ToReader, signal: AbortSignal): Promise<void> {
  switch (message.kind) {
    case 'open':
      return open(id, message, signal);
    case 'before':
      await theDesk().compareWith(message.loaded, message);
      return post({ id, kind: 'done' });
    case 'view':
      theDesk().speak(message.lang);
      return post({ id, kind: 'view', view: theDesk().view() });
    case 'act': {
      const done = await theDesk().act(message.act, { signal, onProgress: told(id, '') });
      return post(done ? { id, kind: 'view', view: theDesk().view() } : { id, kind: 'done' });
    }
    case 'table': {
      const { at, line, part, from } = message;
      const found = at ?? theDesk().find(message.file, line ?? 0, part);
      return post({
        id,
        kind: 'table',
        table: found ? theDesk().table(found, { from, line }) : null
      });
    }
    case 'text':
      return post({
        id,
        kind: 'text',
        text: message.which === 'rejected' ? await theDesk().rejected() : theDesk().checklist()
      });
    case 'cell':
      return post({ id, kind: 'text', text: theDesk().cell(message.at, message) });
    case 'keep':
      return keep(id, message.id);
    case 'harvest':
      return harvest(id, message.takeNew);
    case 'engine':
      engineFiles = message.files;
      return;
    case 'cancel':
      return post({ id, kind: 'done' });
  }
}

onmessage = ({ data: { id, message } }: MessageEvent<{ id: number; message: ToReader }>) => {
  if (message.kind === 'cancel') {
    cancelledTo = id;
    running?.abort();
  }
  last = last.then(async () => {
    running = new AbortController();
    if (id < cancelledTo) running.abort();
    try {
      running.signal.throwIfAborted();
      await run(id, message, running.signal);
    } catch (error) {
      const isCancel = running.signal.aborted;
      post(
        isCancel
          ? { id, kind: 'cancelled' }
          : { id, kind: 'failed', why: error instanceof Error ? error.message : String(error) }
      );
    }
  });
};
