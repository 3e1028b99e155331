import { afterEach, expect, test, vi } from 'vitest';
import type { Columns } from './engine.ts';
import { openSniffingEngine } from './sniffer-node.ts';
import { createSniffer, type SniffingEngine } from './sniffer.ts';

afterEach(() => vi.useRealTimers());

const answer = (delimiter: string, columns: number): Columns => ({
  names: ['delimiter', 'columns'],
  length: 1,
  values: { delimiter: [delimiter], columns: [columns] }
});
const never = () => new Promise<never>(() => {});

/** An engine that answers as told, and counts how often it was opened and ended. */
function fake(ask: SniffingEngine['ask']) {
  const counts = { opened: 0, ended: 0, asked: 0 };
  const open = async (ended: AbortSignal): Promise<SniffingEngine> => {
    counts.opened++;
    ended.addEventListener('abort', () => counts.ended++);
    return {
      ask: (...given) => {
        counts.asked++;
        return ask(...given);
      }
    };
  };
  return { open, counts };
}

test('the engine is opened by the first question, and a text is asked about once', async () => {
  const { open, counts } = fake(async () => answer(';', 3));
  const { sniff } = createSniffer({ open });
  expect(counts.opened).toBe(0);
  expect(await sniff('a;b;c')).toEqual({ delimiter: ';', columns: 3 });
  expect(await sniff('a;b;c')).toEqual({ delimiter: ';', columns: 3 });
  await sniff('d;e;f');
  expect(counts).toEqual({ opened: 1, ended: 0, asked: 2 });
});

test('one column is no answer', async () => {
  const { open } = fake(async () => answer(',', 1));
  expect(await createSniffer({ open }).sniff('a')).toBeNull();
});

test('it is closed when nothing was asked for a while, and opened again by the next question', async () => {
  vi.useFakeTimers();
  const { open, counts } = fake(async () => answer(';', 2));
  const { sniff } = createSniffer({ open, idleMs: 1000 });
  await sniff('a;b');
  await vi.advanceTimersByTimeAsync(999);
  expect(counts.ended).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(counts.ended).toBe(1);
  await sniff('c;d');
  expect(counts.opened).toBe(2);
});

test('a question that is never answered ends the engine, and the next one gets another', async () => {
  vi.useFakeTimers();
  let isStuck = true;
  const { open, counts } = fake(() => (isStuck ? never() : Promise.resolve(answer(';', 2))));
  const { sniff } = createSniffer({ open, limitMs: 500 });
  const first = sniff('a;b');
  await vi.advanceTimersByTimeAsync(500);
  expect(await first).toBeNull();
  expect(counts.ended).toBe(1);
  isStuck = false;
  expect(await sniff('c;d')).toEqual({ delimiter: ';', columns: 2 });
});

test('an engine that is not to be had is given up after two tries', async () => {
  let tries = 0;
  const open = async (): Promise<never> => {
    tries++;
    throw new Error('not to be had');
  };
  const { sniff } = createSniffer({ open });
  for (const text of ['a', 'b', 'c', 'd']) expect(await sniff(text)).toBeNull();
  expect(tries).toBe(2);
});

test('a file that trips the engine does not silence it for good', async () => {
  const { open, counts } = fake(async (_, bytes) => {
    if (bytes.length === 1) throw new Error('memory access out of bounds');
    return answer(';', 2);
  });
  const { sniff } = createSniffer({ open });
  for (const text of ['1', 'a;b', '2', 'c;d', '3']) await sniff(text);
  expect(await sniff('e;f')).toEqual({ delimiter: ';', columns: 2 });
  expect(counts.opened).toBe(4);
});

const real = createSniffer({ open: openSniffingEngine, limitMs: 60_000 });

const NASTY: [name: string, text: string, delimiter: string | null, columns?: number][] = [
  ['titles above', 'BIỂU 01, năm 2020\n\na;b;c\n1,5;2;3\n4,5;5;6\n', ';', 3],
  ['quotes never closed', 'a,b\n"1,2\n3,4\n5,6\n', ','],
  ['rows of many widths', 'a|b|c\n1|2\n3|4|5|6\n7|8|9\n', '|'],
  ['lists inside cells', 'a,b,c\nx,p;q;r,5\ny,s;t;u,6\nz,v;w;k,7\n', ',', 3],
  ['nothing', '', null],
  ['one column', 'a\nb\nc\n', null],
  ['NUL and control characters', 'a\u0000;b\n\u00011;2\n3;\u00024\n', ';', 2],
  ['CR alone', 'a;b\r1;2\r3;4\r', ';', 2],
  ['SQL and a path for a name', "a;b\n'); DROP TABLE x;--;1\n/etc/passwd;2\n", ';'],
  ['a very long cell', `a;b\n${'x'.repeat(60_000)};1\ny;2\n`, ';', 2],
  ['very many columns', `${Array(3000).fill('a').join(';')}\n`.repeat(3), ';', 3000]
];

test.each(NASTY)('DuckDB sniffs: %s', async (_, text, delimiter, columns) => {
  const guess = await real.sniff(text);
  expect(guess?.delimiter ?? null).toBe(delimiter);
  if (columns !== undefined) expect(guess?.columns).toBe(columns);
});

test('the engine that sniffs reads no file but what is laid before it', async () => {
  const engine = await openSniffingEngine(new AbortController().signal);
  const sql = `SELECT * FROM read_text('package.json')`;
  await expect(engine.ask('sample/x.csv', new Uint8Array(1), sql)).rejects.toThrow(/disabled/);
  const other = `SELECT * FROM read_csv('sample/../package.json')`;
  await expect(engine.ask('sample/x.csv', new Uint8Array(1), other)).rejects.toThrow(/disabled/);
});
