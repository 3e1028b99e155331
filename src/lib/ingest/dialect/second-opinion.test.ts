import { expect, test } from 'vitest';
import { inDoubt, secondOpinion, type AskOpinion } from './second-opinion.ts';
import { sniffDialect } from './sniff.ts';

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

/** Lists inside cells: our scores take their semicolons for the cuts, the commas come close. */
const LISTS = lines('Đơn vị,Việc,Kết quả', 'Nghệ An,a;b;c,5', 'Hà Tĩnh,d;e;f,6', 'Huế,g;h;i,7');
const CLEAN = lines('Tỉnh;Năm;Tỷ lệ', 'Nghệ An;2020;1,5', 'Hà Tĩnh;2020;2,5');

const saying =
  (delimiter: string, columns = 3): AskOpinion =>
  async () => ({ delimiter, columns });

const asked = (text: string, ask: AskOpinion, signal?: AbortSignal) =>
  secondOpinion(text, sniffDialect(text), { ask, file: 'a.csv', signal });

const DOUBTS: [name: string, text: string, doubted: string[]][] = [
  ['lists inside cells', LISTS, [',']],
  ['the head cut by another mark', lines('a,b,c', '1;2;5', '2;3;7'), [',']],
  ['figures with decimal commas', CLEAN, []],
  ['no other mark at all', lines('a,b', '1,2', '3,4'), []],
  ['marks that the other reader never tries', lines('a b c', '1 2 3', '4 5 6'), []],
  ['columns set apart by gaps', lines('Nam   So', '2020  1,5', '2021  2,5', '2022  3,5'), []],
  ['the file says its mark', `sep=,\n${LISTS}`, []],
  ['nothing', '', []]
];

test.each(DOUBTS)('what comes close: %s', (_, text, doubted) => {
  expect(inDoubt(sniffDialect(text)).map(({ delimiter }) => delimiter)).toEqual(doubted);
});

test('a choice in no doubt is not asked about', async () => {
  const ask: AskOpinion = () => {
    throw new Error('asked');
  };
  expect(await asked(CLEAN, ask)).toBeNull();
});

test('an opinion for our choice lays the doubt to rest', async () => {
  expect(await asked(LISTS, saying(';', 4))).toEqual({ opinion: { agrees: true }, issues: [] });
});

test('an opinion for one that came close is told, with its name and a line to judge by', async () => {
  const found = await asked(LISTS, saying(','));
  expect(found?.opinion).toMatchObject({ agrees: false, other: { delimiter: ',', quote: '"' } });
  expect(found?.issues).toMatchObject([
    {
      severity: 'warning',
      code: 'delimiter_two_ways',
      file: 'a.csv',
      row: null,
      seen: 'Nghệ An,a;b;c,5',
      details: { mark: ';', other: ',', columns: 3 }
    }
  ]);
});

test.each<[string, AskOpinion]>([
  ['has no answer', async () => null],
  ['fails', () => Promise.reject(new Error('out of memory'))],
  ['sees one column', saying(',', 1)],
  ['names a mark that never came close', saying('|')]
])('nothing is said when the other reader %s', async (_, ask) => {
  expect(await asked(LISTS, ask)).toBeNull();
});

test('a tab is named', async () => {
  const found = await asked(lines('a\tb;c', 'd\te;f', 'g\th;i'), saying('\t', 2));
  expect(found?.issues[0]).toMatchObject({ seen: 'a⇥b;c', details: { mark: ';', other: 'tab' } });
});

test('whole lines from the beginning are shown, no more than needed, and no line for programs', async () => {
  const shown: string[] = [];
  const ask: AskOpinion = async (sample) => {
    shown.push(sample);
    return null;
  };
  const body = Array.from({ length: 20_000 }, (_, i) => `Nghệ An,a;b;${i},5`);
  const long = lines('sep=@', 'Đơn vị,Việc,Kết quả', ...body);
  await asked(long, ask);
  expect(shown).toHaveLength(1);
  expect(shown[0]!.length).toBeLessThanOrEqual(64 * 1024);
  expect(shown[0]).toMatch(/^Đơn vị,Việc,Kết quả\n[^]*,5\n$/);
});

test('an empty first cell is shown as well', async () => {
  const shown: string[] = [];
  const text = lines('\ta;b', 'd\te;f', 'g\th;i');
  expect(inDoubt(sniffDialect(text))).not.toEqual([]);
  await asked(text, async (sample) => {
    shown.push(sample);
    return null;
  });
  expect(shown).toEqual([text]);
});

test('who waits for an answer hears a cancel', async () => {
  const controller = new AbortController();
  const waiting = asked(LISTS, () => new Promise(() => {}), controller.signal);
  controller.abort(new Error('cancelled'));
  await expect(waiting).rejects.toThrow('cancelled');
});
