import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../run.ts';
import { demoFiles } from './files.ts';
import { files, readCsv, reference } from './made.ts';

describe('the demo pack', () => {
  test.each([...files.keys()])('%s is committed as the script writes it', (name) => {
    const committed = readFileSync(join(ROOT, 'data', 'demo', name), 'utf8');
    // Not `toEqual`: a difference of a megabyte is no message.
    expect(committed === files.get(name), `run: npm run data:demo (${name} differs)`).toBe(true);
  });

  test('comes out the same twice', () => {
    expect([...demoFiles(reference)]).toEqual([...files]);
  });

  test('has text in one normal form, lines ending in LF', () => {
    for (const text of files.values()) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toContain('\r');
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  test('stays lean', () => {
    const size = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(size).toBeLessThan(2_000_000);
  });

  test('says that it is made up, wherever it may be quoted', () => {
    const info = JSON.parse(files.get('pack.json')!);
    expect(info).toMatchObject({ id: 'demo', demo: true, frame: 'all' });
    expect(info.titleVi).toContain('dữ liệu minh họa');
    expect(info.sourceLineVi).toContain('dữ liệu minh họa');
    for (const row of readCsv(files.get('denominators.csv')!))
      expect(row['name_vi']).toContain('(số minh họa)');
    for (const row of readCsv(files.get('sources.csv')!))
      expect(row['title_vi']).toContain('Dữ liệu minh họa');
  });
});

test('without one province, the figures of all others stay as they are', () => {
  const gone = '63:26';
  const { provinces } = reference;
  const fewer = demoFiles({
    ...reference,
    provinces: { ...provinces, '63': provinces['63'].filter((p) => p.id !== gone) }
  });
  for (const name of ['models.csv', 'charity.csv', 'denominators.csv']) {
    const left = files
      .get(name)!
      .split('\n')
      .filter((line) => !line.includes(`${gone},`));
    expect(fewer.get(name)!.split('\n')).toEqual(left);
  }
});
