import { expect, test } from 'vitest';
import { inDoubt, type AskOpinion } from '#lib/ingest/dialect/second-opinion.ts';
import { sniffDialect } from '#lib/ingest/dialect/sniff.ts';
import { reference } from '#lib/ingest/reference.fixture.ts';
import type { GroupView } from './import-view.ts';
import { BULK_FROM } from './reader-bulk.ts';
import { ReaderDesk } from './reader-desk.ts';

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {} });

/** Commas cut it; the lists inside cells make semicolons look better. */
const LISTS = [
  'Tỉnh,Lĩnh vực,Số mô hình mới',
  'Nghệ An,y tế;giáo dục;môi trường,5',
  'Hà Tĩnh,giao thông;thủy lợi;điện,6',
  'Quảng Bình,y tế;điện;nước,7\n'
].join('\n');

async function open(text: string, askOpinion?: AskOpinion): Promise<ReaderDesk> {
  const desk = new ReaderDesk({ reference, units: [], presets: '', lang: 'vi', askOpinion });
  await desk.open([{ name: 'a.csv', blob: new Blob([text]) }], quiet());
  return desk;
}

const saying = (delimiter: string): AskOpinion => {
  return async () => ({ delimiter, columns: 3 });
};
const doubt = (desk: ReaderDesk): GroupView | undefined =>
  desk.view().groups.find((g) => g.issue.code === 'delimiter_two_ways');
const facts = (desk: ReaderDesk) => desk.view().files[0]!.parts[0]!.facts;
const names = (desk: ReaderDesk) => desk.view().tables[0]!.columns.map((c) => c.name);

test('another reading is offered beside ours, taken with one answer, and taken back', async () => {
  const desk = await open(LISTS, saying(','));
  const group = doubt(desk)!;
  expect(facts(desk)).toMatchObject({ dialect: { delimiter: ';' }, twoReaders: false });
  expect(group).toMatchObject({ status: 'look', settled: false });
  expect(group.offers.map((o) => o.label)).toEqual(['keep', 'delimiter']);

  expect(await desk.act({ kind: 'answer', key: group.key, offer: 1 }, quiet())).toBe(true);
  expect(names(desk)).toEqual(['Tỉnh', 'Lĩnh vực', 'Số mô hình mới']);
  expect(facts(desk)).toMatchObject({ dialect: { delimiter: ',' }, twoReaders: false });
  expect(doubt(desk)).toMatchObject({ settled: true, chosen: 1 });

  await desk.act({ kind: 'undo', about: group.key }, quiet());
  expect(facts(desk)?.dialect?.delimiter).toBe(';');
  expect(doubt(desk)?.settled).toBe(false);
});

test('a very large file is put to the other reader by its head, and only in doubt', async () => {
  const rows = (tail: string) =>
    Array.from(
      { length: 90_000 },
      (_, i) =>
        `Nghệ An,${1960 + Math.floor(i / 1500)},Huyện Mẫu ${i % 1500}${tail},${i % 400},............`
    );
  const large = (tail: string) =>
    ['Tỉnh,Năm,Huyện,Số mô hình mới,Ghi chú', ...rows(tail), ''].join('\n');
  expect(new Blob([large('')]).size).toBeGreaterThan(BULK_FROM);
  const asked: number[] = [];
  const ask = (delimiter: string): AskOpinion => {
    return async (sample) => {
      asked.push(sample.length);
      return { delimiter, columns: 5 };
    };
  };
  await open(large(''), ask(';'));
  expect(asked).toEqual([]);

  const agreeing = await open(large(';x'), ask(','));
  expect(asked).toHaveLength(1);
  expect(asked[0]).toBeLessThan(100_000);
  expect(facts(agreeing)).toMatchObject({ dialect: { delimiter: ',' }, twoReaders: true });
  expect(doubt(agreeing)).toBeUndefined();

  const desk = await open(large(';x'), ask(';'));
  expect(facts(desk)).toMatchObject({ dialect: { delimiter: ',' }, twoReaders: false });
  const { accepted } = desk.view().account;
  expect(accepted).toBe(90_000);
  const group = doubt(desk)!;
  expect(group.offers.map((o) => o.label)).toEqual(['keep', 'delimiter']);
  await desk.act({ kind: 'answer', key: group.key, offer: 0 }, quiet());
  expect(doubt(desk)).toMatchObject({ settled: true, chosen: 0 });
  expect(desk.view().account.accepted).toBe(accepted);
});

test('what is kept stays as it is', async () => {
  const desk = await open(LISTS, saying(','));
  const before = names(desk);
  await desk.act({ kind: 'answer', key: doubt(desk)!.key, offer: 0 }, quiet());
  expect(names(desk)).toEqual(before);
  expect(doubt(desk)).toMatchObject({ settled: true, chosen: 0 });
});

test('two readers that agree are a fact of the file, and no issue', async () => {
  const desk = await open(LISTS, saying(';'));
  expect(facts(desk)?.twoReaders).toBe(true);
  expect(doubt(desk)).toBeUndefined();
});

test.each<[string, AskOpinion | undefined]>([
  ['is not to be had', undefined],
  ['fails', () => Promise.reject(new Error('no memory'))],
  ['has no answer', async () => null]
])('the file reads the same when the other reader %s', async (_, askOpinion) => {
  const desk = await open(LISTS, askOpinion);
  expect(facts(desk)).toMatchObject({ dialect: { delimiter: ';' }, twoReaders: false });
  expect(doubt(desk)).toBeUndefined();
});

test('a person who settled the delimiter is not asked, nor is another reader', async () => {
  let count = 0;
  const desk = await open(LISTS, async () => {
    count++;
    return null;
  });
  const choice = { kind: 'dialect', dialect: { delimiter: ',' } } as const;
  await desk.act({ kind: 'set', file: 0, part: 0, about: 'delimiter', choice }, quiet());
  expect(names(desk)).toHaveLength(3);
  expect(count).toBe(1);
});

test('nothing is asked about a file that is refused, however it might be cut', async () => {
  const sentence =
    'Thực hiện Nghị quyết, các cấp đã chỉ đạo quyết liệt; nhiều mô hình mới, đời sống khá.';
  const prose = `${sentence}\n`.repeat(10);
  expect(inDoubt(sniffDialect(prose))).not.toEqual([]);
  const asked: string[] = [];
  const desk = await open(prose, async (sample) => {
    asked.push(sample);
    return null;
  });
  expect(desk.view().files[0]!.parts[0]!.error).not.toBeNull();
  expect(asked).toEqual([]);
});
