import { expect, test } from 'vitest';
import { fromDrop, fromList, MOST } from './given-files.ts';

type Tree = { [name: string]: Tree | string };

/** Entries as browsers hand them over: a hundred at a time, in an order of their own. */
function entry(name: string, content: Tree | string): unknown {
  if (typeof content === 'string')
    return {
      name,
      isFile: true,
      isDirectory: false,
      file: (done: (file: File) => void, fail: (error: unknown) => void) =>
        content === 'locked' ? fail(new Error('locked')) : done(new File([content], name))
    };
  const left = Object.entries(content)
    .map(([child, inside]) => entry(child, inside))
    .reverse();
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => ({
      readEntries: (done: (e: unknown[]) => void) => done(left.splice(0, 100))
    })
  };
}

const dropped = (tree: Tree) =>
  fromDrop({
    files: [] as unknown as FileList,
    items: Object.entries(tree).map(([name, content]) => ({
      kind: 'file',
      webkitGetAsEntry: () => entry(name, content)
    })) as unknown as DataTransferItemList
  });

const many = (n: number): Tree =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`bao-cao-${i + 1}.csv`, 'a;b']));

test('a folder is opened with the folders in it, its files by name', async () => {
  const { given, aside } = await dropped({
    'bao-cao': { 'quy-10.csv': 'x', 'quy-2.csv': 'x', 'nam-2024': { 'quy-1.csv': 'x' } }
  });
  expect(given.map((g) => g.name)).toEqual(['quy-1.csv', 'quy-2.csv', 'quy-10.csv']);
  expect(aside).toBeNull();
});

test('all of more than a hundred files are read', async () => {
  const { given, aside } = await dropped({ 'bao-cao': many(230) });
  expect([given.length, aside]).toEqual([230, null]);
});

test('files of systems and programs are left aside, and named', async () => {
  const hidden = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$bao-cao.xlsx', '.git', '__MACOSX'];
  const tree = Object.fromEntries(hidden.map((name) => [name, name === '.git' ? { a: 'x' } : 'x']));
  const { given, aside } = await dropped({ 'bao-cao': { ...tree, 'mot.csv': 'x' } });
  expect(given.map((g) => g.name)).toEqual(['mot.csv']);
  expect(aside!.hidden.toSorted()).toEqual(hidden.toSorted());
});

test('a file that cannot be opened is named, and the others are read', async () => {
  const { given, aside } = await dropped({ 'bao-cao': { 'khoa.csv': 'locked', 'mot.csv': 'x' } });
  expect(given.map((g) => g.name)).toEqual(['mot.csv']);
  expect(aside).toEqual({ hidden: [], unreadable: ['khoa.csv'], most: null });
});

test('of very many files the first are read, and it is said', async () => {
  const { given, aside } = await dropped({ 'bao-cao': many(MOST + 40) });
  expect([given.length, aside?.most]).toEqual([MOST, MOST]);
  const picked = fromList(
    Array.from({ length: MOST + 1 }, (_, i) =>
      Object.assign(new File(['x'], `${i}.csv`), { webkitRelativePath: `d/${i}.csv` })
    )
  );
  expect([picked.given.length, picked.aside?.most]).toEqual([MOST, MOST]);
});

test('a hidden folder that was picked with its folder is left aside once', () => {
  const file = (path: string) =>
    Object.assign(new File(['x'], path.split('/').at(-1)!), { webkitRelativePath: path });
  const { given, aside } = fromList([file('d/.git/a.csv'), file('d/.git/b.csv'), file('d/c.csv')]);
  expect(given.map((g) => g.name)).toEqual(['c.csv']);
  expect(aside?.hidden).toEqual(['.git']);
});
