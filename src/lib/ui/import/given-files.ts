import type { Given, LeftAside } from '#lib/workspace/import-stage.ts';

/** A folder may hold anything; beyond this many files it was not meant. */
export const MOST = 500;

/** Files to read, and what of a folder is not read; null when all of it is. */
export type GivenFiles = { given: Given[]; aside: LeftAside | null };

type Entry = {
  name: string;
  isFile: boolean;
  isDirectory: boolean;
  file?: (done: (file: File) => void, fail: (error: unknown) => void) => void;
  createReader?: () => {
    readEntries: (done: (e: Entry[]) => void, fail: (e: unknown) => void) => void;
  };
};

/** What systems and programs put beside the files of people: folders' pictures, locks of open documents. */
const isHidden = (name: string): boolean =>
  /^(?:\.|~\$|~.*\.tmp$)|^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx)$/i.test(name);

type Found = { files: File[]; hidden: string[]; unreadable: string[]; isCut: boolean };

const nothing = (): Found => ({ files: [], hidden: [], unreadable: [], isCut: false });

function toGiven({ files, hidden, unreadable, isCut }: Found): GivenFiles {
  const isWhole = hidden.length + unreadable.length === 0 && !isCut;
  return {
    given: files.map((f) => ({ name: f.name, blob: f })),
    aside: isWhole ? null : { hidden, unreadable, most: isCut ? MOST : null }
  };
}

function take(file: File, found: Found): void {
  if (isHidden(file.name)) found.hidden.push(file.name);
  else if (found.files.length >= MOST) found.isCut = true;
  else found.files.push(file);
}

/** Folders hand their entries over by the hundred, in an order of their own. */
async function entriesOf(folder: Entry): Promise<Entry[]> {
  const reader = folder.createReader!();
  const all: Entry[] = [];
  for (;;) {
    const batch = await new Promise<Entry[]>((done, fail) => reader.readEntries(done, fail));
    if (batch.length === 0) break;
    for (const entry of batch) all.push(entry);
  }
  const order = new Intl.Collator('vi', { numeric: true });
  return all.sort((a, b) => order.compare(a.name, b.name));
}

async function walk(entry: Entry, found: Found): Promise<void> {
  if (found.isCut) return;
  try {
    if (isHidden(entry.name)) found.hidden.push(entry.name);
    else if (entry.isDirectory) for (const one of await entriesOf(entry)) await walk(one, found);
    else if (entry.file) take(await new Promise<File>((d, f) => entry.file!(d, f)), found);
  } catch {
    found.unreadable.push(entry.name);
  }
}

/** Files of a list, as the reader takes them. Those of hidden folders are hidden too. */
export function fromList(list: Iterable<File> | null | undefined): GivenFiles {
  const found = nothing();
  for (const file of list ?? []) {
    const folder = file.webkitRelativePath.split('/').slice(0, -1).find(isHidden);
    if (folder === undefined) take(file, found);
    else if (!found.hidden.includes(folder)) found.hidden.push(folder);
  }
  return toGiven(found);
}

/** What was dropped, folders opened. Has to be called while the drop event is being handled. */
export async function fromDrop(
  transfer: Pick<DataTransfer, 'files' | 'items'> | null
): Promise<GivenFiles> {
  if (!transfer) return { given: [], aside: null };
  const plain = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? (item.webkitGetAsEntry() as Entry | null) : null;
    return entry ? [entry] : [];
  });
  if (!entries.some((e) => e.isDirectory)) return fromList(plain);
  const found = nothing();
  for (const entry of entries) await walk(entry, found);
  return toGiven(found);
}

/** A table from the clipboard, as a file of tabs. Null when there is nothing in it. */
export const fromText = (text: string, name: string): Given | null =>
  text.trim() === ''
    ? null
    : { name: `${name}.tsv`, blob: new Blob([text], { type: 'text/tab-separated-values' }) };
