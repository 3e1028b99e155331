import type { Given } from '#lib/workspace/import-session.svelte.ts';

/** A folder may hold anything; beyond this many files it was not meant. */
const MOST = 500;

type Entry = {
  isFile: boolean;
  isDirectory: boolean;
  file?: (done: (file: File) => void, fail: (error: unknown) => void) => void;
  createReader?: () => {
    readEntries: (done: (e: Entry[]) => void, fail: (e: unknown) => void) => void;
  };
};

const isHidden = (name: string): boolean =>
  name.startsWith('.') || /^(?:thumbs\.db|~\$)/i.test(name);

const toGiven = (files: Iterable<File>): Given[] =>
  [...files].filter((f) => !isHidden(f.name)).map((f) => ({ name: f.name, blob: f }));

async function filesOf(entry: Entry, found: File[]): Promise<void> {
  if (found.length >= MOST) return;
  if (entry.isFile && entry.file) {
    found.push(await new Promise<File>((done, fail) => entry.file!(done, fail)));
    return;
  }
  const reader = entry.createReader?.();
  if (!reader) return;
  for (;;) {
    const batch = await new Promise<Entry[]>((done, fail) => reader.readEntries(done, fail));
    if (batch.length === 0) return;
    for (const one of batch) await filesOf(one, found);
  }
}

/** Files of a list, as the reader takes them. */
export const fromList = (list: FileList | null | undefined): Given[] => toGiven(list ?? []);

/** What was dropped, folders opened. Has to be called while the drop event is being handled. */
export async function fromDrop(transfer: DataTransfer | null): Promise<Given[]> {
  if (!transfer) return [];
  const plain = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? (item.webkitGetAsEntry() as Entry | null) : null;
    return entry ? [entry] : [];
  });
  if (!entries.some((e) => e.isDirectory)) return toGiven(plain);
  const found: File[] = [];
  for (const entry of entries) await filesOf(entry, found).catch(() => {});
  return toGiven(found);
}

/** A table from the clipboard, as a file of tabs. Null when there is nothing in it. */
export const fromText = (text: string, name: string): Given | null =>
  text.trim() === ''
    ? null
    : { name: `${name}.tsv`, blob: new Blob([text], { type: 'text/tab-separated-values' }) };
